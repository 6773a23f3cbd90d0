//! Pages set in a second process of this program.
//!
//! A long report takes hundreds of megabytes while its pages are there, most of it memory that the setter would not give
//! back; a process that ends gives back all. The two talk over the second one's input and output: a message is the
//! length of its head and of its body (32 bits each, little-endian), the head in JSON, and the body as it is.

use std::{
    ffi::OsStr,
    io::{self, Error, ErrorKind, Read, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel},
    },
    thread::Builder,
    time::Duration,
};

use serde::{Serialize, de::DeserializeOwned};

use super::{
    Answer, Job, Order, Wanted,
    desk::{Desk, WAITING},
};
use crate::{
    host::Wake,
    report::{PageError, Stop},
};

/// The argument that makes the program a setter of pages and nothing else.
const ARGUMENT: &str = "--set-pages";

/// The one wish of whoever wants a PDF.
const ONLY: u64 = 1;

/// How often whoever waits for a PDF looks whether it is still wanted.
const PAUSE: Duration = Duration::from_millis(50);

/// Whether these arguments, the program's own name first, ask for a setter of pages.
#[must_use]
pub fn is_asked(args: &[impl AsRef<OsStr>]) -> bool {
    matches!(args, [_, only] if only.as_ref() == ARGUMENT)
}

/// Sets pages for another process until that closes `input`, or the work cannot go on: then this process ends, which is
/// how the other one hears of it.
///
/// # Errors
/// When there is no thread to be had, or nobody takes the answers.
pub fn serve(input: impl Read + Send + 'static, output: &mut impl Write) -> io::Result<()> {
    let (desk, jobs, answers) = Desk::start(Arc::new(|| {}))?;
    Builder::new()
        .name("pages-in".to_owned())
        .spawn(move || take_in(input, &desk, &jobs))?;
    for mut answer in answers {
        let body = match &mut answer {
            Answer::Drawn(drawn) => std::mem::take(&mut drawn.pixels),
            Answer::Printed(printed) => std::mem::take(&mut printed.bytes),
            Answer::Told(_) | Answer::Failed(..) => Vec::new(),
        };
        send(output, &answer, &body)?;
    }
    Ok(())
}

/// Gives every job to the desk; at the end of them, or at what is no message, the desk closes.
fn take_in(mut input: impl Read, desk: &Desk, jobs: &SyncSender<Job>) {
    while let Ok(Some((job, _))) = receive::<Job>(&mut input) {
        if let Job::Set(run, _) | Job::Print(run, _) = &job {
            desk.want(*run);
        }
        if jobs.send(job).is_err() {
            return;
        }
    }
}

