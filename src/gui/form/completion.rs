//! What is offered below a field while one types a name into it: the arrows choose, Enter or Tab takes, Escape closes. Owns
//! the list and its keys; what the note holds is found elsewhere.

use egui::{
    Button, Event, EventFilter, Id, Key, LayerId, Popup, PopupKind, Pos2, Response, RichText, Sense, Ui,
    accesskit::Role, vec2,
};

use super::{
    super::{
        selection,
        theme::{self, size},
    },
    Form, known,
    known::Known,
};
use crate::note::Path;

/// The field one types into, and what is chosen of what is offered.
#[derive(Clone, Debug)]
pub(super) struct Completing {
    field: Path,
    chosen: Option<usize>,
    /// Whether the list was drawn in the last frame.
    is_open: bool,
}

/// What the keys said to the list before the field saw them.
#[derive(Debug, Default)]
pub(super) struct Said {
    steps: isize,
    takes: bool,
    closes: bool,
}

/// Takes the keys that are for the list of a field, while it is open.
pub(super) fn listen(ui: &Ui, form: &Form<'_>, path: &Path) -> Said {
    let Some(completing) = open(form, path) else { return Said::default() };
    let has_chosen = completing.chosen.is_some();
    ui.input_mut(|input| {
        let mut count = |key: Key| {
            let before = input.events.len();
            input.events.retain(|event| !is_pressed(event, key));
            before - input.events.len()
        };
        Said {
            steps: count(Key::ArrowDown).cast_signed() - count(Key::ArrowUp).cast_signed(),
            // Enter and Tab do what they always do until something is chosen.
            takes: has_chosen && count(Key::Enter) + count(Key::Tab) > 0,
            closes: count(Key::Escape) > 0,
        }
    })
}

/// The keys a field keeps for itself: those of its list while that is open.
pub(super) fn filter(form: &Form<'_>, path: &Path) -> EventFilter {
    let open = open(form, path);
    EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        tab: open.is_some_and(|completing| completing.chosen.is_some()),
        escape: open.is_some(),
    }
}

/// Whether the pointer is on the list of a field.
pub(super) fn is_under_pointer(ui: &Ui, form: &Form<'_>, path: &Path, field: Id) -> bool {
    let layer = LayerId::new(PopupKind::Popup.order(), popup(field));
    let at = |at: Pos2| ui.ctx().layer_id_at(at);
    open(form, path).is_some() && ui.ctx().pointer_interact_pos().and_then(at) == Some(layer)
}

/// Draws the list below a field in which something is being typed; answers what was taken.
pub(super) fn list_ui(
    ui: &Ui,
    form: &mut Form<'_>,
    path: &Path,
    field: &Response,
    (typed, said): (&str, Said),
) -> Option<String> {
    if !form.writable || !known::is_named(path) {
        return None;
    }
    let is_own = form.state.completing.as_ref().is_some_and(|completing| completing.field == *path);
    if !field.has_focus() || said.closes {
        if is_own {
            form.state.completing = None;
        }
        return None;
    }
    if field.changed() {
        form.state.completing = Some(Completing { field: path.clone(), chosen: None, is_open: false });
    } else if !is_own {
        return None;
    }
    let offers = known::meant(form, path, typed);
    let mut chosen = form.state.completing.as_ref().and_then(|completing| completing.chosen);
    chosen = moved(chosen, said.steps, offers.len());
    let taken = if said.takes { chosen } else { offers_ui(form, path, field, (&offers, chosen)) };
    if let Some(taken) = taken.and_then(|taken| offers.into_iter().nth(taken)) {
        form.state.completing = None;
        let end = taken.text.chars().count();
        selection::select(ui.ctx(), field.id, end..end);
        return Some(taken.text);
    }
    None
}

/// Draws what is offered; answers what was clicked.
fn offers_ui(
    form: &mut Form<'_>,
    path: &Path,
    field: &Response,
    (offers, chosen): (&[Known], Option<usize>),
) -> Option<usize> {
    if let Some(completing) = &mut form.state.completing {
        completing.chosen = chosen;
        completing.is_open = !offers.is_empty();
    }
    if offers.is_empty() {
        return None;
    }
    let name = form.name_in("complete-list", "field", path);
    let list = Popup::from_response(field).id(popup(field.id)).kind(PopupKind::Popup).open(true).gap(2.0);
    let list = list.style(theme::menu_style).width(field.rect.width()).accessible_name(&*name);
    let shown = list.show(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let mut clicked = None;
        for (place, offer) in offers.iter().enumerate() {
            let is_chosen = chosen == Some(place);
            let response = offer_ui(ui, offer, is_chosen);
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(Role::ListBoxOption);
                node.set_selected(is_chosen);
                node.set_position_in_set(place);
                node.set_size_of_set(offers.len());
            });
            if is_chosen {
                // The keyboard stays in the field: this is how a screen reader hears what is chosen.
                ui.ctx().accesskit_node_builder(field.id, |node| {
                    node.set_active_descendant(response.id.accesskit_id());
                });
            }
            if response.clicked() {
                clicked = Some(place);
            }
        }
        clicked
    });
    shown.and_then(|shown| shown.inner)
}

fn offer_ui(ui: &mut Ui, offer: &Known, is_chosen: bool) -> Response {
    let detail = RichText::new(&offer.detail).size(size::LABEL).color(theme::tokens(ui).secondary);
    let content = (offer.text.as_str(), egui::Atom::grow(), detail);
    let button =
        Button::selectable(is_chosen, content).truncate().min_size(vec2(ui.available_width(), size::QUIET_CONTROL));
    // No stop on the way from field to field.
    ui.add(button.sense(Sense::CLICK)).accessible_name(&*offer.text)
}

/// The list of a field, if it is open.
fn open<'f>(form: &'f Form<'_>, path: &Path) -> Option<&'f Completing> {
    form.state.completing.as_ref().filter(|completing| completing.field == *path && completing.is_open)
}

fn popup(field: Id) -> Id {
    field.with("completion")
}

fn is_pressed(event: &Event, sought: Key) -> bool {
    matches!(event, Event::Key { key, pressed: true, modifiers, .. } if *key == sought && modifiers.is_none())
}

/// What is chosen after some steps down or, where they are negative, up: none before the first.
fn moved(chosen: Option<usize>, steps: isize, count: usize) -> Option<usize> {
    let places = count.cast_signed() + 1;
    let now = chosen.filter(|chosen| *chosen < count).map_or(0, |chosen| chosen.cast_signed() + 1);
    (now + steps).rem_euclid(places).checked_sub(1).and_then(|place| usize::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn the_arrows_go_round_and_through_the_field() {
        assert_eq!(moved(None, 0, 3), None);
        assert_eq!(moved(None, 1, 3), Some(0));
        assert_eq!(moved(Some(2), 1, 3), None);
        assert_eq!(moved(None, -1, 3), Some(2));
        assert_eq!(moved(Some(1), 0, 0), None);
    }
}
