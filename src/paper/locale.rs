//! Dates, numbers and lists in the language of a paper, from CLDR by way of icu. Owns the choice of the locale; knows no
//! note.

use std::{borrow::Cow, cell::RefCell};

use icu::{
    calendar::{Date as IcuDate, Gregorian},
    casemap::CaseMapper,
    datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter, fieldsets, options::TimePrecision},
    decimal::{
        DecimalFormatter, DecimalFormatterPreferences, input::Decimal as IcuDecimal, options::DecimalFormatterOptions,
    },
    list::{ListFormatter, ListFormatterPreferences, options::ListFormatterOptions},
    locale::{LanguageIdentifier, Locale as IcuLocale, locale},
    plurals::{PluralCategory, PluralRules, PluralRulesOptions},
};
use jiff::civil::{Date, Time};
use rust_decimal::Decimal;

use crate::{
    note::Period,
    template::{Words, filled},
};

/// What stands before a number below zero: as wide as a plus, and on its height.
const MINUS: &str = "\u{2212}";

/// Keeps a number and what it counts on one line.
pub const NO_BREAK_SPACE: char = '\u{a0}';

/// The locale that stands for a language: papers in plain English are British (`18 April 2025`), and a language CLDR does
/// not know is set as English.
pub(super) fn known_or_english(language: &str) -> IcuLocale {
    match IcuLocale::try_from_str(language) {
        Ok(found) if found != locale!("en") && found.id.language != icu::locale::subtags::Language::UNKNOWN => found,
        _ => locale!("en-GB"),
    }
}

/// How dates, numbers and lists read in one language.
#[derive(Debug)]
pub struct Locale {
    tag: String,
    language: LanguageIdentifier,
    days: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YMD>,
    weekdays: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YMDE>,
    months: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YM>,
    short_months: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YM>,
    times: NoCalendarFormatter<fieldsets::T>,
    numbers: DecimalFormatter,
    lists: ListFormatter,
    plurals: PluralRules,
    decimal_separator: char,
    zero: char,
}

/// Whether lines of a language (BCP 47) run from right to left: by its script where it names one, else by the script it is
/// usually written in (CLDR, likely subtags).
pub fn is_right_to_left(language: &str) -> bool {
    const SCRIPTS: [&str; 7] = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"];
    const LANGUAGES: [&str; 13] = ["ar", "ckb", "dv", "fa", "he", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur"];
    let mut subtags = language.split(['-', '_']);
    let primary = subtags.next().unwrap_or_default();
    let script = subtags.find(|subtag| subtag.len() == 4 && subtag.chars().all(char::is_alphabetic));
    script.map_or_else(
        || LANGUAGES.iter().any(|known| known.eq_ignore_ascii_case(primary)),
        |script| SCRIPTS.iter().any(|known| known.eq_ignore_ascii_case(script)),
    )
}

/// The text with the digits of that language (BCP 47), for those who have no locale at hand.
pub fn in_digits_of<'a>(language: &str, text: &'a str) -> Cow<'a, str> {
    thread_local! {
        // A page asks for one language again and again.
        static LAST: RefCell<(String, char)> = const { RefCell::new((String::new(), '0')) };
    }
    let zero = LAST.with_borrow_mut(|(last, zero)| {
        if last != language {
            language.clone_into(last);
            *zero = Locale::of(language).zero;
        }
        *zero
    });
    if zero == '0' {
        return Cow::Borrowed(text);
    }
    Cow::Owned(in_digits(text, zero))
}

fn in_digits(text: &str, zero: char) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(zero as u32 + digit));
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

impl Locale {
    /// The conventions of that language (BCP 47).
    ///
    /// # Panics
    /// Never: the data of British English is part of the program.
    pub fn of(language: &str) -> Self {
        let wanted = known_or_english(language);
        Self::try_of(&wanted).or_else(|| Self::try_of(&locale!("en-GB"))).expect("CLDR has British English")
    }

