//! Names of countries, languages and currencies. The one file that uses `icu_experimental`, whose interface
//! still changes; knows no note.

use icu::{
    decimal::input::Decimal,
    locale::{
        LanguageIdentifier, Locale, LocaleExpander,
        subtags::{Language, Region},
    },
    properties::{CodePointMapData, PropertyNamesShort, props::Script},
};
use icu_experimental::{
    dimension::currency::{
        CurrencyType,
        formatter::{CurrencyFormatter, CurrencyFormatterPreferences},
    },
    displaynames::{
        DisplayNamesOptions, DisplayNamesPreferences,
        multi::{LanguageDisplayNames, RegionDisplayNames},
    },
};

/// Two-letter codes CLDR has names for that ISO 3166-1 does not assign to a country.
const NO_COUNTRIES: [&str; 16] =
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ", "AN"];

/// The currencies in use (ISO 4217, list one, without funds, metals and test codes).
const CURRENCIES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL \
    HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR \
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES \
    VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG";

/// The names of countries, languages and currencies in one language (CLDR).
#[derive(Debug)]
pub struct Names {
    locale: Locale,
    regions: Option<RegionDisplayNames>,
    languages: Option<LanguageDisplayNames>,
}

impl Names {
    /// The names in that language, or in one CLDR falls back to.
    pub fn of(language: &str) -> Self {
        let locale = super::locale::known_or_english(language);
        let preferences = DisplayNamesPreferences::from(&locale);
        let options = DisplayNamesOptions::default();
        Self {
            regions: RegionDisplayNames::try_new(preferences, options).ok(),
            languages: LanguageDisplayNames::try_new(preferences, options).ok(),
            locale,
        }
    }

    /// The name of a country; none for a code no country has.
    pub fn country(&self, code: &str) -> Option<&str> {
        if !is_country_code(code) {
            return None;
        }
        self.regions.as_ref()?.of(Region::try_from_str(code).ok()?)
    }

    /// The name of a language by its BCP 47 tag; none for an unknown one.
    pub fn language(&self, tag: &str) -> Option<&str> {
        let locale = Locale::try_from_str(tag).ok()?;
        self.languages.as_ref()?.of(locale.id.language)
    }

    /// The name of a currency, such as `US dollar`; none for a code CLDR has no name for.
    pub fn currency(&self, code: &str) -> Option<String> {
        let currency = CurrencyType::try_from_str(code).ok()?;
        // CLDR gives the name within an amount. That of one, without decimals, stands in the singular.
        let preferences = CurrencyFormatterPreferences::from(&self.locale);
        let formatter = CurrencyFormatter::try_new_compact_name(preferences, currency).ok()?;
        let amount = formatter.format_fixed_decimal(&Decimal::from(1)).to_string();
        let is_amount = |c: char| c.is_numeric() || c.is_whitespace();
        Some(amount.trim_matches(is_amount).to_owned()).filter(|name| name != code)
    }

    /// All countries: code and name, in the order of the names.
    pub fn countries(&self) -> Vec<(String, String)> {
        let mut countries: Vec<(String, String)> = ('A'..='Z')
            .flat_map(|first| ('A'..='Z').map(move |second| format!("{first}{second}")))
            .filter_map(|code| Some((code.clone(), self.country(&code)?.to_owned())))
            .collect();
        countries.sort_by(|one, other| one.1.cmp(&other.1));
        countries
    }
}

/// Letters of the Kazakh alphabet that Russian does not have.
const KAZAKH_LETTERS: [char; 9] = ['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і'];

thread_local! {
    // The names cannot be shared between threads without a feature that slows icu down for all.
    static ENGLISH: Names = Names::of("en");
}

/// Whether ISO 3166-1 knows the country.
pub fn is_country(code: &str) -> bool {
    ENGLISH.with(|names| names.country(code).is_some())
}

