//! Preparing: the session's details, its rounds, cases and questions, its rundown.

use super::{
    super::{
        Block, BlockField, Case, DetailField, Group, GroupState, Label, Participant,
        ParticipantField, Question, RANK_STEP, Refusal, Round, RoundField, Session,
        change::{Change, Changes},
        command::Begin,
        in_order,
        run::BlockRun,
        template::{Material, Template, TemplateBlock},
    },
    checks::{duration, get, last_rank, maybe, nth_rank, said},
};
use crate::base::{Id, Minutes, TimeOfDay};

/// The most groups that a round can have.
const MOST_GROUPS: u32 = 99;

/// Start and length of a session that begins empty.
const EMPTY_START: TimeOfDay = TimeOfDay(13 * 60 + 30);
const EMPTY_LENGTH: Minutes = 90;

pub(super) fn begin(c: &mut Changes, s: &Session, begin: &Begin) -> Result<(), Refusal> {
    if !s.rounds.is_empty() || !s.blocks.is_empty() || s.details != super::super::Details::default()
    {
        return Err(Refusal::HasBegun);
    }
    let template = begin.template.as_ref();
    let title = maybe(&begin.title)?;
    let title = match template {
        Some(template) if title.is_empty() => template.title.clone(),
        _ => title,
    };
    let groups = begin.groups.or(template.map(|t| t.groups)).unwrap_or(0);
    if groups > MOST_GROUPS {
        return Err(Refusal::TooManyGroups(MOST_GROUPS as usize));
    }
    for field in [
        DetailField::Title(title),
        DetailField::Date(begin.date),
        DetailField::Offset(begin.offset),
        DetailField::Start(template.map_or(EMPTY_START, |t| t.start)),
        DetailField::Available(template.map_or(EMPTY_LENGTH, Template::minutes)),
    ] {
        c.detail(&s.details, field);
    }
    match template {
        Some(template) => from_template(c, s, begin, template, groups),
        None => empty(c, begin, groups),
    }
    Ok(())
}

fn empty(c: &mut Changes, begin: &Begin, groups: u32) {
    let round = Round {
        id: begin.seed.derive("round"),
        key: String::new(),
        rank: RANK_STEP,
        case: Case::default(),
    };
    add_groups(c, begin, &round, groups);
    c.add(round);
}

fn from_template(c: &mut Changes, s: &Session, begin: &Begin, template: &Template, groups: u32) {
    let seed = begin.seed;
    for field in [
        DetailField::Template(template.key.clone()),
        DetailField::TemplateTitle(template.title.clone()),
        DetailField::Icon(template.icon.clone()),
    ] {
        c.detail(&s.details, field);
    }
    c.push(Change::Material {
        from: Box::new(Material::clone(&s.material)),
        to: Box::new(template.material()),
    });
    for (n, label) in template.labels.iter().enumerate() {
        let id = seed.derive(&format!("label/{}", label.key));
        c.add(label.label(id, nth_rank(n + 1)));
    }
    for (n, from) in template.rounds.iter().enumerate() {
        let case = template.cases.iter().find(|case| case.key == from.case);
        let round = Round {
            id: seed.derive(&format!("round/{}", from.key)),
            key: from.key.clone(),
            rank: nth_rank(n + 1),
            case: case.cloned().unwrap_or_default(),
        };
        for (n, question) in from.questions.iter().enumerate() {
            c.add(Question {
                id: seed.derive(&format!("question/{}/{}", from.key, question.key)),
                key: question.key.clone(),
                round: round.id,
                rank: nth_rank(n + 1),
                text: question.text.clone(),
                hint: question.hint.clone(),
                subquestions: question.subquestions.clone(),
            });
        }
        add_groups(c, begin, &round, groups);
        c.add(round);
    }
    for (n, block) in template.blocks.iter().enumerate() {
        c.add(template_block(begin, block, n));
    }
}

fn template_block(begin: &Begin, from: &TemplateBlock, n: usize) -> Block {
    let seed = begin.seed;
    let round = from.round.as_deref();
    Block {
        id: seed.derive(&format!("block/{}", from.key)),
        key: from.key.clone(),
        rank: nth_rank(n + 1),
        title: from.title.clone(),
        kind: from.kind,
        planned: from.minutes,
        minimum: from.minimum,
        weight: from.weight,
        fixed_start: from.fixed_start,
        fixed_end: from.fixed_end,
        script: from.script.clone(),
        room: from.room.clone(),
        prepare: from.prepare.clone(),
        round: round.map(|key| seed.derive(&format!("round/{key}"))),
        questions: from
            .questions
            .iter()
            .map(|key| seed.derive(&format!("question/{}/{key}", round.unwrap_or_default())))
            .collect(),
        run: BlockRun::default(),
    }
}

fn add_groups(c: &mut Changes, begin: &Begin, round: &Round, groups: u32) {
    for number in 1..=groups {
        c.add(Group {
            id: begin.seed.derive(&format!("group/{}/{number}", round.id)),
            round: round.id,
            number,
            name: String::new(),
            state: GroupState::default(),
            since: None,
        });
    }
}

