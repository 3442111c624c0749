//! The names of countries, languages, currencies and time zones, with the codes a note holds. Owns the lists to choose from;
//! the only place that knows where the names come from (CLDR; IANA for time zones).

use icu::{
    collator::{Collator, CollatorBorrowed, options::CollatorOptions},
    locale::Locale,
};

use crate::paper::names::{self, Names as Cldr};

/// The languages that stand first in a list: those papers are most often written in.
const FIRST_LANGUAGES: [&str; 5] = ["en", "fr", "ru", "kk", "ar"];

/// Languages in official use by a state or an international organisation (ISO 639-1).
const LANGUAGES: &str = "af am ar az be bg bn bs ca cs da de dv dz el en es et fa fi fr ga he hi hr ht hu hy id is it ja ka \
    kk km ko ky lb lo lt lv mg mi mk mn ms mt my nb ne nl nn pl ps pt rn ro ru rw si sk sl sm sn so sq sr st sv sw ta tg th \
    ti tk tn to tr uk ur uz vi xh yo zh zu";

/// A code and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// What the note holds.
    pub code: String,
    /// What people read.
    pub name: String,
}

impl Name {
    /// Whether someone who types `sought` may mean this: a part of the name or the start of the code, in any case.
    pub fn matches(&self, sought: &str) -> bool {
        let sought = sought.trim().to_lowercase();
        self.name.to_lowercase().contains(&sought) || self.code.to_lowercase().starts_with(&sought)
    }
}

/// The lists to choose from in one language, each in the order to show it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// Countries by name.
    pub countries: Vec<Name>,
    /// Languages: the usual ones, then the others by name.
    pub languages: Vec<Name>,
    /// Currencies by name.
    pub currencies: Vec<Name>,
    /// Time zones by continent and city.
    pub zones: Vec<Name>,
}

impl Names {
    /// The names in English.
    pub fn english() -> Self {
        Self::of("en")
    }

    /// The names in that language (BCP 47), or in English where CLDR does not know it.
    pub fn of(language: &str) -> Self {
        let cldr = Cldr::of(language);
        let order = Order::of(language);
        Self {
            countries: order.sorted(countries(&cldr)),
            languages: languages(&cldr, &order),
            currencies: order.sorted(currencies(&cldr, language)),
            zones: order.sorted(zones()),
        }
    }

    /// The name of a country; none where the code is unknown.
    pub fn country(&self, code: &str) -> Option<&str> {
        named(&self.countries, code)
    }

    /// The name of a language; none where the tag is unknown.
    pub fn language(&self, tag: &str) -> Option<&str> {
        named(&self.languages, tag)
    }

    /// The name of a currency; none where the code is unknown.
    pub fn currency(&self, code: &str) -> Option<&str> {
        named(&self.currencies, code)
    }
}

fn named<'a>(list: &'a [Name], code: &str) -> Option<&'a str> {
    list.iter().find(|name| name.code == code).map(|name| name.name.as_str())
}

fn countries(cldr: &Cldr) -> Vec<Name> {
    cldr.countries().into_iter().map(|(code, name)| Name { code, name }).collect()
}

fn languages(cldr: &Cldr, order: &Order) -> Vec<Name> {
    let named = |code: &str| Name { code: code.to_owned(), name: cldr.language(code).unwrap_or(code).to_owned() };
    let others = LANGUAGES.split_whitespace().filter(|code| !FIRST_LANGUAGES.contains(code));
    FIRST_LANGUAGES.iter().copied().map(named).chain(order.sorted(others.map(named).collect())).collect()
}

fn currencies(cldr: &Cldr, language: &str) -> Vec<Name> {
    let own = |code: &str| {
        let known = OWN_CURRENCY_NAMES.iter().find(|(tag, known, _)| *tag == language && *known == code);
        known.map(|(_, _, name)| (*name).to_owned())
    };
    let named = |code: &str| Name {
        code: code.to_owned(),
        name: own(code).or_else(|| cldr.currency(code)).unwrap_or_else(|| code.to_owned()),
    };
    names::currencies().map(named).collect()
}

