//! A session that a command reads, or writes to as the window does: decide, apply, journal.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use super::console::{Console, Failure};
use crate::{
    base::{Clock as _, Id, SystemClock},
    host::Ids,
    journal::Journal,
    session::{
        Command, Group, Round, Session, Sheet, Stamp, Standing,
        command::ActorId,
        decide::{find_group, find_question},
    },
    store::{Access, Folder, Opened, Writer, settings::Places},
    words::{Arg, Language, Words},
};

/// The session in a folder, to be read. Works while another program has it open.
pub(super) fn read(console: &Console, path: &Path) -> Result<Session, Failure> {
    Ok(open(console, path, Access::Read)?.session)
}

fn open(console: &Console, path: &Path, access: Access) -> Result<Opened, Failure> {
    let rescue = Places::find(None).rescue;
    let opened = Folder::open_with_rescue(path, access, &rescue)
        .map_err(|error| console.not_stored(&error))?;
    for notice in &opened.notices {
        console.tell(&notice.say(&console.words));
    }
    Ok(opened)
}

/// Stamps of one run of the program.
#[derive(Debug)]
pub(super) struct Stamps {
    clock: SystemClock,
    actor: ActorId,
    count: u64,
}

impl Stamps {
    pub fn new(ids: &Ids) -> Self {
        Self {
            clock: SystemClock::new(),
            actor: ids.fresh(),
            count: 0,
        }
    }

    pub fn next(&mut self) -> Stamp {
        self.count += 1;
        Stamp {
            at: self.clock.now(),
            offset: self.clock.offset(),
            actor: self.actor,
            count: self.count,
            standing: Standing::Facilitator,
        }
    }
}

/// A session that is written to.
pub(super) struct Live {
    /// As it stands.
    pub session: Session,
    /// Makes ids.
    pub ids: Ids,
    journal: Journal,
    writer: Writer,
    stamps: Stamps,
}

impl Live {
    /// Opens the session in a folder; refused while another program writes to it.
    pub fn open(console: &Console, path: &Path) -> Result<Self, Failure> {
        let opened = open(console, path, Access::Write)?;
        let (session, journal) = (opened.session, opened.journal);
        let writer = opened
            .folder
            .into_writer(session.clone(), journal.last(), Arc::new(|| ()))
            .map_err(|error| console.not_stored(&error))?;
        let ids = Ids::random();
        Ok(Self {
            session,
            journal,
            writer,
            stamps: Stamps::new(&ids),
            ids,
        })
    }

    /// Runs a command and sends it to the disk. Gives the number to wait for.
    pub fn run(&mut self, console: &Console, command: &Command) -> Result<u64, Failure> {
        let ran = self
            .journal
            .run(&mut self.session, command, self.stamps.next());
        if let Some(entry) = ran.map_err(|refusal| console.refused(refusal))? {
            self.writer.send(entry);
        }
        Ok(self.journal.last())
    }

    /// Waits until the entry with this number is on disk.
    pub fn wait_saved(&self, console: &Console, number: u64) -> Result<(), Failure> {
        let saved = self.writer.wait_saved(number);
        saved.map_err(|trouble| Failure::Refused(trouble.say(&console.words)))
    }

    /// Waits until all is on disk, and lets the session go.
    pub fn close(self, console: &Console) -> Result<(), Failure> {
        self.writer
            .close()
            .map_err(|trouble| Failure::Refused(trouble.say(&console.words)))
    }
}

/// The sheet of a group and a question, each by its number from 1 or its name. Looked for in the active round first.
pub(super) fn find_sheet(
    console: &Console,
    session: &Session,
    group: &str,
    question: &str,
) -> Result<Sheet, Failure> {
    let rounds = rounds(session);
    let of_round = |round: &Id<Round>| {
        let question = find_question(&session.questions_of(*round), question)?.id;
        let names = GroupNames::of(session, *round);
        let group = find_group(&session.groups_of(*round), names.plain(group))?.id;
        Some(Sheet {
            round: *round,
            group: Some(group),
            question,
        })
    };
    if let Some(sheet) = rounds.iter().find_map(of_round) {
        return Ok(sheet);
    }
    let words = &console.words;
    let knows =
        |round: &&Id<Round>| find_question(&session.questions_of(**round), question).is_some();
    let sentence = match rounds.iter().find(knows) {
        Some(round) => no_group(words, session, *round, group),
        None => no_question(words, session, question),
    };
    Err(Failure::Refused(sentence))
}

/// The rounds, the active one first.
fn rounds(session: &Session) -> Vec<Id<Round>> {
    let active = session.active_round().map(|round| round.id);
    let others = session.rounds_in_order().into_iter().map(|round| round.id);
    active
        .into_iter()
        .chain(others.filter(|id| Some(*id) != active))
        .collect()
}

fn no_group(words: &Words, session: &Session, round: Id<Round>, name: &str) -> String {
    let title = |group: &&Group| match group.name.as_str() {
        "" => words.with("common-group", &[("n", Arg::from(group.number))]),
        name => name.to_owned(),
    };
    let known: Vec<String> = session.groups_of(round).iter().map(title).collect();
    if known.is_empty() {
        return words.text("errors-no-groups");
    }
    let args = [
        ("name", name.into()),
        ("known", words.list(&quoted(&known)).into()),
    ];
    words.with("cli-no-group", &args)
}

/// There is no question with this name in the active round.
pub(super) fn no_question(words: &Words, session: &Session, name: &str) -> String {
    let round = session
        .active_round()
        .map(|round| session.questions_of(round.id));
    let known: Vec<String> = round
        .unwrap_or_default()
        .iter()
        .map(|question| question.text.clone())
        .collect();
    if known.is_empty() {
        return words.text("cli-no-questions");
    }
    let args = [
        ("name", name.into()),
        ("known", words.list(&quoted(&known)).into()),
    ];
    words.with("cli-no-question", &args)
}

fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("‘{name}’")).collect()
}

/// What groups without a name are called on the screens, in each language: 'Groep 1'.
pub(super) struct GroupNames(BTreeMap<String, String>);

impl GroupNames {
    /// Those of a round.
    pub fn of(session: &Session, round: Id<Round>) -> Self {
        let groups = session.groups_of(round);
        let mut names = BTreeMap::new();
        for words in Language::ALL.map(Words::new) {
            for group in groups.iter().filter(|group| group.name.is_empty()) {
                let name = words.with("common-group", &[("n", Arg::from(group.number))]);
                names.insert(name.to_lowercase(), group.number.to_string());
            }
        }
        for group in &groups {
            names.remove(&group.name.to_lowercase());
        }
        Self(names)
    }

    /// The number for what a group is called on the screens; any other name as it is.
    pub fn plain<'a>(&'a self, name: &'a str) -> &'a str {
        self.0
            .get(&name.trim().to_lowercase())
            .map_or(name, String::as_str)
    }
}
