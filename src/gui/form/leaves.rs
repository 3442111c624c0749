//! Lists of single texts, one to a row, and lists of references, one to a check box.

use egui::Ui;

use super::{
    super::{
        theme::{Icon, size},
        widgets,
    },
    Form, choice,
    field::cell_ui,
    item,
};
use crate::{
    note::{Edit, Path},
    texts::field_spec,
};

/// Draws the rows, each with what moves and removes it. Enter goes to the next row and adds one after the last.
pub(super) fn leaves_ui(ui: &mut Ui, form: &mut Form<'_>, list: &Path) {
    item::rows_ui(ui, form, list, &mut |ui, form, row, handle| {
        item::row_ui(ui, form, row, handle, &mut |ui, form| cell_ui(ui, form, row));
    });
    if let Some(index) = form.state.entered().and_then(|field| item::index_in(list, field)) {
        let count = form.count(list);
        let row = list.item(index);
        if index + 1 < count {
            form.state.go_to(list.item(index + 1));
        } else if index < count && !form.is_blank(&row) {
            form.add(list);
        }
    }
    if let Some((record, field)) = field_spec(list) {
        let id = format!("add-{}-{}", record.name, field.name);
        item::add_button(ui, form, list, form.texts.get(&id));
    }
}

/// Draws a check box for each delegation, in the order of the delegations.
pub(super) fn references_ui(ui: &mut Ui, form: &mut Form<'_>, list: &Path) {
    let delegations = choice::delegations(form);
    if delegations.is_empty() {
        widgets::remark(ui, form.texts.get("no-delegations-yet"));
        return;
    }
    let item_name = list.parent().map(|record| form.texts.item_name(&record)).unwrap_or_default();
    let held: Vec<String> = (0..form.count(list)).map(|index| form.note.text_at(&list.item(index))).collect();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::CARD_GAP;
        for side in delegations {
            let place = held.iter().position(|key| *key == side.value);
            let mut checked = place.is_some();
            let values = [("item", item_name.as_str().into()), ("delegation", side.text.as_str().into())];
            let name = form.texts.with("party-name", &values);
            let checkbox = egui::Checkbox::new(&mut checked, &side.text);
            let response = ui.add_enabled(form.writable, checkbox).accessible_name(name);
            if form.state.arrives(list) {
                response.request_focus();
                response.scroll_to_me(Some(egui::Align::Center));
            }
            if response.has_focus() {
                form.state.focus(list);
            }
            match (response.changed(), place) {
                (true, Some(index)) => form.reshape(vec![Edit::Remove { list: list.clone(), index }], None),
                (true, None) => {
                    let index = held.len();
                    let set = Edit::Set { field: list.item(index), text: side.value.clone() };
                    form.reshape(vec![Edit::Insert { list: list.clone(), index }, set], None);
                }
                (false, _) => {}
            }
        }
    });
}

/// The icon before what adds.
pub(super) const ADD: Icon = Icon::Add;
