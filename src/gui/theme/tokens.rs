//! The colours of the window, one set for light and one for dark. A test holds their contrast.

use egui::Color32;

/// What a colour is for.
#[derive(Debug)]
pub(crate) struct Tokens {
    /// Behind everything.
    pub(crate) background: Color32,
    /// Bars and side panels.
    pub(crate) panel: Color32,
    /// Cards, buttons, menus.
    pub(crate) card: Color32,
    /// Cards within cards.
    pub(crate) inner: Color32,
    /// Where one types.
    pub(crate) field: Color32,
    /// Around cards and panels.
    pub(crate) border: Color32,
    /// Around fields and buttons.
    pub(crate) control_border: Color32,
    /// Around what the pointer is on.
    pub(crate) hover_border: Color32,
    /// What the pointer is on.
    pub(crate) hover: Color32,
    /// What is pressed.
    pub(crate) pressed: Color32,
    /// What is to be read.
    pub(crate) text: Color32,
    /// Labels, hints, remarks.
    pub(crate) secondary: Color32,
    /// The one thing to do, the place one is at.
    pub(crate) accent: Color32,
    /// The same under the pointer.
    pub(crate) accent_hover: Color32,
    /// On the accent.
    pub(crate) on_accent: Color32,
    /// A ground in the accent's colour.
    pub(crate) accent_ground: Color32,
    /// Around the field that has the keyboard.
    pub(crate) focus: Color32,
    /// Behind selected text.
    pub(crate) selection: Color32,
    /// What is wrong.
    pub(crate) danger: Color32,
    /// A ground in that colour.
    pub(crate) danger_ground: Color32,
    /// What is doubtful.
    pub(crate) warning: Color32,
    /// A ground in that colour.
    pub(crate) warning_ground: Color32,
    /// What is done.
    pub(crate) success: Color32,
    /// Behind the pages of the preview.
    pub(crate) desk: Color32,
    /// Written on the desk.
    pub(crate) on_desk: Color32,
    /// Over the place on a sheet one has come to.
    pub(crate) lit: Color32,
    /// The sheet before its page is painted.
    pub(crate) sheet: Color32,
    /// Under sheets and popups.
    pub(crate) shadow: Color32,
    /// Over everything while a question is open.
    pub(crate) veil: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// By day.
pub(crate) const LIGHT: Tokens = Tokens {
    background: rgb(0x00f3_f5f8),
    panel: rgb(0x00ff_ffff),
    card: rgb(0x00ff_ffff),
    inner: rgb(0x00f8_f9fb),
    field: rgb(0x00ff_ffff),
    border: rgb(0x00dc_e1e8),
    control_border: rgb(0x00c3_cad5),
    hover_border: rgb(0x0097_a3b4),
    hover: rgb(0x00ee_f2f7),
    pressed: rgb(0x00e1_e8f1),
    text: rgb(0x001a_2230),
    secondary: rgb(0x0056_6274),
    accent: rgb(0x001b_5cbe),
    accent_hover: rgb(0x0014_4c9f),
    on_accent: rgb(0x00ff_ffff),
    accent_ground: rgb(0x00e3_ecfa),
    focus: rgb(0x001b_5cbe),
    selection: rgb(0x00c6_dbf8),
    danger: rgb(0x00b3_261e),
    danger_ground: rgb(0x00fd_ecea),
    warning: rgb(0x008a_5300),
    warning_ground: rgb(0x00fd_f3dd),
    success: rgb(0x001c_7d45),
    desk: rgb(0x00dd_e2e9),
    on_desk: rgb(0x0046_5162),
    lit: Color32::from_rgba_premultiplied(4, 13, 27, 36),
    sheet: rgb(0x00ff_ffff),
    shadow: Color32::from_rgba_premultiplied(6, 8, 12, 38),
    veil: Color32::from_rgba_premultiplied(8, 11, 16, 110),
};

/// By night.
pub(crate) const DARK: Tokens = Tokens {
    background: rgb(0x0014_171c),
    panel: rgb(0x001b_1f26),
    card: rgb(0x0020_252d),
    inner: rgb(0x001b_2027),
    field: rgb(0x0016_1a20),
    border: rgb(0x0033_3a45),
    control_border: rgb(0x0047_5060),
    hover_border: rgb(0x006d_798c),
    hover: rgb(0x002a_313b),
    pressed: rgb(0x0034_3c48),
    text: rgb(0x00e8_ecf2),
    secondary: rgb(0x00a4_afbf),
    accent: rgb(0x0074_abff),
    accent_hover: rgb(0x0095_c0ff),
    on_accent: rgb(0x000c_1422),
    accent_ground: rgb(0x0022_3350),
    focus: rgb(0x0074_abff),
    selection: rgb(0x0029_4a78),
    danger: rgb(0x00ff_8f86),
    danger_ground: rgb(0x0042_2423),
    warning: rgb(0x00f0_bd5e),
    warning_ground: rgb(0x003b_301b),
    success: rgb(0x0063_c98e),
    desk: rgb(0x000e_1014),
    on_desk: rgb(0x00a4_afbf),
    lit: Color32::from_rgba_premultiplied(4, 13, 27, 36),
    sheet: rgb(0x00ff_ffff),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 120),
    veil: Color32::from_rgba_premultiplied(0, 0, 0, 150),
};

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast of two colours (WCAG 2.2, relative luminance).
    fn contrast(first: Color32, second: Color32) -> f32 {
        let luminance = |color: Color32| {
            let [red, green, blue] = [color.r(), color.g(), color.b()].map(|channel| {
                let share = f32::from(channel) / 255.0;
                if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
            });
            0.2126 * red + 0.7152 * green + 0.0722 * blue
        };
        let (first, second) = (luminance(first), luminance(second));
        (first.max(second) + 0.05) / (first.min(second) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_on_its_ground() {
        for tokens in [&LIGHT, &DARK] {
            for ground in [tokens.background, tokens.panel, tokens.card, tokens.inner, tokens.field, tokens.hover] {
                assert!(contrast(tokens.text, ground) >= 7.0);
                for color in [tokens.secondary, tokens.accent, tokens.danger, tokens.warning, tokens.success] {
                    assert!(contrast(color, ground) >= 4.5, "{color:?} on {ground:?}");
                }
            }
            assert!(contrast(tokens.on_accent, tokens.accent) >= 4.5);
            assert!(contrast(tokens.on_accent, tokens.accent_hover) >= 4.5);
            assert!(contrast(tokens.accent, tokens.accent_ground) >= 4.5);
            assert!(contrast(tokens.danger, tokens.danger_ground) >= 4.5);
            assert!(contrast(tokens.warning, tokens.warning_ground) >= 4.5);
            assert!(contrast(tokens.on_desk, tokens.desk) >= 4.5);
        }
    }

    #[test]
    fn the_field_with_the_keyboard_stands_out() {
        for tokens in [&LIGHT, &DARK] {
            assert!(contrast(tokens.focus, tokens.field) >= 3.0);
        }
    }
}
