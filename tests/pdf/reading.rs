//! What tools read out of the files: text, fonts and properties. Owns the calls to poppler and qpdf.

use chancery::layout::Pages;
use chancery::paper::{Span, Text};
use chancery::pdf;

use super::hand::{Hand, NASKH, REGULAR, SANS};
use super::support::{output, words};
use super::{properties, set, two_pages};

#[test]
fn all_fonts_are_embedded_subset_and_mapped() {
    let hand = Hand::new();
    let mut pages = two_pages();
    let lines = [(NASKH, "\u{628}"), (SANS, "Inter")].map(|(face, text)| hand.line(face, 11.0, (60.0, 50.0), text));
    pages.pages[0].items.extend(hand.page(lines.to_vec()).pages.remove(0).items);
    let bytes = pdf::write(&pages, &properties()).unwrap();
    let Some(report) = output("pdffonts", &["FILE"], &bytes) else { return };
    let fonts: Vec<&str> = report.lines().skip(2).collect();
    assert_eq!(fonts.len(), 4, "{report}");
    for font in fonts {
        assert!(font.as_bytes()[6] == b'+', "{font}");
        assert!(font.contains("yes yes yes"), "{font}");
    }
}

#[test]
fn qpdf_finds_nothing_to_complain_about() {
    let bytes = pdf::write(&two_pages(), &properties()).unwrap();
    if let Some(report) = output("qpdf", &["--check", "FILE"], &bytes) {
        assert!(report.contains("No syntax or stream encoding errors found"), "{report}");
    }
}

#[test]
fn ligatures_are_copied_as_their_letters() {
    let hand = Hand::new();
    let mut words = Vec::new();
    for piece in ["o", "ffi", "c", "e", " ", "fi", "v", "e", " ", "fl", "a", "t"] {
        let drawn = match piece {
            "ffi" => 'ﬃ',
            "fi" => 'ﬁ',
            "fl" => 'ﬂ',
            letter => letter.chars().next().unwrap(),
        };
        words.push((piece, drawn));
    }
    if let Some(text) = copied(&hand.page(vec![hand.pieces(REGULAR, 11.0, (60.0, 90.0), &words)])) {
        assert_eq!(text, "office five flat");
    }
}

#[test]
fn kazakh_is_copied_letter_by_letter() {
    let hand = Hand::new();
    let sentence = "Әріптестік туралы келісімге Қазақстан Үкіметі қол қойды: ңғүұқөһ ӘІҢҒҮҰҚӨҺ № 7 ₸";
    if let Some(text) = copied(&hand.page(vec![hand.line(REGULAR, 11.0, (60.0, 90.0), sentence)])) {
        assert_eq!(text, sentence);
    }
}

#[test]
fn lam_alef_is_copied_in_the_order_it_is_read() {
    let hand = Hand::new();
    // Peace be with you, with the lam-alef of the second word drawn as one glyph.
    let pieces = [("س", 'ﺳ'), ("ل", 'ﻠ'), ("ا", 'ﺎ'), ("م", 'ﻡ'), (" ", ' '), ("لا", 'ﻻ'), ("م", 'ﻡ')];
    let run = hand.pieces_right_to_left(NASKH, 14.0, (300.0, 90.0), &pieces);
    if let Some(text) = copied(&hand.page(vec![run])) {
        assert_eq!(text, "سلام لام");
    }
}

#[test]
fn a_set_paper_is_copied_as_it_reads() {
    let paragraphs = [
        "The offices will affirm the first flight — efficient, affluent, fjord; 700–900 № 7.",
        "Әріптестік туралы келісімге Қазақстан Үкіметі қол қойды: ңғүұқөһ й Й ё ӘІҢҒҮҰҚӨҺ, 700 миллион ₸.",
        "L’accord a été signé\u{a0}: «\u{202f}très important\u{202f}»\u{a0}; Œuvre, élève, naïf.",
        "Bùi Thanh Sơn, Việt Nam; e\u{301}te\u{301} in two characters each, q\u{303} in two glyphs.",
        "Ελληνικά και Русский текст: Йод, Ёлка, щука; ACEHKMOPTX, АСЕНКМОРТХ, ΑΕΗΚΜΟΡΤΧ.",
    ];
    let wanted = paragraphs.join(" ");
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    if let Some(text) = copied(&set("en-GB", paragraphs.map(Text::plain))) {
        assert_eq!(text, wanted.join(" "));
    }
}

#[test]
fn arabic_is_copied_as_it_reads() {
    // Peace be with you; no; the ministry of foreign affairs; now; for the nations.
    let sentence = "السلام عليكم لا وزارة الخارجية الآن للأمم";
    if let Some(text) = copied_in_order(&set("ar", [Text::plain(sentence)]), "-layout") {
        assert_eq!(text, sentence);
    }
}

#[test]
fn bold_words_in_a_sentence_do_not_part_it() {
    let spans = [("Murky ", false), ("offi", true), ("ces are closed", false)];
    let spans = spans.map(|(text, bold)| Span { text: text.to_owned(), bold, ..Span::default() });
    if let Some(text) = copied(&set("en-GB", [Text { spans: spans.to_vec() }])) {
        assert_eq!(text, "Murky offices are closed");
    }
}

#[test]
fn a_glyph_of_two_characters_is_copied_right_in_both_places() {
    let hand = Hand::new();
    // A soft hyphen that breaks the line is drawn as a hyphen; a Cyrillic letter may share the glyph of a Latin one.
    let pieces = [("A", 'A'), ("А", 'A'), ("A", 'A'), ("-", '-'), ("В", 'B'), ("-", '-'), ("B", 'B'), ("B", 'B')];
    let run = hand.pieces(REGULAR, 11.0, (60.0, 90.0), &pieces);
    if let Some(text) = copied(&hand.page(vec![run])) {
        assert_eq!(text, "AАA-В-BB");
    }
}

#[test]
fn readers_learn_title_author_and_the_notes_date() {
    let bytes = pdf::write(&two_pages(), &properties()).unwrap();
    let Some(report) = output("pdfinfo", &["-rawdates", "FILE"], &bytes) else { return };
    for line in ["Әріптестік & dialogue", "Desk <East>", "D:20250419", "PDF version:     1.7", "Pages:           2"]
    {
        assert!(report.contains(line), "{line}: {report}");
    }
    assert!(!report.contains("ModDate"), "{report}");
}

/// The words a reader copies out of the pages in the order of the content, with single spaces.
fn copied(pages: &Pages) -> Option<String> {
    copied_in_order(pages, "-raw")
}

/// The same, in the order of the content (`-raw`) or in that of the eye (`-layout`).
fn copied_in_order(pages: &Pages, order: &str) -> Option<String> {
    let bytes = pdf::write(pages, &properties()).unwrap();
    let text = output("pdftotext", &[order, "-nopgbrk", "-enc", "UTF-8", "FILE", "-"], &bytes)?;
    Some(words(&text))
}
