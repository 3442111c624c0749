//! The sections about people: the delegations, who was there, who took a hand in the paper. Owns their order and wording;
//! knows no page.

use crate::{
    note::{Clearance, Delegation, Function, Participant, Path, Presence, Role},
    paper::{
        block::{Align, Column, Content, Person, Row, Side, Span, Table, Text},
        compose::Composer,
        names::language_of_name,
        wording::{fill, from_field, joined, span},
    },
};

/// Adds the delegations side by side, ours first; who will not come stands in his place and is told so.
pub(super) fn delegations(composer: &mut Composer<'_>) {
    push_sides(composer, |_| true);
    languages(composer);
}

/// Adds those who were there side by side, ours first, and below them those who were not.
pub(super) fn present(composer: &mut Composer<'_>) {
    push_sides(composer, is_present);
    let (excused, absent) = (composer.words.apologies.clone(), composer.words.absentees.clone());
    away(composer, &Presence::Excused, &excused);
    away(composer, &Presence::No, &absent);
    languages(composer);
}

pub(super) fn is_present(member: &Participant) -> bool {
    !matches!(member.present, Presence::Excused | Presence::No)
}

fn push_sides(composer: &mut Composer<'_>, is_shown: impl Fn(&Participant) -> bool) {
    let list = Path::ROOT.field("participants");
    let sides: Vec<Side> = in_order(composer)
        .into_iter()
        .map(|(index, delegation)| side(composer, delegation, &list.item(index), &is_shown))
        .collect();
    if !sides.is_empty() {
        composer.push(list, Content::Delegations(sides));
    }
}

/// A delegation with its place in the note.
pub(super) type Placed<'a> = (usize, &'a Delegation);

/// Whether a side only receives others that meet one another.
pub(super) fn is_host_of_others(side: &Delegation, sides: &[Placed<'_>]) -> bool {
    let others = sides.iter().filter(|(_, other)| other.role.0 != Some(Role::Host)).count();
    !side.ours && side.role.0 == Some(Role::Host) && others > 1 && sides.iter().any(|(_, other)| other.ours)
}

/// The delegations that say something, ours first, with their places in the note. In a joint text the side whose copy it is
/// comes first (the alternat).
pub(super) fn in_order<'a>(composer: &Composer<'a>) -> Vec<Placed<'a>> {
    let note = composer.note;
    let says_something =
        |side: &Delegation| !side.name.is_empty() || !side.organisation.is_empty() || !side.members.is_empty();
    let mut order: Vec<Placed<'_>> =
        note.participants.iter().enumerate().filter(|(_, side)| says_something(side)).collect();
    let copy = composer.copy_of();
    order.sort_by_key(|(_, side)| (copy.is_none_or(|copy| *side.key != *copy), !side.ours));
    order
}

fn side(composer: &Composer<'_>, delegation: &Delegation, at: &Path, is_shown: &impl Fn(&Participant) -> bool) -> Side {
    let mut name = from_field(at.field("name"), composer.name_of(delegation));
    let organisation = &*delegation.organisation;
    let stands_for_it = delegation.state.is_empty() && !organisation.is_empty();
    if stands_for_it && composer.name_of(delegation) != organisation {
        name.spans.extend(from_field(at.field("organisation"), format!(" ({organisation})")).spans);
    }
    let list = at.field("members");
    let members = by_precedence(delegation).into_iter().filter(|(_, member)| is_shown(member));
    Side {
        name,
        people: members
            .map(|(index, member)| person(composer, (member, &delegation.state), list.item(index)))
            .collect(),
    }
}

/// The people of a delegation in their order of precedence, with their places in the note: the head first, interpreters and
/// note-takers last, the others by their rank, and who has none in the order of entry behind those who have one.
pub(super) fn by_precedence(delegation: &Delegation) -> Vec<(usize, &Participant)> {
    let mut members: Vec<(usize, &Participant)> = delegation
        .members
        .iter()
        .enumerate()
        .filter(|(_, member)| !member.name.is_empty() || !member.post.is_empty())
        .collect();
    members.sort_by_key(|(_, member)| {
        let class = match member.function {
            Function::Head => 0,
            Function::Interpreter => 2,
            Function::NoteTaker => 3,
            Function::Delegate | Function::Ambassador | Function::Other(_) => 1,
        };
        (class, if member.rank == 0 { u32::MAX } else { member.rank })
    });
    members
}

