//! The period a value stands for: a year, half-year, quarter, month or days. Owns how it is written and ordered; knows no
//! language.

use std::{fmt, str::FromStr};

use jiff::civil::Date;

/// A span of time that a figure is given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A calendar year.
    Year(i16),
    /// A half of a year: 1 or 2.
    Half(i16, u8),
    /// A quarter of a year: 1 to 4.
    Quarter(i16, u8),
    /// A month: 1 to 12.
    Month(i16, u8),
    /// From the first day to the last.
    Days(Date, Date),
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Days(first, last) => write!(f, "{first}/{last}"),
        }
    }
}

/// The text names no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPeriod;

impl FromStr for Period {
    type Err = NoPeriod;

    fn from_str(text: &str) -> Result<Self, NoPeriod> {
        if let Some((first, last)) = text.split_once('/') {
            let (first, last) = (day(first)?, day(last)?);
            return if first <= last { Ok(Self::Days(first, last)) } else { Err(NoPeriod) };
        }
        let Some((year, part)) = text.split_once('-') else {
            return Ok(Self::Year(number(text, 4, 1..=9999)?));
        };
        let year = number(year, 4, 1..=9999)?;
        match part.split_at_checked(1) {
            Some(("H", half)) => Ok(Self::Half(year, number(half, 1, 1..=2)? as u8)),
            Some(("Q", quarter)) => Ok(Self::Quarter(year, number(quarter, 1, 1..=4)? as u8)),
            _ => Ok(Self::Month(year, number(part, 2, 1..=12)? as u8)),
        }
    }
}

fn day(text: &str) -> Result<Date, NoPeriod> {
    // The parser takes more than a day, such as a time after it, which would be lost without a word.
    text.parse().ok().filter(|day: &Date| day.to_string() == text).ok_or(NoPeriod)
}

fn number(text: &str, digits: usize, range: std::ops::RangeInclusive<i16>) -> Result<i16, NoPeriod> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| plain && range.contains(number)).ok_or(NoPeriod)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_read_back_what_they_write() {
        for text in ["2024", "2024-H2", "2024-Q4", "2024-12", "2024-01-01/2024-06-30", "0987"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in [
            "",
            "24",
            "2024-H3",
            "2024-Q0",
            "2024-13",
            "2024-1",
            "2024-02-30/2024-03-01",
            "2024-06-30/2024-01-01",
            "2024-é",
        ] {
            assert_eq!(text.parse::<Period>(), Err(NoPeriod), "{text}");
        }
    }
}
