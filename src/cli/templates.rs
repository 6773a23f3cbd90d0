//! `templates`: what a session can begin from.

use super::console::{Console, Failure};
use crate::store::{settings::Places, templates};

/// One line a template: key, title, minutes and blocks with tabs between them. Those with a mistake are told.
pub(super) fn run(console: &mut Console) -> Result<(), Failure> {
    let (found, errors) = templates::load(&Places::find(None).templates);
    for error in errors {
        console.tell(&error.say(&console.words));
    }
    for template in found {
        // A title of the user's own may hold anything; a row is one line.
        let title = template.title.replace(['\t', '\n', '\r'], " ");
        let (key, minutes, blocks) = (&template.key, template.minutes(), template.blocks.len());
        console.data(&format!("{key}\t{title}\t{minutes}\t{blocks}"))?;
    }
    Ok(())
}
