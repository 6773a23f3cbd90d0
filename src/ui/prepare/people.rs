//! Everyone who comes: many at once from a pasted list, or one by one.

use egui::{Context, ScrollArea, Ui};

use super::{
    super::{
        action::Action,
        icons,
        theme::{Tokens, space},
        view::View,
        widgets::{Button, Choice, Dialog, Dropdown, TextField, divider, heading},
    },
    PrepareDraft,
    target::{PersonText, Target},
    typing::{Look, id_of},
};
use crate::{
    base::Id,
    session::{Command, Group, Participant, Round, command::NewParticipant},
    words::Arg,
};

/// What the dialog remembers.
#[derive(Debug, Default)]
pub struct PeopleDraft {
    text: String,
    /// Where new people sit.
    pub group: Option<Id<Group>>,
    /// The person whose role gets the focus.
    shown: Option<Id<Participant>>,
}

impl PeopleDraft {
    /// Opens at this person.
    pub fn show(&mut self, id: Id<Participant>) {
        self.shown = Some(id);
    }
}

/// Someone as typed.
#[derive(Debug, PartialEq, Eq)]
pub struct Typed {
    name: String,
    role: String,
    municipality: String,
}

/// Reads one person a line: `rol, gemeente`, `naam, rol, gemeente` or only a role. Bullets and empty lines
/// are skipped; columns pasted from a table count as well.
pub fn read_people(text: &str) -> Vec<Typed> {
    text.lines()
        .map(|line| line.trim_start_matches(|c: char| "-–•*·○".contains(c) || c.is_whitespace()))
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(read_person)
        .collect()
}

fn read_person(line: &str) -> Typed {
    let mark = ['\t', ';', ',']
        .into_iter()
        .find(|mark| line.contains(*mark))
        .unwrap_or(',');
    let mut parts = line.split(mark).map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    let (first, second) = (next(), next());
    let rest: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    if rest.is_empty() {
        Typed {
            name: String::new(),
            role: first,
            municipality: second,
        }
    } else {
        Typed {
            name: first,
            role: second,
            municipality: rest.join(", "),
        }
    }
}

/// Draws the dialog. Returns whether it closed.
pub fn people_dialog_ui(
    ctx: &Context,
    view: &View<'_>,
    draft: &mut PrepareDraft,
    out: &mut Vec<Action>,
) -> bool {
    let Some(round) = draft.round(view) else {
        return true;
    };
    let (title, close) = (view.text("prepare-people"), view.text("common-close"));
    let subtitle = view.text("prepare-people-about");
    let height = (ctx.content_rect().height() - 500.0).max(150.0);
    let dialog = Dialog::new("people", &title, &close)
        .subtitle(&subtitle)
        .width(940.0);
    let shown = dialog.show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        add_ui(ui, view, (round, draft), out);
        divider(ui);
        list_ui(ui, view, (round, draft, height), out);
        ui.add_space(space::XS);
        let ready = view.text("prepare-ready");
        Button::secondary(&ready).show(ui).clicked()
    });
    shown.closed || shown.inner
}

fn add_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, draft): (&Round, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    let (label, hint) = (view.text("prepare-paste"), view.text("prepare-paste-hint"));
    TextField::new(&label, &mut draft.people.text)
        .hint(&hint)
        .multiline(3)
        .show(ui);
    let people = read_people(&draft.people.text);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let name = view.text("prepare-seat-new");
        let groups = group_choices(view, round);
        group_ui(ui, (&name, &groups), &mut draft.people.group, 220.0);
        let text = if people.is_empty() {
            view.text("common-add")
        } else {
            view.with("prepare-add-n", &[("n", Arg::from(people.len()))])
        };
        let button = Button::primary(&text)
            .icon(icons::PLUS)
            .weight(icons::Weight::Bold)
            .enabled(!people.is_empty());
        if button.show(ui).clicked() {
            let people = people.into_iter().map(|person| NewParticipant {
                id: view.ids.fresh(),
                name: person.name,
                role: person.role,
                municipality: person.municipality,
            });
            out.push(Action::wish(Command::AddParticipants {
                people: people.collect(),
                group: draft.people.group,
            }));
            draft.people.text.clear();
        }
    });
}

/// A table to choose, by name; `None` for none.
type Table = (Option<Id<Group>>, String);

