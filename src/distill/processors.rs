//! Work that two processors share.

/// From so many notes on, two threads are quicker than one.
const MANY: usize = 500;

/// Two pieces of work, side by side where there are many notes. Gives the second first.
pub fn both<A, B: Send>(
    notes: usize,
    first: impl FnOnce() -> A,
    second: impl FnOnce() -> B + Send,
) -> Option<(B, A)> {
    if notes < MANY {
        let first = first();
        return Some((second(), first));
    }
    std::thread::scope(|scope| {
        let second = scope.spawn(second);
        let first = first();
        Some((second.join().ok()?, first))
    })
}
