//! Times of the day as people write them: `14:30`, `14.30`, `9:05`, `2:30 pm`, `9 am`, `14h30`.

use super::Reading;

pub(super) fn read(typed: &str) -> Reading {
    let typed = typed.to_lowercase();
    let (clock, half) = match (typed.strip_suffix("am"), typed.strip_suffix("pm")) {
        (Some(clock), _) => (clock.trim(), Some(0)),
        (_, Some(clock)) => (clock.trim(), Some(12)),
        _ => (typed.as_str(), None),
    };
    let (hour, minute) = match clock.split_once([':', '.', 'h']) {
        Some((hour, minute)) => (hour, minute),
        // A bare number is an hour only where the half of the day stands behind it.
        None if half.is_some() => (clock, "00"),
        None => return Reading::Unreadable,
    };
    let number = |digits: &str| digits.parse::<u8>().ok().filter(|_| digits.len() <= 2);
    let (Some(hour), Some(minute)) = (number(hour), number(minute).filter(|_| minute.len() == 2)) else {
        return Reading::Unreadable;
    };
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return Reading::Unreadable,
        None => hour,
    };
    if hour < 24 && minute < 60 { Reading::One(format!("{hour:02}:{minute:02}")) } else { Reading::Unreadable }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_in_every_usual_form() {
        for (typed, held) in [
            ("14:30", "14:30"),
            ("9.05", "09:05"),
            ("14h30", "14:30"),
            ("2:30 pm", "14:30"),
            ("12:15 am", "00:15"),
            ("9 am", "09:00"),
        ] {
            assert_eq!(read(typed), Reading::One(held.to_owned()), "{typed}");
        }
    }

    #[test]
    fn what_is_no_time_is_not_read() {
        for typed in ["14", "25:00", "12:60", "13 pm", "noon", "1:2"] {
            assert_eq!(read(typed), Reading::Unreadable, "{typed}");
        }
    }
}
