//! The names of countries, languages, currencies and time zones, with the codes a note holds. Owns the lists to choose from;
//! the only place that knows where the names come from (CLDR for countries and languages; ISO 4217 for currencies; IANA for
//! time zones).

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
        let cldr = Cldr::of("en");
        Self { countries: countries(&cldr), languages: languages(&cldr), currencies: currencies(), zones: zones() }
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
    by_name(cldr.countries().into_iter().map(|(code, name)| Name { code, name }).collect())
}

fn languages(cldr: &Cldr) -> Vec<Name> {
    let named = |code: &str| Name { code: code.to_owned(), name: cldr.language(code).unwrap_or(code).to_owned() };
    let others = LANGUAGES.split_whitespace().filter(|code| !FIRST_LANGUAGES.contains(code));
    FIRST_LANGUAGES.iter().copied().map(named).chain(by_name(others.map(named).collect())).collect()
}

fn currencies() -> Vec<Name> {
    let named = |code: &str| {
        let known = CURRENCIES.iter().find(|(known, _)| *known == code);
        Name { code: code.to_owned(), name: known.map_or(code, |(_, name)| name).to_owned() }
    };
    by_name(names::currencies().map(named).collect())
}

/// The zones that are called by a continent or ocean and a city; the others are other names of the same, or stand for no
/// place (IANA, Theory and pragmatics of the tz code and data).
fn zones() -> Vec<Name> {
    const REGIONS: [&str; 10] =
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];
    let is_place = |zone: &str| zone.split_once('/').is_some_and(|(region, _)| REGIONS.contains(&region));
    // What is built in, so that the list is the same on every machine.
    let known = jiff::tz::TimeZoneDatabase::bundled();
    let zones = known.available().map(|zone| zone.as_str().to_owned()).filter(|zone| is_place(zone));
    by_name(zones.map(|zone| Name { name: zone_name(&zone), code: zone }).collect())
}

/// The name of a time zone as people read it: `Asia/Ho Chi Minh`.
pub fn zone_name(zone: &str) -> String {
    zone.replace('_', " ")
}

fn by_name(mut names: Vec<Name>) -> Vec<Name> {
    // Åland belongs to A for someone who seeks it.
    names.sort_by_key(|name| name.name.to_lowercase().replace('å', "a"));
    names
}

