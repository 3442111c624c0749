//! The marks of long texts, on texts in which the selection is written: `‹selected›`, `‹›` for the caret.

use super::*;

fn passage(written: &str) -> Passage {
    let start = written.find('‹').expect("a selection begins");
    let text = written.replacen('‹', "", 1);
    let end = text.find('›').expect("a selection ends");
    Passage { text: text.replacen('›', "", 1), selection: start..end }
}

fn written(passage: &Passage) -> String {
    let mut text = passage.text.clone();
    text.insert(passage.selection.end, '›');
    text.insert(passage.selection.start, '‹');
    text
}

/// Puts a mark on a text and tells what came out, after a second time too.
fn there_and_back(mark: Mark, before: &str, after: &str) {
    let marked = toggled(&passage(before), mark);
    assert_eq!(written(&marked), after);
    assert_eq!(written(&toggled(&marked, mark)), before);
}

fn once(mark: Mark, before: &str, after: &str) {
    assert_eq!(written(&toggled(&passage(before), mark)), after, "{before}");
}

#[test]
fn emphasis_is_put_and_taken_away() {
    there_and_back(Mark::Bold, "We ‹agree› on this.", "We **‹agree›** on this.");
    there_and_back(Mark::Italic, "We ‹agree› on this.", "We *‹agree›* on this.");
    there_and_back(Mark::Italic, "We **‹agree›** on this.", "We ***‹agree›*** on this.");
    there_and_back(Mark::Bold, "We *‹agree›* on this.", "We ***‹agree›*** on this.");
    there_and_back(Mark::Bold, "Ынтымақ‹тастық› туралы", "Ынтымақ**‹тастық›** туралы");
}

#[test]
fn the_word_at_the_caret_is_emphasised() {
    there_and_back(Mark::Bold, "We agr‹›ee.", "We **agr‹›ee**.");
    there_and_back(Mark::Bold, "We agree‹›", "We **agree‹›**");
    once(Mark::Bold, "We ‹› agree", "We **‹›** agree");
}

#[test]
fn emphasis_leaves_out_what_cannot_have_it() {
    once(Mark::Bold, "a‹ b ›c", "a‹ **b** ›c");
    once(Mark::Bold, "‹- one\n- two›", "‹- **one**\n- **two›**");
    once(Mark::Bold, "‹one\n\ntwo›", "**‹one**\n\n**two›**");
    once(Mark::Bold, "5 * ‹3›", "5 * **‹3›**");
}

#[test]
fn part_of_what_is_bold_takes_the_whole_back() {
    once(Mark::Bold, "**two ‹words›**", "two ‹words›");
    once(Mark::Bold, "‹a **b** c›", "**‹a b c›**");
    once(Mark::Bold, "‹**b**›", "‹b›");
}

#[test]
fn lines_become_items_and_lines_again() {
    there_and_back(Mark::Bullets, "‹one\ntwo›", "- ‹one\n- two›");
    once(Mark::Bullets, "o‹›ne", "- o‹›ne");
    once(Mark::Bullets, "‹›", "- ‹›");
    once(Mark::Bullets, "‹one\n- two›", "- ‹one\n- two›");
    once(Mark::Bullets, "‹1. one\n2. two›", "- ‹one\n- two›");
}

#[test]
fn a_list_and_the_text_around_it_stay_apart() {
    once(Mark::Bullets, "on‹›e\nafter", "- on‹›e\n\nafter");
    once(Mark::Bullets, "- one\n- t‹›wo", "- one\n\nt‹›wo");
}

#[test]
fn a_link_waits_for_its_address() {
    once(Mark::Link, "See ‹the text›.", "See [the text](https://‹›).");
    once(Mark::Link, "See wor‹›d.", "See [word](https://‹›).");
    once(Mark::Link, "See ‹›", "See [‹›](https://)");
}

#[test]
fn a_known_address_is_taken() {
    once(Mark::Link, "‹https://mfa.kz›", "[‹https://mfa.kz›](https://mfa.kz)");
    once(Mark::Link, "at www.mfa‹›.kz now", "at [‹www.mfa.kz›](https://www.mfa.kz) now");
    once(Mark::Link, "‹desk@mfa.kz›", "[‹desk@mfa.kz›](mailto:desk@mfa.kz)");
}

#[test]
fn a_link_is_taken_away() {
    once(Mark::Link, "See [the ‹›text](https://mfa.kz).", "See the ‹›text.");
    once(Mark::Link, "See [the text](https://‹›mfa.kz).", "See the text‹›.");
}

fn after_enter(before: &str) -> Option<String> {
    continued(&passage(before)).map(|passage| written(&passage))
}

#[test]
fn enter_goes_on_with_a_list() {
    assert_eq!(after_enter("- one‹›").as_deref(), Some("- one\n- ‹›"));
    assert_eq!(after_enter("- on‹›e").as_deref(), Some("- on\n- ‹›e"));
    assert_eq!(after_enter("9. nine‹›").as_deref(), Some("9. nine\n10. ‹›"));
    assert_eq!(after_enter("  * deep‹›").as_deref(), Some("  * deep\n  * ‹›"));
    assert_eq!(after_enter("plain‹›"), None);
    assert_eq!(after_enter("‹›- one"), None);
}

#[test]
fn enter_in_an_empty_item_ends_the_list() {
    assert_eq!(after_enter("- one\n- ‹›").as_deref(), Some("- one\n\n‹›"));
    assert_eq!(after_enter("- ‹›").as_deref(), Some("‹›"));
    assert_eq!(after_enter("- one\n- ‹›\nafter").as_deref(), Some("- one\n\n‹›\nafter"));
}
