//! Periods as people write them: `2024`, `H1 2024`, `Q3 2024`, `March 2024`, `03/2024`, two dates with a dash.

use super::{
    DateOrder, Reading,
    date::{self, month_name, month_named},
};
use crate::{note::Period, texts::Texts};

/// The period in words.
pub(super) fn write(period: Period, texts: &Texts) -> String {
    match period {
        Period::Year(year) => format!("{year:04}"),
        Period::Half(year, half) => format!("H{half} {year:04}"),
        Period::Quarter(year, quarter) => format!("Q{quarter} {year:04}"),
        Period::Month(year, month) => format!("{} {year:04}", month_name(month.cast_signed(), texts)),
        Period::Days(first, last) => format!("{} – {}", date::write(first, texts), date::write(last, texts)),
    }
}

pub(super) fn read(typed: &str, texts: &Texts) -> Reading {
    let period = typed.parse().ok().or_else(|| part_of_year(typed, texts)).or_else(|| days(typed, texts));
    period.map_or(Reading::Unreadable, |period: Period| Reading::One(period.to_string()))
}

/// A half, quarter or month beside a year, in either order.
fn part_of_year(typed: &str, texts: &Texts) -> Option<Period> {
    let mut parts = typed.split(|c: char| c.is_whitespace() || "./-".contains(c)).filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let (part, year) = if is_year(second) { (first, second) } else { (second, first) };
    if !is_year(year) {
        return None;
    }
    let upper = part.to_uppercase();
    let month = month_named(part, texts).map(|month| format!("{month:02}"));
    let written = month.unwrap_or_else(|| if upper.len() == 1 { format!("0{upper}") } else { upper });
    format!("{year}-{written}").parse().ok()
}

/// From one day to another, with a dash or a stroke between them.
fn days(typed: &str, texts: &Texts) -> Option<Period> {
    let (first, last) = ["–", "—", " - ", "/"].iter().find_map(|mark| typed.split_once(mark))?;
    let day = |typed: &str| match date::read(typed.trim(), DateOrder::DayFirst, texts) {
        Reading::One(day) => date::iso(&day),
        _ => None,
    };
    format!("{}/{}", day(first)?, day(last)?).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_read_in_every_usual_form() {
        let texts = Texts::english();
        for (typed, held) in [
            ("2024", "2024"),
            ("H1 2024", "2024-H1"),
            ("2024 q3", "2024-Q3"),
            ("2024-Q3", "2024-Q3"),
            ("March 2024", "2024-03"),
            ("mar 2024", "2024-03"),
            ("3/2024", "2024-03"),
            ("03.2024", "2024-03"),
            ("1 January 2024 – 30 June 2024", "2024-01-01/2024-06-30"),
            ("2024-01-01/2024-06-30", "2024-01-01/2024-06-30"),
        ] {
            assert_eq!(read(typed, &texts), Reading::One(held.to_owned()), "{typed}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let texts = Texts::english();
        for held in ["2024", "2024-H2", "2024-Q4", "2024-12", "2024-01-01/2024-06-30"] {
            assert_eq!(read(&write(held.parse().unwrap(), &texts), &texts), Reading::One(held.to_owned()));
        }
    }

    #[test]
    fn what_is_no_period_is_not_read() {
        for typed in ["24", "Q5 2024", "2024-13", "soon", "30 June 2024 – 1 January 2024"] {
            assert_eq!(read(typed, &Texts::english()), Reading::Unreadable, "{typed}");
        }
    }
}
