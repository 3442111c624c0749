//! What must be true of every page, whatever stands on it.

use chancery::layout::{Glyph, GlyphRun, Item, Mark, Pages, Rect, Role, StructureId};
use chancery::paper::Paper;
use chancery::template::Pt;

/// What rounding may add up to, in points.
const TOLERANCE: f32 = 0.05;

/// The runs of a page and the elements they belong to.
pub(crate) fn runs(items: &[Item]) -> impl Iterator<Item = (&GlyphRun, Option<StructureId>)> {
    items.iter().filter_map(|item| match &item.mark {
        Mark::Glyphs(run) => Some((run, item.structure)),
        _ => None,
    })
}

/// The frame of a run without the white space at its ends; none where it is all white.
pub(crate) fn inked(run: &GlyphRun) -> Option<Rect> {
    let is_white = |cluster: &std::ops::Range<usize>| run.text[cluster.clone()].trim().is_empty();
    let first = run.glyphs.iter().position(|glyph| !is_white(&glyph.cluster))?;
    let last = run.glyphs.iter().rposition(|glyph| !is_white(&glyph.cluster))?;
    let width = |glyphs: &[Glyph]| Pt(glyphs.iter().map(|glyph| glyph.advance.0).sum());
    let frame = run.frame();
    Some(Rect { left: frame.left + width(&run.glyphs[..first]), width: width(&run.glyphs[first..=last]), ..frame })
}

/// The text area of a paper whose furniture fits in its margins.
pub(crate) fn text_area(paper: &Paper) -> Rect {
    let (width, height) = paper.setup.size();
    let margins = paper.setup.margins;
    Rect {
        left: margins.left.pt(),
        top: margins.top.pt(),
        width: width.pt() - margins.left.pt() - margins.right.pt(),
        height: height.pt() - margins.top.pt() - margins.bottom.pt(),
    }
}

fn is_furniture(run: &GlyphRun, area: Rect) -> bool {
    run.origin.1 < area.top || run.origin.1 > area.bottom()
}

/// Nothing but furniture outside the margins, and furniture nowhere else.
pub(crate) fn assert_within_margins(paper: &Paper, pages: &Pages) {
    let area = text_area(paper);
    for (number, page) in pages.pages.iter().enumerate() {
        for (run, _) in runs(&page.items) {
            let Some(frame) = inked(run) else { continue };
            let (left, right) = (frame.left.0 - area.left.0, area.right().0 - frame.right().0);
            assert!(
                left > -TOLERANCE && right > -TOLERANCE,
                "page {number}, {:?}: {frame:?} leaves the measure",
                run.text
            );
            if !is_furniture(run, area) {
                let (top, bottom) = (frame.top.0 - area.top.0, area.bottom().0 - frame.bottom().0);
                assert!(
                    top > -TOLERANCE && bottom > -TOLERANCE,
                    "page {number}, {:?}: {frame:?} leaves the area",
                    run.text
                );
            }
        }
    }
}

/// No two runs of a page overlap.
pub(crate) fn assert_no_overlap(pages: &Pages) {
    for (number, page) in pages.pages.iter().enumerate() {
        let mut frames: Vec<_> = runs(&page.items).filter_map(|(run, _)| Some((inked(run)?, &run.text))).collect();
        frames.sort_by(|a, b| a.0.top.0.total_cmp(&b.0.top.0));
        for (place, (upper, text)) in frames.iter().enumerate() {
            let below = frames[place + 1..].iter().take_while(|(lower, _)| lower.top.0 < upper.bottom().0 - TOLERANCE);
            for (lower, other) in below {
                let apart = lower.left.0 > upper.right().0 - TOLERANCE || upper.left.0 > lower.right().0 - TOLERANCE;
                assert!(apart, "page {number}: {text:?} at {upper:?} overlaps {other:?} at {lower:?}");
            }
        }
    }
}

