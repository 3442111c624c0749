//! Whether a command can be carried out as things are. Owns that one answer, which menus, buttons and the palette ask.

use super::{
    app::{App, OpenNote},
    command::Action,
    own_templates,
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
            | Action::Settings
            | Action::ForgetCopies
            | Action::ZoomIn
            | Action::ZoomOut
            | Action::ZoomReset
            | Action::Palette
            | Action::NextPane
            | Action::PreviousPane
            | Action::Shortcuts => true,
            Action::Save
            | Action::SaveAs
            | Action::Export
            | Action::ExportWord
            | Action::ExportHtml
            | Action::ExportMarkdown
            | Action::ExportText
            | Action::Print
            | Action::CopyPaper
            | Action::Find
            | Action::Home
            | Action::Preview
            | Action::Findings
            | Action::ReadRemarks
            | Action::Pages => open.is_some(),
            Action::FindNext | Action::FindPrevious => open.is_some_and(|open| open.find.is_sought()),
            Action::OpenExported | Action::ShowExported => self.outgoing.exported().is_some(),
            Action::CancelExport => open.is_some_and(|open| open.session.export_stage().is_some()),
            Action::Versions => open.is_some_and(|open| open.session.file().is_some()),
            Action::KeepVersions => !self.environment.folders.forbids_versions(),
            Action::CopyTemplate => open.is_some_and(|open| own_templates::can_be_copied(open.session.template())),
            Action::NewFrom => can_turn,
            Action::Finalise => can_turn && !is_frozen,
            Action::Reopen => can_turn && is_frozen,
            Action::Undo => open.is_some_and(|open| open.session.can_undo()),
            Action::Redo => open.is_some_and(|open| open.session.can_redo()),
            Action::Bold | Action::Italic | Action::Bullets | Action::Link => {
                open.is_some_and(|open| open.long_text().is_some())
            }
            Action::ItemDuplicate => open.is_some_and(|open| open.is_writable() && open.item().is_some()),
            Action::ItemUp | Action::ItemDown => open.is_some_and(|open| open.form.focused.is_some()),
            Action::NextRemark | Action::PreviousRemark => open.is_some_and(|open| open.remarks.has_open()),
            Action::TakeRemark => open.is_some_and(|open| open.remark_at().0),
            Action::DismissRemark => open.is_some_and(|open| open.remark_at().1),
            Action::TakeAllRemarks => open.is_some_and(|open| open.is_writable() && open.remarks.has_changes()),
            Action::NextFinding | Action::PreviousFinding => {
                open.is_some_and(|open| !open.session.findings().is_empty() || !open.form.unreadable().is_empty())
            }
        }
    }
}