/// The pages as a PDF, made in a second process of `program`; `None` when that does not start.
pub(in crate::host) fn pdf(
    program: &Path,
    wanted: &Wanted<'_>,
    stop: Stop<'_>,
) -> Option<Result<Vec<u8>, PageError>> {
    let (_press, jobs, answers) = Press::start(program, &(Arc::new(|| {}) as Wake)).ok()?;
    let order = Box::new(Order::of(wanted));
    jobs.send(Job::Print(ONLY, order)).ok()?;
    loop {
        if stop() {
            return Some(Err(PageError::Stopped));
        }
        match answers.recv_timeout(PAUSE) {
            Ok(Answer::Printed(printed)) => return Some(Ok(printed.bytes)),
            Ok(Answer::Failed(_, error)) => return Some(Err(error)),
            Ok(Answer::Told(_) | Answer::Drawn(_)) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

/// The second process; it ends with this.
pub(super) struct Press {
    child: Option<Child>,
}

impl Press {
    /// Starts it; gives the way to it and the way back.
    pub(super) fn start(
        program: &Path,
        wake: &Wake,
    ) -> io::Result<(Self, SyncSender<Job>, Receiver<Answer>)> {
        let mut command = Command::new(program);
        command.arg(ARGUMENT);
        hide(&mut command);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let ways = (child.stdin.take(), child.stdout.take());
        let press = Self { child: Some(child) };
        let (Some(input), Some(output)) = ways else {
            return Err(Error::from(ErrorKind::BrokenPipe));
        };
        let (jobs, inbox) = sync_channel(WAITING);
        let (outbox, answers) = sync_channel(WAITING);
        let wake = Arc::clone(wake);
        Builder::new()
            .name("pages-to".to_owned())
            .spawn(move || pass_on(&inbox, input))?;
        Builder::new()
            .name("pages-from".to_owned())
            .spawn(move || listen(output, &outbox, &wake))?;
        Ok((press, jobs, answers))
    }
}

impl Drop for Press {
    /// Whether it still ran or not: it is gone after this. Nobody waits here for the system to clear it away.
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = Builder::new()
                .name("pages-end".to_owned())
                .spawn(move || child.wait());
        }
    }
}

/// On Windows a second process would show a window of its own.
#[cfg(windows)]
fn hide(command: &mut Command) {
    use std::os::windows::process::CommandExt as _;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn hide(_: &mut Command) {}

fn pass_on(jobs: &Receiver<Job>, mut input: ChildStdin) {
    for job in jobs {
        if send(&mut input, &job, &[]).is_err() {
            return;
        }
    }
}

/// Gives every answer, and at the end that there will be no more: run 0 is no wish, so it holds for all.
fn listen(mut output: ChildStdout, answers: &SyncSender<Answer>, wake: &Wake) {
    loop {
        let answer = match receive::<Answer>(&mut output) {
            Ok(Some((Answer::Drawn(mut drawn), pixels))) => {
                drawn.pixels = pixels;
                Answer::Drawn(drawn)
            }
            Ok(Some((Answer::Printed(mut printed), bytes))) => {
                printed.bytes = bytes;
                Answer::Printed(printed)
            }
            Ok(Some((answer, _))) => answer,
            Ok(None) | Err(_) => break,
        };
        if answers.send(answer).is_err() {
            return;
        }
        wake();
    }
    if answers.send(Answer::Failed(0, PageError::Lost)).is_ok() {
        wake();
    }
}

fn send(out: &mut impl Write, head: &impl Serialize, body: &[u8]) -> io::Result<()> {
    let head = serde_json::to_vec(head)?;
    let length = |bytes: &[u8]| {
        let length = u32::try_from(bytes.len()).map_err(|_| ErrorKind::FileTooLarge)?;
        Ok::<_, Error>(length.to_le_bytes())
    };
    out.write_all(&length(&head)?)?;
    out.write_all(&length(body)?)?;
    out.write_all(&head)?;
    out.write_all(body)?;
    out.flush()
}

/// The next message, or `None` when there will be none.
fn receive<T: DeserializeOwned>(input: &mut impl Read) -> io::Result<Option<(T, Vec<u8>)>> {
    let Some(head) = length(input)? else {
        return Ok(None);
    };
    let Some(body) = length(input)? else {
        return Err(Error::from(ErrorKind::UnexpectedEof));
    };
    let head = take(input, head)?;
    let body = take(input, body)?;
    Ok(Some((serde_json::from_slice(&head)?, body)))
}

fn length(input: &mut impl Read) -> io::Result<Option<u32>> {
    let bytes = some(input, 4)?;
    match <[u8; 4]>::try_from(bytes.as_slice()) {
        Ok(bytes) => Ok(Some(u32::from_le_bytes(bytes))),
        Err(_) if bytes.is_empty() => Ok(None),
        Err(_) => Err(Error::from(ErrorKind::UnexpectedEof)),
    }
}

fn take(input: &mut impl Read, length: u32) -> io::Result<Vec<u8>> {
    let bytes = some(input, length)?;
    if u32::try_from(bytes.len()) == Ok(length) {
        Ok(bytes)
    } else {
        Err(Error::from(ErrorKind::UnexpectedEof))
    }
}

/// As many bytes as there are, up to `most`: never more memory than came in.
fn some(input: &mut impl Read, most: u32) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(u64::from(most)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn a_message_comes_over_whole_and_a_broken_one_is_told() {
        let mut wire = Vec::new();
        send(&mut wire, &("kop", 7), &[1, 2, 3]).unwrap();
        send(&mut wire, &("meer", 8), &[]).unwrap();
        let mut input = Cursor::new(wire.clone());
        let first: (String, u8) = receive(&mut input).unwrap().map(|(head, _)| head).unwrap();
        assert_eq!(first, ("kop".to_owned(), 7));
        let (second, body) = receive::<(String, u8)>(&mut input).unwrap().unwrap();
        assert_eq!((second.1, body.len()), (8, 0));
        assert!(receive::<(String, u8)>(&mut input).unwrap().is_none());
        for length in 1..wire.len() {
            let mut input = Cursor::new(&wire[..length]);
            while let Ok(Some(_)) = receive::<(String, u8)>(&mut input) {}
        }
        let mut cut = Cursor::new(&wire[..wire.len() - 1]);
        assert!(receive::<(String, u8)>(&mut cut).unwrap().is_some());
        assert!(receive::<(String, u8)>(&mut cut).is_err());
        let mut foreign = Cursor::new([255; 64]);
        assert!(receive::<(String, u8)>(&mut foreign).is_err());
    }

    #[test]
    fn a_program_that_ends_is_told_and_one_that_is_not_there_is_replaced() {
        let gone = super::super::PageSetter::start(
            Some(Path::new("/nowhere/rode-draad")),
            Arc::new(|| {}),
        )
        .unwrap();
        assert!(gone.desk.is_some());
        let ends = Path::new("/bin/true");
        if !ends.exists() {
            return;
        }
        let (_press, _jobs, answers) = Press::start(ends, &(Arc::new(|| {}) as Wake)).unwrap();
        let answer = answers
            .recv_timeout(std::time::Duration::from_secs(60))
            .unwrap();
        assert!(matches!(answer, Answer::Failed(0, PageError::Lost)));
    }

    #[test]
    fn only_the_one_argument_asks_for_it() {
        assert!(is_asked(&["rode-draad", "--set-pages"]));
        assert!(!is_asked(&["rode-draad"]));
        assert!(!is_asked(&["rode-draad", "--set-pages", "x"]));
    }
}