fn person(composer: &Composer<'_>, (member, state): (&Participant, &str), field: Path) -> Person {
    let is_head = member.function == Function::Head;
    let mut post: Vec<&str> = vec![&member.post, &member.organisation];
    if matches!(member.function, Function::Interpreter | Function::NoteTaker | Function::Ambassador) {
        let function = composer.words.choice("Function", member.function.name());
        // The post of an ambassador or interpreter often says so itself.
        if !member.post.to_lowercase().contains(&function.to_lowercase()) {
            post.push(function);
        }
    }
    match member.present {
        Presence::Excused => post.push(&composer.words.excused),
        Presence::No => post.push(&composer.words.absent),
        Presence::Yes | Presence::Other(_) => {}
    }
    post.retain(|part| !part.is_empty());
    let name = full_name(member);
    let mut name = if is_head { Text::bold(name) } else { Text::plain(name) };
    if !member.native_name.is_empty() {
        name.spans.push(Span { text: " (".to_owned(), ..Span::default() });
        name.spans.push(native_name(composer, member, state, field.field("native_name")));
        name.spans.push(Span { text: ")".to_owned(), ..Span::default() });
    }
    Person { name, post: Text::plain(post.join(&composer.words.comma)), field: Some(field) }
}

/// The name in its own script, in the language it is written in.
pub(super) fn native_name(composer: &Composer<'_>, member: &Participant, state: &str, at: Path) -> Span {
    let language = language_of_name(&member.native_name, state).filter(|language| {
        let own = composer.locale.tag().split('-').next().unwrap_or_default();
        language != own
    });
    Span { language, ..span(at, &*member.native_name) }
}

/// The name with its honorific.
pub(super) fn full_name(member: &Participant) -> String {
    [&*member.honorific, &*member.name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The name with its honorific, or the post of someone who is not named yet.
pub(super) fn name_or_post(member: &Participant) -> String {
    if member.name.is_empty() { member.post.to_string() } else { full_name(member) }
}

/// Adds a line with those who were not there for that reason.
fn away(composer: &mut Composer<'_>, reason: &Presence, pattern: &str) {
    let list = Path::ROOT.field("participants");
    let mut people = Vec::new();
    for (index, delegation) in in_order(composer) {
        for (place, member) in by_precedence(delegation).into_iter().filter(|(_, member)| member.present == *reason) {
            let name = from_field(list.item(index).field("members").item(place), name_or_post(member));
            let delegation = Text::plain(composer.name_of(delegation));
            people.push(fill(&composer.words.person_of, &[("name", name), ("delegation", delegation)]));
        }
    }
    if !people.is_empty() {
        composer.push(list, Content::Remark(fill(pattern, &[("people", joined(people, &composer.words.comma))])));
    }
}

/// Adds a line with the languages that are spoken and how they are interpreted.
fn languages(composer: &mut Composer<'_>) {
    let (meeting, words) = (&composer.note.meeting, &composer.words);
    let at = Path::ROOT.field("meeting");
    let languages: Vec<Text> = meeting
        .languages
        .iter()
        .enumerate()
        .filter(|(_, tag)| !tag.is_empty())
        .map(|(index, tag)| from_field(at.field("languages").item(index), composer.names.language(tag).unwrap_or(tag)))
        .collect();
    let mut parts = Vec::new();
    if !languages.is_empty() {
        parts.push(fill(&words.languages, &[("languages", composer.list_of(languages))]));
    }
    if let Some(interpretation) = &meeting.interpretation.0 {
        let how = words.choice("Interpretation", interpretation.name());
        let how = from_field(at.field("interpretation"), how);
        parts.push(fill(&words.interpretation, &[("interpretation", how)]));
    }
    let line = joined(parts, " · ");
    if !line.is_empty() {
        composer.push(at.field("languages"), Content::Remark(line));
    }
}

/// Adds the table of those who drafted, cleared and approved the paper.
pub(super) fn clearances(composer: &mut Composer<'_>) {
    let note = composer.note;
    let list = Path::ROOT.field("clearances");
    let shown =
        note.clearances.iter().enumerate().filter(|(_, clearance)| {
            clearance.step.is_some() || !clearance.name.is_empty() || !clearance.post.is_empty()
        });
    let rows: Vec<Row> = shown.map(|(index, clearance)| clearance_row(composer, clearance, list.item(index))).collect();
    if rows.is_empty() {
        return;
    }
    let words = &composer.words;
    let column =
        |head: &str, share: f32| Column { head: Text::plain(head), align: Align::Start, share, ..Column::default() };
    let columns = vec![
        column(&words.step, 0.0),
        column(&words.name, 1.0),
        column(&words.post, 1.0),
        column(&words.status, 0.0),
        column(&words.date, 0.0),
    ];
    composer.push(list, Content::Table(Table { columns, rows, ..Table::default() }));
}

fn clearance_row(composer: &Composer<'_>, clearance: &Clearance, field: Path) -> Row {
    let words = &composer.words;
    let step = clearance.step.0.as_ref().map_or("", |step| words.choice("ClearanceStep", step.name()));
    let cells = vec![
        Text::plain(step),
        Text::plain(&*clearance.name),
        Text::plain(&*clearance.post),
        Text::plain(words.choice("ClearanceStatus", clearance.status.name())),
        Text::plain(clearance.date.0.map(|day| composer.locale.day(day)).unwrap_or_default()),
    ];
    Row { cells, field: Some(field) }
}
