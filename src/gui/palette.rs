//! The palette: every command, part of the form, paper and recent note, found by a few letters; and the list of all
//! shortcuts. Owns how they are found and shown; what choosing one does is carried out elsewhere.

use std::sync::Arc;

use egui::{Align, AtomExt as _, Button, Context, Key, Modifiers, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::{
    announce,
    app::App,
    command::{ACTIONS, Action, Command, keys_text},
    field_menu::{self, Editable},
    files::file_name_of,
    gallery,
    modal::heading,
    section::Section,
    theme::{self, Icon, size},
    widgets,
};
use crate::texts::Texts;

/// How high the list becomes.
const LIST: f32 = 380.0;

/// The palette while it is open.
#[derive(Debug)]
pub(super) struct Palette {
    sought: String,
    chosen: usize,
    is_new: bool,
    lines: Vec<Line>,
}

/// Something to choose.
#[derive(Debug)]
struct Line {
    icon: Icon,
    label: String,
    help: String,
    keys: Option<String>,
    is_possible: bool,
    command: Command,
}

impl Palette {
    /// The palette with all that can be chosen as things are.
    pub(super) fn new(app: &App, ctx: &Context) -> Self {
        let texts = &app.environment.texts;
        let mut lines: Vec<Line> = ACTIONS
            .iter()
            .filter(|spec| spec.action != Action::Palette)
            .map(|spec| Line {
                icon: spec.icon,
                label: texts.get(spec.label).to_owned(),
                help: texts.get(spec.help).to_owned(),
                keys: spec.shortcuts.first().map(|&shortcut| keys_text(ctx, shortcut)),
                is_possible: app.can(spec.action),
                command: Command::Run(spec.action),
            })
            .collect();
        let mut offer = |icon, label: String, help: String, command| {
            lines.push(Line { icon, label, help, keys: None, is_possible: true, command });
        };
        if app.open.is_some() {
            for section in Section::MAIN.into_iter().chain(Section::extras()) {
                let label = texts.with("palette-section", &[("section", texts.get(section.label()).into())]);
                offer(section.icon(), label, String::new(), Command::GoToSection(section));
            }
        }
        for template in app.environment.templates.templates() {
            let (title, help) = (template.name_in(texts.language()), gallery::description(template, texts).to_owned());
            if app.open.is_some() {
                let label = texts.with("paper-shown", &[("title", title.into())]);
                offer(Icon::Document, label, help.clone(), Command::ChoosePaper(Arc::clone(template)));
            }
            let label = texts.with("new-for", &[("title", title.into())]);
            offer(Icon::New, label, help, Command::New(Arc::clone(template)));
        }
        for broken in app.environment.templates.broken() {
            let label = texts.with("gallery-broken", &[("file", broken.name().into())]);
            offer(Icon::Error, label, broken.reason.clone(), Command::Run(Action::Settings));
        }
        for path in &app.environment.settings.recent {
            let label = texts.with("palette-recent", &[("name", file_name_of(path).into())]);
            offer(Icon::Recent, label, path.display().to_string(), Command::OpenFile(path.clone()));
        }
        Self { sought: String::new(), chosen: 0, is_new: true, lines }
    }

    /// The places of the lines that hold every word sought, those that hold them in their label first.
    fn found(&self) -> Vec<usize> {
        let sought = self.sought.to_lowercase();
        let words: Vec<&str> = sought.split_whitespace().collect();
        let has_all = |text: &str| {
            let text = text.to_lowercase();
            words.iter().all(|word| text.contains(word))
        };
        let ranked = self.lines.iter().enumerate().filter_map(|(index, line)| {
            let whole = format!("{} {}", line.label, line.help);
            has_all(&whole).then(|| ((!line.is_possible, !has_all(&line.label)), index))
        });
        let mut found: Vec<_> = ranked.collect();
        found.sort_unstable();
        found.into_iter().map(|(_, index)| index).collect()
    }
}

/// Draws the palette.
pub(super) fn palette_ui(ui: &mut Ui, palette: &mut Palette, texts: &Texts, queue: &mut Vec<Command>) {
    // Taken before the field sees them: there they would move the caret.
    let key = |ui: &Ui, key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (down, up, enter) = (key(ui, Key::ArrowDown), key(ui, Key::ArrowUp), key(ui, Key::Enter));
    let field = TextEdit::singleline(&mut palette.sought)
        .hint_text(texts.get("palette-search"))
        .desired_width(f32::INFINITY)
        .align(egui::Align2::LEFT_CENTER);
    let response = ui.add(field).accessible_name(texts.get("palette-search"));
    if std::mem::take(&mut palette.is_new) {
        response.request_focus();
    }
    let is_cut = field_menu::menu_ui(&response, &mut palette.sought, Editable::Yes, texts, |_| {});
    if response.changed() || is_cut {
        palette.chosen = 0;
    }
    let found = palette.found();
    let last = found.len().saturating_sub(1);
    palette.chosen = match (down, up) {
        (true, _) => (palette.chosen + 1).min(last),
        (_, true) => palette.chosen.saturating_sub(1),
        _ => palette.chosen.min(last),
    };
    let is_moved = down || up;
    let mut picked = found.get(palette.chosen).copied().filter(|_| enter);
    ui.add_space(size::LABEL_GAP);
    ScrollArea::vertical().max_height(LIST).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for (row, &index) in found.iter().enumerate() {
            let is_chosen = row == palette.chosen;
            let response = line_ui(ui, &palette.lines[index], is_chosen);
            if is_chosen && is_moved {
                response.scroll_to_me(Some(Align::Center));
            }
            if response.clicked() {
                picked = Some(index);
            }
        }
        if found.is_empty() {
            widgets::remark(ui, texts.get("choose-nothing-found"));
        }
    });
    // The keyboard stays in the field, so that the line it would choose is said.
    announce::say_ui(ui, "palette", &spoken(palette, &found, texts));
    if let Some(line) = picked.map(|index| &palette.lines[index]).filter(|line| line.is_possible) {
        queue.push(Command::CloseModal);
        queue.push(line.command.clone());
    }
}

