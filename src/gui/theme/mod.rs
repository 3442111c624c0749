//! How the window looks: colours, sizes, typefaces and icons, and how egui is told of them. Nothing elsewhere in the window
//! has a colour or a size of its own.

mod fonts;
mod icons;
pub(super) mod size;
mod tokens;

use egui::{Context, CornerRadius, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Visuals, vec2};

pub(super) use fonts::{ICONS, MEDIUM, SEMIBOLD, family};
pub(super) use icons::Icon;
pub(super) use tokens::Tokens;

/// Gives a window its looks, in light and in dark.
pub(super) fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    for (theme, tokens) in [(Theme::Light, &tokens::LIGHT), (Theme::Dark, &tokens::DARK)] {
        ctx.style_mut_of(theme, |style| style_of(style, tokens, theme));
    }
}

/// The tokens in use where `ui` draws.
pub(super) fn tokens(ui: &egui::Ui) -> &'static Tokens {
    tokens_of(ui.visuals().dark_mode)
}

/// The tokens of the theme in use in a window.
pub(super) fn tokens_in(ctx: &Context) -> &'static Tokens {
    tokens_of(ctx.theme() == Theme::Dark)
}

const fn tokens_of(dark: bool) -> &'static Tokens {
    if dark { &tokens::DARK } else { &tokens::LIGHT }
}

/// A text of a weight and size.
pub(super) fn font(family_name: &'static str, size: f32) -> FontId {
    FontId::new(size, family(family_name))
}

fn style_of(style: &mut Style, tokens: &Tokens, theme: Theme) {
    let regular = egui::FontFamily::Proportional;
    style.text_styles = [
        (TextStyle::Small, FontId::new(size::LABEL, regular.clone())),
        (TextStyle::Body, FontId::new(size::BODY, regular.clone())),
        (TextStyle::Button, FontId::new(size::BODY, regular)),
        (TextStyle::Heading, font(SEMIBOLD, size::HEADING)),
        (TextStyle::Monospace, FontId::new(size::BODY, egui::FontFamily::Monospace)),
    ]
    .into();
    style.animation_time = 0.08;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    spacing(style);
    style.visuals = visuals(tokens, theme);
}

/// How what stands in a menu or an unfolded list looks: quiet until the pointer is on it.
pub(super) fn menu_style(style: &mut Style) {
    egui::containers::menu::menu_style(style);
    style.spacing.button_padding = vec2(size::GAP, 5.0);
    style.spacing.item_spacing.y = 2.0;
}

fn spacing(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(size::GAP, size::GAP);
    spacing.button_padding = vec2(size::FIELD_INSET, 6.0);
    spacing.interact_size = vec2(size::CONTROL, size::CONTROL);
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 7.0;
    spacing.menu_margin = Margin::same(6);
    spacing.menu_width = 220.0;
    spacing.combo_height = 320.0;
    spacing.tooltip_width = 320.0;
    spacing.scroll =
        egui::style::ScrollStyle { bar_width: 8.0, floating_width: 4.0, ..egui::style::ScrollStyle::floating() };
}

fn visuals(tokens: &Tokens, theme: Theme) -> Visuals {
    let mut visuals = if theme == Theme::Dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.secondary);
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.background;
    visuals.extreme_bg_color = tokens.field;
    visuals.text_edit_bg_color = Some(tokens.field);
    visuals.warn_fg_color = tokens.warning;
    visuals.error_fg_color = tokens.danger;
    visuals.panel_fill = tokens.background;
    visuals.window_fill = tokens.card;
    visuals.window_stroke = Stroke::new(1.0, tokens.border);
    visuals.window_corner_radius = size::CARD_RADIUS;
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.popup_shadow = Shadow { offset: [0, 6], blur: 20, spread: 0, color: tokens.shadow };
    visuals.window_shadow = visuals.popup_shadow;
    visuals.selection.bg_fill = tokens.selection;
    // Whole points: margins are, and a field would grow by the rest when it gets the keyboard.
    visuals.selection.stroke = Stroke::new(2.0, tokens.focus);
    visuals.text_cursor.stroke = Stroke::new(1.5, tokens.text);
    // A blinking caret costs a tenth of a core where the window is painted without a graphics card.
    visuals.text_cursor.blink = false;
    widget_visuals(&mut visuals, tokens);
    visuals
}

fn widget_visuals(visuals: &mut Visuals, tokens: &Tokens) {
    let all = [
        (&mut visuals.widgets.noninteractive, tokens.card, tokens.border),
        (&mut visuals.widgets.inactive, tokens.card, tokens.control_border),
        (&mut visuals.widgets.hovered, tokens.hover, tokens.hover_border),
        (&mut visuals.widgets.active, tokens.pressed, tokens.focus),
        (&mut visuals.widgets.open, tokens.hover, tokens.focus),
    ];
    for (widget, fill, border) in all {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = Stroke::new(1.0, border);
        widget.fg_stroke = Stroke::new(1.0, tokens.text);
        widget.corner_radius = size::CONTROL_RADIUS;
        widget.expansion = 0.0;
    }
}
