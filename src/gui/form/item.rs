//! Items of lists: what moves, copies and removes them, with the mouse and with the keyboard; cards that unfold; cards that
//! are left out while they are out of sight.

use egui::{Align, Id, Layout, Popup, Rect, Ui, vec2};
use egui_dnd::Handle;

use super::{
    super::{
        command::{Action, keys_text},
        theme::{self, Icon, size},
        widgets,
    },
    Form,
    field::{cell_ui, field_ui},
    label, leaves, places,
    state::Fold,
};
use crate::note::{Edit, Path, Step};

/// Lists of up to this many cards are always drawn whole.
const DRAWN_WHOLE: usize = 8;

/// Draws an item with the handle it is dragged by.
pub(super) type DrawItem<'d> = dyn FnMut(&mut Ui, &mut Form<'_>, &Path, Handle<'_>) + 'd;

/// Draws the items of a list, each in a card of its own, and the button that adds one.
pub(super) fn cards_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    list: &Path,
    add: &'static str,
    draw: &mut dyn FnMut(&mut Ui, &mut Form<'_>, &Path),
) {
    rows_ui(ui, form, list, &mut |ui, form, item, handle| card_ui(ui, form, item, handle, draw));
    add_button(ui, form, list, form.texts.get(add));
}

/// Draws an item in a card of its own: its heading, and what it holds.
pub(super) fn card_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    item: &Path,
    handle: Handle<'_>,
    draw: &mut dyn FnMut(&mut Ui, &mut Form<'_>, &Path),
) {
    sparing_ui(ui, form, item, |ui, form| {
        widgets::inner_card(ui, |ui| {
            let title = form.name(item);
            header_ui(ui, form, item, Some(handle), &title);
            draw(ui, form, item);
        });
    });
}

/// Draws a list of short records, one to a row: the name of each field and its share of the width.
pub(super) fn records_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    list: &Path,
    add: &'static str,
    fields: &[(&'static str, f32)],
) {
    label::label_ui(ui, form, list);
    let weights: Vec<f32> = fields.iter().map(|(_, weight)| *weight).collect();
    rows_ui(ui, form, list, &mut |ui, form, row, handle| {
        row_ui(ui, form, row, handle, &mut |ui, form| {
            widgets::row(ui, &weights, |ui, index| cell_ui(ui, form, &row.field(fields[index].0)));
        });
    });
    if let Some((last, _)) = fields.last() {
        go_on_from(form, list, last);
    }
    add_button(ui, form, list, form.texts.get(add));
}

/// Goes to the next row when Enter was pressed in the last field of a row, and adds one after the last.
fn go_on_from(form: &mut Form<'_>, list: &Path, name: &'static str) {
    let Some(index) = entered_row(form, list, name) else { return };
    let count = form.count(list);
    if index + 1 < count {
        form.state.go_to(list.item(index + 1));
    } else if index < count && !form.is_blank(&list.item(index)) {
        form.add(list);
    }
}

/// The row in whose field of that name Enter was pressed in this frame.
pub(super) fn entered_row(form: &Form<'_>, list: &Path, name: &'static str) -> Option<usize> {
    let field = form.state.entered()?;
    let index = index_in(list, field)?;
    (*field == list.item(index).field(name)).then_some(index)
}

/// Draws fields of a record side by side: the name of each and its share of the width.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, record: &Path, fields: &[(&'static str, f32)]) {
    let weights: Vec<f32> = fields.iter().map(|(_, weight)| *weight).collect();
    widgets::row(ui, &weights, |ui, index| field_ui(ui, form, &record.field(fields[index].0)));
}

/// Draws flags side by side.
pub(super) fn flags_ui(ui: &mut Ui, form: &mut Form<'_>, record: &Path, flags: &[&'static str]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 18.0;
        for flag in flags {
            field_ui(ui, form, &record.field(flag));
        }
    });
}

/// Draws the items of a list one below the other; they can be dragged to other places.
pub(super) fn rows_ui(ui: &mut Ui, form: &mut Form<'_>, list: &Path, draw: &mut DrawItem<'_>) {
    let count = form.count(list);
    let id = Id::unique(("items", list.to_string()));
    // The items have no names but their places, which change when one is dropped: nothing can be animated.
    let response = egui_dnd::dnd(ui, id).with_animation_time(0.0).show_custom(|ui, items| {
        for index in 0..count {
            let item = list.item(index);
            items.next(ui, id.with(index), index, true, |ui, dragged| {
                dragged.ui(ui, |ui, handle, _| draw(ui, form, &item, handle))
            });
        }
    });
    if let Some(update) = response.final_update() {
        // The place is counted with the item still in the list.
        let to = if update.to > update.from { update.to - 1 } else { update.to };
        if to != update.from {
            form.reshape(vec![Edit::Move { list: list.clone(), from: update.from, to }], None);
        }
    }
}