pub(super) fn set_detail(c: &mut Changes, s: &Session, field: &DetailField) -> Result<(), Refusal> {
    let field = match field {
        DetailField::Title(text) => DetailField::Title(said(text)?),
        DetailField::Meeting(text) => DetailField::Meeting(maybe(text)?),
        DetailField::Place(text) => DetailField::Place(maybe(text)?),
        DetailField::Available(minutes) => DetailField::Available(duration(*minutes)?),
        other => other.clone(),
    };
    c.detail(&s.details, field);
    Ok(())
}

pub(super) fn add_round(
    c: &mut Changes,
    s: &Session,
    id: Id<Round>,
    like: Option<Id<Round>>,
) -> Result<(), Refusal> {
    if s.rounds.contains_key(&id) {
        return Ok(());
    }
    let like = like.map(|like| get(&s.rounds, like)).transpose()?;
    c.add(Round {
        id,
        key: String::new(),
        rank: last_rank(s.rounds.values()),
        case: like.map(|round| round.case.clone()).unwrap_or_default(),
    });
    let Some(like) = like else { return Ok(()) };
    for question in s.questions_of(like.id) {
        let mut copy = question.clone();
        copy.id = id.derive(&question.id.to_string());
        copy.round = id;
        c.add(copy);
    }
    let of_old = |group: Id<Group>| -> Id<Group> { id.derive(&group.to_string()) };
    for group in s.groups_of(like.id) {
        let mut copy = group.clone();
        copy.id = of_old(group.id);
        copy.round = id;
        copy.state = GroupState::default();
        copy.since = None;
        c.add(copy);
    }
    for person in s.participants.values() {
        if let Some(group) = person.seats.get(&like.id) {
            let mut seats = person.seats.clone();
            seats.insert(id, of_old(*group));
            c.set(person, ParticipantField::Seats(seats));
        }
    }
    Ok(())
}

pub(super) fn remove_round(c: &mut Changes, s: &Session, id: Id<Round>) -> Result<(), Refusal> {
    let round = get(&s.rounds, id)?;
    if s.rounds.len() == 1 {
        return Err(Refusal::LastRound);
    }
    // A group of this round may have walked past a sheet of another.
    let walked = |group: Option<Id<Group>>| {
        let group = group.and_then(|group| s.groups.get(&group));
        group.is_some_and(|group| group.round == id)
    };
    let used = s.notes.values().any(|note| note.sheet.round == id)
        || s.photos.values().any(|photo| photo.sheet.round == id)
        || s.comments.values().any(|comment| walked(comment.group))
        || s.dots.values().any(|dot| walked(dot.group));
    if used {
        return Err(Refusal::RoundInUse);
    }
    for block in s.blocks.values().filter(|block| block.round == Some(id)) {
        c.set(block, BlockField::Round(None));
        c.set(block, BlockField::Questions(Vec::new()));
    }
    for question in s.questions_of(id) {
        c.remove(question);
    }
    for person in s.participants.values() {
        unseat(c, person, id);
    }
    for group in s.groups_of(id) {
        c.remove(group);
    }
    c.remove(round);
    Ok(())
}

fn unseat(c: &mut Changes, person: &Participant, round: Id<Round>) {
    let mut seats = person.seats.clone();
    if seats.remove(&round).is_some() {
        c.set(person, ParticipantField::Seats(seats));
    }
}

pub(super) fn set_case(
    c: &mut Changes,
    s: &Session,
    round: Id<Round>,
    case: &Case,
) -> Result<(), Refusal> {
    let round = get(&s.rounds, round)?;
    let texts = [
        &case.title,
        &case.context,
        &case.council,
        &case.stake,
        &case.reminder,
    ];
    for text in texts.into_iter().chain(&case.about).chain(&case.not_about) {
        maybe(text)?;
    }
    c.set(round, RoundField::Case(case.clone()));
    Ok(())
}

pub(super) fn add_label(
    c: &mut Changes,
    s: &Session,
    id: Id<Label>,
    name: &str,
) -> Result<(), Refusal> {
    let name = said(name.trim_start_matches('#'))?;
    if s.labels.contains_key(&id) {
        return Ok(());
    }
    let key = name.to_lowercase();
    let known = s
        .labels
        .values()
        .any(|label| label.key == key || label.name.to_lowercase() == key);
    if known {
        return Err(Refusal::LabelExists);
    }
    let rank = last_rank(s.labels.values());
    c.add(Label {
        id,
        key,
        rank,
        name,
        icon: "tag".to_owned(),
    });
    Ok(())
}

/// The number that a new group of this round gets.
pub(super) fn next_number(s: &Session, round: Id<Round>, made: u32) -> Result<u32, Refusal> {
    let last = in_order(s.groups.values().filter(|group| group.round == round))
        .last()
        .map_or(0, |group| group.number);
    let number = last.saturating_add(made).saturating_add(1);
    if number > MOST_GROUPS {
        return Err(Refusal::TooManyGroups(MOST_GROUPS as usize));
    }
    Ok(number)
}
