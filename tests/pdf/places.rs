//! Where readers place glyphs: the file's own widths added up.

use chancery::layout::{FaceId, GlyphRun, Pages};
use chancery::pdf;
use chancery::template::{Mm, Pt};

use super::hand::{BOLD, Hand, NASKH, REGULAR, SANS};
use super::properties;

#[test]
fn no_glyph_drifts_from_its_place() {
    let hand = Hand::new();
    let text = "Naming the sectors of interest: grain, flour, vegetable oils, fertilisers, organic products.";
    let faces: [(FaceId, f32); 4] = [(REGULAR, 11.0), (BOLD, 16.0), (SANS, 9.0), (REGULAR, 10.5)];
    for (face, size) in faces {
        let mut run = hand.line(face, size, (71.234, 100.0), text);
        // Kerning and spacing as a shaper would leave them: no advance is that of the font.
        for (place, glyph) in run.glyphs.iter_mut().enumerate() {
            glyph.advance.0 += [0.013, -0.27, 0.0, 0.0071][place % 4];
            glyph.shift.0 = Pt([0.0, 0.0, 0.4][place % 3]);
        }
        compare(wanted(&run), &hand.page(vec![run]));
    }
}

#[test]
fn raised_marks_and_words_from_right_to_left_stand_where_they_were_set() {
    let hand = Hand::new();
    let pieces =
        [("س", 'ﺳ'), ("ل", 'ﻠ'), ("ا", 'ﺎ'), ("م", 'ﻡ'), (" ", ' '), ("لا", 'ﻻ'), ("م", 'ﻡ'), (" ", ' '), ("م", 'ﻡ')];
    let mut arabic = hand.pieces_right_to_left(NASKH, 14.0, (300.0, 90.0), &pieces);
    for (place, glyph) in arabic.glyphs.iter_mut().enumerate() {
        glyph.advance.0 += 0.217;
        glyph.shift.1 = Pt([-2.75, 0.0, 1.5][place % 3]);
    }
    let latin = hand.line(REGULAR, 11.0, (60.0, 120.0), "Peace");
    let mut all = wanted(&arabic);
    all.extend(wanted(&latin));
    compare(all, &hand.page(vec![arabic, latin]));
}

/// Compares where glyphs belong with where readers place them, whatever the order.
fn compare(mut wanted: Vec<(f64, f64)>, pages: &Pages) {
    let mut places = places(&pdf::write(pages, &properties()).unwrap());
    assert_eq!(wanted.len(), places.len());
    for list in [&mut wanted, &mut places] {
        list.sort_by(|one, other| one.0.total_cmp(&other.0));
    }
    for (wanted, place) in wanted.into_iter().zip(places) {
        let (across, down) = (wanted.0 - place.0, wanted.1 - place.1);
        assert!(across.abs() < 0.01 && down.abs() < 0.01, "{wanted:?} is at {place:?}");
    }
}

/// Where the glyphs of a run were set, in points from the left and the upper edge.
fn wanted(run: &GlyphRun) -> Vec<(f64, f64)> {
    let mut pen = f64::from(run.origin.0.0);
    let mut places = Vec::new();
    for glyph in &run.glyphs {
        let (right, down) = glyph.shift;
        places.push((pen + f64::from(right.0), f64::from(run.origin.1.0 + down.0)));
        pen += f64::from(glyph.advance.0);
    }
    places
}

/// Where readers place every glyph of an A4 page, by the widths in the file, in points from the left and the upper edge.
fn places(bytes: &[u8]) -> Vec<(f64, f64)> {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let page = document.page_iter().next().unwrap();
    let fonts = document.get_page_fonts(page).unwrap();
    let content = lopdf::content::Content::decode(&document.get_page_content(page)).unwrap();
    let (mut font, mut size, mut x, mut y, mut rise) = (Vec::new(), 0.0, 0.0, 0.0, 0.0);
    let mut places = Vec::new();
    for operation in content.operations {
        let number = |place: usize| f64::from(operation.operands[place].as_float().unwrap());
        match operation.operator.as_str() {
            "Tf" => (font, size) = (operation.operands[0].as_name().unwrap().to_vec(), number(1)),
            "Tm" => (x, y) = (number(4), f64::from(Mm(297.0).pt().0) - number(5)),
            "Ts" => rise = number(0),
            "TJ" => {
                for item in operation.operands[0].as_array().unwrap() {
                    if let Ok(codes) = item.as_str() {
                        for code in codes.chunks(2) {
                            places.push((x, y - rise));
                            x += width(&document, fonts[&font], code) * size / 1000.0;
                        }
                    } else {
                        x -= f64::from(item.as_float().unwrap()) * size / 1000.0;
                    }
                }
            }
            _ => {}
        }
    }
    places
}

/// The width of a glyph in thousandths of the em, from the font's `/W` array.
fn width(document: &lopdf::Document, font: &lopdf::Dictionary, code: &[u8]) -> f64 {
    let code = i64::from(u16::from_be_bytes(code.try_into().unwrap()));
    let descendants = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
    let descendant = document.dereference(&descendants[0]).unwrap().1.as_dict().unwrap();
    let widths = descendant.get(b"W").unwrap().as_array().unwrap();
    for pair in widths.chunks(2) {
        let place = code - pair[0].as_i64().unwrap();
        if let Some(width) = usize::try_from(place).ok().and_then(|place| pair[1].as_array().unwrap().get(place)) {
            return f64::from(width.as_float().unwrap());
        }
    }
    panic!("glyph {code} has no width");
}
