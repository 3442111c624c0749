//! What others state and the office does not vouch for: with who states it and where. Owns the wording; knows no page.

use super::{body, sources};
use crate::{
    note::{Claim, Path},
    paper::{
        block::{Content, List, Point, Text},
        compose::Composer,
        wording::{fill, from_field, joined, without_last},
    },
};

/// Adds the claims, a point for each.
pub(super) fn compose(composer: &mut Composer<'_>) {
    let note = composer.note;
    let list = Path::ROOT.field("claims");
    let points: Vec<Point> = note
        .claims
        .iter()
        .enumerate()
        .filter(|(_, claim)| !claim.text.trim().is_empty())
        .map(|(index, claim)| Point {
            text: text(composer, claim, &list.item(index)),
            below: None,
            field: Some(list.item(index)),
        })
        .collect();
    if !points.is_empty() {
        composer.push(list, Content::List(List { first: None, points }));
    }
}

/// `Text (stated by the ministry; source).`
fn text(composer: &Composer<'_>, claim: &Claim, at: &Path) -> Text {
    let words = &composer.words;
    let source = sources::source(composer, &claim.source).map(|(_, source)| source);
    let by = match &*claim.attributed_to {
        "" => Text::plain(&words.unattributed),
        name if source.is_some_and(|source| *source.publisher == *name) => Text::default(),
        name => fill(&words.attributed, &[("name", from_field(at.field("attributed_to"), name))]),
    };
    let source = source.map(|source| sources::text(composer, source)).unwrap_or_default();
    let text = without_last(body::running(&claim.text), &['.']);
    fill(&words.claim, &[("text", text), ("details", joined([by, source], &composer.words.semicolon))])
}
