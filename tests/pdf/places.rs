//! Where readers place glyphs: the file's own widths added up.

use chancery::layout::FaceId;
use chancery::pdf;
use chancery::template::Pt;

use super::hand::{BOLD, Hand, REGULAR, SANS};
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
        let bytes = pdf::write(&hand.page(vec![run.clone()]), &properties()).unwrap();
        let mut pen = 71.234_f64;
        for (glyph, place) in run.glyphs.iter().zip(places(&bytes)) {
            let wanted = pen + f64::from(glyph.shift.0.0);
            assert!((wanted - place).abs() < 0.01, "{wanted} is at {place}");
            pen += f64::from(glyph.advance.0);
        }
    }
}

/// Where readers place every glyph of a page, in points from the left edge, by the widths in the file.
fn places(bytes: &[u8]) -> Vec<f64> {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let page = document.page_iter().next().unwrap();
    let fonts = document.get_page_fonts(page).unwrap();
    let content = lopdf::content::Content::decode(&document.get_page_content(page)).unwrap();
    let (mut font, mut size, mut x) = (Vec::new(), 0.0, 0.0);
    let mut places = Vec::new();
    for operation in content.operations {
        let number = |place: usize| f64::from(operation.operands[place].as_float().unwrap());
        match operation.operator.as_str() {
            "Tf" => (font, size) = (operation.operands[0].as_name().unwrap().to_vec(), number(1)),
            "Tm" => x = number(4),
            "TJ" => {
                for item in operation.operands[0].as_array().unwrap() {
                    if let Ok(code) = item.as_str() {
                        places.push(x);
                        x += width(&document, fonts[&font], code) * size / 1000.0;
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
