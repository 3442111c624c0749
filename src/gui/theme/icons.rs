//! The icons of the window, by what they stand for. Owns their places in Phosphor (its own names stand behind each).

use super::fonts::{ICONS, family};

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    Undo,
    Redo,
    Dark,
    Light,
    System,
    Save,
    Pdf,
    Print,
    Viewer,
    Folder,
    New,
    Open,
    Note,
    Recent,
    Close,
    Meeting,
    Participants,
    Topics,
    Agreements,
    Figures,
    Brief,
    Sources,
    Document,
    Marking,
    Calendar,
    Down,
    Up,
    Left,
    Right,
    Add,
    Remove,
    Drag,
    More,
    Copy,
    Cut,
    Paste,
    MoveUp,
    MoveDown,
    Done,
    Empty,
    Warning,
    Error,
    Search,
    Larger,
    Smaller,
    Fit,
    Preview,
    Info,
    Quit,
    Final,
    Reopen,
    Next,
    Record,
    Actions,
    Quotes,
    Claims,
    Day,
    Statement,
    Programme,
    JointText,
    Annexes,
    Custom,
    Clearances,
    Image,
    SelectAll,
    Bold,
    Italic,
    Bullets,
    Link,
    Duplicate,
    Pages,
    Settings,
    Remark,
}

impl Icon {
    /// Its character in the icon face.
    pub(crate) const fn glyph(self) -> char {
        match self {
            Self::Undo => '\u{e08a}',         // arrow-u-up-left
            Self::Redo => '\u{e08c}',         // arrow-u-up-right
            Self::Dark => '\u{e330}',         // moon
            Self::Light => '\u{e472}',        // sun
            Self::System => '\u{e560}',       // desktop
            Self::Save => '\u{e248}',         // floppy-disk
            Self::Pdf => '\u{e702}',          // file-pdf
            Self::Print => '\u{e3dc}',        // printer
            Self::Viewer => '\u{e5de}',       // arrow-square-out
            Self::Folder => '\u{e24a}',       // folder
            Self::New => '\u{e236}',          // file-plus
            Self::Open => '\u{e256}',         // folder-open
            Self::Note => '\u{e23a}',         // file-text
            Self::Recent => '\u{e1a0}',       // clock-counter-clockwise
            Self::Close => '\u{e4f6}',        // x
            Self::Meeting => '\u{e17e}',      // chats-circle
            Self::Participants => '\u{e4d6}', // users
            Self::Topics => '\u{eadc}',       // list-checks
            Self::Agreements => '\u{e582}',   // handshake
            Self::Figures => '\u{e150}',      // chart-bar
            Self::Brief => '\u{e47c}',        // target
            Self::Sources => '\u{e758}',      // books
            Self::Document => '\u{e0a8}',     // article
            Self::Marking => '\u{e40c}',      // shield-check
            Self::Calendar => '\u{e10a}',     // calendar-blank
            Self::Down => '\u{e136}',         // caret-down
            Self::Up => '\u{e13c}',           // caret-up
            Self::Left => '\u{e138}',         // caret-left
            Self::Right => '\u{e13a}',        // caret-right
            Self::Add => '\u{e3d4}',          // plus
            Self::Remove => '\u{e4a6}',       // trash
            Self::Drag => '\u{eae2}',         // dots-six-vertical
            Self::More => '\u{e1fe}',         // dots-three
            Self::Copy => '\u{e1ca}',         // copy
            Self::Cut => '\u{eae0}',          // scissors
            Self::Paste => '\u{e196}',        // clipboard
            Self::MoveUp => '\u{e08e}',       // arrow-up
            Self::MoveDown => '\u{e03e}',     // arrow-down
            Self::Done => '\u{e184}',         // check-circle
            Self::Empty => '\u{e18a}',        // circle
            Self::Warning => '\u{e4e0}',      // warning
            Self::Error => '\u{e4e2}',        // warning-circle
            Self::Search => '\u{e30c}',       // magnifying-glass
            Self::Larger => '\u{e310}',       // magnifying-glass-plus
            Self::Smaller => '\u{e30e}',      // magnifying-glass-minus
            Self::Fit => '\u{eb06}',          // arrows-horizontal
            Self::Preview => '\u{ec24}',      // sidebar-simple
            Self::Info => '\u{e2ce}',         // info
            Self::Quit => '\u{e42a}',         // sign-out
            Self::Final => '\u{e2fa}',        // lock
            Self::Reopen => '\u{e306}',       // lock-open
            Self::Next => '\u{e710}',         // files
            Self::Record => '\u{e34c}',       // note-pencil
            Self::Actions => '\u{e53a}',      // checks
            Self::Quotes => '\u{e660}',       // quotes
            Self::Claims => '\u{e324}',       // megaphone
            Self::Day => '\u{e19a}',          // clock
            Self::Statement => '\u{e75c}',    // microphone-stage
            Self::Programme => '\u{e712}',    // calendar-check
            Self::JointText => '\u{e4a2}',    // translate
            Self::Annexes => '\u{e39a}',      // paperclip
            Self::Custom => '\u{ed4a}',       // plus-square
            Self::Clearances => '\u{ea48}',   // stamp
            Self::Image => '\u{e2ca}',        // image
            Self::SelectAll => '\u{e69a}',    // selection-all
            Self::Bold => '\u{e5be}',         // text-b
            Self::Italic => '\u{e5c0}',       // text-italic
            Self::Bullets => '\u{e2f2}',      // list-bullets
            Self::Link => '\u{e2e2}',         // link
            Self::Duplicate => '\u{e1cc}',    // copy-simple
            Self::Pages => '\u{e2f6}',        // list-numbers
            Self::Settings => '\u{e270}',     // gear
            Self::Remark => '\u{e17a}',       // chat-text
        }
    }

    /// The icon as text of that size.
    pub(crate) fn text(self, size: f32) -> egui::RichText {
        egui::RichText::new(self.glyph()).font(egui::FontId::new(size, family(ICONS)))
    }
}
