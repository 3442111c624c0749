//! A paper together with the note that its PDF carries, so that it can be opened and carried on from. Owns what is carried:
//! never more than the paper's readers may see, and never more than its marking covers.

use super::{
    banner::{Levels, marks_of_shown},
    block::Paper,
    compose, fields,
    visible::Visible,
};
use crate::{
    note::{Note, Path},
    template::{Audience, Template},
};

/// What of the note a PDF is to carry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Carried {
    /// What is marked no higher than what the paper shows.
    #[default]
    UpToBanner,
    /// All its readers may see; the banner rises to the highest of it.
    Everything,
    /// Nothing.
    Nothing,
}

/// A paper and what goes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// The paper.
    pub paper: Paper,
    /// The note its PDF may carry.
    pub load: Load,
    /// The pieces its readers may see that are not carried, since they are marked above the banner: their places in the
    /// note.
    pub left_out: Vec<Path>,
}

/// The note a PDF carries.
#[derive(Clone, Debug, PartialEq)]
pub enum Load {
    /// None.
    Nothing,
    /// The note itself, byte for byte.
    Whole,
    /// A part of it, with an id of its own.
    Part(Box<Note>),
}

/// The paper that `template` makes from `note`, and the note its PDF carries.
pub fn edition(note: &Note, template: &Template, carried: Carried) -> Edition {
    let visible = Visible::of(note, template);
    let mut paper = compose::unmarked(&visible, template);
    let shown = marks_of_shown(&visible, template, &mut paper.blocks);
    let pieces = visible.pieces();
    let with_all = if carried == Carried::Everything { &*pieces } else { &[] };
    let marks = shown.iter().chain(with_all).map(|piece| (&*piece.level, &piece.level_field));
    let levels = Levels::of(&visible, marks);
    paper.marking = levels.banner(&visible);
    let above: Vec<Path> =
        pieces.iter().filter(|piece| !levels.cover(&piece.level)).map(|piece| piece.at.clone()).collect();
    let load = match carried {
        Carried::Nothing => Load::Nothing,
        Carried::UpToBanner | Carried::Everything => load(&visible, template, &above, &levels),
    };
    let left_out = if load == Load::Nothing { Vec::new() } else { above };
    let left_out = left_out.iter().map(|piece| visible.original(piece)).collect();
    lead_back(&mut paper, &visible);
    Edition { paper, load, left_out }
}

fn load(visible: &Visible<'_>, template: &Template, above: &[Path], levels: &Levels<'_>) -> Load {
    match template.audience {
        Audience::Internal if above.is_empty() => Load::Whole,
        Audience::Internal => {
            let mut part = visible.without(above);
            (part.id, part.derived_from) = visible.ids_of_part(&template.id);
            Load::Part(Box::new(part))
        }
        Audience::Releasable => {
            let mut part = visible.without(above);
            // What is carried says no more of the note's own level than the page does.
            if !levels.cover(&part.marking.level)
                && let Some(level) = levels.first()
            {
                part.marking.level = level.into();
            }
            // Once more, so that lists close up, keys are numbered and sources go that nothing names any longer.
            Load::Part(Box::new(part.released(&template.id).into_note()))
        }
    }
}

/// Makes the fields of a paper those of the whole note, so that a click on the page finds them there.
fn lead_back(paper: &mut Paper, visible: &Visible<'_>) {
    if visible.is_whole() {
        return;
    }
    let mut lead = |field: &mut Path| *field = visible.original(field);
    fields::each(&mut paper.blocks, &mut lead);
    if let Some(banner) = &mut paper.marking {
        lead(&mut banner.field);
    }
}