/// Every cluster stands for characters, all of them in order, each once.
pub(crate) fn assert_clusters_cover_the_text(pages: &Pages) {
    for (run, _) in pages.pages.iter().flat_map(|page| runs(&page.items)) {
        let mut clusters: Vec<_> =
            run.glyphs.iter().map(|glyph| glyph.cluster.clone()).filter(|c| !c.is_empty()).collect();
        clusters.sort_by_key(|cluster| cluster.start);
        let mut end = 0;
        for cluster in clusters {
            assert_eq!(cluster.start, end, "{:?}", run.text);
            end = cluster.end;
        }
        assert_eq!(end, run.text.len(), "{:?}", run.text);
    }
}

/// The distances between the baselines of an element, page by page.
pub(crate) fn leadings(pages: &Pages, element: StructureId) -> Vec<f32> {
    let mut leadings = Vec::new();
    for page in &pages.pages {
        let mut baselines: Vec<f32> =
            runs(&page.items).filter(|(_, id)| *id == Some(element)).map(|(run, _)| run.origin.1.0).collect();
        baselines.dedup();
        leadings.extend(baselines.windows(2).map(|pair| pair[1] - pair[0]));
    }
    leadings
}

/// The tagged text in the order of the structure, white space made one, soft hyphens gone; without what stands in figures.
pub(crate) fn tagged_text(pages: &Pages) -> String {
    let mut texts = vec![String::new(); pages.structure.len()];
    for (run, element) in pages.pages.iter().flat_map(|page| runs(&page.items)) {
        let Some(mut id) = element else { continue };
        while pages.structure[id.0 as usize].role == Role::Link {
            id = pages.structure[id.0 as usize].parent.expect("a link lies in a text");
        }
        if pages.structure[id.0 as usize].role == Role::Figure {
            continue;
        }
        texts[id.0 as usize].push_str(&run.text);
    }
    normal(&texts.join(" "))
}

/// White space made one, soft hyphens gone.
pub(crate) fn normal(text: &str) -> String {
    let shown: String = text.chars().filter(|c| *c != '\u{ad}').collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The page and baseline of the first run that holds `text`.
pub(crate) fn find(pages: &Pages, text: &str) -> (usize, Pt) {
    let on_page = |number: usize| runs(&pages.pages[number].items).find(|(run, _)| run.text.contains(text));
    (0..pages.pages.len())
        .find_map(|number| Some((number, on_page(number)?.0.origin.1)))
        .unwrap_or_else(|| panic!("{text:?} is on no page"))
}

/// The tagged baselines of a page, from top to bottom, without the marking.
pub(crate) fn baselines(pages: &Pages, number: usize, area: Rect) -> Vec<f32> {
    let mut baselines: Vec<f32> = runs(&pages.pages[number].items)
        .filter(|(run, element)| element.is_some() && !is_furniture(run, area))
        .map(|(run, _)| run.origin.1.0)
        .collect();
    baselines.sort_by(f32::total_cmp);
    baselines.dedup();
    baselines
}

/// Compares two texts word by word and shows the first that differs.
pub(crate) fn assert_same_words(set: &str, wanted: &str) {
    let mut wanted_words = wanted.split(' ');
    for (place, word) in set.split(' ').enumerate() {
        assert_eq!(Some(word), wanted_words.next(), "word {place}");
    }
    assert_eq!(wanted_words.next(), None, "the end of the text is missing");
}

/// How far from the left edge of the sheet the decimal point of a number stands, or the end of its digits.
pub(crate) fn separator_of(pages: &Pages, number: &str) -> f32 {
    let (run, _) = runs(&pages.pages[0].items).find(|(run, _)| run.text == number).expect("the number is on page 1");
    let point = number.find('.').or_else(|| number.find('%')).unwrap_or(number.len());
    let before = run.glyphs.iter().take_while(|glyph| glyph.cluster.end <= point);
    run.origin.0.0 + before.map(|glyph| glyph.advance.0).sum::<f32>()
}
