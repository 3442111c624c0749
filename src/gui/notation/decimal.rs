//! Exact decimals as people write them: `1250.5`, `1 250,5`, `1,250.50`, `1.250,50`, `−3`. What could be a thousand in one
//! country and a decimal in another is read in both ways.

use rust_decimal::Decimal;

use super::{DecimalSign, Reading};

/// The number with the user's decimal sign.
pub(super) fn write(held: &str, sign: DecimalSign) -> String {
    match sign {
        DecimalSign::Point => held.to_owned(),
        DecimalSign::Comma => held.replace('.', ","),
    }
}

pub(super) fn read(typed: &str, sign: DecimalSign) -> Reading {
    let plain: String = typed.chars().map(plain).collect();
    let (minus, digits) = match (plain.strip_prefix('-'), plain.strip_prefix('+')) {
        (Some(rest), _) => ("-", rest.trim_start()),
        // A growth is often written with its sign.
        (None, Some(rest)) if !rest.contains('-') => ("", rest.trim_start()),
        (None, _) => ("", plain.as_str()),
    };
    let Some(ungrouped) = without_spaces(digits) else { return Reading::Unreadable };
    let held = |digits: String| exact(&format!("{minus}{digits}"));
    match marks(&ungrouped)[..] {
        [] => one(held(ungrouped)),
        // Someone in the middle of typing `12,5`.
        [mark] if ungrouped.ends_with(mark) => one(held(ungrouped.replace(mark, ""))),
        [mark] => match (held(ungrouped.replace(mark, ".")), held(ungrouped.replace(mark, ""))) {
            (Some(decimal), Some(thousands)) if could_group(&ungrouped, mark) && digits == ungrouped => {
                several(decimal, thousands, mark == sign.mark())
            }
            (decimal, _) => one(decimal),
        },
        [group, decimal] if group != decimal && is_grouped(&ungrouped, group, Some(decimal)) => {
            one(held(ungrouped.replace(group, "").replace(decimal, ".")))
        }
        [first, ..] if is_grouped(&ungrouped, first, None) => one(held(ungrouped.replace(first, ""))),
        [first, .., last] if first != last && is_grouped(&ungrouped, first, Some(last)) => {
            one(held(ungrouped.replace(first, "").replace(last, ".")))
        }
        _ => Reading::Unreadable,
    }
}

impl DecimalSign {
    const fn mark(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

/// The character in plain digits and marks: Arabic digits, minus signs and apostrophes have several forms.
fn plain(c: char) -> char {
    match c {
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        '\u{2212}' | '\u{2013}' => '-',
        '\u{66b}' => '.',
        '\u{66c}' | '\u{2019}' | '\'' | '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        other => other,
    }
}

/// The digits without the spaces that group them by three; none where a space stands elsewhere.
fn without_spaces(digits: &str) -> Option<String> {
    let whole = digits.split(['.', ',']).next().unwrap_or_default();
    let groups: Vec<&str> = whole.split(' ').collect();
    let grouped = groups.len() == 1 || (!groups[0].is_empty() && groups[1..].iter().all(|group| group.len() == 3));
    let rest = &digits[whole.len()..];
    (grouped && !rest.contains(' ')).then(|| format!("{}{rest}", groups.concat()))
}

/// The points and commas in their order.
fn marks(digits: &str) -> Vec<char> {
    digits.chars().filter(|c| matches!(c, '.' | ',')).collect()
}

/// Whether the one mark may group thousands: one to three digits before it, three after it, and no leading nought.
fn could_group(digits: &str, mark: char) -> bool {
    !digits.starts_with('0') && is_grouped(digits, mark, None)
}

/// Whether `group` stands before every three digits of the whole number, which ends at `decimal`.
fn is_grouped(digits: &str, group: char, decimal: Option<char>) -> bool {
    let whole = match decimal.and_then(|mark| digits.rsplit_once(mark)) {
        Some((whole, decimals)) if !decimals.contains(group) => whole,
        Some(_) => return false,
        None => digits,
    };
    let groups: Vec<&str> = whole.split(group).collect();
    (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|digits| digits.len() == 3)
}

/// The number as a note holds it.
fn exact(digits: &str) -> Option<Decimal> {
    let whole = digits.trim_start_matches('-');
    let plain = whole.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && whole != ".";
    let number = Decimal::from_str_exact(digits).ok().filter(|_| plain && !whole.is_empty())?;
    // A minus before nought would not come back from a file.
    Some(if number.is_zero() { number.abs() } else { number })
}

fn one(number: Option<Decimal>) -> Reading {
    number.map_or(Reading::Unreadable, |number| Reading::One(number.to_string()))
}

fn several(decimal: Decimal, thousands: Decimal, decimal_first: bool) -> Reading {
    let mut both = vec![(thousands.to_string(), grouped(thousands)), (decimal.to_string(), spelled(decimal))];
    if decimal_first {
        both.reverse();
    }
    Reading::Several(both)
}

/// The whole number in groups of three: `1 250`.
fn grouped(number: Decimal) -> String {
    let digits = number.abs().to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    if number.is_sign_negative() { format!("\u{2212}{text}") } else { text }
}

/// The decimal so that no one takes it for thousands: `1.25` for `1.250`.
fn spelled(number: Decimal) -> String {
    let short = number.normalize().to_string();
    if short.rsplit_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) { format!("{short}0") } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(typed: &str) -> Reading {
        read(typed, DecimalSign::Point)
    }

    #[test]
    fn a_number_is_read_in_every_usual_form() {
        for (typed, held) in [
            ("700", "700"),
            ("12.5", "12.5"),
            ("12,5", "12.5"),
            ("12,", "12"),
            ("0,250", "0.250"),
            ("1 250,50", "1250.50"),
            ("1\u{202f}250", "1250"),
            ("1,250.50", "1250.50"),
            ("1.250,50", "1250.50"),
            ("1,250,000", "1250000"),
            ("1.250.000,5", "1250000.5"),
            ("1'250'000", "1250000"),
            ("1234,567", "1234.567"),
            ("\u{2212}3.5", "-3.5"),
            ("-0", "0"),
            ("+4.5", "4.5"),
            ("٢٠٢٤", "2024"),
        ] {
            assert_eq!(point(typed), Reading::One(held.to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_number_of_two_meanings_offers_both() {
        let Reading::Several(both) = point("1,250") else { panic!() };
        assert_eq!(both[0], ("1250".to_owned(), "1\u{a0}250".to_owned()));
        assert_eq!(both[1], ("1.250".to_owned(), "1.25".to_owned()));
        let Reading::Several(both) = read("1,250", DecimalSign::Comma) else { panic!() };
        assert_eq!(both[0].0, "1.250");
        let Reading::Several(both) = point("1.125") else { panic!() };
        assert_eq!(both[0], ("1.125".to_owned(), "1.1250".to_owned()));
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for typed in ["abc", "+", "+-1", "1,2,3", "12 50", "1.2.3,4", ",", "-", "1e5", "1,250.5,0", "12%"] {
            assert_eq!(point(typed), Reading::Unreadable, "{typed}");
        }
    }

    #[test]
    fn a_held_number_is_written_with_the_users_sign() {
        assert_eq!(write("1250.50", DecimalSign::Comma), "1250,50");
    }
}
