//! The sizes of the window, in points of the screen.

use egui::CornerRadius;

/// The text of fields and buttons.
pub(crate) const BODY: f32 = 13.5;
/// The labels above fields.
pub(crate) const LABEL: f32 = 12.0;
/// The headings of cards.
pub(crate) const HEADING: f32 = 17.0;
/// The headings of items within cards.
pub(crate) const SUBHEADING: f32 = 14.5;
/// The title of the home screen.
pub(crate) const TITLE: f32 = 26.0;
/// The icons in buttons.
pub(crate) const ICON: f32 = 17.0;
/// The height of fields and buttons.
pub(crate) const CONTROL: f32 = 30.0;
/// The height of quiet buttons.
pub(crate) const QUIET_CONTROL: f32 = 26.0;
/// The width and height of a button on the line of a label.
pub(crate) const MARK: egui::Vec2 = egui::vec2(26.0, 24.0);
/// Between two things that belong together.
pub(crate) const GAP: f32 = 8.0;
/// Between a label and its field.
pub(crate) const LABEL_GAP: f32 = 4.0;
/// Between two fields one above the other.
pub(crate) const FIELD_GAP: f32 = 12.0;
/// Between the edge of a field and its text.
pub(crate) const FIELD_INSET: f32 = 10.0;
/// Between the edge of a card and what is on it.
pub(crate) const CARD_PADDING: i8 = 18;
/// Between two cards.
pub(crate) const CARD_GAP: f32 = 14.0;
/// Between the edge of a card within a card and what is on it.
pub(crate) const INNER_PADDING: i8 = 12;
/// The corners of fields and buttons.
pub(crate) const CONTROL_RADIUS: CornerRadius = CornerRadius::same(6);
/// The corners of cards.
pub(crate) const CARD_RADIUS: CornerRadius = CornerRadius::same(10);
/// The height of the line of a part of the form that is not open.
pub(crate) const FOLDED: f32 = 34.0;
/// Between two such lines.
pub(crate) const LINE_GAP: f32 = 2.0;
/// The widest the form becomes.
pub(crate) const FORM_WIDTH: f32 = 820.0;
/// How near the top of the form a heading comes before its part counts as the one in view.
pub(crate) const READING_LINE: f32 = 140.0;
/// Below this width of the form the fields of a row stand one above the other.
pub(crate) const NARROW_FORM: f32 = 560.0;
/// Below this width of the form the delegations stand one above the other.
pub(crate) const NARROW_DELEGATIONS: f32 = 680.0;
/// Below this width of the window the preview takes the place of the form.
pub(crate) const NARROW_WINDOW: f32 = 1_120.0;
/// The bar on top.
pub(crate) const TOP_BAR: f32 = 48.0;
/// An entry of the outline.
pub(crate) const OUTLINE_ENTRY: f32 = 34.0;
/// The outline at the left, where its words are short.
pub(crate) const OUTLINE: f32 = 204.0;
/// The widest the outline becomes for the words of a language.
pub(crate) const WIDE_OUTLINE: f32 = 268.0;
/// The preview at the right, as it is opened.
pub(crate) const PREVIEW: f32 = 430.0;
/// The preview where there is room to spare.
pub(crate) const WIDE_PREVIEW: f32 = 720.0;
/// The findings at the bottom, when they are open.
pub(crate) const FINDINGS: f32 = 190.0;
/// The palette of commands.
pub(crate) const PALETTE: f32 = 640.0;
/// The settings.
pub(crate) const SETTINGS: f32 = 580.0;
/// A dialog.
pub(crate) const DIALOG: f32 = 440.0;
