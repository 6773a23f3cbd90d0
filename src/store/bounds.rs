//! How large what is read from a file may become: a few bytes of hostile JSON can ask for a hundred times as much memory.

/// The most bytes that the values of one file may take once they are read.
const MOST_READ: usize = 300 << 20;

/// The most that they may take where they are held as a tree, beside what was read from them.
const MOST_TREE: usize = 96 << 20;

/// What an object with one field takes as a tree: a whole node.
const OBJECT: usize = 700;
/// What a list with one item takes.
const LIST: usize = 150;
/// What one more item takes, its text aside.
const ITEM: usize = 40;

/// Whether the values in this JSON fit, however they are read. Signs inside texts count as well: who writes that many
/// in texts is refused, which no workshop comes near.
pub(super) fn fits(json: &[u8]) -> bool {
    size(json) <= MOST_READ
}

/// Whether they fit as a tree too.
pub(super) fn fits_as_tree(json: &[u8]) -> bool {
    size(json) <= MOST_TREE
}

fn size(json: &[u8]) -> usize {
    let count = |sign: u8| memchr::memchr_iter(sign, json).count();
    let objects = count(b'{').saturating_mul(OBJECT);
    let lists = count(b'[').saturating_mul(LIST);
    let items = count(b',').saturating_mul(ITEM);
    objects.saturating_add(lists).saturating_add(items)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples;

    #[test]
    fn a_hundred_workshops_in_one_fit_and_a_bomb_does_not() {
        for sample in samples::ALL {
            assert!(fits(sample.text.repeat(100).as_bytes()), "{}", sample.key);
        }
        for bomb in ["[", "{\"\":0},", "0,"] {
            assert!(
                !fits(bomb.repeat((32 << 20) / bomb.len()).as_bytes()),
                "{bomb}"
            );
        }
    }
}
