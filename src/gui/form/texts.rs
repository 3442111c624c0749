//! The cards of texts that stand in no list of their own: what a brief begins and ends with, what a record adds, what one
//! has at hand on the day, what one says when one has the floor.

use egui::Ui;

use super::{super::section::Section, Form, field::field_ui, item};
use crate::note::{Note, Path};

/// Draws the fields of a part: those the template asks for, and the others when they are asked for. Where the template asks
/// for none, all of them.
pub(super) fn texts_ui(ui: &mut Ui, form: &mut Form<'_>, section: Section) {
    let named = section.fields().iter().filter_map(|name| Some((*name, Note::path_named(name).ok()?)));
    let (mut shown, mut others): (Vec<Path>, Vec<Path>) = (Vec::new(), Vec::new());
    for (name, path) in named {
        // Whether the summary may go out is asked where the summary is.
        let asked = if name == "texts.summary_releasable" { "texts.summary" } else { name };
        if form.asked.field(asked) { shown.push(path) } else { others.push(path) }
    }
    if shown.is_empty() {
        std::mem::swap(&mut shown, &mut others);
    }
    for field in &shown {
        field_ui(ui, form, field);
    }
    if let Some(first) = shown.first().filter(|_| !others.is_empty()) {
        let name = form.texts.get(section.label());
        let more = item::More { key: first, name, fields: &others };
        more.show(ui, form, &mut |ui, form| {
            for field in &others {
                field_ui(ui, form, field);
            }
        });
    }
}
