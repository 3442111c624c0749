//! The note's identity, read back from files of ours and from anything else.

use chancery::pdf::{self, Properties};

use super::hand::{Hand, REGULAR, dice};
use super::{ID, properties, two_pages};

#[test]
fn the_notes_identity_comes_back() {
    let bytes = pdf::write(&two_pages(), &properties()).unwrap();
    assert_eq!(pdf::note_id(&bytes).as_deref(), Some(ID));
    let nameless = Properties { id: String::new(), ..properties() };
    assert_eq!(pdf::note_id(&pdf::write(&two_pages(), &nameless).unwrap()), None);
}

#[test]
fn no_garbage_breaks_the_search_for_an_identity() {
    let hand = Hand::new();
    let bytes = pdf::write(&hand.page(vec![hand.line(REGULAR, 11.0, (60.0, 90.0), "A")]), &properties()).unwrap();
    let mut next = dice(0x2545_f491_4f6c_dd1d_u64);
    for round in 0..10_000 {
        let mut damaged = bytes.clone();
        if round % 2 == 0 {
            // Without its last line end a file is whole.
            damaged.truncate(next(bytes.trim_ascii_end().len()));
            assert_eq!(pdf::note_id(&damaged), None);
        } else {
            for _ in 0..=next(4) {
                damaged[next(bytes.len())] = next(256) as u8;
            }
            pdf::note_id(&damaged);
        }
    }
    for foreign in [&b""[..], b"%PDF-1.7", b"%PDF-1.7\n%%EOF", b"{\"a\": 1}"] {
        assert_eq!(pdf::note_id(foreign), None);
    }
}
