//! The note inside a paper: it comes out as it went in, and nothing else does.

use chancery::pdf::{self, Attachment, ExtractError, LARGEST_PAPER, Properties};
use lopdf::{Document, Object, dictionary};

use super::hand::dice;
use super::{properties, two_pages};

fn carrying(note: &[u8]) -> Vec<u8> {
    let attachment = Attachment {
        name: "Әңгіме.ron".to_owned(),
        description: "The note this paper was made from".to_owned(),
        bytes: note.to_vec(),
    };
    pdf::write(&two_pages(), &Properties { attachment: Some(attachment), ..properties() }).unwrap()
}

fn note() -> Vec<u8> {
    "#![enable(implicit_some)]\n(title: \"Әріптестік\")\n".repeat(50).into_bytes()
}

#[test]
fn the_note_comes_out_byte_for_byte() {
    let large: Vec<u8> =
        (0..2_000_000_u32).flat_map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    for note in [&note()[..], b"x", b"", &large] {
        assert!(pdf::extract(&carrying(note)).as_deref() == Ok(note), "{} bytes", note.len());
    }
}

#[test]
fn a_file_that_another_program_wrote_anew_still_gives_it_back() {
    let mut document = Document::load_mem(&carrying(&note())).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(pdf::extract(&bytes), Ok(note()));
    let mut appended = carrying(&note());
    appended.extend_from_slice(b"\n1 0 obj\n<</Type/Annot>>\nendobj\n%%EOF\n");
    assert_eq!(pdf::extract(&appended), Ok(note()));
}

#[test]
fn what_carries_no_note_is_told_as_such() {
    let plain = pdf::write(&two_pages(), &properties()).unwrap();
    assert_eq!(pdf::extract(&plain), Err(ExtractError::NoNote));
    assert_eq!(pdf::extract(b"(title: \"Talks\")"), Err(ExtractError::NotPdf));
    assert_eq!(pdf::extract(b""), Err(ExtractError::NotPdf));
    let mut large = b"%PDF-1.7\n".to_vec();
    large.resize(LARGEST_PAPER + 1, b' ');
    assert_eq!(pdf::extract(&large), Err(ExtractError::TooLarge));
    let twice = [carrying(&note()), carrying(&note())].concat();
    assert_eq!(pdf::extract(&twice), Err(ExtractError::Several));
}

#[test]
fn a_note_of_another_length_than_it_says_is_damaged() {
    let change = |from: &str, to: &str| {
        let bytes = carrying(&note());
        let place = bytes.windows(from.len()).position(|window| window == from.as_bytes()).unwrap();
        [&bytes[..place], to.as_bytes(), &bytes[place + from.len()..]].concat()
    };
    let length = note().len();
    for wrong in [length - 1, length + 1, usize::MAX] {
        let changed = change(&format!("/ChanceryNote {length}"), &format!("/ChanceryNote {wrong}"));
        assert_eq!(pdf::extract(&changed), Err(ExtractError::Damaged), "{wrong}");
    }
    assert_eq!(pdf::extract(&change("/ChanceryNote ", "/ChanceryNote /")), Err(ExtractError::Damaged));
}

/// A few bytes that unfold to megabytes are given up after the length they say they have.
#[test]
fn a_note_that_unfolds_without_end_takes_no_memory() {
    let mut document = Document::load_mem(&carrying(&vec![b' '; 16 << 20])).unwrap();
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.dict.has(b"ChanceryNote")
        {
            stream.dict.set("ChanceryNote", 10);
        }
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(pdf::extract(&bytes), Err(ExtractError::Damaged));
}

#[test]
fn no_garbage_breaks_the_search_for_a_note() {
    let bytes = carrying(&note());
    let mut next = dice(0x9e37_79b9_7f4a_7c15_u64);
    for round in 0..2_000 {
        let mut damaged = bytes.clone();
        if round % 2 == 0 {
            damaged.truncate(next(bytes.len()));
        }
        for _ in 0..=next(4) {
            let place = next(damaged.len().max(1));
            if let Some(byte) = damaged.get_mut(place) {
                *byte = next(256) as u8;
            }
        }
        // What comes out is the note or nothing: its own checksum is part of it.
        if let Ok(found) = pdf::extract(&damaged) {
            assert!(found == note());
        }
    }
}

/// Readers of other makers find the note where the standard has it (ISO 19005-3, 6.8).
#[test]
fn the_note_is_an_associated_file() {
    let document = Document::load_mem(&carrying(&note())).unwrap();
    let catalogue = document.catalog().unwrap();
    let associated = catalogue.get(b"AF").unwrap().as_array().unwrap();
    let specification = document.get_dictionary(associated[0].as_reference().unwrap()).unwrap();
    assert_eq!(specification.get(b"AFRelationship").unwrap().as_name().unwrap(), b"Source");
    assert_eq!(lopdf::decode_text_string(specification.get(b"UF").unwrap()).unwrap(), "Әңгіме.ron");
    let file = specification.get(b"EF").unwrap().as_dict().unwrap().get(b"UF").unwrap().as_reference().unwrap();
    let file = document.get_object(file).unwrap().as_stream().unwrap();
    assert_eq!(file.decompressed_content().unwrap(), note());
    let names = catalogue.get(b"Names").unwrap().as_dict().unwrap();
    let expected = dictionary! { "Names" => vec![specification.get(b"UF").unwrap().clone(), associated[0].clone()] };
    assert_eq!(names.get(b"EmbeddedFiles").unwrap().as_dict().unwrap(), &expected);
}