    fn try_of(locale: &IcuLocale) -> Option<Self> {
        let numbers =
            DecimalFormatter::try_new(DecimalFormatterPreferences::from(locale), DecimalFormatterOptions::default())
                .ok()?;
        let tenth = numbers.format_to_string(&IcuDecimal::try_from_str("0.1").ok()?);
        Some(Self {
            tag: locale.to_string(),
            language: locale.id.clone(),
            days: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YMD::long()).ok()?,
            weekdays: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YMDE::long()).ok()?,
            months: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YM::long()).ok()?,
            short_months: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YM::medium()).ok()?,
            times: NoCalendarFormatter::try_new(
                locale.into(),
                fieldsets::T::short().with_time_precision(TimePrecision::Minute),
            )
            .ok()?,
            lists: ListFormatter::try_new_and(ListFormatterPreferences::from(locale), ListFormatterOptions::default())
                .ok()?,
            plurals: PluralRules::try_new(locale.into(), PluralRulesOptions::default()).ok()?,
            decimal_separator: tenth.chars().find(|c| !c.is_numeric()).unwrap_or('.'),
            zero: tenth.chars().find(|c| c.is_numeric()).unwrap_or('0'),
            numbers,
        })
    }

    /// The tag of the locale, such as `en-GB`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// What stands between whole and fraction.
    pub const fn decimal_separator(&self) -> char {
        self.decimal_separator
    }

    /// A day, such as `18 April 2025`, whose month is never parted from the number of the day.
    pub fn day(&self, day: Date) -> String {
        gregorian(day).map_or_else(|| day.to_string(), |date| tied(&self.days.format(&date).to_string()))
    }

    /// A day with its name, such as `Friday 18 April 2025`.
    pub fn weekday(&self, day: Date) -> String {
        gregorian(day).map_or_else(|| day.to_string(), |date| tied(&self.weekdays.format(&date).to_string()))
    }

    /// From the first day to the last, such as `17–18 March 2026`: what both have in common is said once, as in the
    /// intervals of CLDR, which icu does not have yet.
    pub fn days(&self, first: Date, last: Date) -> String {
        let (one, other) = (self.day(first), self.day(last));
        if one == other {
            return one;
        }
        let start = common(one.chars(), other.chars());
        let end = common(one.chars().rev(), other.chars().rev());
        let start = parted(&one, &other, start);
        let end = parted_from_end(&one, &other, end).min(one.len() - start).min(other.len() - start);
        let (one_middle, other_middle) = (&one[start..one.len() - end], &other[start..other.len() - end]);
        let is_short = |middle: &str| middle.chars().all(char::is_numeric);
        let joint = if is_short(one_middle) && is_short(other_middle) { "–" } else { " – " };
        format!("{}{one_middle}{joint}{other_middle}{}", &one[..start], &one[one.len() - end..])
    }

    /// The text in capitals, as the language has them.
    pub fn uppercase(&self, text: &str) -> String {
        CaseMapper::new().uppercase_to_string(text, &self.language).into_owned()
    }

    /// The text with a capital at its start.
    pub fn with_capital(&self, text: &str) -> String {
        let first = text.chars().next().map_or(0, char::len_utf8);
        let (first, rest) = text.split_at(first);
        self.uppercase(first) + rest
    }

    /// A time of day, such as `10:30`.
    pub fn time(&self, time: Time) -> String {
        icu::time::Time::try_new(time.hour() as u8, time.minute() as u8, 0, 0)
            .map_or_else(|_| time.to_string(), |time| self.times.format(&time).to_string().replace(' ', "\u{a0}"))
    }

    /// A number with its groups, exactly as many decimals as it was given with. Below zero it has a minus: the hyphen that
    /// CLDR has in most languages is for those who type, and too short in print.
    pub fn number(&self, number: Decimal) -> String {
        let text = number.to_string();
        let formatted = IcuDecimal::try_from_str(&text).map_or(text, |decimal| self.numbers.format_to_string(&decimal));
        formatted.replace('-', MINUS)
    }

    /// The text with the digits of the language, as its dates and numbers have them.
    pub fn digits(&self, text: &str) -> String {
        in_digits(text, self.zero)
    }

    /// The plural category of a number (CLDR), with the decimals it is given with: `one`, `few`, `many`, ..., `other`.
    pub fn plural(&self, number: Decimal) -> &'static str {
        let category = IcuDecimal::try_from_str(&number.to_string());
        match category.map_or(PluralCategory::Other, |number| self.plurals.category_for(&number)) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// The things in a row, such as `A, B and C`.
    pub fn list<'a>(&self, things: impl Iterator<Item = &'a str> + Clone) -> String {
        self.lists.format_to_string(things)
    }

    /// A period, such as `2024`, `Q3 2024` or `March 2024`.
    pub fn period(&self, period: Period, words: &Words) -> String {
        let of_year = |pattern: &str, year: i16| filled(pattern, &[("year", &self.digits(&year.to_string()))]);
        match period {
            Period::Year(year) => self.digits(&year.to_string()),
            Period::Half(year, 1) => of_year(&words.first_half, year),
            Period::Half(year, _) => of_year(&words.second_half, year),
            Period::Quarter(year, quarter) => {
                let (quarter, year) = (self.digits(&quarter.to_string()), self.digits(&year.to_string()));
                filled(&words.quarter, &[("quarter", &quarter), ("year", &year)])
            }
            Period::Month(year, month) => Self::month(&self.months, year, month),
            Period::Days(first, last) => self.days(first, last),
        }
    }

    /// A period in as few characters as the language allows, such as `Q3 2024` or `Mar 2024`.
    pub fn short_period(&self, period: Period, words: &Words) -> String {
        match period {
            Period::Half(year, half) => {
                let (half, year) = (self.digits(&half.to_string()), self.digits(&year.to_string()));
                filled(&words.short_half, &[("half", &half), ("year", &year)])
            }
            Period::Month(year, month) => Self::month(&self.short_months, year, month),
            Period::Days(first, last) => self.days(first, last),
            Period::Year(_) | Period::Quarter(..) => self.period(period, words),
        }
    }

    fn month(months: &FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YM>, year: i16, month: u8) -> String {
        IcuDate::try_new_gregorian(year.into(), month, 1)
            .map_or_else(|_| format!("{year}-{month:02}"), |date| months.format(&date).to_string())
    }
}

