//! Whether a command can be carried out as things are. Owns that one answer, which menus, buttons and the palette ask.

use super::{
    app::{App, OpenNote},
    command::Action,
};
use crate::note::Note;

impl App {
    /// Whether the command would do something now.
    pub(super) fn can(&self, action: Action) -> bool {
        let open = self.open.as_ref();
        let can_turn = open.is_some_and(OpenNote::can_turn);
        let is_frozen = self.note().is_some_and(Note::is_frozen);
        match action {
            Action::New
            | Action::Open
            | Action::Quit
            | Action::ThemeLight
            | Action::ThemeDark
            | Action::ThemeSystem
            | Action::ToggleTheme
            | Action::CarryNote
            | Action::ForgetCopies
            | Action::ZoomIn
            | Action::ZoomOut
            | Action::ZoomReset
            | Action::Palette
            | Action::Shortcuts => true,
            Action::Save
            | Action::SaveAs
            | Action::Export
            | Action::Home
            | Action::Preview
            | Action::Findings
            | Action::NextPane => open.is_some(),
            Action::Versions => open.is_some_and(|open| open.session.file().is_some()),
            Action::KeepVersions => !self.environment.folders.forbids_versions(),
            Action::NewFrom => can_turn,
            Action::Finalise => can_turn && !is_frozen,
            Action::Reopen => can_turn && is_frozen,
            Action::Undo => open.is_some_and(|open| open.session.can_undo()),
            Action::Redo => open.is_some_and(|open| open.session.can_redo()),
            Action::ItemUp | Action::ItemDown => open.is_some_and(|open| open.form.focused.is_some()),
            Action::NextFinding | Action::PreviousFinding => {
                open.is_some_and(|open| !open.session.findings().is_empty() || !open.form.unreadable().is_empty())
            }
        }
    }
}