/// The English names of the currencies (ISO 4217). CLDR has them only within patterns for amounts.
const CURRENCIES: &[(&str, &str)] = &[
    ("AED", "UAE dirham"),
    ("AFN", "Afghan afghani"),
    ("ALL", "Albanian lek"),
    ("AMD", "Armenian dram"),
    ("AOA", "Angolan kwanza"),
    ("ARS", "Argentine peso"),
    ("AUD", "Australian dollar"),
    ("AWG", "Aruban florin"),
    ("AZN", "Azerbaijani manat"),
    ("BAM", "Bosnian convertible mark"),
    ("BBD", "Barbadian dollar"),
    ("BDT", "Bangladeshi taka"),
    ("BGN", "Bulgarian lev"),
    ("BHD", "Bahraini dinar"),
    ("BIF", "Burundian franc"),
    ("BMD", "Bermudian dollar"),
    ("BND", "Brunei dollar"),
    ("BOB", "Bolivian boliviano"),
    ("BRL", "Brazilian real"),
    ("BSD", "Bahamian dollar"),
    ("BTN", "Bhutanese ngultrum"),
    ("BWP", "Botswanan pula"),
    ("BYN", "Belarusian rouble"),
    ("BZD", "Belize dollar"),
    ("CAD", "Canadian dollar"),
    ("CDF", "Congolese franc"),
    ("CHF", "Swiss franc"),
    ("CLP", "Chilean peso"),
    ("CNY", "Chinese yuan"),
    ("COP", "Colombian peso"),
    ("CRC", "Costa Rican colón"),
    ("CUP", "Cuban peso"),
    ("CVE", "Cape Verdean escudo"),
    ("CZK", "Czech koruna"),
    ("DJF", "Djiboutian franc"),
    ("DKK", "Danish krone"),
    ("DOP", "Dominican peso"),
    ("DZD", "Algerian dinar"),
    ("EGP", "Egyptian pound"),
    ("ERN", "Eritrean nakfa"),
    ("ETB", "Ethiopian birr"),
    ("EUR", "Euro"),
    ("FJD", "Fijian dollar"),
    ("FKP", "Falkland Islands pound"),
    ("GBP", "Pound sterling"),
    ("GEL", "Georgian lari"),
    ("GHS", "Ghanaian cedi"),
    ("GIP", "Gibraltar pound"),
    ("GMD", "Gambian dalasi"),
    ("GNF", "Guinean franc"),
    ("GTQ", "Guatemalan quetzal"),
    ("GYD", "Guyanese dollar"),
    ("HKD", "Hong Kong dollar"),
    ("HNL", "Honduran lempira"),
    ("HTG", "Haitian gourde"),
    ("HUF", "Hungarian forint"),
    ("IDR", "Indonesian rupiah"),
    ("ILS", "Israeli new shekel"),
    ("INR", "Indian rupee"),
    ("IQD", "Iraqi dinar"),
    ("IRR", "Iranian rial"),
    ("ISK", "Icelandic króna"),
    ("JMD", "Jamaican dollar"),
    ("JOD", "Jordanian dinar"),
    ("JPY", "Japanese yen"),
    ("KES", "Kenyan shilling"),
    ("KGS", "Kyrgyz som"),
    ("KHR", "Cambodian riel"),
    ("KMF", "Comorian franc"),
    ("KPW", "North Korean won"),
    ("KRW", "South Korean won"),
    ("KWD", "Kuwaiti dinar"),
    ("KYD", "Cayman Islands dollar"),
    ("KZT", "Kazakhstani tenge"),
    ("LAK", "Lao kip"),
    ("LBP", "Lebanese pound"),
    ("LKR", "Sri Lankan rupee"),
    ("LRD", "Liberian dollar"),
    ("LSL", "Lesotho loti"),
    ("LYD", "Libyan dinar"),
    ("MAD", "Moroccan dirham"),
    ("MDL", "Moldovan leu"),
    ("MGA", "Malagasy ariary"),
    ("MKD", "Macedonian denar"),
    ("MMK", "Myanmar kyat"),
    ("MNT", "Mongolian tugrik"),
    ("MOP", "Macanese pataca"),
    ("MRU", "Mauritanian ouguiya"),
    ("MUR", "Mauritian rupee"),
    ("MVR", "Maldivian rufiyaa"),
    ("MWK", "Malawian kwacha"),
    ("MXN", "Mexican peso"),
    ("MYR", "Malaysian ringgit"),
    ("MZN", "Mozambican metical"),
    ("NAD", "Namibian dollar"),
    ("NGN", "Nigerian naira"),
    ("NIO", "Nicaraguan córdoba"),
    ("NOK", "Norwegian krone"),
    ("NPR", "Nepalese rupee"),
    ("NZD", "New Zealand dollar"),
    ("OMR", "Omani rial"),
    ("PAB", "Panamanian balboa"),
    ("PEN", "Peruvian sol"),
    ("PGK", "Papua New Guinean kina"),
    ("PHP", "Philippine peso"),
    ("PKR", "Pakistani rupee"),
    ("PLN", "Polish zloty"),
    ("PYG", "Paraguayan guaraní"),
    ("QAR", "Qatari riyal"),
    ("RON", "Romanian leu"),
    ("RSD", "Serbian dinar"),
    ("RUB", "Russian rouble"),
    ("RWF", "Rwandan franc"),
    ("SAR", "Saudi riyal"),
    ("SBD", "Solomon Islands dollar"),
    ("SCR", "Seychellois rupee"),
    ("SDG", "Sudanese pound"),
    ("SEK", "Swedish krona"),
    ("SGD", "Singapore dollar"),
    ("SHP", "St Helena pound"),
    ("SLE", "Sierra Leonean leone"),
    ("SOS", "Somali shilling"),
    ("SRD", "Surinamese dollar"),
    ("SSP", "South Sudanese pound"),
    ("STN", "São Tomé and Príncipe dobra"),
    ("SVC", "Salvadoran colón"),
    ("SYP", "Syrian pound"),
    ("SZL", "Swazi lilangeni"),
    ("THB", "Thai baht"),
    ("TJS", "Tajikistani somoni"),
    ("TMT", "Turkmenistani manat"),
    ("TND", "Tunisian dinar"),
    ("TOP", "Tongan paʻanga"),
    ("TRY", "Turkish lira"),
    ("TTD", "Trinidad and Tobago dollar"),
    ("TWD", "New Taiwan dollar"),
    ("TZS", "Tanzanian shilling"),
    ("UAH", "Ukrainian hryvnia"),
    ("UGX", "Ugandan shilling"),
    ("USD", "US dollar"),
    ("UYU", "Uruguayan peso"),
    ("UZS", "Uzbekistani sum"),
    ("VED", "Venezuelan digital bolívar"),
    ("VES", "Venezuelan bolívar"),
    ("VND", "Vietnamese dong"),
    ("VUV", "Vanuatu vatu"),
    ("WST", "Samoan tala"),
    ("XAF", "Central African CFA franc"),
    ("XCD", "East Caribbean dollar"),
    ("XCG", "Caribbean guilder"),
    ("XDR", "Special drawing rights"),
    ("XOF", "West African CFA franc"),
    ("XPF", "CFP franc"),
    ("YER", "Yemeni rial"),
    ("ZAR", "South African rand"),
    ("ZMW", "Zambian kwacha"),
    ("ZWG", "Zimbabwe Gold"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_name() {
        let names = Names::english();
        assert_eq!(names.countries.len(), 249);
        for name in names.countries.iter().chain(&names.languages).chain(&names.currencies) {
            assert_ne!(name.name, name.code, "a code without a name");
        }
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
