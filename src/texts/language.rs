//! The languages of the window. Owns the one list of them: adding a language is adding its file and a line here.

/// A language the window speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// What it is called in the settings (BCP 47).
    pub tag: &'static str,
    /// What it is called in itself.
    pub name: &'static str,
    /// Its words, in Fluent's syntax.
    pub source: &'static str,
}

/// The languages, the one all others fall back to first.
pub const LANGUAGES: &[Language] = &[
    Language { tag: "en", name: "English", source: include_str!("../../assets/texts/en.ftl") },
    Language { tag: "fr", name: "Français", source: include_str!("../../assets/texts/fr.ftl") },
    Language { tag: "ru", name: "Русский", source: include_str!("../../assets/texts/ru.ftl") },
    Language { tag: "kk", name: "Қазақша", source: include_str!("../../assets/texts/kk.ftl") },
];

impl Language {
    /// The language of a locale such as `fr_CA.UTF-8` or `kk-KZ`; English for one the window does not speak.
    pub fn of_locale(locale: &str) -> Self {
        let base = locale.split(['-', '_', '.', '@']).next().unwrap_or_default();
        LANGUAGES.iter().copied().find(|language| language.tag.eq_ignore_ascii_case(base)).unwrap_or(LANGUAGES[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_the_nearest_language() {
        let tag = |locale: &str| Language::of_locale(locale).tag;
        assert_eq!([tag("fr_CA.UTF-8"), tag("kk-KZ"), tag("ru"), tag("RU")], ["fr", "kk", "ru", "ru"]);
        assert_eq!([tag("de-DE"), tag("C"), tag(""), tag("en_US")], ["en"; 4]);
    }
}
