//! Which sheets hang on the wall, and which one is next to which. Knows no pixels.

use crate::{
    base::Id,
    session::{Group, Index, Question, Round, Sheet},
    ui::view::View,
};

/// The sheets of one round: a column per group, a row per question.
pub(super) struct Board<'a> {
    pub rounds: Vec<&'a Round>,
    pub round: Id<Round>,
    pub columns: Vec<Column<'a>>,
    pub questions: Vec<&'a Question>,
}

/// A group, or the whole room when it has a sheet of its own.
pub(super) struct Column<'a> {
    pub group: Option<&'a Group>,
    pub name: String,
}

impl Column<'_> {
    /// The group's number, for its emblem.
    pub fn number(&self) -> Option<usize> {
        self.group.map(|group| group.number as usize)
    }
}

/// Where the next sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    NextGroup,
    PreviousGroup,
    NextQuestion,
    PreviousQuestion,
}

impl<'a> Board<'a> {
    /// The board of the chosen round, or of the one that the workshop is in. `None` without any round.
    pub fn of(view: &View<'a>, chosen: Option<Id<Round>>) -> Option<Self> {
        let session = view.session;
        let chosen = chosen.and_then(|id| session.rounds.get(&id));
        let round = chosen.or_else(|| session.active_round())?.id;
        let column = |group| Column {
            group: Some(group),
            name: view.group_name(group),
        };
        let mut columns: Vec<Column<'a>> =
            session.groups_of(round).into_iter().map(column).collect();
        if has_plenary_sheet(view.index, round) {
            columns.push(Column {
                group: None,
                name: view.text("common-plenary-sheet"),
            });
        }
        Some(Self {
            rounds: session.rounds_in_order(),
            round,
            columns,
            questions: session.questions_of(round),
        })
    }

    /// There is no sheet at all.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() || self.questions.is_empty()
    }

    /// The sheet in a column and row.
    pub fn sheet(&self, column: usize, row: usize) -> Option<Sheet> {
        let group = self.columns.get(column)?.group.map(|group| group.id);
        Some(Sheet {
            round: self.round,
            group,
            question: self.questions.get(row)?.id,
        })
    }

    /// The first sheet.
    pub fn first(&self) -> Option<Sheet> {
        self.sheet(0, 0)
    }

    /// All sheets, question by question.
    pub fn sheets(&self) -> impl Iterator<Item = Sheet> {
        (0..self.questions.len()).flat_map(move |row| {
            (0..self.columns.len()).filter_map(move |column| self.sheet(column, row))
        })
    }

    /// The column and row of a sheet.
    pub fn place(&self, sheet: Sheet) -> Option<(usize, usize)> {
        let group = |column: &Column<'_>| column.group.map(|group| group.id) == sheet.group;
        let column = self.columns.iter().position(group)?;
        let row = self
            .questions
            .iter()
            .position(|question| question.id == sheet.question)?;
        (sheet.round == self.round).then_some((column, row))
    }

    /// The sheet beside this one. After the last group comes the first group of the next question, after the last
    /// question the first one of the next group, so that one key walks past all sheets.
    pub fn beside(&self, sheet: Sheet, way: Way) -> Option<Sheet> {
        let (column, row) = self.place(sheet)?;
        let (columns, rows) = (self.columns.len(), self.questions.len());
        let along_groups = row * columns + column;
        let along_questions = column * rows + row;
        let by_groups = |at: usize| self.sheet(at % columns, at / columns);
        let by_questions = |at: usize| self.sheet(at / rows, at % rows);
        match way {
            Way::NextGroup => by_groups(along_groups + 1),
            Way::PreviousGroup => by_groups(along_groups.checked_sub(1)?),
            Way::NextQuestion => by_questions(along_questions + 1),
            Way::PreviousQuestion => by_questions(along_questions.checked_sub(1)?),
        }
    }
}

fn has_plenary_sheet(index: &Index, round: Id<Round>) -> bool {
    let first = Sheet {
        round,
        group: None,
        question: Id::from_bits(0),
    };
    let is_plenary = |sheet: Option<&Sheet>| {
        sheet.is_some_and(|sheet| sheet.round == round && sheet.group.is_none())
    };
    is_plenary(index.sheets.range(first..).next().map(|(sheet, _)| sheet))
        || is_plenary(index.deleted.range(first..).next().map(|(sheet, _)| sheet))
        || is_plenary(index.photos.range(first..).next().map(|(sheet, _)| sheet))
}
