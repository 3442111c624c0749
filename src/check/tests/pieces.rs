//! Quotes, agreements, actions, claims: E6, E8, E9, W1, W3, W4, W16, W19, W21. Codes and names nobody knows: E14, W24.

use super::*;

#[test]
fn e6_wants_a_speaker_who_takes_part() {
    let quote = |speaker: &str| vec!["+quotes".to_owned(), format!("quotes[0].speaker = {speaker}")];
    assert_codes_of(&quote(""), &["E6 quotes[0].speaker"]);
    assert_codes_of(&quote("Tran Van An"), &["E6 quotes[0].speaker"]);
    assert_codes_of(&quote("S. Jaishankar"), &[]);
    assert_codes_of(&quote("Bui Thanh Son"), &[]);
}

#[test]
fn e6_knows_a_participant_by_every_name() {
    let quote = |speaker: &str| {
        vec![
            "participants[1].members[0].honorific = H.E.".to_owned(),
            "participants[1].members[0].family_name = Jaishankar".to_owned(),
            "participants[1].members[0].native_name = एस जयशंकर".to_owned(),
            "+quotes".to_owned(),
            format!("quotes[0].speaker = {speaker}"),
        ]
    };
    for speaker in ["Jaishankar", "H.E. S. Jaishankar", "एस जयशंकर"] {
        assert_codes_of(&quote(speaker), &[]);
    }
    // Told as two spellings, and not as a stranger.
    assert_codes_of(&quote("S. JAISHANKAR"), &["W12 quotes[0].speaker"]);
}

#[test]
fn e8_wants_date_and_signatories_of_what_is_signed() {
    assert_codes(&["agreements[0].signed_on ="], &["E8 agreements[0].signed_on"]);
    assert_codes(&["agreements[0].status = InForce", "agreements[0].signed_on ="], &["E8 agreements[0].signed_on"]);
    assert_codes(&["-agreements[0].signatories[1]"], &["E8 agreements[0].signatories"]);
    assert_codes(&["agreements[0].status = Negotiating", "agreements[0].signed_on ="], &[]);
}

#[test]
fn e9_wants_the_note_dated_after_what_it_tells() {
    let day = "meeting.date = 2023-10-14";
    assert_codes(&[day, "date = 2023-10-15"], &["E9 agreements[0].signed_on"]);
    assert_codes(&[day, "date = 2023-10-16"], &[]);
}

#[test]
fn w1_wants_owner_and_date_of_what_is_open() {
    assert_codes(&["actions[0].owner ="], &["W1 actions[0].owner"]);
    assert_codes(&["actions[0].due =", "actions[0].owner ="], &["W1 actions[0].owner", "W1 actions[0].due"]);
    assert_codes(&["actions[0].due =", "actions[0].owner =", "actions[0].status = Done"], &[]);
    assert_codes(&["actions[0].due = before the summit"], &[]);
}

#[test]
fn w3_wants_the_topic_of_an_agreement_agreed() {
    assert_codes(&["agreements[0].topic = t4"], &["W3 agreements[0].topic"]);
    assert_codes(&["agreements[0].topic = t2"], &[]);
    assert_codes(&["agreements[0].topic = t4", "agreements[0].status = Negotiating"], &[]);
    assert_codes(&["agreements[0].title = judicial cooperation"], &["W3 agreements[0].title"]);
    assert_codes(&["agreements[0].title = judicial cooperation", "agreements[0].topic = t2"], &[]);
}

#[test]
fn w4_doubts_a_memorandum_that_binds() {
    let kind = "agreements[0].kind = MemorandumOfUnderstanding";
    assert_codes(&[kind, "agreements[0].binding = Yes"], &["W4 agreements[0].binding"]);
    assert_codes(&[kind, "agreements[0].binding = No"], &[]);
    assert_codes(&["agreements[0].binding = Yes"], &[]);
}

#[test]
fn w16_wants_somebody_behind_a_claim() {
    let claim = ["+claims", "claims[0].text = Nobody waits.", "claims[0].source = s1"];
    assert_codes(&claim, &["W16 claims[0].attributed_to"]);
    assert_codes(&[&claim[..], &["claims[0].attributed_to = Port authority"]].concat(), &[]);
}