fn gregorian(day: Date) -> Option<IcuDate<Gregorian>> {
    IcuDate::try_new_gregorian(day.year().into(), day.month() as u8, day.day() as u8).ok()
}

/// How many bytes two texts have in common, from where the characters come.
fn common(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).map(|(c, _)| c.len_utf8()).sum()
}

/// The end of the common start, moved before the word in which the texts part.
fn parted(one: &str, other: &str, start: usize) -> usize {
    let splits = |text: &str| text[start..].starts_with(is_of_word);
    if splits(one) || splits(other) { one[..start].trim_end_matches(is_of_word).len() } else { start }
}

/// The length of the common end, moved behind the word in which the texts part.
fn parted_from_end(one: &str, other: &str, end: usize) -> usize {
    let splits = |text: &str| text[..text.len() - end].ends_with(is_of_word);
    if splits(one) || splits(other) { one[one.len() - end..].trim_start_matches(is_of_word).len() } else { end }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric()
}

/// The words of a date with no-break spaces beside numbers of one or two digits.
fn tied(date: &str) -> String {
    let is_day = |word: &str| {
        let digits = word.chars().filter(|c| c.is_numeric()).count();
        (1..=2).contains(&digits) && word.chars().all(|c| c.is_numeric() || c == ',')
    };
    let words: Vec<&str> = date.split(' ').collect();
    let mut text = String::with_capacity(date.len() + 4);
    for (place, word) in words.iter().enumerate() {
        text.push_str(word);
        if let Some(next) = words.get(place + 1) {
            let ties = (is_day(word) && !word.ends_with(',')) || is_day(next);
            text.push(if ties { NO_BREAK_SPACE } else { ' ' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_read_as_each_language_writes_them() {
        let day = date(2025, 4, 18);
        assert_eq!(Locale::of("en").day(day), "18\u{a0}April 2025");
        assert_eq!(Locale::of("en-US").day(day), "April\u{a0}18, 2025");
        assert_eq!(Locale::of("fr").day(day), "18\u{a0}avril 2025");
        assert_eq!(Locale::of("ru").day(day), "18\u{a0}апреля 2025\u{202f}г.");
        assert_eq!(Locale::of("kk").day(day), "2025\u{202f}ж.\u{a0}18\u{a0}сәуір");
        assert_eq!(Locale::of("en").time(jiff::civil::time(9, 5, 0, 0)), "09:05");
        assert_eq!(Locale::of("no such tag").day(day), "18\u{a0}April 2025");
    }

    #[test]
    fn digits_are_those_of_the_locale() {
        // CLDR: Western ones for Arabic at large and for the Maghreb, Arabic ones for Egypt and Saudi Arabia.
        let written = |language: &str| {
            let locale = Locale::of(language);
            (locale.number("1234.5".parse().unwrap()), locale.day(date(2025, 4, 18)), locale.digits("12"))
        };
        let owned = |texts: (&str, &str, &str)| (texts.0.to_owned(), texts.1.to_owned(), texts.2.to_owned());
        assert_eq!(written("ar"), owned(("1,234.5", "18\u{a0}أبريل 2025", "12")));
        assert_eq!(written("ar-MA"), owned(("1.234,5", "18\u{a0}أبريل 2025", "12")));
        assert_eq!(written("ar-EG"), owned(("١٬٢٣٤٫٥", "١٨\u{a0}أبريل ٢٠٢٥", "١٢")));
        let year = Locale::of("ar-EG").period(Period::Year(2024), &Words::of("ar-EG"));
        assert_eq!((year.as_str(), &*in_digits_of("ar-EG", "3.")), ("٢٠٢٤", "٣."));
        assert_eq!((in_digits_of("kk", "3."), in_digits_of("", "3.")), ("3.".into(), "3.".into()));
    }

    #[test]
    fn days_say_once_what_they_have_in_common() {
        let days = |language: &str, first: (i8, i8), last: (i8, i8)| {
            Locale::of(language).days(date(2026, first.0, first.1), date(2026, last.0, last.1)).replace('\u{a0}', " ")
        };
        assert_eq!(days("en", (3, 17), (3, 18)), "17–18 March 2026");
        assert_eq!(days("en", (3, 7), (3, 17)), "7–17 March 2026");
        assert_eq!(days("en", (2, 28), (3, 1)), "28 February – 1 March 2026");
        assert_eq!(days("en-US", (3, 17), (3, 18)), "March 17–18, 2026");
        assert_eq!(days("kk", (3, 17), (3, 18)), "2026\u{202f}ж. 17–18 наурыз");
        assert_eq!(days("en", (3, 17), (3, 17)), "17 March 2026");
        let over_the_year = Locale::of("en").days(date(2025, 12, 31), date(2026, 1, 1)).replace('\u{a0}', " ");
        assert_eq!(over_the_year, "31 December 2025 – 1 January 2026");
    }

    #[test]
    fn capitals_are_those_of_the_language() {
        assert_eq!(Locale::of("tr").uppercase("izmir"), "İZMİR");
        assert_eq!(Locale::of("en").with_capital("first visit"), "First visit");
        assert_eq!(Locale::of("en").with_capital(""), "");
    }

    #[test]
    fn numbers_keep_their_decimals() {
        let number: Decimal = "1234567.50".parse().unwrap();
        assert_eq!(Locale::of("en").number(number), "1,234,567.50");
        assert_eq!(Locale::of("en").number(-number), "−1,234,567.50");
        assert_eq!(Locale::of("fr").number(number), "1\u{202f}234\u{202f}567,50");
        assert_eq!(Locale::of("fr").decimal_separator(), ',');
    }

    #[test]
    fn lists_end_as_each_language_ends_them() {
        let things = ["A", "B", "C"];
        assert_eq!(Locale::of("en").list(things.into_iter()), "A, B and C");
        assert_eq!(Locale::of("kk").list(things.into_iter()), "A, B, C");
    }
}