/// Draws one row: handle, what it holds, what moves and removes it.
pub(super) fn row_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    item: &Path,
    handle: Handle<'_>,
    draw: &mut dyn FnMut(&mut Ui, &mut Form<'_>),
) {
    if !form.writable {
        draw(ui, form);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        handle_ui(ui, form, item, handle);
        let width = ui.available_width() - size::CONTROL - 4.0;
        ui.allocate_ui_with_layout(vec2(width, size::CONTROL), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            draw(ui, form);
        });
        tools_ui(ui, form, item);
    });
}

/// The grip an item is dragged by.
pub(super) fn handle_ui(ui: &mut Ui, form: &mut Form<'_>, item: &Path, handle: Handle<'_>) {
    if !form.writable {
        return;
    }
    let color = theme::tokens(ui).secondary;
    let name = form.name_in("item-drag", "item", item);
    let response = handle.ui(ui, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, size::CONTROL), egui::Sense::hover());
        let icons = theme::font(theme::ICONS, size::ICON);
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, Icon::Drag.glyph(), icons, color);
    });
    response.on_hover_text(&*name);
}

/// The menu with what can be done to an item.
pub(super) fn tools_ui(ui: &mut Ui, form: &mut Form<'_>, item: &Path) {
    let Some((list, index)) = places::innermost_item(item).filter(|_| form.writable) else { return };
    let name = form.name_in("item-actions", "item", item);
    let button = widgets::icon_button(ui, Icon::More, &name);
    Popup::menu(&button).style(theme::menu_style).gap(2.0).accessible_name(&*name).show(|ui| {
        let count = form.count(&list);
        let keys = |ui: &Ui, action: Action| action.spec().shortcuts.first().map(|&keys| keys_text(ui.ctx(), keys));
        let moves = [
            (Icon::MoveUp, "item-move-up", Action::ItemUp, index.checked_sub(1)),
            (Icon::MoveDown, "item-move-down", Action::ItemDown, Some(index + 1).filter(|&to| to < count)),
        ];
        for (icon, label, action, to) in moves {
            let keys = keys(ui, action);
            let clicked = ui
                .add_enabled_ui(to.is_some(), |ui| widgets::menu_item(ui, icon, form.texts.get(label), keys).clicked());
            if let (true, Some(to)) = (clicked.inner, to) {
                form.reshape(vec![Edit::Move { list: list.clone(), from: index, to }], Some(list.item(to)));
            }
        }
        if widgets::menu_item(ui, Icon::Duplicate, form.texts.get("item-duplicate"), keys(ui, Action::ItemDuplicate))
            .clicked()
        {
            form.reshape(vec![Edit::Duplicate { list: list.clone(), index }], Some(list.item(index + 1)));
        }
        if widgets::menu_item(ui, Icon::Remove, form.texts.get("item-remove"), None).clicked() {
            form.reshape(vec![Edit::Remove { list: list.clone(), index }], None);
        }
    });
}

/// The heading of an item: handle, title, menu and bin.
pub(super) fn header_ui(ui: &mut Ui, form: &mut Form<'_>, item: &Path, handle: Option<Handle<'_>>, title: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if let Some(handle) = handle {
            handle_ui(ui, form, item, handle);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            remove_ui(ui, form, item);
            tools_ui(ui, form, item);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| widgets::subheading(ui, title));
        });
    });
}

/// The bin.
pub(super) fn remove_ui(ui: &mut Ui, form: &mut Form<'_>, item: &Path) {
    let Some((list, index)) = places::innermost_item(item).filter(|_| form.writable) else { return };
    let name = form.name_in("item-remove-name", "item", item);
    if widgets::icon_button(ui, Icon::Remove, &name).clicked() {
        form.reshape(vec![Edit::Remove { list, index }], None);
    }
}

/// The button that adds an item at the end of a list.
pub(super) fn add_button(ui: &mut Ui, form: &mut Form<'_>, list: &Path, label: &str) {
    if add_clicked(ui, form, list, label) {
        form.add(list);
    }
}

/// The same, for those who add more than a blank item.
pub(super) fn add_clicked(ui: &mut Ui, form: &mut Form<'_>, list: &Path, label: &str) -> bool {
    if !form.writable {
        return false;
    }
    let response = if places::innermost_item(list).is_none() {
        widgets::labelled_button(ui, leaves::ADD, label)
    } else {
        let name = form.called("add-to", list, |texts| {
            let owner = list.parent().map(|owner| texts.item_name(&owner)).unwrap_or_default();
            texts.with("add-to", &[("add", label.into()), ("item", owner.into())])
        });
        widgets::quiet_button(ui, leaves::ADD, label, &name)
    };
    // Who goes to an empty list arrives at what fills it.
    if form.state.arrives(list) {
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
    }
    response.clicked()
}

