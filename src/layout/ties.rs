//! Where a line may not end although the rules of Unicode (UAX 14) would let it: within a range, before a dash, between a
//! number and what it counts, behind an initial or a title; in headings also behind a word that only leads on, and within
//! the names of ministries. Owns the rules; knows nothing of shaping.

/// The most digits of a number that stays with the word behind it: longer ones are years as a rule.
const DIGITS_OF_A_COUNT: usize = 3;

/// The letters of a currency's code (ISO 4217).
const LETTERS_OF_A_CODE: usize = 3;

/// Titles and signs that a line does not end with; what follows them is a name or a number.
const LEADING_WORDS: [&str; 13] =
    ["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Mme", "No.", "Art.", "№", "§"];

/// Words that only lead to the next: a line of a heading that ends with one reads as if it were cut. In running text they may
/// end a line, for there the lines would become too uneven.
const LINKING_WORDS: [&str; 6] = [
    "a an and at between by for from in of on the to with",
    "à au aux avec de des du en entre et la le les par pour sur",
    "для до за из между на об от по при со",
    "бен және мен пен",
    "إلى بين عن على في مع من",
    "der die und von",
];

/// What stays together in a heading: a word, and how the next begins.
const SET_PHRASES: &[(&str, &str)] = &[
    ("affaires", "étrangères"),
    ("external", "affairs"),
    ("foreign", "affairs"),
    ("foreign", "minist"),
    ("prime", "minister"),
    ("иностранных", "дел"),
    ("сыртқы", "істер"),
    ("істер", "министр"),
];

/// The spaces of a heading, by their place in the text, at which no line ends beside those of any text.
pub(super) fn heading_ties(text: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut word = 0;
    for (place, _) in text.match_indices(' ') {
        let before = text[word..place].trim_start_matches(['(', '“', '«']).to_lowercase();
        let rest = text[place + 1..].to_lowercase();
        let is_phrase = SET_PHRASES.iter().any(|(first, next)| before == *first && rest.starts_with(next));
        let is_linking = LINKING_WORDS.iter().any(|words| words.split(' ').any(|word| word == before));
        if is_phrase || is_linking {
            places.push(place);
        }
        word = place + 1;
    }
    places
}

/// The characters, by their place in the text, after which no line ends.
pub(super) fn ties(text: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut word = 0;
    let mut before = None;
    for (place, c) in text.char_indices() {
        let rest = &text[place + c.len_utf8()..];
        let holds = match c {
            ' ' => ties_words(&text[word..place], rest),
            '–' => before.is_some_and(char::is_numeric) && rest.starts_with(char::is_numeric),
            _ => false,
        };
        if holds {
            places.push(place);
        }
        if c.is_whitespace() {
            word = place + c.len_utf8();
        }
        before = Some(c);
    }
    places
}

/// Whether the space between a word and the rest of the text holds them together.
fn ties_words(word: &str, rest: &str) -> bool {
    let Some(next) = rest.chars().next() else { return false };
    // A dash belongs to what it follows; that of a range also to the number it leads to.
    let is_dash = |text: &str| matches!(text, "–" | "—");
    let leads_to_dash = !word.is_empty() && is_dash(rest.split(' ').next().unwrap_or_default());
    let is_counted = is_count(word) && next.is_alphabetic();
    let is_amount = (is_code(word) || is_dash(word)) && next.is_numeric();
    leads_to_dash || is_counted || is_amount || is_leading(word, next)
}

/// Whether a word is a number of few digits, or one with groups or decimals.
fn is_count(word: &str) -> bool {
    // Of a range its end counts.
    let word = word.rsplit('–').next().unwrap_or_default();
    let word = word.trim_start_matches(['(', '“', '«', '+', '−', '-']);
    let digits = word.chars().filter(|c| c.is_numeric()).count();
    let is_grouped = digits < word.chars().count();
    let is_number = word.chars().all(|c| c.is_numeric() || matches!(c, '.' | ',' | '\u{202f}' | '\u{a0}'));
    let ends_in_digit = word.ends_with(char::is_numeric);
    is_number && ends_in_digit && (is_grouped || (1..=DIGITS_OF_A_COUNT).contains(&digits))
}

fn is_code(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '“', '«']);
    word.len() == LETTERS_OF_A_CODE && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a word only leads to the next: a title, initials, or one of the Russian and Kazakh words of a single letter.
fn is_leading(word: &str, next: char) -> bool {
    let word = word.trim_start_matches(['(', '“', '«']);
    let mut letters = word.chars();
    let is_single = matches!((letters.next(), letters.next()), (Some('а'..='я' | 'А'..='Я' | 'ё'), None));
    is_single || LEADING_WORDS.contains(&word) || (is_initials(word) && next.is_uppercase())
}

/// Capitals, each with its full stop, such as `H.E.` or `S.`.
fn is_initials(word: &str) -> bool {
    let mut rest = word.chars().peekable();
    while let Some(letter) = rest.next() {
        if !letter.is_uppercase() || rest.next() != Some('.') {
            return false;
        }
    }
    !word.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with a tie as `_`.
    fn tied(text: &str) -> String {
        let places = ties(text);
        text.char_indices().map(|(place, c)| if places.contains(&place) { '_' } else { c }).collect()
    }

    #[test]
    fn headings_break_between_phrases() {
        let tied = |text: &str| {
            let places = heading_ties(text);
            text.char_indices().map(|(place, c)| if places.contains(&place) { '_' } else { c }).collect::<String>()
        };
        assert_eq!(tied("Call between the Prime Minister of Egypt"), "Call between_the_Prime_Minister of_Egypt");
        assert_eq!(tied("Les ministres des Affaires étrangères"), "Les_ministres des_Affaires_étrangères");
        assert_eq!(tied("Переговоры министров иностранных дел"), "Переговоры министров иностранных_дел");
        assert_eq!(
            tied("Бенин сыртқы істер министрлерінің келіссөздері"),
            "Бенин сыртқы_істер_министрлерінің келіссөздері"
        );
    }

    #[test]
    fn ranges_hold() {
        assert_eq!(tied("on 17–18 March, 09:30–17:00"), "on 17_18_March, 09:30_17:00");
        assert_eq!(tied("28 February – 1 March"), "28_February_–_1_March");
        assert_eq!(tied("Viet Nam–India"), "Viet Nam–India");
        assert_eq!(tied("الفترة ٢٠٢٤–٢٠٢٥"), "الفترة ٢٠٢٤_٢٠٢٥");
    }

    #[test]
    fn numbers_stay_with_what_they_count() {
        assert_eq!(tied("aims at 20 billion in 2024 or so"), "aims at 20_billion in 2024 or so");
        assert_eq!(tied("USD 1,250.5 million"), "USD_1,250.5_million");
        assert_eq!(tied("see 3. Over, 4, and"), "see 3. Over, 4, and");
    }

    #[test]
    fn dashes_and_titles_do_not_part() {
        assert_eq!(tied("trade – discussed"), "trade_– discussed");
        assert_eq!(tied("– at the start"), "– at the start");
        assert_eq!(tied("H.E. Dr S. Jaishankar met Mr Smith"), "H.E._Dr_S._Jaishankar met Mr_Smith");
        assert_eq!(tied("визит в Астану и Алматы"), "визит в_Астану и_Алматы");
        assert_eq!(tied("the end. A new one"), "the end. A new one");
    }
}
