//! The cockpit by its accessibility tree: each press is looked up in the session, not on the screen alone.

mod clock;

use std::{path::PathBuf, sync::Arc, time::Duration};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable};

use crate::{
    base::{Date, Id, ManualClock, Offset, TimeOfDay},
    host::{Environment, Host, Ids},
    session::{Block, BlockKind, Command, GroupState, Session, Show},
    ui::{
        action::Station,
        app::{App, Place},
        theme::{self, ThemeChoice},
    },
};

/// The app on a home of its own, with its clock.
struct Cockpit {
    harness: Harness<'static, Holder>,
    clock: Arc<ManualClock>,
    home: PathBuf,
}

/// The app is made in the first frame, when there is a context.
struct Holder {
    host: Option<Host>,
    app: Option<App>,
}

impl Cockpit {
    fn new(
        name: &str,
        template: Option<&str>,
        size: [f32; 2],
        commands: impl FnOnce(&Session) -> Vec<Command>,
    ) -> Self {
        let home =
            std::env::temp_dir().join(format!("rode-draad-lead-{name}-{}", std::process::id()));
        let date = Date::new(2026, 11, 24).unwrap();
        let now = Offset(60).moment(date, TimeOfDay(13 * 60 + 30));
        let clock = Arc::new(ManualClock::new(now, Offset(60)));
        let mut host = Host::start(Environment {
            clock: clock.clone(),
            ids: Ids::fixed(1),
            home: Some(home.clone()),
            wake: Arc::new(|| {}),
        });
        host.begin(template).unwrap();
        let commands = commands(host.session().unwrap().session());
        for command in commands {
            host.session_mut().unwrap().run(&command).unwrap();
        }
        let harness = Harness::builder()
            .with_size(size)
            .with_context_setup(|ctx| theme::apply(ctx, ThemeChoice::Light, 1.0))
            .build_ui_state(
                draw,
                Holder {
                    host: Some(host),
                    app: None,
                },
            );
        let mut cockpit = Self {
            harness,
            clock,
            home,
        };
        cockpit.steps();
        cockpit
    }

    fn session(&self) -> &Session {
        self.harness
            .state()
            .app
            .as_ref()
            .unwrap()
            .host()
            .session()
            .unwrap()
            .session()
    }

    /// A few frames: a press is carried out in the one after it.
    fn steps(&mut self) {
        self.harness.run_steps(4);
    }

    fn press(&mut self, key: Key) {
        self.harness.key_press_modifiers(Modifiers::NONE, key);
        self.steps();
    }

    fn click(&mut self, role: Role, label: &str) {
        self.harness.get_by_role_and_label(role, label).click();
        self.steps();
    }

    fn says(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    fn state_of(&self, number: u32) -> GroupState {
        self.session()
            .groups
            .values()
            .find(|group| group.number == number)
            .unwrap()
            .state
    }

    fn block_number(&self) -> Option<usize> {
        let current = self.session().current_block()?.id;
        self.session()
            .rundown()
            .iter()
            .position(|block| block.id == current)
            .map(|at| at + 1)
    }

    fn wait(&mut self, secs: u64) {
        self.clock.advance(Duration::from_secs(secs));
        self.steps();
    }
}

impl Drop for Cockpit {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.home).ok();
    }
}

fn draw(ui: &mut egui::Ui, holder: &mut Holder) {
    let app = holder.app.get_or_insert_with(|| {
        let mut app = App::new(holder.host.take().unwrap(), ui.ctx());
        app.go(Place::At(Station::Lead));
        app
    });
    app.logic(ui.ctx());
    app.ui(ui);
}

const FULL: [f32; 2] = [1440.0, 900.0];

#[test]
fn f6_stops_first_at_the_block_that_runs() {
    let mut cockpit = Cockpit::new("f6", Some("taskforce"), FULL, |_| vec![Command::StartBlock]);
    cockpit.press(Key::F6);
    let row = cockpit
        .harness
        .get_by_label_contains("Welkom en opzet, 13:30");
    assert!(row.is_focused());
    cockpit.press(Key::F6);
    assert!(
        cockpit
            .harness
            .get_by_role_and_label(Role::Button, "Pauze")
            .is_focused()
    );
}

#[test]
fn a_block_is_started_paused_and_left() {
    let mut cockpit = Cockpit::new("run", Some("taskforce"), FULL, |_| vec![]);
    assert!(cockpit.says("Nog niet gestart"));
    cockpit.press(Key::Space);
    assert_eq!(cockpit.block_number(), Some(1));
    assert!(cockpit.says("Loopt"));
    cockpit.press(Key::N);
    assert_eq!(
        cockpit.block_number(),
        Some(1),
        "a block that has just begun asks first"
    );
    cockpit.click(Role::Button, "Bij dit blok blijven");
    assert_eq!(cockpit.block_number(), Some(1));
    cockpit.wait(60);
    cockpit.press(Key::Space);
    assert!(cockpit.session().current_block().unwrap().run.is_paused());
    assert!(cockpit.says("Gepauzeerd"));
    cockpit.click(Role::Button, "Start");
    cockpit.press(Key::N);
    assert_eq!(cockpit.block_number(), Some(2));
    cockpit.click(Role::Button, "+1 min");
    assert_eq!(
        cockpit.session().current_block().unwrap().run.extra_secs,
        60
    );
    cockpit.press(Key::B);
    assert_eq!(cockpit.block_number(), Some(1));
}

