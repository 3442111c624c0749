//! What can be done in the window. Owns the one table of commands with label, icon and shortcuts, from which menus, buttons
//! and keys take them; knows nothing of how they are carried out.

use std::{ops::Range, path::PathBuf, sync::Arc};

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::{
    finality::Turn, form::Pasted, home::Example, remarks, section::Section, settings::Change, theme::Icon, versions,
    writers,
};
use crate::{
    note::{Edit, Path},
    session::FileFormat,
    template::Template,
};

/// Something to be done after drawing.
#[derive(Clone, Debug)]
pub(super) enum Command {
    /// A command of the table.
    Run(Action),
    /// Opens the note in a file.
    OpenFile(PathBuf),
    /// Takes a note off the list of those opened last.
    ForgetRecent(PathBuf),
    /// Goes on in this window where no other could be started.
    OpenHere,
    /// Opens a worked example.
    OpenExample(&'static Example),
    /// Goes on with a note that was not saved, by its place in the list.
    Recover(usize),
    /// Asks whether a note that was not saved is let go.
    AskDiscardLeftover(usize),
    /// Lets it go.
    DiscardLeftover(usize),
    /// Looks at a note that was not saved, by its place in the list, or away from it.
    Glance(usize),
    /// What is done about earlier versions.
    Versions(versions::Order),
    /// What is done about what somebody else wrote into the file.
    Writers(writers::Order),
    /// What is done about remarks that came back from Word.
    Remarks(remarks::Order),
    /// Begins a note for papers of a template.
    New(Arc<Template>),
    /// Shows the paper of another template.
    ChoosePaper(Arc<Template>),
    /// Makes the paper that is shown the note's own.
    KeepPaper,
    /// Copies a built-in template into the user's folder.
    CopyTemplate(Arc<Template>),
    /// Makes the note final or reopens it.
    Turn {
        /// Which.
        turn: Turn,
        /// By whom.
        by: String,
    },
    /// Changes the note: what was typed or chosen.
    Edit(Vec<Edit>),
    /// Adds, removes or moves items, and goes to a place afterwards.
    Reshape {
        /// The changes, as one step.
        edits: Vec<Edit>,
        /// Where to go.
        then: Option<Path>,
    },
    /// Takes the rows of a pasted table.
    TakeRows(Box<Pasted>),
    /// Asks for the file of an image.
    ChooseImage(Path),
    /// Takes the image in a file, such as one that was dropped.
    TakeImage {
        /// The field it goes into.
        field: Path,
        /// The file.
        file: PathBuf,
    },
    /// Ends the present step of the history.
    CloseStep,
    /// Goes to a field.
    GoTo(Path),
    /// Goes to a part of the form.
    GoToSection(Section),
    /// Asks for pages.
    ShowPages {
        /// Which.
        visible: Range<usize>,
        /// Pixels for a point.
        scale: f32,
    },
    /// An answer to the question about unsaved changes.
    Unsaved(UnsavedAnswer),
    /// The path that was typed.
    TakePath {
        /// The path.
        path: String,
        /// Whether a file there is replaced.
        replace: PathReplace,
    },
    /// Asks for a path in a window of our own.
    TypePath,
    /// Changes a setting.
    Set(Change),
    /// Closes the question on top.
    CloseModal,
    /// Closes a message.
    Dismiss(usize),
    /// Closes what is said of the last export.
    DismissExported,
}

/// An answer to the question about unsaved changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnsavedAnswer {
    /// Save, then go on.
    Save,
    /// Go on without saving.
    Discard,
}

/// Whether a typed path may name a file that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PathReplace {
    /// It may not.
    Keep,
    /// It may.
    Replace,
}

macro_rules! actions {
    ($($action:ident $label:literal $icon:ident [$($shortcut:expr),*],)+) => {
        /// A command with a label.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Action {
            $( $action, )+
        }

        /// All of them, the table.
        pub(super) const ACTIONS: &[ActionSpec] = &[$( ActionSpec {
            action: Action::$action,
            label: $label,
            help: concat!($label, "-help"),
            icon: Icon::$icon,
            shortcuts: &[$($shortcut),*],
        }, )+];
    };
}

/// A line of the table of commands.
#[derive(Debug)]
pub(super) struct ActionSpec {
    /// The command.
    pub(super) action: Action,
    /// The id of its label.
    pub(super) label: &'static str,
    /// The id of the sentence that says what it does.
    pub(super) help: &'static str,
    /// Its icon.
    pub(super) icon: Icon,
    /// Its keys, the first of which is shown.
    pub(super) shortcuts: &'static [KeyboardShortcut],
}

