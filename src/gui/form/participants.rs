//! The delegations side by side, and their people.

use egui::{Align, Layout, Ui, vec2};
use egui_dnd::Handle;

use super::{
    super::{
        theme::{self, size},
        widgets,
    },
    Form,
    field::{cell_ui, choice_text, field_ui},
    item,
};
use crate::note::{Edit, Function, Path};

/// What stands under a person's name when it is asked for, in rows of two.
const ROWS_OF_PERSON: [[&str; 2]; 5] = [
    ["honorific", "organisation"],
    ["function", "present"],
    ["family_name", "rank"],
    ["native_name", "pronunciation"],
    ["address_spoken", "address_written"],
];

/// What stands below them, each over the whole width.
const LONG_OF_PERSON: [&str; 2] = ["variants", "biography"];

/// Draws the delegations.
pub(super) fn participants_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let list = Path::ROOT.field("participants");
    let count = form.count(&list);
    if ui.available_width() < size::NARROW_DELEGATIONS {
        for index in 0..count {
            delegation_ui(ui, form, &list.item(index));
        }
    } else {
        for first in (0..count).step_by(2) {
            widgets::columns(ui, &[1.0, 1.0], |ui, column| {
                if first + column < count {
                    delegation_ui(ui, form, &list.item(first + column));
                }
            });
        }
    }
    item::add_button(ui, form, &list, form.texts.get("add-delegation"));
}

fn delegation_ui(ui: &mut Ui, form: &mut Form<'_>, side: &Path) {
    ui.push_id(side.to_string(), |ui| {
        widgets::inner_card(ui, |ui| {
            delegation_header_ui(ui, form, side);
            for pair in [["state", "organisation"], ["name", "role"]] {
                widgets::columns(ui, &[1.0, 1.0], |ui, index| field_ui(ui, form, &side.field(pair[index])));
            }
            item::more_ui(ui, form, side, &["formal_name", "zone"], &mut |ui, form| {
                field_ui(ui, form, &side.field("formal_name"));
                field_ui(ui, form, &side.field("zone"));
            });
            people_ui(ui, form, &side.field("members"));
        });
    });
}

fn delegation_header_ui(ui: &mut Ui, form: &mut Form<'_>, side: &Path) {
    let name = form.note.text_at(&side.field("name"));
    let title = if name.is_empty() { form.texts.item_name(side) } else { name };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            item::remove_ui(ui, form, side);
            item::tools_ui(ui, form, side);
            ours_ui(ui, form, side);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| widgets::subheading(ui, &title));
        });
    });
}

fn ours_ui(ui: &mut Ui, form: &mut Form<'_>, side: &Path) {
    let ours = side.field("ours");
    let is_ours = form.note.text_at(&ours) == "true";
    let radio = egui::RadioButton::new(is_ours, form.texts.field_label(&ours));
    let response = ui.add_enabled(form.writable, radio).accessible_name(form.texts.field_name(&ours));
    if response.clicked() {
        choose_ours(form, side, !is_ours);
    }
    if form.state.arrives(&ours) {
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
    }
}

/// Makes one delegation ours and the others not, as one step; or none, where it was ours.
fn choose_ours(form: &mut Form<'_>, side: &Path, chosen: bool) {
    let list = Path::ROOT.field("participants");
    let edits = (0..form.count(&list))
        .map(|index| list.item(index))
        .map(|other| Edit::Set { field: other.field("ours"), text: (chosen && other == *side).to_string() })
        .collect();
    form.edit(edits);
}

fn people_ui(ui: &mut Ui, form: &mut Form<'_>, list: &Path) {
    widgets::label(ui, &form.texts.field_label(list));
    item::rows_ui(ui, form, list, &mut |ui, form, person, handle| {
        item::sparing_ui(ui, form, person, |ui, form| person_ui(ui, form, person, handle));
    });
    let count = form.count(list);
    let entered = item::entered_row(form, list, "post");
    if let Some(next) = entered.map(|index| index + 1).filter(|next| *next < count) {
        form.state.go_to(list.item(next));
    }
    let in_last_row =
        entered.is_some_and(|index| index + 1 == count && !form.is_blank(&list.item(index).field("post")));
    let clicked = item::add_clicked(ui, form, list, form.texts.get("add-participant"));
    if clicked || in_last_row {
        add_person(form, list);
    }
}

/// Adds a person; the first one leads the delegation, as is the custom.
fn add_person(form: &mut Form<'_>, list: &Path) {
    let index = form.count(list);
    let person = list.item(index);
    let mut edits = vec![Edit::Insert { list: list.clone(), index }];
    if index == 0 {
        edits.push(Edit::Set { field: person.field("function"), text: Function::Head.name().to_owned() });
    }
    form.reshape(edits, Some(person));
}

/// Draws a person: name over post, and beside them the menu over what unfolds the rest.
fn person_ui(ui: &mut Ui, form: &mut Form<'_>, person: &Path, handle: Handle<'_>) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        item::handle_ui(ui, form, person, handle);
        let width = ui.available_width() - size::CONTROL - 4.0;
        ui.allocate_ui_with_layout(vec2(width, size::CONTROL), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 4.0;
            cell_ui(ui, form, &person.field("name"));
            cell_ui(ui, form, &person.field("post"));
            if item::is_unfolded(form, person, &[ROWS_OF_PERSON.as_flattened(), &LONG_OF_PERSON].concat()) {
                for pair in ROWS_OF_PERSON {
                    widgets::columns(ui, &[1.0, 1.3], |ui, index| field_ui(ui, form, &person.field(pair[index])));
                }
                for field in LONG_OF_PERSON {
                    field_ui(ui, form, &person.field(field));
                }
            } else {
                function_ui(ui, form, person);
            }
        });
        ui.allocate_ui_with_layout(vec2(size::CONTROL, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            item::tools_ui(ui, form, person);
            item::unfold_button(ui, form, person);
        });
    });
    ui.add_space(4.0);
}

/// Says what part a person has, where it is not the usual one and the field for it is folded.
fn function_ui(ui: &mut Ui, form: &Form<'_>, person: &Path) {
    let function = person.field("function");
    let held = form.note.text_at(&function);
    if held != Function::default().name() {
        let text = choice_text(form, &function, &held);
        ui.horizontal(|ui| {
            ui.add_space(size::FIELD_INSET);
            widgets::small_remark(ui, &text, theme::tokens(ui).secondary);
        });
    }
}
