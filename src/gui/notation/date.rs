//! Dates as people write them: `18 April 2025`, `18.04.2025`, `18/4/2025`, `April 18, 2025`, `2025-04-18`.

use jiff::civil::Date;

use super::{DateOrder, Reading};
use crate::texts::Texts;

/// The day in words: `18 April 2025`.
pub(crate) fn write(day: Date, texts: &Texts) -> String {
    format!("{} {} {:04}", day.day(), month_name(day.month(), texts), day.year())
}

/// The name of a month from 1 to 12.
pub(super) fn month_name(month: i8, texts: &Texts) -> String {
    texts.get(&format!("month-{month}")).to_owned()
}

/// The month that begins with these letters, three at least.
pub(super) fn month_named(name: &str, texts: &Texts) -> Option<i8> {
    let name = name.trim_end_matches('.').to_lowercase();
    let long_enough = name.chars().count() >= 3;
    (1..=12).find(|&month| long_enough && month_name(month, texts).to_lowercase().starts_with(&name))
}

pub(super) fn read(typed: &str, order: DateOrder, texts: &Texts) -> Reading {
    if let Some(day) = iso(typed) {
        return Reading::One(day.to_string());
    }
    let parts: Vec<&str> =
        typed.split(|c: char| c.is_whitespace() || ".,/-".contains(c)).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts[..] else { return Reading::Unreadable };
    let Some(year) = number(third).filter(|_| third.len() == 4) else { return Reading::Unreadable };
    if let Some(month) = month_named(second, texts) {
        return one(year, month.into(), number(first));
    }
    if let Some(month) = month_named(first, texts) {
        return one(year, month.into(), number(second));
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
