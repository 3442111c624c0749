//! The bar on top: menus at the left, the commands of every day at the right.

use egui::{Align, Frame, Layout, Margin, MenuBar, Panel, Ui};

use super::{
    app::App,
    command::{Action, Command, keys_text},
    gallery,
    pane::Pane,
    theme::{self, Icon, size},
    versions, widgets,
};
use crate::{note::Note, store::ThemeChoice, texts::Texts};

/// Draws the bar.
pub(super) fn top_bar_ui(ui: &mut Ui, app: &mut App) {
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(10, 0));
    Panel::top("top bar").exact_size(size::TOP_BAR).frame(frame).show(ui, |ui| {
        app.view.panes.stands(Pane::Bar, ui.max_rect());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons_ui(ui, app);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| menus_ui(ui, app));
        });
    });
}

fn menus_ui(ui: &mut Ui, app: &mut App) {
    MenuBar::new().style(theme::menu_style).ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let environment = &app.environment;
        let texts = environment.texts.clone();
        let is_wanted = app.view.panes.is_wanted(Pane::Bar);
        let file = ui.menu_button(texts.get("menu-file"), |ui| {
            item(ui, app, Action::New);
            let name = texts.get("menu-new");
            let icon = Icon::New.text(size::ICON).color(theme::tokens(ui).secondary);
            let menu = ui.menu_button((icon, name), |ui| gallery::new_ui(ui, &app.environment, &mut app.queue));
            menu.response.accessible_name(name);
            item(ui, app, Action::NewFrom);
            item(ui, app, Action::Open);
            recent_ui(ui, app);
            ui.separator();
            item(ui, app, Action::Save);
            item(ui, app, Action::SaveAs);
            item(ui, app, Action::Export);
            export_as_ui(ui, app);
            let icon = if app.environment.settings.bare_exports { Icon::Empty } else { Icon::Done };
            let clicked = widgets::menu_item(ui, icon, texts.get(Action::CarryNote.spec().label), None).clicked();
            push_if(app, clicked, Action::CarryNote);
            item(ui, app, Action::OpenExported);
            item(ui, app, Action::ShowExported);
            item(ui, app, Action::Print);
            ui.separator();
            item(ui, app, Action::ReadRemarks);
            ui.separator();
            item(ui, app, Action::Versions);
            let (icon, action) = versions::kept_icon(app);
            let can = app.can(action);
            let label = texts.get(action.spec().label);
            let clicked = ui.add_enabled_ui(can, |ui| widgets::menu_item(ui, icon, label, None)).inner.clicked();
            push_if(app, clicked, action);
            item(ui, app, Action::ForgetCopies);
            ui.separator();
            let is_frozen = app.note().is_some_and(Note::is_frozen);
            item(ui, app, if is_frozen { Action::Reopen } else { Action::Finalise });
            ui.separator();
            item(ui, app, Action::CopyTemplate);
            item(ui, app, Action::Settings);
            ui.separator();
            item(ui, app, Action::Home);
            item(ui, app, Action::Quit);
        });
        if is_wanted {
            file.response.request_focus();
        }
        let edit = ui.menu_button(texts.get("menu-edit"), |ui| {
            item(ui, app, Action::Undo);
            item(ui, app, Action::Redo);
            ui.separator();
            item(ui, app, Action::CopyPaper);
            ui.separator();
            item(ui, app, Action::Find);
            item(ui, app, Action::FindNext);
            item(ui, app, Action::FindPrevious);
            ui.separator();
            item(ui, app, Action::ItemUp);
            item(ui, app, Action::ItemDown);
            item(ui, app, Action::ItemDuplicate);
            ui.separator();
            item(ui, app, Action::Bold);
            item(ui, app, Action::Italic);
            item(ui, app, Action::Bullets);
            item(ui, app, Action::Link);
        });
        let view = ui.menu_button(texts.get("menu-view"), |ui| {
            item(ui, app, Action::NextPane);
            item(ui, app, Action::PreviousPane);
            item(ui, app, Action::Preview);
            item(ui, app, Action::Pages);
            papers_ui(ui, app);
            item(ui, app, Action::Findings);
            item(ui, app, Action::NextFinding);
            item(ui, app, Action::PreviousFinding);
            remarks_ui(ui, app);
            ui.separator();
            theme_items_ui(ui, app);
            ui.separator();
            item(ui, app, Action::ZoomIn);
            item(ui, app, Action::ZoomOut);
            item(ui, app, Action::ZoomReset);
        });
        let help = ui.menu_button(texts.get("menu-help"), |ui| {
            item(ui, app, Action::Palette);
            item(ui, app, Action::Shortcuts);
        });
        // Menus have no border that could change its colour.
        for menu in [file.response, edit.response, view.response, help.response] {
            widgets::focus_ring(ui, &menu);
        }
    });
}

/// What is done about remarks, where there are any.
fn remarks_ui(ui: &mut Ui, app: &mut App) {
    if app.open.as_ref().is_some_and(|open| open.remarks.has_open()) {
        ui.separator();
        for action in [
            Action::NextRemark,
            Action::PreviousRemark,
            Action::TakeRemark,
            Action::DismissRemark,
            Action::TakeAllRemarks,
        ] {
            item(ui, app, action);
        }
    }
}

