//! What a screen reader is told although the keyboard is elsewhere: findings that come and go, messages, what is chosen in a
//! list. Owns when it is said; the words belong to those who have something to say.

use egui::{Context, Event, Id, Rect, Response, Role, Sense, Ui, WidgetInfo, accesskit::Live, vec2};

use super::{app::OpenNote, gravity::Gravity};
use crate::{
    check::Finding,
    note::Path,
    session::Session,
    texts::{Texts, Value},
};

/// How long nothing is typed before findings are told, in seconds: in the middle of a word each letter mends one and makes
/// another.
const REST_SECONDS: f64 = 1.5;

/// Has what is drawn there read aloud when it comes or changes.
pub(super) fn aloud(ctx: &Context, response: &Response, live: Live) {
    ctx.accesskit_node_builder(response.id, |node| node.set_live(live));
}

/// Says what nobody sees, or sees elsewhere.
pub(super) fn say_ui(ui: &Ui, id: &str, text: &str) {
    let place = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    let response = ui.interact(place, Id::unique(("said", id)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
    aloud(ui.ctx(), &response, Live::Polite);
}

/// What was said of a note's findings.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    /// What was found when it was said last; none before the first frame, in which nothing is news.
    known: Option<Found>,
    /// The state of the note that was seen last, and since when it rests, in the window's own time.
    revision: u64,
    rests_since: f64,
    text: String,
}

/// What there is to find fault with.
#[derive(Debug, PartialEq)]
struct Found {
    findings: Vec<Finding>,
    unreadable: Vec<Path>,
}

/// Tells the findings once they are others than before and typing rests.
pub(super) fn findings_ui(ui: &Ui, open: &mut OpenNote, texts: &Texts) {
    let now = ui.input(|input| input.time);
    let unreadable = open.form.unreadable();
    let revision = open.session.revision();
    // What cannot be read yet is no part of the note, and yet it is being typed.
    let is_typed = ui.input(|input| {
        input.events.iter().any(|event| matches!(event, Event::Text(_) | Event::Key { .. } | Event::Ime(_)))
    });
    let spoken = &mut open.spoken;
    if spoken.revision != revision || is_typed {
        (spoken.revision, spoken.rests_since) = (revision, now);
    }
    let findings = open.session.findings();
    let is_known = |known: &Found| known.findings == findings && known.unreadable == unreadable;
    if !spoken.known.as_ref().is_some_and(is_known) {
        let left = spoken.rests_since + REST_SECONDS - now;
        let found = || Found { findings: findings.to_vec(), unreadable: unreadable.clone() };
        match &spoken.known {
            None => spoken.known = Some(found()),
            Some(_) if left > 0.0 => ui.ctx().request_repaint_after_secs(left as f32),
            Some(known) => {
                let text = news(&open.session, known, &unreadable, texts);
                (spoken.text, spoken.known) = (text, Some(found()));
            }
        }
    }
    say_ui(ui, "findings", &open.spoken.text);
}

/// What has come, where it is one thing, and how many there are now.
fn news(session: &Session, known: &Found, unreadable: &[Path], texts: &Texts) -> String {
    let note = session.note();
    let findings = session.findings();
    // One that only names something by another name now is no news.
    let was_known = |new: &&Finding| known.findings.iter().any(|old| old.code == new.code && old.field == new.field);
    let new = findings.iter().filter(|finding| !was_known(finding));
    let new = new.map(|finding| texts.finding(finding, note).message);
    let typed = unreadable.iter().filter(|field| !known.unreadable.contains(field));
    let mut new: Vec<String> = new.chain(typed.map(|field| texts.unreadable(field).message)).collect();
    let gravities: Vec<Gravity> = findings.iter().map(|finding| Gravity::of(finding.code, note)).collect();
    let counts = Gravity::ALL.into_iter().filter_map(|gravity| {
        let typed = if gravity == Gravity::Wrong { unreadable.len() } else { 0 };
        let count = gravities.iter().filter(|&&other| other == gravity).count() + typed;
        (count > 0).then(|| texts.with(gravity.count_text(), &[("count", count.into())]))
    });
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() {
        return texts.get("findings-none").to_owned();
    }
    let counts = counts.join(", ");
    match (new.pop(), new.is_empty()) {
        (Some(message), true) => {
            let values: [(&str, Value<'_>); 2] = [("message", message.into()), ("counts", counts.into())];
            texts.with("announce-new-finding", &values)
        }
        _ => texts.with("announce-findings", &[("counts", counts.into())]),
    }
}
