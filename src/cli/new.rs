//! `new`: makes a session from a template.

use super::{
    arguments::NewSession,
    console::{Console, Failure},
    live::Stamps,
};
use crate::{
    host::Ids,
    journal::Journal,
    session::{Command, Session, Template, command::Begin},
    store::{Folder, settings::Places, templates},
    words::Arg,
};

/// Makes the folder, and gives its path.
pub(super) fn run(console: &mut Console, new: &NewSession) -> Result<(), Failure> {
    let template = template(console, &new.template)?;
    let ids = Ids::random();
    let stamp = Stamps::new(&ids).next();
    let begin = Begin {
        seed: ids.fresh(),
        template: Some(template),
        title: new.title.clone(),
        date: stamp.offset.local(stamp.at).0,
        offset: stamp.offset,
        groups: new.groups,
    };
    let mut session = Session::new(begin.seed);
    let command = Command::Begin(Box::new(begin));
    let begun = Journal::default().run(&mut session, &command, stamp);
    begun.map_err(|refusal| console.refused(refusal))?;
    Folder::create(&new.folder, &session).map_err(|error| console.not_stored(&error))?;
    console.data(&new.folder.display().to_string())
}

fn template(console: &Console, key: &str) -> Result<Template, Failure> {
    let (found, errors) = templates::load(&Places::find(None).templates);
    let known: Vec<String> = found.iter().map(|template| template.key.clone()).collect();
    if let Some(template) = found.into_iter().find(|template| template.key == key) {
        return Ok(template);
    }
    // The one that was meant may be there with a mistake in it.
    for error in errors {
        console.tell(&error.say(&console.words));
    }
    let known = console.words.list(&known);
    let args = [("key", Arg::from(key)), ("known", Arg::from(known))];
    Err(Failure::Refused(
        console.words.with("cli-no-template", &args),
    ))
}