/// The groups of the round by name, 'nowhere' first.
fn group_choices(view: &View<'_>, round: &Round) -> Vec<Table> {
    let groups = view.session.groups_of(round.id);
    std::iter::once((None, view.text("prepare-not-seated")))
        .chain(
            groups
                .into_iter()
                .map(|group| (Some(group.id), view.group_name(group))),
        )
        .collect()
}

/// The choice of a table. Returns whether it changed.
fn group_ui(
    ui: &mut Ui,
    (name, groups): (&str, &[Table]),
    group: &mut Option<Id<Group>>,
    width: f32,
) -> bool {
    let choices: Vec<Choice<'_>> = groups
        .iter()
        .map(|(_, name)| name.as_str().into())
        .collect();
    let mut at = groups.iter().position(|(id, _)| id == group).unwrap_or(0);
    let field = Dropdown::new(name, &choices).width(width);
    let changed = field.show(ui, &mut at).changed();
    if let Some((id, _)) = groups.get(at).filter(|_| changed) {
        *group = *id;
    }
    changed
}

const ROW: f32 = 50.0;

fn list_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, draft, height): (&Round, &mut PrepareDraft, f32),
    out: &mut Vec<Action>,
) {
    let people = view.session.participants_in_order();
    let t = Tokens::of(ui);
    let count = view.with("common-participants", &[("n", Arg::from(people.len()))]);
    heading(ui, t.row_title(count), 3);
    if people.is_empty() {
        ui.label(t.body(view.text("prepare-no-people")).color(t.inkt2));
        return;
    }
    let mut area = ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, false]);
    let shown = draft.people.shown.take();
    let place = shown.and_then(|id| people.iter().position(|person| person.id == id));
    if let Some(place) = place {
        area = area.vertical_scroll_offset(place as f32 * (ROW + 2.0));
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    let groups = group_choices(view, round);
    area.show_rows(ui, ROW, people.len(), |ui, rows| {
        for n in rows {
            if let Some(person) = people.get(n) {
                row_ui(ui, view, (round, &groups), (person, n + 1, draft), out);
            }
        }
    });
    if let Some(id) = shown {
        let field = id_of(Target::Person(id, PersonText::Role));
        ui.memory_mut(|memory| memory.request_focus(field));
    }
}

fn row_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (round, groups): (&Round, &[Table]),
    (person, number, draft): (&Participant, usize, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    let n = [("n", Arg::from(number))];
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        ui.spacing_mut().item_spacing.x = space::XS;
        let room = ui.available_width() - 164.0 - 44.0 - 5.0 * space::XS - 12.0;
        for (which, key, hint, share) in [
            (PersonText::Role, "prepare-role-of", "prepare-role", 0.4),
            (
                PersonText::Municipality,
                "prepare-municipality-of",
                "prepare-municipality",
                0.32,
            ),
            (PersonText::Name, "prepare-name-of", "prepare-name", 0.28),
        ] {
            let (label, hint) = (view.with(key, &n), view.text(hint));
            let look = Look {
                hint: &hint,
                label_hidden: true,
                width: room * share,
                ..Look::new(&label)
            };
            let target = Target::Person(person.id, which);
            draft.typing.field(ui, view, (target, look), out);
        }
        let mut group = person.seats.get(&round.id).copied();
        let name = view.with("prepare-table-of", &n);
        if group_ui(ui, (&name, groups), &mut group, 164.0) {
            out.push(Action::wish(Command::SeatParticipant {
                id: person.id,
                round: round.id,
                group,
            }));
        }
        let name = view.with("prepare-remove-person-n", &n);
        if Button::icon_only(icons::TRASH, &name).show(ui).clicked() {
            out.push(Action::wish(Command::RemoveParticipant { id: person.id }));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: [&str; 3]) {
        let [name, role, municipality] = expected.map(str::to_owned);
        let expected = Typed {
            name,
            role,
            municipality,
        };
        assert_eq!(read_people(line), [expected], "{line}");
    }

    #[test]
    fn people_are_read_from_a_pasted_list() {
        check("griffier, Lochem", ["", "griffier", "Lochem"]);
        check("  • griffier ; Lochem ", ["", "griffier", "Lochem"]);
        check("griffier\tLochem", ["", "griffier", "Lochem"]);
        check("Iemand, griffier, Lochem", ["Iemand", "griffier", "Lochem"]);
        check("griffier", ["", "griffier", ""]);
        check("griffier, Lochem,", ["", "griffier", "Lochem"]);
        assert_eq!(read_people("\n - \n\n"), []);
        assert_eq!(read_people("a, b\nc, d\r\n").len(), 2);
    }
}