fn theme_items_ui(ui: &mut Ui, app: &mut App) {
    for (action, choice) in [
        (Action::ThemeLight, ThemeChoice::Light),
        (Action::ThemeDark, ThemeChoice::Dark),
        (Action::ThemeSystem, ThemeChoice::System),
    ] {
        let is_chosen = app.environment.settings.theme == choice;
        let response = item(ui, app, action);
        if is_chosen {
            response.highlight();
        }
    }
}

fn papers_ui(ui: &mut Ui, app: &mut App) {
    let Some(open) = &app.open else { return };
    let texts = &app.environment.texts;
    let name = texts.get("menu-paper");
    let icon = Icon::Document.text(size::ICON).color(theme::tokens(ui).secondary);
    let menu = ui.menu_button((icon, name), |ui| gallery::papers_ui(ui, open, &app.environment, &mut app.queue));
    menu.response.accessible_name(name);
}

/// The formats a paper is exported as, beside PDF.
fn export_as_ui(ui: &mut Ui, app: &mut App) {
    let name = app.environment.texts.clone();
    let name = name.get("menu-export-as");
    let icon = Icon::Document.text(size::ICON).color(theme::tokens(ui).secondary);
    let can = app.can(Action::ExportWord);
    ui.add_enabled_ui(can, |ui| {
        let menu = ui.menu_button((icon, name), |ui| {
            for action in [Action::ExportWord, Action::ExportHtml, Action::ExportMarkdown, Action::ExportText] {
                item(ui, app, action);
            }
        });
        menu.response.accessible_name(name);
    });
}

fn recent_ui(ui: &mut Ui, app: &mut App) {
    let texts = app.environment.texts.clone();
    ui.menu_button(
        (Icon::Recent.text(size::ICON).color(theme::tokens(ui).secondary), texts.get("menu-recent")),
        |ui| {
            if app.environment.settings.recent.is_empty() {
                widgets::remark(ui, texts.get("menu-no-recent"));
            }
            for path in &app.environment.settings.recent {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let response = widgets::menu_item(ui, Icon::Note, &name, None);
                if response.on_hover_text(path.display().to_string()).clicked() {
                    app.queue.push(Command::OpenFile(path.clone()));
                }
            }
        },
    )
    .response
    .accessible_name(texts.get("menu-recent"));
}

fn item(ui: &mut Ui, app: &mut App, action: Action) -> egui::Response {
    let spec = action.spec();
    let keys = spec.shortcuts.first().map(|&shortcut| keys_text(ui.ctx(), shortcut));
    let label = app.environment.texts.get(spec.label);
    let help = app.environment.texts.get(spec.help);
    let can = app.can(action);
    let response = ui
        .add_enabled_ui(can, |ui| widgets::menu_item(ui, spec.icon, label, keys))
        .inner
        .on_hover_text(help)
        .on_disabled_hover_text(help);
    if response.clicked() {
        app.queue.push(Command::Run(action));
        ui.close();
    }
    response
}

/// From right to left.
fn buttons_ui(ui: &mut Ui, app: &mut App) {
    let texts = app.environment.texts.clone();
    let label = |action: Action| texts.get(action.spec().label);
    if app.open.is_some() {
        let export = widgets::primary_icon_button(ui, Icon::Pdf, label(Action::Export));
        let export = export.on_hover_text(told(ui, label(Action::Export), Action::Export, &texts));
        push_if(app, export.clicked(), Action::Export);
        if app.is_busy() {
            widgets::remark(ui, texts.get("busy"));
        }
        let save = widgets::labelled_button(ui, Icon::Save, label(Action::Save));
        let save = save.on_hover_text(told(ui, label(Action::Save), Action::Save, &texts));
        push_if(app, save.clicked(), Action::Save);
        ui.add_space(size::GAP);
    }
    let is_dark = ui.visuals().dark_mode;
    let icon = if is_dark { Icon::Light } else { Icon::Dark };
    button_ui(ui, app, Action::ToggleTheme, icon, label(Action::ToggleTheme));
    if app.open.is_none() {
        return;
    }
    let name = if preview_is_shown(ui, app) { "preview-hide" } else { "preview-show" };
    button_ui(ui, app, Action::Preview, Icon::Preview, texts.get(name));
    for (action, icon) in [(Action::Redo, Icon::Redo), (Action::Undo, Icon::Undo)] {
        button_ui(ui, app, action, icon, label(action));
    }
}

fn button_ui(ui: &mut Ui, app: &mut App, action: Action, icon: Icon, name: &str) {
    let told = told(ui, name, action, &app.environment.texts);
    let can = app.can(action);
    let button = ui.add_enabled_ui(can, |ui| widgets::icon_button_told(ui, icon, name, &told)).inner;
    push_if(app, button.clicked(), action);
}

/// What a button's tooltip says: its name, its keys, and what it does.
fn told(ui: &Ui, name: &str, action: Action, texts: &Texts) -> String {
    let spec = action.spec();
    let name = name.trim_end_matches('…');
    let head = match spec.shortcuts.first() {
        Some(shortcut) => format!("{name}  ·  {}", ui.ctx().format_shortcut(shortcut)),
        None => name.to_owned(),
    };
    format!("{head}\n{}", texts.get(spec.help))
}

fn preview_is_shown(ui: &Ui, app: &App) -> bool {
    let is_narrow = ui.ctx().content_rect().width() < size::NARROW_WINDOW;
    if is_narrow { app.view.preview_instead } else { app.view.preview }
}

fn push_if(app: &mut App, clicked: bool, action: Action) {
    if clicked {
        app.queue.push(Command::Run(action));
    }
}