fn spoken(palette: &Palette, found: &[usize], texts: &Texts) -> String {
    let Some(line) = found.get(palette.chosen).map(|&index| &palette.lines[index]) else {
        return texts.get("choose-nothing-found").to_owned();
    };
    let id = if line.is_possible { "palette-chosen" } else { "palette-chosen-impossible" };
    let place = [("place", (palette.chosen + 1).into()), ("count", found.len().into())];
    let [place, count] = place;
    texts.with(id, &[("label", line.label.as_str().into()), place, count])
}

fn line_ui(ui: &mut Ui, line: &Line, is_chosen: bool) -> egui::Response {
    let tokens = theme::tokens(ui);
    let faint = |text: &str| RichText::new(text).size(size::LABEL).color(tokens.secondary);
    let color = if line.is_possible { tokens.text } else { tokens.secondary };
    let mut button = Button::new((
        line.icon.text(size::ICON).color(tokens.secondary),
        RichText::new(&line.label).color(color),
        // A long sentence is cut before it widens the window.
        faint(&line.help).atom_shrink(true),
        egui::Atom::grow(),
    ));
    if let Some(keys) = &line.keys {
        button = button.right_text(faint(keys).atom_shrink(false));
    }
    let button = button.selected(is_chosen).frame_when_inactive(is_chosen).truncate();
    let button = button.min_size(vec2(ui.available_width(), size::CONTROL));
    ui.add_enabled_ui(line.is_possible, |ui| ui.add(button)).inner.accessible_name(&*line.label)
}

/// Draws the list of shortcuts.
pub(super) fn shortcuts_ui(ui: &mut Ui, texts: &Texts, queue: &mut Vec<Command>) {
    heading(ui, texts.get("shortcuts-title"));
    ScrollArea::vertical().max_height(LIST).auto_shrink(false).show(ui, |ui| {
        egui::Grid::new("shortcuts").num_columns(2).spacing([24.0, 6.0]).show(ui, |ui| {
            for spec in ACTIONS.iter().filter(|spec| !spec.shortcuts.is_empty()) {
                let keys: Vec<String> = spec.shortcuts.iter().map(|&keys| keys_text(ui.ctx(), keys)).collect();
                ui.label(texts.get(spec.label).trim_end_matches('…'));
                ui.label(RichText::new(keys.join("  ·  ")).color(theme::tokens(ui).secondary));
                ui.end_row();
            }
        });
    });
    ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
        let button = widgets::primary_button(ui, texts.get("shortcuts-close"));
        if button.clicked() {
            queue.push(Command::CloseModal);
        }
    });
}
