//! Tells the user now and then that long work goes on.

use std::{
    sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel},
    thread,
    time::Duration,
};

use super::console::Console;
use crate::words::{Arg, Words};

/// How long nothing is said.
const PATIENCE: Duration = Duration::from_secs(2);

/// Says every two seconds that work goes on, until it is dropped.
pub(super) struct Progress {
    _ends_when_dropped: Option<SyncSender<()>>,
}

impl Progress {
    /// Begins; `what` is what is being done.
    pub fn start(words: &Words, what: String) -> Self {
        let (sender, dropped) = sync_channel(0);
        let console = Console::new(words.clone());
        let tell = move || {
            let mut secs = 0;
            while dropped.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                secs += PATIENCE.as_secs();
                let args = [("what", Arg::from(what.as_str())), ("n", Arg::from(secs))];
                console.tell(&console.words.with("cli-busy", &args));
            }
        };
        // Without a thread the work is done in silence.
        let spawned = thread::Builder::new()
            .name("progress".to_owned())
            .spawn(tell);
        Self {
            _ends_when_dropped: spawned.is_ok().then_some(sender),
        }
    }
}
