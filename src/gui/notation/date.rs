//! Dates as people write them: `18 April 2025`, `18.04.2025`, `18/4/2025`, `April 18, 2025`, `2025-04-18`.

use jiff::civil::Date;

use super::{DateOrder, Reading};
use crate::texts::Texts;

/// The day in words: `18 April 2025`, `1er avril 2025`, `2025 жылғы 18 сәуір`.
pub(crate) fn write(day: Date, texts: &Texts) -> String {
    let year = format!("{:04}", day.year());
    let values = [("day", day.day().into()), ("month", month_of_day(day.month(), texts).into()), ("year", year.into())];
    texts.with("day-in-words", &values)
}

/// The name of a month from 1 to 12.
pub(super) fn month_name(month: i8, texts: &Texts) -> String {
    texts.get(&format!("month-{month}")).to_owned()
}

/// The name of a month behind a day: Russian declines it.
fn month_of_day(month: i8, texts: &Texts) -> String {
    texts.get(&format!("day-month-{month}")).to_owned()
}

/// The one month that begins with these letters, three at least.
pub(super) fn month_named(name: &str, texts: &Texts) -> Option<i8> {
    let name = name.trim_end_matches('.').to_lowercase();
    if name.chars().count() < 3 {
        return None;
    }
    let begins = |full: String| full.to_lowercase().starts_with(&name);
    let mut months = (1..=12).filter(|&month| begins(month_name(month, texts)) || begins(month_of_day(month, texts)));
    // `jui` is June or July in French.
    months.next().filter(|_| months.next().is_none())
}

pub(super) fn read(typed: &str, order: DateOrder, texts: &Texts) -> Reading {
    if let Some(day) = iso(typed) {
        return Reading::One(day.to_string());
    }
    let parts: Vec<&str> = typed
        .split(|c: char| c.is_whitespace() || ".,/-".contains(c))
        .filter(|part| !part.is_empty() && !is_among("day-fillers", &part.to_lowercase(), texts))
        .collect();
    let [first, second, third] = parts[..] else { return Reading::Unreadable };
    // Kazakh and Chinese put the year first.
    if let Some(year) = year(first) {
        return in_words(year, second, third, texts).unwrap_or(Reading::Unreadable);
    }
    let Some(year) = year(third) else { return Reading::Unreadable };
    if let Some(day) = in_words(year, first, second, texts) {
        return day;
    }
    let (Some(first), Some(second)) = (number(first), number(second)) else { return Reading::Unreadable };
    let (day_first, month_first) = (date(year, second, first), date(year, first, second));
    // Only a stroke is used by both customs: points put the day first wherever they are used.
    match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if day_first != month_first && typed.contains('/') => {
            let mut both = [day_first, month_first];
            if order == DateOrder::MonthFirst {
                both.reverse();
            }
            Reading::Several(both.iter().map(|&day| (day.to_string(), write(day, texts))).collect())
        }
        (Some(day), _) => Reading::One(day.to_string()),
        (None, Some(day)) if typed.contains('/') => Reading::One(day.to_string()),
        _ => Reading::Unreadable,
    }
}

/// A day in the form of ISO 8601.
pub(super) fn iso(typed: &str) -> Option<Date> {
    typed.parse().ok().filter(|day: &Date| day.to_string() == typed)
}

/// The day of a year whose month is named, on either side of the number; none where no month is.
fn in_words(year: i16, one_part: &str, other: &str, texts: &Texts) -> Option<Reading> {
    let (month, day) = match month_named(other, texts) {
        Some(month) => (month, one_part),
        None => (month_named(one_part, texts)?, other),
    };
    Some(one(year, month.into(), number(without_ending(day, texts))))
}

fn year(digits: &str) -> Option<i16> {
    number(digits).filter(|_| digits.len() == 4)
}

/// The number of a day without what the language puts behind it: `18th`, `1er`.
fn without_ending<'p>(part: &'p str, texts: &Texts) -> &'p str {
    let digits = part.trim_end_matches(char::is_alphabetic);
    if is_among("day-endings", &part[digits.len()..], texts) { digits } else { part }
}

/// Whether a word is one of a list the language keeps.
fn is_among(id: &str, word: &str, texts: &Texts) -> bool {
    texts.get(id).split_whitespace().any(|known| known == word)
}

fn one(year: i16, month: i16, day: Option<i16>) -> Reading {
    day.and_then(|day| date(year, month, day)).map_or(Reading::Unreadable, |day| Reading::One(day.to_string()))
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn number(digits: &str) -> Option<i16> {
    digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_first(typed: &str) -> Reading {
        read(typed, DateOrder::DayFirst, &Texts::english())
    }

    #[test]
    fn a_day_is_read_in_every_usual_form() {
        for typed in
            ["2025-04-18", "18 April 2025", "18 apr. 2025", "April 18, 2025", "18.04.2025", "18/4/2025", "4/18/2025"]
        {
            assert_eq!(day_first(typed), Reading::One("2025-04-18".to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_day_is_written_and_read_in_every_language() {
        for (language, first, eighteenth) in [
            ("en", "1 April 2025", "18 April 2025"),
            ("fr", "1er avril 2025", "18 avril 2025"),
            ("ru", "1 апреля 2025 года", "18 апреля 2025 года"),
            ("kk", "2025 жылғы 1 сәуір", "2025 жылғы 18 сәуір"),
        ] {
            let texts = Texts::of(language);
            for (day, expected) in [(1, first), (18, eighteenth)] {
                let day = Date::constant(2025, 4, day);
                assert_eq!(write(day, &texts), expected);
                assert_eq!(read(expected, DateOrder::DayFirst, &texts), Reading::One(day.to_string()), "{expected}");
            }
        }
    }

    #[test]
    fn other_ways_to_write_a_day_are_read_in_their_language() {
        for (language, typed) in [
            ("en", "18th of April, 2025"),
            ("fr", "le 18 avr. 2025"),
            ("ru", "18 апр. 2025 г."),
            ("ru", "18-го апреля 2025"),
            ("kk", "18 сәуір 2025 ж."),
            ("kk", "2025 ж. 18 сәуір"),
        ] {
            let read = read(typed, DateOrder::DayFirst, &Texts::of(language));
            assert_eq!(read, Reading::One("2025-04-18".to_owned()), "{typed}");
        }
        assert_eq!(read("3 jui 2025", DateOrder::DayFirst, &Texts::of("fr")), Reading::Unreadable);
    }

    #[test]
    fn a_date_of_two_meanings_offers_both() {
        let Reading::Several(both) = day_first("3/4/2025") else { panic!() };
        assert_eq!(both[0], ("2025-04-03".to_owned(), "3 April 2025".to_owned()));
        assert_eq!(both[1], ("2025-03-04".to_owned(), "4 March 2025".to_owned()));
        assert_eq!(day_first("3.4.2025"), Reading::One("2025-04-03".to_owned()));
    }

    #[test]
    fn half_a_date_is_none() {
        for typed in ["18", "18 April", "18 April 25", "30 February 2025", "tomorrow", "18.13.2025", "2025-04-18T10:00"]
        {
            assert_eq!(day_first(typed), Reading::Unreadable, "{typed}");
        }
    }
}