#[test]
fn w19_wants_something_to_follow_from_what_is_agreed() {
    assert_codes(&["actions[0].topic ="], &["W19 topics[1].treatment"]);
    assert_codes(&["actions[0].topic =", "agreements[0].topic = t2"], &[]);
    assert_codes(&["actions[0].topic =", "agreements[0].title = Exchange of delegations"], &[]);
    assert_codes(&["actions[0].topic =", "topics[1].treatment = Ready"], &[]);
}

#[test]
fn w21_wants_what_is_left_over_mentioned() {
    let left_over = ["actions[0].carried_over = true", "agreements[0].topic = t2"];
    let with = |more: &[&'static str]| [&left_over[..], more].concat();
    assert_codes(&with(&["actions[0].topic ="]), &["W21 actions[0].topic"]);
    assert_codes(&with(&["actions[0].topic = gone"]), &["W21 actions[0].topic"]);
    assert_codes(&with(&["actions[0].topic =", "actions[0].agreement = a1"]), &[]);
    assert_codes(&with(&["actions[0].topic =", "actions[0].status = Dropped"]), &[]);
    assert_codes(&with(&[]), &[]);
}

#[test]
fn e14_tells_unknown_codes() {
    assert_codes(&["meeting.country = XX"], &["E14 meeting.country"]);
    assert_codes(&["language = tlh-nowhere-too-long"], &["E14 language"]);
    assert_codes(&["language = de"], &["W25 language"]);
    assert_codes(&["language = fr-CA"], &[]);
    assert_codes(&["figures[0].unit = USX"], &["E14 figures[0].unit"]);
    assert_codes(&["meeting.zone = Asia/Nowhere"], &["E14 meeting.zone"]);
    assert_codes(&["meeting.zone = Asia/Ho_Chi_Minh", "figures[0].unit = km"], &[]);
}

#[test]
fn e14_looks_into_every_list() {
    let changes = [
        "+meeting.languages",
        "meeting.languages[0] = zz-nowhere-x",
        "participants[0].state = ZZ",
        "participants[1].zone = Asia/Nowhere",
        "+agreements[0].languages",
        "agreements[0].languages[0] = q",
        "+joint_text",
        "+joint_text[0].versions",
        "joint_text[0].versions[0].language = q",
    ];
    assert_codes(
        &changes,
        &[
            "E14 meeting.languages[0]",
            "E14 participants[0].state",
            "E14 participants[1].zone",
            "E14 agreements[0].languages[0]",
            "E14 joint_text[0].versions[0].language",
        ],
    );
    assert_codes(&["+meeting.languages", "meeting.languages[0] = vi", "participants[1].zone = Asia/Kolkata"], &[]);
}

/// The complete note with texts of its file replaced.
fn mistyped(replacements: &[(&str, &str)]) -> Note {
    let mut text = format::write(&complete(&[])).unwrap();
    for (from, to) in replacements {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    example(&text)
}

#[test]
fn w24_names_what_was_meant() {
    let note = mistyped(&[("    sources: [", "    riskz: [\"rain\"],\n    sources: [")]);
    assert_eq!(codes(&note, &brief()), ["W24 title"]);
    let note = mistyped(&[("city:", "citty:")]);
    assert_eq!(codes(&note, &brief()), ["W24 meeting.city"]);
    let note = mistyped(&[("status: Held", "status: Heldd")]);
    assert_eq!(codes(&note, &brief()), ["W24 meeting.status"]);
    let note = mistyped(&[("raised: true", "raised: true, weather: 1")]);
    assert_eq!(codes(&note, &brief()), ["W24 topics[0]"]);
    assert_eq!(codes(&mistyped(&[]), &brief()), Vec::<String>::new());
}

#[test]
fn w24_says_the_name_and_the_nearest() {
    let note = mistyped(&[("city:", "citty:"), ("status: Held", "status: Postponed")]);
    let findings = check(
        &note,
        &Circumstances { template: &brief(), as_of: date(2025, 5, 1), length: None, flaws: Flaws::default() },
    );
    let details: Vec<_> = findings.iter().map(|finding| finding.details.clone()).collect();
    let detail = |name: &'static str, value: &str| (name, value.to_owned());
    assert_eq!(
        details,
        [
            vec![detail("problem", "choice"), detail("name", "Postponed")],
            vec![detail("problem", "field-near"), detail("name", "citty"), detail("near", "city")],
        ]
    );
}
