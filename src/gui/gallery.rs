//! The templates on offer: for a new note, and for the paper one looks at. Owns how a template is presented; what choosing
//! one does is carried out elsewhere.

use std::sync::Arc;

use egui::{
    AtomExt as _, Button, Label, RichText, Ui,
    containers::menu::{MenuButton, MenuConfig},
    text::LayoutJob,
};

use super::{
    app::{Environment, OpenNote},
    command::{Action, Command},
    own_templates::can_be_copied,
    theme::{self, Icon, MEDIUM, size},
    widgets,
};
use crate::{
    template::{Audience, Gallery, Template},
    texts::Texts,
};

/// How wide the lines of a list of templates are.
const WIDTH: f32 = 380.0;

/// What a button takes beside its name: its edges, a caret and the space between.
const AROUND_NAME: f32 = 48.0;

/// Draws the choice of the paper one looks at: a button that names it and unfolds the others.
///
/// `beside` is the width of what stands at the other end.
pub(super) fn paper_button_ui(
    ui: &mut Ui,
    open: &OpenNote,
    beside: f32,
    environment: &Environment,
    queue: &mut Vec<Command>,
) {
    let texts = &environment.texts;
    let name = texts.with("paper-shown", &[("title", open.session.template().name_in(texts.language()).into())]);
    let font = theme::font(MEDIUM, size::BODY);
    let width = ui.painter().layout_no_wrap(name.clone(), font.clone(), egui::Color32::PLACEHOLDER).size().x;
    // Where there is no room to say that it is a paper, its title says so.
    let is_short = width + AROUND_NAME > ui.available_width() - beside;
    let label = if is_short { open.session.template().name_in(texts.language()) } else { &name };
    let label = RichText::new(label).font(font);
    let caret = Icon::Down.text(size::LABEL).color(theme::tokens(ui).secondary);
    let button = Button::new((label.atom_shrink(true), caret)).frame_when_inactive(false).truncate();
    let menu = MenuButton::from_button(button).config(MenuConfig::new().style(theme::menu_style));
    ui.scope(|ui| {
        // A long name is cut before what stands at the other end.
        ui.set_max_width(ui.available_width() - beside);
        let (response, _) = menu.ui(ui, |ui| papers_ui(ui, open, environment, queue));
        response.accessible_name(name);
    });
}

/// Draws the list of papers to look at.
pub(super) fn papers_ui(ui: &mut Ui, open: &OpenNote, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &environment.texts;
    let shown = open.session.template();
    for template in environment.templates.templates() {
        let below = facts(template, texts);
        if line_ui(ui, template, &below, "paper-choose", template.id == shown.id, texts) {
            queue.push(Command::ChoosePaper(Arc::clone(template)));
        }
    }
    ui.separator();
    let is_own = *open.session.note().template == *shown.id;
    let can_keep = open.is_writable() && !is_own;
    let keep =
        ui.add_enabled_ui(can_keep, |ui| widgets::menu_item(ui, Icon::Done, texts.get("paper-keep"), None)).inner;
    let why = if is_own { "paper-keep-is-own" } else { "paper-keep-why" };
    if keep.on_hover_text(texts.get(why)).on_disabled_hover_text(texts.get(why)).clicked() {
        queue.push(Command::KeepPaper);
        ui.close();
    }
    let copy = Action::CopyTemplate.spec();
    let can_copy = can_be_copied(shown);
    let button = ui.add_enabled_ui(can_copy, |ui| widgets::menu_item(ui, copy.icon, texts.get(copy.label), None)).inner;
    let why = if can_copy { copy.help } else { "template-copy-is-own" };
    if button.on_hover_text(texts.get(why)).on_disabled_hover_text(texts.get(why)).clicked() {
        queue.push(Command::Run(Action::CopyTemplate));
        ui.close();
    }
}

/// Draws the list of papers to begin a note for.
pub(super) fn new_ui(ui: &mut Ui, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &environment.texts;
    for template in environment.templates.templates() {
        let below = description(template, texts);
        if line_ui(ui, template, below, "new-for", false, texts) {
            queue.push(Command::New(Arc::clone(template)));
        }
    }
    if !environment.templates.broken().is_empty() {
        ui.separator();
        broken_ui(ui, &environment.templates, texts);
    }
}

/// Draws the choice of a built-in template to copy into the user's folder.
pub(super) fn copy_ui(ui: &mut Ui, environment: &Environment, queue: &mut Vec<Command>) {
    let texts = &environment.texts;
    let name = texts.get("template-copy-choose");
    let icon = Icon::Duplicate.text(size::ICON).color(theme::tokens(ui).secondary);
    let menu = ui.menu_button((icon, name), |ui| {
        for template in environment.templates.templates().iter().filter(|template| can_be_copied(template)) {
            if line_ui(ui, template, description(template, texts), "template-copy-of", false, texts) {
                queue.push(Command::CopyTemplate(Arc::clone(template)));
            }
        }
    });
    menu.response.accessible_name(name);
}

/// Draws which of the user's files are no templates, and why.
pub(super) fn broken_ui(ui: &mut Ui, gallery: &Gallery, texts: &Texts) {
    let tokens = theme::tokens(ui);
    for broken in gallery.broken() {
        let title = texts.with("gallery-broken", &[("file", broken.name().into())]);
        ui.horizontal_top(|ui| {
            ui.label(Icon::Error.text(size::ICON).color(tokens.danger));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(Label::new(RichText::new(title).font(theme::font(MEDIUM, size::BODY))).wrap());
                widgets::small_remark(ui, &broken.reason, tokens.secondary);
            });
        })
        .response
        .on_hover_text(broken.file.display().to_string());
    }
}

/// What a template is for, in a sentence.
pub(super) fn description<'t>(template: &'t Template, texts: &Texts) -> &'t str {
    template.description.any(texts.language()).unwrap_or_default()
}

/// A line of a list of templates: what it is called, and below it what there is to say. Closes the list when chosen.
fn line_ui(ui: &mut Ui, template: &Template, below: &str, name: &str, is_shown: bool, texts: &Texts) -> bool {
    let tokens = theme::tokens(ui);
    let title = template.name_in(texts.language());
    let mut words = LayoutJob::default();
    let format = |font, color| egui::TextFormat { font_id: font, color, ..egui::TextFormat::default() };
    words.append(title, 0.0, format(theme::font(MEDIUM, size::BODY), tokens.text));
    let small = egui::FontId::proportional(size::LABEL);
    words.append(&format!("\n{below}"), 0.0, format(small, tokens.secondary));
    ui.set_width(WIDTH);
    let button = Button::selectable(is_shown, (words.atom_shrink(true), egui::Atom::grow())).wrap();
    let name = texts.with(name, &[("title", title.into())]);
    let is_chosen = ui.add(button).accessible_name(name).on_hover_text(description(template, texts)).clicked();
    if is_chosen {
        ui.close();
    }
    is_chosen
}

/// Who reads a template's papers and how long they may be, such as `internal, at most 2 pages`.
pub(super) fn facts(template: &Template, texts: &Texts) -> String {
    let audience = texts.get(match template.audience {
        Audience::Internal => "paper-internal",
        Audience::Releasable => "paper-releasable",
    });
    match template.page_limit {
        Some(limit) => texts.with("paper-facts", &[("audience", audience.into()), ("limit", limit.into())]),
        None => audience.to_owned(),
    }
}