const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn command_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

actions! {
    New "command-new" New [command(Key::N)],
    NewFrom "command-new-from" Next [command_shift(Key::N)],
    Open "command-open" Open [command(Key::O)],
    Save "command-save" Save [command(Key::S)],
    SaveAs "command-save-as" Save [command_shift(Key::S)],
    Export "command-export" Pdf [command(Key::E)],
    ExportWord "command-export-word" Document [],
    ExportHtml "command-export-html" System [],
    ExportMarkdown "command-export-markdown" Record [],
    ExportText "command-export-text" Note [],
    Print "command-print" Print [command(Key::P)],
    CopyPaper "command-copy-paper" Copy [command_shift(Key::C)],
    OpenExported "command-open-exported" Viewer [],
    ShowExported "command-show-exported" Folder [],
    CancelExport "command-cancel-export" Close [],
    Find "command-find" Search [command(Key::F)],
    FindNext "command-find-next" Down [plain(Key::F3)],
    FindPrevious "command-find-previous" Up [shift(Key::F3)],
    Finalise "command-finalise" Final [],
    Reopen "command-reopen" Reopen [],
    Versions "command-versions" Recent [],
    KeepVersions "command-keep-versions" Recent [],
    ForgetCopies "command-forget-copies" Remove [],
    CopyTemplate "command-copy-template" Duplicate [],
    Home "command-home" Close [command(Key::W)],
    Quit "command-quit" Quit [command(Key::Q)],
    Undo "command-undo" Undo [command(Key::Z)],
    Redo "command-redo" Redo [command_shift(Key::Z), command(Key::Y)],
    ThemeLight "command-theme-light" Light [],
    ThemeDark "command-theme-dark" Dark [],
    ThemeSystem "command-theme-system" System [],
    CarryNote "command-carry-note" Note [],
    Settings "command-settings" Settings [command(Key::Comma)],
    ToggleTheme "command-toggle-theme" Dark [],
    ZoomIn "command-zoom-in" Larger [command(Key::Plus), command(Key::Equals)],
    ZoomOut "command-zoom-out" Smaller [command(Key::Minus)],
    ZoomReset "command-zoom-reset" Search [command(Key::Num0)],
    Preview "command-preview" Preview [command_shift(Key::P)],
    Pages "command-pages" Pages [],
    Findings "command-findings" Warning [command_shift(Key::F)],
    NextPane "command-next-pane" Right [plain(Key::F6)],
    PreviousPane "command-previous-pane" Left [shift(Key::F6)],
    NextFinding "command-next-finding" Warning [plain(Key::F8)],
    PreviousFinding "command-previous-finding" Warning [shift(Key::F8)],
    ReadRemarks "command-read-remarks" Remark [],
    NextRemark "command-next-remark" Remark [plain(Key::F9)],
    PreviousRemark "command-previous-remark" Remark [shift(Key::F9)],
    TakeRemark "command-take-remark" Done [command(Key::F9)],
    DismissRemark "command-dismiss-remark" Close [command_shift(Key::F9)],
    TakeAllRemarks "command-take-all-remarks" Actions [],
    Palette "command-palette" Search [command(Key::K)],
    Shortcuts "command-shortcuts" Info [plain(Key::F1), command(Key::Slash)],
    ItemUp "command-item-up" MoveUp [alt(Key::ArrowUp)],
    ItemDown "command-item-down" MoveDown [alt(Key::ArrowDown)],
    ItemDuplicate "command-item-duplicate" Duplicate [command(Key::D)],
    Bold "command-bold" Bold [command(Key::B)],
    Italic "command-italic" Italic [command(Key::I)],
    Bullets "command-bullets" Bullets [command_shift(Key::L), command_shift(Key::Num8)],
    Link "command-link" Link [command_shift(Key::K)],
}

impl Action {
    /// As what a command exports the paper.
    pub(super) const fn format(self) -> FileFormat {
        match self {
            Self::ExportWord => FileFormat::Docx,
            Self::ExportHtml => FileFormat::Html,
            Self::ExportMarkdown => FileFormat::Markdown,
            Self::ExportText => FileFormat::Text,
            _ => FileFormat::Pdf,
        }
    }

