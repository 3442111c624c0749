//! How the user writes dates, numbers and periods. Owns the reading of what is typed, and says so when it can be read in
//! two ways; knows no window. A note holds the unambiguous form: `2025-04-18`, `1250.50`, `2024-Q3`.

mod date;
mod decimal;
mod period;
mod time;

use crate::{note::Kind, texts::Texts};

/// The conventions of a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notation {
    /// What stands between the whole number and its decimals.
    pub decimal: DecimalSign,
    /// In which order a date of three numbers is written.
    pub date: DateOrder,
}

/// What stands between a whole number and its decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// `1250.50`
    Point,
    /// `1250,50`
    Comma,
}

/// The order of a date of three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `18/04/2025`
    DayFirst,
    /// `04/18/2025`
    MonthFirst,
}

impl Default for Notation {
    fn default() -> Self {
        Self { decimal: DecimalSign::Point, date: DateOrder::DayFirst }
    }
}

impl Notation {
    /// The conventions of a locale such as `fr_FR.UTF-8` or `en-GB` (CLDR 47: decimal signs and short dates).
    pub fn of_locale(locale: &str) -> Self {
        let locale = locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        let language = locale.split('-').next().unwrap_or_default().to_lowercase();
        // English, East Asian and South Asian locales write a point, most others a comma.
        let points =
            ["", "c", "posix", "en", "zh", "ja", "ko", "he", "th", "hi", "bn", "ur", "ar", "sw", "ms", "ga", "cy"];
        let swiss_or_mexican = ["de-CH", "it-CH", "es-MX"].contains(&locale.as_str());
        let decimal = if points.contains(&language.as_str()) || swiss_or_mexican {
            DecimalSign::Point
        } else {
            DecimalSign::Comma
        };
        let date = if locale == "en-US" { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        Self { decimal, date }
    }

    /// Reads what was typed into a field of that kind.
    pub fn read(self, kind: Kind, typed: &str, texts: &Texts) -> Reading {
        let typed = typed.trim();
        if typed.is_empty() {
            return Reading::One(String::new());
        }
        match kind {
            Kind::Date => date::read(typed, self.date, texts),
            // Words that are no day stay as they were spoken.
            Kind::Due => match date::read(typed, self.date, texts) {
                Reading::Unreadable => Reading::One(typed.to_owned()),
                day => day,
            },
            Kind::Decimal => decimal::read(typed, self.decimal),
            Kind::Period => period::read(typed, texts),
            Kind::Time => time::read(typed),
            Kind::Count => match typed.parse::<u32>() {
                Ok(count) => Reading::One(count.to_string()),
                Err(_) => Reading::Unreadable,
            },
            _ => Reading::One(typed.to_owned()),
        }
    }

    /// Writes what a note holds in a field of that kind.
    pub fn write(self, kind: Kind, held: &str, texts: &Texts) -> String {
        match kind {
            Kind::Date | Kind::Due => date::iso(held).map_or_else(|| held.to_owned(), |day| date::write(day, texts)),
            Kind::Decimal => decimal::write(held, self.decimal),
            Kind::Period => held.parse().map_or_else(|_| held.to_owned(), |held| period::write(held, texts)),
            _ => held.to_owned(),
        }
    }
}

pub(super) use date::write as write_date;

/// What a typed text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One thing, as a note holds it.
    One(String),
    /// One of several things: as a note holds each, and in words.
    Several(Vec<(String, String)>),
    /// Nothing that belongs into the field.
    Unreadable,
}