/// Names of currencies that CLDR lacks, or calls by a word ministries do not use, by language.
const OWN_CURRENCY_NAMES: [(&str, &str, &str); 7] = [
    ("en", "GBP", "pound sterling"),
    ("en", "VED", "Venezuelan digital bolívar"),
    ("fr", "VED", "bolivar numérique vénézuélien"),
    ("ru", "VED", "венесуэльский цифровой боливар"),
    ("kk", "SVC", "Сальвадор колоны"),
    ("kk", "VED", "Венесуэла цифрлық боливары"),
    ("kk", "XDR", "арнайы қарыз алу құқығы"),
];

/// The zones that are called by a continent or ocean and a city; the others are other names of the same, or stand for no
/// place (IANA, Theory and pragmatics of the tz code and data).
fn zones() -> Vec<Name> {
    const REGIONS: [&str; 10] =
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];
    let is_place = |zone: &str| zone.split_once('/').is_some_and(|(region, _)| REGIONS.contains(&region));
    // What is built in, so that the list is the same on every machine.
    let known = jiff::tz::TimeZoneDatabase::bundled();
    let zones = known.available().map(|zone| zone.as_str().to_owned()).filter(|zone| is_place(zone));
    zones.map(|zone| Name { name: zone_name(&zone), code: zone }).collect()
}

/// The name of a time zone as people read it: `Asia/Ho Chi Minh`.
pub fn zone_name(zone: &str) -> String {
    zone.replace('_', " ")
}

/// The alphabetical order of a language (CLDR): Ә after А in Kazakh, É beside E in French.
struct Order(Option<CollatorBorrowed<'static>>);

impl Order {
    fn of(language: &str) -> Self {
        let locale = Locale::try_from_str(language).unwrap_or(Locale::UNKNOWN);
        Self(Collator::try_new((&locale).into(), CollatorOptions::default()).ok())
    }

    fn sorted(&self, mut names: Vec<Name>) -> Vec<Name> {
        names.sort_by(|one, other| match &self.0 {
            Some(collator) => collator.compare(&one.name, &other.name),
            None => one.name.cmp(&other.name),
        });
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_name_in_every_language() {
        for language in crate::texts::LANGUAGES {
            let names = Names::of(language.tag);
            assert_eq!(names.countries.len(), 249);
            let unnamed = |name: &&Name| name.name == name.code;
            let all = names.countries.iter().chain(&names.languages).chain(&names.currencies);
            let unnamed: Vec<&Name> = all.filter(unnamed).collect();
            assert!(unnamed.is_empty(), "{}: {unnamed:?}", language.tag);
        }
    }

    #[test]
    fn names_stand_in_the_order_of_the_language() {
        let place = |language: &str, code: &str| {
            Names::of(language).countries.iter().position(|name| name.code == code).unwrap()
        };
        // Åland, Égypte, Әзербайжан: letters that by their numbers would stand behind all others.
        assert!(place("en", "AX") < place("en", "AL"));
        assert!(place("fr", "EG") < place("fr", "ES"));
        assert!(place("kk", "AZ") < place("kk", "BY"));
    }

    #[test]
    fn the_zones_are_those_of_places() {
        let names = Names::english();
        let found = |sought: &str| names.zones.iter().filter(|name| name.matches(sought)).count();
        assert!(found("almaty") == 1 && found("new york") == 1 && found("etc/") == 0 && found("est5edt") == 0);
        assert!(names.zones.len() > 400);
        assert!(names.zones.iter().all(|zone| jiff::tz::TimeZone::get(&zone.code).is_ok()));
    }

    #[test]
    fn the_usual_languages_stand_first() {
        let names = Names::english();
        let first: Vec<&str> = names.languages[..5].iter().map(|name| name.code.as_str()).collect();
        assert_eq!(first, FIRST_LANGUAGES);
    }

    #[test]
    fn a_name_is_found_by_part_or_code() {
        let names = Names::english();
        let found = |sought: &str| names.countries.iter().filter(|name| name.matches(sought)).count();
        assert_eq!(found("kazakh"), 1);
        assert!(found("kz") >= 1);
        assert_eq!(names.country("BJ"), Some("Benin"));
    }
}