    /// Its line of the table.
    pub(super) fn spec(self) -> &'static ActionSpec {
        ACTIONS.iter().find(|spec| spec.action == self).expect("the table is made from the same list")
    }
}

/// Keys as they stand on a keyboard: `Ctrl+,` and not `Ctrl+Comma`.
pub(super) fn keys_text(ctx: &Context, shortcut: KeyboardShortcut) -> String {
    let text = ctx.format_shortcut(&shortcut);
    let signs = [(Key::Comma, ","), (Key::Slash, "/"), (Key::Plus, "+"), (Key::Minus, "\u{2212}"), (Key::Equals, "=")];
    match signs.into_iter().find(|(key, _)| *key == shortcut.logical_key) {
        Some((key, sign)) => text.strip_suffix(key.name()).map_or_else(|| text.clone(), |held| format!("{held}{sign}")),
        None => text,
    }
}

/// The commands whose keys were pressed. They are taken out of the input, so that no text field sees them.
pub(super) fn pressed(ctx: &Context) -> Vec<Action> {
    // A shortcut is also met with more modifiers held: those with more of them are asked first.
    let mut keys: Vec<(KeyboardShortcut, Action)> =
        ACTIONS.iter().flat_map(|spec| spec.shortcuts.iter().map(move |&shortcut| (shortcut, spec.action))).collect();
    keys.sort_by_key(|(shortcut, _)| !shortcut.modifiers.shift);
    ctx.input_mut(|input| {
        keys.into_iter().filter(|(shortcut, _)| input.consume_shortcut(shortcut)).map(|(_, action)| action).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Texts;

    #[test]
    fn every_command_has_a_label_and_says_what_it_does() {
        let texts = Texts::english();
        let missing = |id: &&str| !texts.has(id);
        let ids = ACTIONS.iter().flat_map(|spec| [spec.label, spec.help]);
        assert_eq!(ids.filter(missing).collect::<Vec<_>>(), Vec::<&str>::new());
    }

    #[test]
    fn keys_are_told_by_their_signs() {
        let ctx = Context::default();
        ctx.set_os(egui::os::OperatingSystem::Windows);
        let text = |action: Action| keys_text(&ctx, action.spec().shortcuts[0]);
        assert!(text(Action::Settings).ends_with(','), "{}", text(Action::Settings));
        assert!(text(Action::Save).ends_with('S'), "{}", text(Action::Save));
    }

    #[test]
    fn a_mac_has_signs_of_its_own() {
        let ctx = Context::default();
        crate::gui::theme::install(&ctx);
        ctx.set_os(egui::os::OperatingSystem::Mac);
        let mut told = Vec::new();
        // Fonts are there from the second frame on.
        for _ in 0..2 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let actions = [Action::Save, Action::SaveAs, Action::Settings, Action::ItemUp];
                told = actions.map(|action| keys_text(ui.ctx(), action.spec().shortcuts[0])).to_vec();
            });
            // Nobody paints what was drawn.
            output.textures_delta.clear();
        }
        assert_eq!(told[..3], ["\u{2318}S", "\u{21e7}\u{2318}S", "\u{2318},"], "{told:?}");
        assert!(told[3].starts_with('\u{2325}'), "{told:?}");
    }

    #[test]
    fn the_keys_in_the_guide_are_those_of_the_table() {
        let guide = include_str!("../../docs/user-guide.md");
        let ctx = Context::default();
        ctx.set_os(egui::os::OperatingSystem::Nix);
        let known: Vec<String> =
            ACTIONS.iter().flat_map(|spec| spec.shortcuts).map(|&shortcut| keys_text(&ctx, shortcut)).collect();
        let named = guide.split([' ', '\n', ';', ':', '.']).filter(|word| word.starts_with("Ctrl+"));
        let named: Vec<&str> =
            named.map(|word| if word == "Ctrl+," { word } else { word.trim_end_matches(',') }).collect();
        let strangers: Vec<_> = named.iter().filter(|keys| !known.iter().any(|known| known == *keys)).collect();
        assert!(named.len() > 8 && strangers.is_empty(), "{strangers:?} are not among {known:?}");
    }

    #[test]
    fn no_two_commands_share_a_shortcut() {
        let keys: Vec<KeyboardShortcut> = ACTIONS.iter().flat_map(|spec| spec.shortcuts).copied().collect();
        for (place, key) in keys.iter().enumerate() {
            assert!(!keys[..place].contains(key), "{key:?}");
        }
    }
}
