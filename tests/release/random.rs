//! Random notes: whatever is marked releasable, nothing internal is cut out with it.

use chancery::{note::format, paper::compose};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use crate::{
    canary::{fill, leaves, may_leave},
    everything,
    notes::notes,
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_an_internal_field_is_cut_out(note in notes()) {
        let mut note = note;
        let canaries = fill(&mut note);
        let released = note.released("readout");
        let file = format::write(released.note()).unwrap();
        let paper = format!("{:?}", compose(&note, &everything()));
        for canary in canaries.iter().filter(|canary| !may_leave(&note, &canary.at)) {
            let Some(mark) = &canary.mark else { continue };
            prop_assert!(!file.contains(&canary.text), "{} stands in {file}", canary.at);
            prop_assert!(!paper.contains(mark), "{} stands in {paper}", canary.at);
        }
    }

    #[test]
    fn what_is_cut_out_is_a_note_and_cutting_it_out_again_changes_nothing(note in notes()) {
        let released = note.released("readout").into_note();
        let file = format::write(&released).unwrap();
        prop_assert_eq!(&format::read(file.as_bytes()).unwrap().note, &released);
        prop_assert_eq!(&released.released("readout").into_note(), &released);
        prop_assert!(released.id.is_empty() || released.id != note.id);
    }

    #[test]
    fn every_place_leads_back_to_what_stands_there(note in notes()) {
        let released = note.released("readout");
        for (at, text) in leaves(released.note()) {
            let origin = released.origins().original(&at);
            prop_assert_eq!(text, note.text_at(&origin), "{} from {}", at, origin);
        }
    }
}
