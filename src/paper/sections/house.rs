//! What is the office's own on a paper: emblem and lines above it, and the hands below it. Owns their wording; knows no page.

use crate::{
    note::{Clearance, Path},
    paper::{
        block::{Block, Content, Emblem, House, Signature, Text},
        compose::Composer,
    },
    template::Signer,
};

/// Adds emblem and lines of the office, where the template has some.
pub(in crate::paper) fn letterhead(composer: &mut Composer<'_>) {
    let stated = &composer.template.letterhead;
    let language = &*composer.note.language;
    let lines = stated.lines.iter().map(|line| line.any(language).unwrap_or_default());
    let lines: Vec<Text> = lines.filter(|line| !line.is_empty()).map(Text::plain).collect();
    let emblem = stated.emblem.as_ref().and_then(|emblem| {
        let file = emblem.bytes.clone()?;
        let alternative = emblem.alternative.any(language).unwrap_or_default().to_owned();
        Some(Emblem { file, height: emblem.height.pt(), alternative })
    });
    if lines.is_empty() && emblem.is_none() {
        return;
    }
    let house = House { emblem, lines, alignment: stated.alignment, has_rule: stated.rule };
    composer.blocks.push(Block::of_template(Content::House(house)));
}

/// Adds where those sign who drafted, cleared and approved the paper. A hand nobody is named for has a line all the same.
pub(super) fn sign_off(composer: &mut Composer<'_>) {
    let list = Path::ROOT.field("clearances");
    let mut signatures = Vec::new();
    for signer in &composer.template.sign_off.by {
        let party = Text::plain(label(composer, *signer));
        let clearances = composer.note.clearances.iter().enumerate();
        let own = |(_, clearance): &(usize, &Clearance)| {
            clearance.step.0.as_ref().is_some_and(|step| step.name() == signer.name())
        };
        let before = signatures.len();
        signatures.extend(clearances.filter(own).map(|(index, clearance)| Signature {
            party: party.clone(),
            name: Text::plain(&*clearance.name),
            post: Text::plain(&*clearance.post),
            field: Some(list.item(index)),
        }));
        if signatures.len() == before {
            signatures.push(Signature { party, ..Signature::default() });
        }
    }
    if !signatures.is_empty() {
        composer.push(list, Content::Signatures(signatures));
    }
}

/// What stands above a hand: as the template has it, or the word for the step.
fn label(composer: &Composer<'_>, signer: Signer) -> String {
    let stated = composer.template.sign_off.labels.get(&signer);
    let stated = stated.and_then(|label| label.any(&composer.note.language));
    stated.unwrap_or_else(|| composer.words.choice("ClearanceStep", signer.name())).to_owned()
}
