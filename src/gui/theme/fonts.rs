//! The typefaces of the window: Inter in three weights, Phosphor for icons, and what stands in for scripts they lack.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// Names that are a little stronger than text.
pub(crate) const MEDIUM: &str = "medium";
/// Headings.
pub(crate) const SEMIBOLD: &str = "semibold";
/// Icons.
pub(crate) const ICONS: &str = "icons";

const INTER: [(&str, &[u8]); 3] = [
    ("regular", include_bytes!("../../../assets/fonts/inter/Inter-Regular.otf")),
    (MEDIUM, include_bytes!("../../../assets/fonts/inter/Inter-Medium.otf")),
    (SEMIBOLD, include_bytes!("../../../assets/fonts/inter/Inter-SemiBold.otf")),
];

/// The family of that name.
pub(crate) fn family(name: &'static str) -> FontFamily {
    FontFamily::Name(name.into())
}

/// The faces and the order in which they are asked for a character.
pub(super) fn definitions() -> FontDefinitions {
    // egui's own faces stay behind ours, for signs that Inter lacks.
    let mut fonts = FontDefinitions::default();
    let naskh = include_bytes!("../../../assets/fonts/naskh/NotoNaskhArabic-Regular.ttf");
    let icons = include_bytes!("../../../assets/fonts/phosphor/Phosphor.ttf");
    fonts.font_data.insert("naskh".to_owned(), Arc::new(FontData::from_static(naskh)));
    fonts.font_data.insert(ICONS.to_owned(), Arc::new(FontData::from_static(icons)));
    let behind = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, bytes) in INTER {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let order = [name.to_owned(), "naskh".to_owned()].into_iter().chain(behind.clone()).collect();
        let family = if name == "regular" { FontFamily::Proportional } else { family(name) };
        fonts.families.insert(family, order);
    }
    fonts.families.insert(family(ICONS), vec![ICONS.to_owned()]);
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_has_latin_kazakh_greek_and_arabic() {
        let mut fonts = egui::epaint::text::Fonts::new(egui::epaint::text::TextOptions::default(), definitions());
        for name in [FontFamily::Proportional, family(MEDIUM), family(SEMIBOLD)] {
            let font = egui::FontId::new(13.5, name);
            assert!(fonts.has_glyphs(&font, "Élodie Әбдіров Қасымұлы Ελλάδα خليج №₸€−–“”…•"), "{font:?}");
        }
    }
}