/// Draws the fields of an item that are out of the way until they are asked for, or one goes to one of them.
pub(super) fn more_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    item: &Path,
    fields: &[&'static str],
    draw: &mut dyn FnMut(&mut Ui, &mut Form<'_>),
) {
    let fields: Vec<Path> = fields.iter().map(|field| item.field(field)).collect();
    let name = form.name(item);
    More { key: item, name: &name, fields: &fields }.show(ui, form, draw);
}

/// Fields that are out of the way until they are asked for.
pub(super) struct More<'m> {
    /// What it is remembered by that they are shown.
    pub(super) key: &'m Path,
    /// What they belong to.
    pub(super) name: &'m str,
    /// The fields.
    pub(super) fields: &'m [Path],
}

impl More<'_> {
    /// Draws the button that shows or hides the fields, and below it the fields while they are shown.
    pub(super) fn show(&self, ui: &mut Ui, form: &mut Form<'_>, draw: &mut dyn FnMut(&mut Ui, &mut Form<'_>)) {
        if self.fields.iter().any(|field| form.state.seeks_below(field)) {
            form.state.fold(self.key, Fold::Shown);
        }
        let is_shown = form.state.is_unfolded(self.key);
        let filled = self.fields.iter().filter(|field| !form.is_blank(field)).count();
        let label = match (is_shown, filled) {
            (true, _) => form.texts.get("show-less").to_owned(),
            (false, 0) => form.texts.get("show-more").to_owned(),
            (false, filled) => form.texts.with("show-more-filled", &[("count", filled.into())]),
        };
        let name = form.texts.with("show-more-name", &[("item", self.name.into())]);
        let icon = if is_shown { Icon::Up } else { Icon::Down };
        if widgets::quiet_button(ui, icon, &label, &name).clicked() {
            form.state.fold(self.key, if is_shown { Fold::Hidden } else { Fold::Shown });
        }
        if is_shown {
            draw(ui, form);
        }
    }
}

/// Whether the fields of an item that are out of the way are shown: they were asked for, or one goes to one of them.
pub(super) fn is_unfolded(form: &mut Form<'_>, item: &Path, fields: &[&'static str]) -> bool {
    if fields.iter().any(|field| form.state.seeks_below(&item.field(field))) {
        form.state.fold(item, Fold::Shown);
    }
    form.state.is_unfolded(item)
}

/// Shows the fields of an item that are out of the way.
pub(super) fn unfold(form: &mut Form<'_>, item: &Path) {
    form.state.fold(item, Fold::Shown);
}

/// The small button that shows or hides the other fields of an item.
pub(super) fn unfold_button(ui: &mut Ui, form: &mut Form<'_>, item: &Path) {
    let is_shown = form.state.is_unfolded(item);
    let name = form.name_in("show-more-name", "item", item);
    let icon = if is_shown { Icon::Up } else { Icon::Down };
    if widgets::icon_button(ui, icon, &name).clicked() {
        form.state.fold(item, if is_shown { Fold::Hidden } else { Fold::Shown });
    }
}

/// Draws a card of a list, unless it is far out of sight: then its room is kept.
pub(super) fn sparing_ui(ui: &mut Ui, form: &mut Form<'_>, item: &Path, draw: impl FnOnce(&mut Ui, &mut Form<'_>)) {
    let is_long = places::innermost_item(item).is_some_and(|(list, _)| form.count(&list) > DRAWN_WHOLE);
    let is_needed =
        form.state.seeks_below(item) || form.state.focused.as_ref().is_some_and(|field| item.contains(field));
    if let Some(&height) = form.state.heights.get(item).filter(|_| is_long && !is_needed) {
        let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
        let view = ui.clip_rect();
        if !view.expand2(vec2(0.0, view.height())).intersects(place) {
            ui.allocate_space(place.size());
            return;
        }
    }
    let response = ui.scope(|ui| draw(ui, form)).response;
    form.state.heights.insert(item.clone(), response.rect.height());
}

/// The place of a field's item in a list; none where it does not lie in the list.
pub(super) fn index_in(list: &Path, field: &Path) -> Option<usize> {
    if !list.contains(field) {
        return None;
    }
    match field.steps().get(list.steps().len()) {
        Some(Step::Item(index)) => Some(*index),
        _ => None,
    }
}
