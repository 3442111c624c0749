//! Dates, numbers and lists in the language of a paper, from CLDR by way of icu. Owns the choice of the locale; knows no
//! note.

use icu::{
    calendar::{Date as IcuDate, Gregorian},
    datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter, fieldsets, options::TimePrecision},
    decimal::{
        DecimalFormatter, DecimalFormatterPreferences, input::Decimal as IcuDecimal, options::DecimalFormatterOptions,
    },
    list::{ListFormatter, ListFormatterPreferences, options::ListFormatterOptions},
    locale::{Locale as IcuLocale, locale},
};
use jiff::civil::{Date, Time};
use rust_decimal::Decimal;

use crate::{
    note::Period,
    template::{Words, filled},
};

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
    days: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YMD>,
    months: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YM>,
    times: NoCalendarFormatter<fieldsets::T>,
    numbers: DecimalFormatter,
    lists: ListFormatter,
    decimal_separator: char,
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
            days: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YMD::long()).ok()?,
            months: FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YM::long()).ok()?,
            times: NoCalendarFormatter::try_new(
                locale.into(),
                fieldsets::T::short().with_time_precision(TimePrecision::Minute),
            )
            .ok()?,
            lists: ListFormatter::try_new_and(ListFormatterPreferences::from(locale), ListFormatterOptions::default())
                .ok()?,
            decimal_separator: tenth.chars().find(|c| !c.is_numeric()).unwrap_or('.'),
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
        IcuDate::try_new_gregorian(day.year().into(), day.month() as u8, day.day() as u8)
            .map_or_else(|_| day.to_string(), |date| tied(&self.days.format(&date).to_string()))
    }

    /// A time of day, such as `10:30`.
    pub fn time(&self, time: Time) -> String {
        icu::time::Time::try_new(time.hour() as u8, time.minute() as u8, 0, 0)
            .map_or_else(|_| time.to_string(), |time| self.times.format(&time).to_string())
    }

    /// A number with its groups, exactly as many decimals as it was given with.
    pub fn number(&self, number: Decimal) -> String {
        let text = number.to_string();
        IcuDecimal::try_from_str(&text).map_or(text, |decimal| self.numbers.format_to_string(&decimal))
    }

    /// The things in a row, such as `A, B and C`.
    pub fn list<'a>(&self, things: impl Iterator<Item = &'a str> + Clone) -> String {
        self.lists.format_to_string(things)
    }

    /// A period, such as `2024`, `Q3 2024` or `March 2024`.
    pub fn period(&self, period: Period, words: &Words) -> String {
        let of_year = |pattern: &str, year: i16| filled(pattern, &[("year", &year.to_string())]);
        match period {
            Period::Year(year) => year.to_string(),
            Period::Half(year, 1) => of_year(&words.first_half, year),
            Period::Half(year, _) => of_year(&words.second_half, year),
            Period::Quarter(year, quarter) => {
                filled(&words.quarter, &[("quarter", &quarter.to_string()), ("year", &year.to_string())])
            }
            Period::Month(year, month) => self.month(year, month),
            Period::Days(first, last) => format!("{} – {}", self.day(first), self.day(last)),
        }
    }

    fn month(&self, year: i16, month: u8) -> String {
        IcuDate::try_new_gregorian(year.into(), month, 1)
            .map_or_else(|_| format!("{year}-{month:02}"), |date| self.months.format(&date).to_string())
    }
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
    fn numbers_keep_their_decimals() {
        let number: Decimal = "1234567.50".parse().unwrap();
        assert_eq!(Locale::of("en").number(number), "1,234,567.50");
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
