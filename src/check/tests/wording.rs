//! W2, W15, W22.

use super::*;

#[test]
fn w2_wants_a_time_where_one_belongs() {
    assert_codes(&["actions[0].due = soon"], &["W2 actions[0].due"]);
    assert_codes(&["actions[0].due = In due course, after the talks"], &["W2 actions[0].due"]);
    assert_codes(&["actions[0].text = Reply as soon as possible."], &["W2 actions[0].text"]);
    assert_codes(&["topics[1].outcome = A visit is to take place in the near\nfuture."], &["W2 topics[1].outcome"]);
    assert_codes(&["agreements[0].term = until a date to be agreed shortly"], &["W2 agreements[0].term"]);
    assert_codes(&["actions[0].due = before the summit"], &[]);
    assert_codes(&["actions[0].text = Reply as soon as parliament has met."], &[]);
    assert_codes(&["actions[0].text = Write about the monsoon."], &[]);
}

#[test]
fn w2_reads_the_language_of_the_note() {
    for (language, due, text) in [
        ("fr", "dans un proche avenir", "bientôt"),
        ("fr", "Dès que possible", "prochainement"),
        ("ru", "в ближайшее время", "вскоре"),
        ("kk", "жақын арада", "таяу уақытта"),
        ("ar", "في أقرب وقت", "قريبًا"),
    ] {
        let changes = [
            format!("language = {language}"),
            format!("actions[0].due = {due}"),
            format!("topics[1].outcome = … {text}."),
        ];
        assert_codes_of(&changes, &["W2 topics[1].outcome", "W2 actions[0].due"]);
    }
    assert_codes(&["language = fr", "actions[0].due = soon"], &[]);
    assert_codes(&["language = tg", "actions[0].due = soon"], &["W25 language", "W2 actions[0].due"]);
}

#[test]
fn w15_wants_a_source_for_the_first_of_its_kind() {
    let first = "meeting.first_of_kind = first visit of its kind";
    assert_codes(&[first], &["W15 meeting.first_of_kind_source"]);
    assert_codes(&[first, "meeting.first_of_kind_source = s9"], &["W15 meeting.first_of_kind_source"]);
    assert_codes(&[first, "meeting.first_of_kind_source = s1"], &[]);
}

#[test]
fn w15_wants_a_source_for_superlatives() {
    let summary = |text: &str| vec![format!("texts.summary = {text}")];
    assert_codes_of(&summary("India is the **largest** buyer."), &["W15 texts.summary"]);
    assert_codes_of(&summary("It was the first-ever visit."), &["W15 texts.summary"]);
    assert_codes_of(&summary("According to its customs, India is the largest buyer."), &[]);
    assert_codes_of(&summary("India is the [largest](https://example.org) buyer."), &[]);
    assert_codes_of(&summary("India buys a large part in the first quarter."), &[]);
    assert_codes(&["topics[1].points[0] = Trade is at a record level."], &["W15 topics[1].points[0]"]);
    assert_codes(&["texts.top_lines[0] = An unprecedented year."], &["W15 texts.top_lines[0]"]);
    assert_codes(&["language = ru", "topics[1].outcome = Крупнейший партнёр."], &["W15 topics[1].outcome"]);
    assert_codes(&["language = fr", "topics[1].outcome = Avec la plus grande attention."], &[]);
    assert_codes(&["language = kk", "topics[1].outcome = Тұңғыш Президент."], &[]);
}

#[test]
fn w15_is_content_with_the_source_of_the_remark_or_of_the_claim() {
    let remark = ["meeting.first_of_kind = first official visit", "meeting.first_of_kind_source = s1"];
    let text = "texts.summary = On the first official visit they met.";
    assert_codes(&[text], &["W15 texts.summary"]);
    assert_codes(&[&remark[..], &[text]].concat(), &[]);
    let claim = ["+claims", "claims[0].text = The largest port.", "claims[0].attributed_to = Its owner"];
    assert_codes(&claim, &["W15 claims[0].text"]);
    assert_codes(&[&claim[..], &["claims[0].source = s1"]].concat(), &[]);
}

#[test]
fn w15_reads_joint_texts_in_their_languages() {
    let version = |language: &str, text: &str| {
        vec![
            "+joint_text".to_owned(),
            "+joint_text[0].versions".to_owned(),
            format!("joint_text[0].versions[0].language = {language}"),
            format!("joint_text[0].versions[0].text = {text}"),
        ]
    };
    assert_codes_of(&version("fr", "Une visite sans précédent."), &["W15 joint_text[0].versions[0].text"]);
    assert_codes_of(&version("kk", "Алғаш рет кездесті."), &["W15 joint_text[0].versions[0].text"]);
    assert_codes_of(&version("fr", "Une visite."), &[]);
}

#[test]
fn w22_wants_abbreviations_spelled_out_once() {
    let text = |text: &str| vec![format!("topics[1].outcome = {text}")];
    assert_codes_of(
        &text("Both sides agreed to meet at ASEAN and in the WTO."),
        &["W22 topics[1].outcome", "W22 topics[1].outcome"],
    );
    assert_codes_of(&text("They meet in the World Trade Organization (WTO)."), &[]);
    assert_codes_of(&text("They meet in the UN, the EU and in USD; IV. Part; G20."), &[]);
}

#[test]
fn w22_names_the_first_place_of_the_paper() {
    let twice = ["topics[0].background = In the WTO.", "topics[3].points[0] = In the WTO."];
    // Points stand before the background.
    assert_codes(&twice, &["W22 topics[3].points[0]"]);
    let explained = "topics[2].background = In the World Trade Organization (WTO).";
    assert_codes(&[twice[0], twice[1], explained], &[]);
    assert_codes(&["texts.comment = In the WTO.", "reference = MFA/WTO"], &[]);
}

#[test]
fn w22_takes_a_formal_name_for_an_explanation() {
    let short = [
        "participants[1].name = ASEAN",
        "participants[1].formal_name =",
        "topics[1].outcome = Both sides meet in ASEAN.",
    ];
    assert_codes(&short, &["W22 topics[1].outcome"]);
    let formal = "participants[1].formal_name = the Association of Southeast Asian Nations";
    assert_codes(&[short[0], short[2], formal], &[]);
}

#[test]
fn w22_reads_only_what_the_paper_shows() {
    let readout = for_the_public(&["topics.outcome"]);
    let found = |changes: &[&str]| codes(&complete(changes), &readout);
    assert_eq!(found(&["topics[1].outcome = In the WTO."]), ["W22 topics[1].outcome"]);
    assert_eq!(found(&["topics[1].outcome = In the WTO.", "topics[1].releasable = false"]), Vec::<String>::new());
    assert_eq!(found(&["topics[1].points[0] = In the WTO."]), Vec::<String>::new());
}
