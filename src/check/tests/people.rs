//! E2, E7, W12, W13.

use super::*;

#[test]
fn e2_wants_two_delegations_with_heads_one_of_them_ours() {
    assert_codes(&["-participants[1]"], &["E2 participants"]);
    assert_codes(&["participants[1].members[0].function = Delegate"], &["E2 participants[1].members"]);
    assert_codes(&["participants[0].ours = false"], &["E2 participants[0].ours"]);
    assert_codes(&["participants[1].ours = true"], &["E2 participants[1].ours"]);
    assert_codes(&["-participants[1].members[0]"], &["E2 participants[1].members"]);
}

#[test]
fn e7_wants_a_post_or_an_organisation() {
    let post = "participants[0].members[0].post =";
    let organisation = "participants[0].members[0].organisation =";
    assert_codes(&[post], &[]);
    assert_codes(&[post, organisation], &["E7 participants[0].members[0].post"]);
}

#[test]
fn w12_tells_two_spellings_of_a_name() {
    let signatory = |name: &str| vec![format!("agreements[0].signatories[0].name = {name}")];
    let expected = &["W12 agreements[0].signatories[0].name"];
    assert_codes_of(&signatory("Bùi Thanh Sơn"), expected);
    assert_codes_of(&signatory("Bui Than Son"), expected);
    assert_codes_of(&signatory("Cui Thanh Son"), expected);
    assert_codes_of(&signatory("bui thanh son"), expected);
    assert_codes_of(&signatory("Tran Van An"), &[]);
}

#[test]
fn w12_looks_at_every_name() {
    let name = "Bui Than Son";
    let changes = [
        "+quotes".to_owned(),
        format!("quotes[0].speaker = {name}"),
        "+agreements[0].witnesses".to_owned(),
        format!("agreements[0].witnesses[0] = {name}"),
        format!("actions[0].owner = {name}"),
        "+actions[1].supporting".to_owned(),
        format!("actions[1].supporting[0] = {name}"),
        "+programme".to_owned(),
        format!("programme[0].lead = {name}"),
    ];
    assert_codes_of(
        &changes,
        &[
            "W12 quotes[0].speaker",
            "W12 agreements[0].witnesses[0]",
            "W12 actions[0].owner",
            "W12 actions[1].supporting[0]",
            "W12 programme[0].lead",
        ],
    );
}

#[test]
fn w12_compares_participants_with_one_another() {
    let add = |name: &str| {
        vec![
            "+participants[1].members".to_owned(),
            format!("participants[1].members[1].name = {name}"),
            "participants[1].members[1].post = Adviser".to_owned(),
        ]
    };
    assert_codes_of(&add("Bui Thahn Son"), &[]);
    assert_codes_of(&add("Bui Thank Son"), &["W12 participants[1].members[1].name"]);
    assert_codes_of(&add("Bui Thanh Son"), &[]);
}

#[test]
fn w12_takes_spellings_that_are_entered() {
    let variant = [
        "agreements[0].signatories[0].name = Bùi Thanh Sơn",
        "+participants[0].members[0].variants",
        "participants[0].members[0].variants[0] = Bùi Thanh Sơn",
    ];
    assert_codes(&variant, &[]);
    let native =
        ["agreements[0].signatories[0].name = Bùi Thanh Sơn", "participants[0].members[0].native_name = Bùi Thanh Sơn"];
    assert_codes(&native, &[]);
}

#[test]
fn w13_compares_the_heads() {
    let ranks = |ours: &str, theirs: &str| {
        vec![format!("participants[0].members[0].rank = {ours}"), format!("participants[1].members[0].rank = {theirs}")]
    };
    assert_codes_of(&ranks("1", "2"), &["W13 participants[0].members[0].rank"]);
    assert_codes_of(&ranks("2", "2"), &[]);
    assert_codes_of(&ranks("1", ""), &[]);
    let call = [ranks("1", "2"), vec!["meeting.kind = CourtesyCall".to_owned()]].concat();
    assert_codes_of(&call, &[]);
}