/// Whether the tag is well-formed (BCP 47) and names a language CLDR knows.
pub fn is_language(tag: &str) -> bool {
    Locale::try_from_str(tag).is_ok_and(|locale| locale.id.language != Language::UNKNOWN)
        && ENGLISH.with(|names| names.language(tag).is_some())
}

/// The codes of the currencies in use (ISO 4217), in alphabetical order.
pub fn currencies() -> impl Iterator<Item = &'static str> {
    CURRENCIES.split_whitespace()
}

/// Whether the text has the shape of a currency's code: three capital letters.
pub fn looks_like_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether ISO 4217 knows the currency.
pub fn is_currency(code: &str) -> bool {
    currencies().any(|known| known == code)
}

/// The language a name is written in: the one that country writes in that script (CLDR, likely subtags), or the one mostly
/// written in it where the country is not known. None for a text without letters.
pub fn language_of_name(name: &str, state: &str) -> Option<String> {
    let scripts = CodePointMapData::<Script>::new();
    let script = name.chars().map(|c| scripts.get(c)).find(|script| {
        // Points and spaces belong to all scripts.
        !matches!(*script, Script::Common | Script::Inherited)
    })?;
    // CLDR takes Cyrillic from Kazakhstan for Russian; letters that only Kazakh has say better.
    if state == "KZ" && name.to_lowercase().contains(KAZAKH_LETTERS) {
        return Some("kk".to_owned());
    }
    let script = PropertyNamesShort::<Script>::new().get_locale_script(script)?;
    let region = Region::try_from_str(state).ok().filter(|_| is_country_code(state));
    let likely = |script, region| {
        let mut likely = LanguageIdentifier { script, region, ..LanguageIdentifier::UNKNOWN };
        LocaleExpander::new_extended().maximize(&mut likely);
        likely
    };
    let of_country = likely(None, region);
    let found =
        if region.is_some() && of_country.script == Some(script) { of_country } else { likely(Some(script), None) };
    Some(found.language.to_string()).filter(|_| found.language != Language::UNKNOWN)
}

fn is_country_code(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()) && !NO_COUNTRIES.contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_have_names_in_the_language() {
        assert_eq!(Names::of("en").country("KZ"), Some("Kazakhstan"));
        assert_eq!(Names::of("fr").country("BJ"), Some("Bénin"));
        assert_eq!(Names::of("ru").country("KZ"), Some("Казахстан"));
    }

    #[test]
    fn currencies_have_names_in_the_language() {
        let name = |language: &str, code: &str| Names::of(language).currency(code).unwrap_or_default();
        assert_eq!(name("en", "USD"), "US dollar");
        assert_eq!(name("fr", "USD"), "dollar des États-Unis");
        assert_eq!(name("ru", "USD"), "доллар США");
        assert_eq!(name("kk", "KZT"), "Қазақстан теңгесі");
        assert_eq!(Names::of("en").currency("XYZ"), None);
    }

    #[test]
    fn the_list_of_countries_is_that_of_iso_3166() {
        assert_eq!(Names::of("en").countries().len(), 249);
    }

    #[test]
    fn a_name_is_of_the_language_its_country_writes_in_that_script() {
        let language = |name: &str, state: &str| language_of_name(name, state).unwrap_or_default();
        assert_eq!(language("عبد الفتاح السيسي", "EG"), "ar");
        assert_eq!(language("Нұртілеу", "KZ"), "kk");
        assert_eq!(language("Лавров", "RU"), "ru");
        assert_eq!(language("Bùi Thanh Sơn", "VN"), "vi");
        assert_eq!(language("Ντάριο Βελλάντι", ""), "el");
        assert_eq!((language("", "KZ"), language("...", "KZ")), (String::new(), String::new()));
    }

    #[test]
    fn unknown_codes_are_told_apart() {
        assert!(is_country("BJ") && !is_country("XX") && !is_country("kz") && !is_country("EU"));
        assert!(is_language("kk") && is_language("en-GB") && !is_language("xx-nowhere-x") && !is_language(""));
        assert!(is_currency("KZT") && !is_currency("ABC"));
    }
}