#[test]
fn overtime_and_the_end_are_said_in_words() {
    let mut cockpit = Cockpit::new("over", Some("taskforce"), FULL, |_| {
        vec![Command::StartBlock]
    });
    cockpit.wait(4 * 60);
    assert!(cockpit.says("Bijna tijd"));
    cockpit.wait(45);
    assert!(cockpit.says("Laatste minuut"));
    cockpit.wait(60 + 30);
    assert!(cockpit.says("Over tijd"));
    cockpit.wait(60);
    assert!(cockpit.says("2 min achter op schema"));
    for _ in 0..8 {
        cockpit.wait(11);
        let name = if cockpit.block_number() == Some(8) {
            "Afronden"
        } else {
            "Volgende blok"
        };
        cockpit.click(Role::Button, name);
    }
    assert!(cockpit.session().current_block().is_none());
    assert!(cockpit.says("Alles gedaan"));
}

#[test]
fn a_group_gets_its_state_from_the_menu_and_help_is_calmed_by_a_key() {
    let mut cockpit = Cockpit::new("groups", Some("taskforce"), FULL, |_| vec![]);
    cockpit.click(
        Role::Button,
        "Groep 2: Bezig, geen notities. V1: 0, V2: 0, V3: 0",
    );
    cockpit.click(Role::MenuItem, "Zet op hulp");
    assert_eq!(cockpit.state_of(2), GroupState::Help);
    assert!(cockpit.says("1 vraagt hulp"));
    cockpit.press(Key::H);
    assert_eq!(cockpit.state_of(2), GroupState::Busy);
    cockpit
        .harness
        .get_by_role_and_label(
            Role::Button,
            "Groep 3: Bezig, geen notities. V1: 0, V2: 0, V3: 0",
        )
        .focus();
    cockpit.steps();
    cockpit.press(Key::Enter);
    cockpit.press(Key::ArrowDown);
    cockpit.press(Key::ArrowDown);
    cockpit.press(Key::Enter);
    assert_ne!(
        cockpit.state_of(3),
        GroupState::Busy,
        "the menu works by keyboard"
    );
}

#[test]
fn what_stands_on_the_screen_is_chosen_frozen_and_blanked() {
    let mut cockpit = Cockpit::new("screen", Some("taskforce"), FULL, |session| {
        let mut commands = vec![Command::StartBlock];
        commands.extend((0..3).map(|_| Command::NextBlock));
        assert_eq!(session.rundown().len(), 8);
        commands
    });
    let round = cockpit.session().active_round().unwrap().id;
    let question = cockpit.session().questions_of(round)[1].id;
    cockpit.click(Role::RadioButton, "Vraag 2");
    assert_eq!(cockpit.session().beamer.show, Show::Question(question));
    cockpit.click(Role::Switch, "Beeld vastzetten");
    cockpit.press(Key::Num0);
    assert_eq!(cockpit.session().beamer.show, Show::Case);
    assert_eq!(
        cockpit.session().beamer.visible(),
        Some(Show::Question(question))
    );
    cockpit.click(Role::Switch, "Beeld op zwart");
    assert_eq!(cockpit.session().beamer.visible(), None);
    cockpit.click(Role::Button, "Meer om te tonen");
    cockpit.click(Role::MenuItem, "Participatiemix");
    assert_eq!(cockpit.session().beamer.show, Show::Mix(0));
    cockpit.press(Key::PageDown);
    assert_eq!(cockpit.session().beamer.show, Show::Mix(1));
    assert_eq!(
        cockpit.block_number(),
        Some(4),
        "a clicker never ends a block"
    );
}

#[test]
fn an_empty_session_says_the_next_step() {
    let cockpit = Cockpit::new("empty", None, FULL, |_| vec![]);
    assert!(cockpit.says("Nog geen blokken. Kies een sjabloon of voeg een blok toe."));
}

#[test]
fn thirty_blocks_and_forty_groups_fit_every_window() {
    for (n, size) in [FULL, [1280.0, 720.0], [960.0, 640.0]]
        .into_iter()
        .enumerate()
    {
        let ids = Ids::fixed(500);
        let mut cockpit = Cockpit::new(&format!("many-{n}"), Some("taskforce"), size, |session| {
            let round = session.rounds_in_order()[0].id;
            let block = |n: u32| Command::AddBlock {
                id: ids.fresh::<Block>(),
                title: "Een blok met een naam die veel langer is dan er in de kolom past "
                    .repeat(1 + n as usize % 3),
                kind: BlockKind::Groups,
                minutes: 1 + n,
                after: None::<Id<Block>>,
            };
            let mut commands: Vec<Command> = (0..22).map(block).collect();
            commands.extend((0..34).map(|_| Command::AddGroup {
                id: ids.fresh(),
                round,
            }));
            commands.push(Command::StartBlock);
            commands
        });
        assert!(cockpit.says("Loopt"));
        for key in [Key::N, Key::Escape, Key::T, Key::H] {
            cockpit.press(key);
        }
    }
}
