//! E11, E13.

use super::*;

#[test]
fn e11_keeps_disputed_figures_in_the_house() {
    let readout = for_the_public(&["topics", "figures"]);
    let found = |changes: &[&str], template: &Template| codes(&complete(changes), template);
    let disputed = "figures[0].status = Disputed";
    assert_eq!(found(&[disputed], &readout), ["E11 figures[0].status"]);
    assert_eq!(found(&[disputed, "figures[0].releasable = false"], &readout), Vec::<String>::new());
    assert_eq!(found(&[disputed], &for_the_public(&["topics"])), Vec::<String>::new());
    assert_eq!(found(&[disputed], &brief()), Vec::<String>::new());
}

#[test]
fn e13_keeps_what_is_released_from_pointing_into_the_house() {
    let action = ["actions[0].releasable = true", "agreements[0].topic = t2"];
    let with = |more: &[&'static str]| [&action[..], more].concat();
    assert_codes(&with(&[]), &[]);
    assert_codes(&with(&["topics[1].releasable = false"]), &["E13 agreements[0].topic", "E13 actions[0].topic"]);
    assert_codes(
        &with(&["topics[1].releasable = false", "agreements[0].releasable = false"]),
        &["E13 actions[0].topic"],
    );
    assert_codes(
        &with(&["actions[0].agreement = a1", "agreements[0].releasable = false"]),
        &["E13 actions[0].agreement"],
    );
    assert_codes(&["agreements[0].follow_up = act1"], &["E13 agreements[0].follow_up"]);
    assert_codes(&["agreements[0].follow_up = act1", "actions[0].releasable = true"], &[]);
    assert_codes(&["topics[1].releasable = false"], &[]);
    // A blank reference points to nothing, not to a topic without key.
    assert_codes(&with(&["actions[0].topic =", "topics[0].key =", "topics[0].releasable = false"]), &[]);
}

#[test]
fn e13_means_the_first_of_several_with_one_key() {
    let changes = ["actions[0].releasable = true", "topics[2].key = t2", "actions[1].topic ="];
    assert!(
        !codes(&complete(&[&changes[..], &["topics[2].releasable = false"]].concat()), &brief())
            .iter()
            .any(|line| line.starts_with("E13"))
    );
    assert!(
        codes(&complete(&[&changes[..], &["topics[1].releasable = false"]].concat()), &brief())
            .contains(&"E13 actions[0].topic".to_owned())
    );
}
