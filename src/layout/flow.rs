//! Makes parts up into pages: what stands on which page and how far down. Owns the rules of breaking (ISO has none; these
//! are the house's): a new page where one is asked for, no heading without two lines after it, no single lines, rows whole where a page can hold them, three
//! lines at least on the last page. Works on heights alone and always ends: every page takes at least one strip.

use std::ops::Range;

use super::galley::{Bond, Cut, Frame, FrameKind, Keep, Part, Strip, White, height_of};
use crate::template::Pt;

/// Lines that must follow a heading on its page.
const LINES_AFTER_HEADING: usize = 2;

/// Lines that must stand on the last page of several.
const LINES_ON_LAST_PAGE: usize = 3;

/// Tolerance of sums of heights, far below what an eye or a printer tells apart.
const TOLERANCE: Pt = Pt(0.01);

/// The upper and lower edge of the text on the first page and on the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rooms {
    pub first: (Pt, Pt),
    pub others: (Pt, Pt),
}

impl Rooms {
    pub(super) const fn of(&self, page: usize) -> (Pt, Pt) {
        if page == 0 { self.first } else { self.others }
    }

    /// The height that every page has.
    pub(super) fn least(&self) -> Pt {
        (self.first.1 - self.first.0).min(self.others.1 - self.others.0)
    }
}

/// A part in the flow and where it comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'a> {
    pub part: &'a Part,
    /// The galley it belongs to.
    pub galley: usize,
    /// Its head, as a place in the flow.
    pub head: Option<usize>,
}

/// What stands on a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Fill<'a> {
    /// In reading order.
    pub strips: Vec<Placed<'a>>,
    /// Closed frames.
    pub frames: Vec<Drawn>,
    /// The foot of the lowest strip.
    pub foot: Pt,
    /// The part it begins with, as a place in the flow; none where it goes on with one that was divided.
    begin: Option<usize>,
}

/// A strip on a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    pub strip: &'a Strip,
    pub galley: usize,
    pub top: Pt,
    pub turn: Turn,
}

/// Whether a strip is set for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    First,
    /// The head of a table once more.
    Repeated,
}

/// A frame on a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawn {
    pub frame: Frame,
    pub galley: usize,
    pub top: Pt,
    pub bottom: Pt,
    /// Where the parts in it touch.
    pub seams: Vec<Pt>,
}

/// Makes up pages; there is always at least one.
pub(super) fn make_up<'a>(flow: &[Source<'a>], rooms: Rooms) -> Vec<Fill<'a>> {
    let mut pages = Vec::new();
    for stretch in stretches(flow) {
        let stretch = Stretch { flow, places: stretch, rooms, before: pages.len() };
        pages.extend(make_up_stretch(&stretch));
    }
    pages
}

/// Whether the parts take more than that many pages, however they are made up; false does not say that they take fewer.
pub(super) fn surely_takes_more_than(flow: &[Source<'_>], rooms: Rooms, pages: usize) -> bool {
    let room = (rooms.first.1 - rooms.first.0).max(rooms.others.1 - rooms.others.0) + TOLERANCE;
    // A strip that no page can hold takes one all the same.
    let held = |strip: &Strip| strip.height.min(room).0;
    let height = |lane: &Vec<Strip>| lane.iter().map(held).sum::<f32>();
    let least = |source: &Source<'_>| source.part.lanes.iter().map(height).fold(0.0, f32::max);
    let mut left = room.0 * pages as f32;
    flow.iter().any(|source| {
        left -= least(source);
        left < 0.0
    })
}

/// The places between which a new page begins in any case; there is always at least one stretch.
fn stretches(flow: &[Source<'_>]) -> Vec<Range<usize>> {
    let begins = |place: &usize| flow[*place].part.cut == Cut::Always;
    let starts: Vec<usize> = std::iter::once(0).chain((1..flow.len()).filter(begins)).collect();
    let ends = starts.iter().skip(1).copied().chain([flow.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// A part of the flow that begins on a page of its own.
struct Stretch<'f, 'a> {
    flow: &'f [Source<'a>],
    places: Range<usize>,
    rooms: Rooms,
    /// The pages before it.
    before: usize,
}

fn make_up_stretch<'a>(stretch: &Stretch<'_, 'a>) -> Vec<Fill<'a>> {
    let mut cuts = cuts(&stretch.flow[stretch.places.clone()]);
    let mut pages = fill(stretch, &cuts, None, Vec::new());
    let little = Cut::Avoided(White::Little);
    if pages.len() > 1 && cuts.contains(&little) {
        // That a heading has more than one line below it is not worth a page.
        let freer: Vec<Cut> = cuts.iter().map(|cut| if *cut == little { Cut::Free } else { *cut }).collect();
        let fewer = fill(stretch, &freer, None, Vec::new());
        if fewer.len() < pages.len() {
            (cuts, pages) = (freer, fewer);
        }
    }
    let last = pages.len() - 1;
    if last == 0 || lines_on(&pages[last]) >= LINES_ON_LAST_PAGE {
        return pages;
    }
    // The page before gives up lines from its foot, until the last has enough. No more are asked for than would help. What
    // stands on the pages before that one does not change, and is not made up again.
    let kept = (0..last).rev().find(|page| pages[*page].begin.is_some()).unwrap_or(0);
    let mut limit = lowest_top(&pages[last - 1]);
    for _ in 0..LINES_ON_LAST_PAGE * 2 {
        let trial = fill(stretch, &cuts, Some((last - 1, limit)), pages[..=kept].to_vec());
        if trial.len() != pages.len() {
            break;
        }
        if lines_on(&trial[last]) >= LINES_ON_LAST_PAGE {
            return trial;
        }
        limit = lowest_top(&trial[last - 1]).min(limit - TOLERANCE);
    }
    pages
}

/// Whether a page may end before each part: as the parts say, and never too soon after a heading.
fn cuts(flow: &[Source<'_>]) -> Vec<Cut> {
    let mut wanted = 0_usize;
    let decide = |source: &Source<'_>| {
        // What stands under the heading before may be a single line in all: waiting for a second one would chain a row of
        // such headings together and leave half a page white.
        let is_next_heading = source.part.bond == Bond::WithNext && wanted < LINES_AFTER_HEADING;
        let cut = match source.part.cut {
            Cut::Free if wanted > 0 && is_next_heading => Cut::Avoided(White::Little),
            Cut::Free | Cut::Avoided(_) if wanted > 0 => Cut::Never,
            cut => cut,
        };
        wanted = match source.part.bond {
            Bond::WithNext => LINES_AFTER_HEADING,
            Bond::Loose => wanted.saturating_sub(source.part.lines()),
        };
        cut
    };
    flow.iter().map(decide).collect()
}

/// The distinct baselines of a page, as many as tops of strips.
fn lines_on(page: &Fill<'_>) -> usize {
    let first = page.strips.iter().filter(|placed| placed.turn == Turn::First);
    let mut tops: Vec<(f32, usize)> = first.map(|placed| (placed.top.0, placed.strip.lines())).collect();
    // Of several strips with one top the one that counts most is kept.
    tops.sort_by(|(top, lines), (other, other_lines)| top.total_cmp(other).then(other_lines.cmp(lines)));
    tops.dedup_by_key(|(top, _)| *top);
    tops.into_iter().map(|(_, lines)| lines).sum()
}

fn lowest_top(page: &Fill<'_>) -> Pt {
    page.strips.iter().map(|placed| placed.top).fold(Pt::ZERO, Pt::max)
}

/// Fills pages. `cuts` are those of the stretch; the limit is a page of it, from 0, and where that page ends. Of the pages that are
/// `known` already the last is filled anew; it has to begin with a part.
fn fill<'a>(
    stretch: &Stretch<'_, 'a>,
    cuts: &[Cut],
    limit: Option<(usize, Pt)>,
    mut known: Vec<Fill<'a>>,
) -> Vec<Fill<'a>> {
    let Range { start: first, end: last } = stretch.places;
    let mut start = known.pop().and_then(|page| page.begin).unwrap_or(first);
    // What a page was turned for stands on the next one in any case.
    let mut is_turned_for = !known.is_empty();
    let mut maker = Maker { stretch, limit, pages: known, state: State::default() };
    maker.open_page(Some(start));
    let cut_at = |place: usize| cuts[place - stretch.places.start];
    let is_free = |place: &usize| matches!(cut_at(*place), Cut::Free | Cut::Always);
    while start < last {
        let mut end = (start + 1..last).find(is_free).unwrap_or(last);
        if !std::mem::take(&mut is_turned_for) && !maker.fits(start..end) {
            // What should stand together may part, if all of it would leave too much white, or fits on no page.
            let relents = |place: &usize| match cut_at(*place) {
                Cut::Avoided(white) => maker.relents(white) && maker.fits(start..*place),
                _ => false,
            };
            match (start + 1..end).rev().find(relents) {
                Some(place) => end = place,
                None if maker.state.is_bare => {}
                None => maker.turn_page(Some(start)),
            }
        }
        (start..end).for_each(|place| maker.place(place));
        start = end;
    }
    maker.close_page();
    maker.pages
}

struct Maker<'f, 'a> {
    stretch: &'f Stretch<'f, 'a>,
    limit: Option<(usize, Pt)>,
    pages: Vec<Fill<'a>>,
    state: State,
}

/// How far the page is filled.
#[derive(Clone, Debug, Default)]
struct State {
    /// Where the next part may begin, before its space.
    y: Pt,
    /// The frames that are open, outermost first.
    open: Vec<Drawn>,
    /// Whether nothing stands on the page yet.
    is_empty: bool,
    /// Whether nothing stands on the page but repeated heads.
    is_bare: bool,
}

impl State {
    /// Closes and opens frames and leaves white, up to the top of a part. Returns that top and the frames that closed.
    fn approach(&mut self, source: &Source<'_>) -> (Pt, Vec<Drawn>) {
        let part = source.part;
        let kept = self
            .open
            .iter()
            .zip(&part.frames)
            .take_while(|(open, frame)| open.galley == source.galley && open.frame.id == frame.id)
            .count();
        let closed = self.close(kept);
        if !self.is_empty {
            self.y += part.space;
        }
        let y = self.y;
        if let Some(open) = self.open.last_mut().filter(|open| open.frame.kind == FrameKind::Table) {
            open.seams.push(y);
        }
        for frame in &part.frames[kept..] {
            let (top, galley) = (self.y, source.galley);
            self.open.push(Drawn { frame: *frame, galley, top, bottom: top, seams: Vec::new() });
            self.y += frame.padding();
        }
        (self.y, closed)
    }

    /// Closes all frames but the outer `kept` ones.
    fn close(&mut self, kept: usize) -> Vec<Drawn> {
        let mut closed = Vec::new();
        while self.open.len() > kept {
            let mut drawn = self.open.pop().expect("longer than what is kept");
            self.y += drawn.frame.padding();
            drawn.bottom = self.y;
            closed.push(drawn);
        }
        closed
    }

    /// The white that open frames still need at their foot.
    fn foot_padding(&self) -> Pt {
        Pt(self.open.iter().map(|open| open.frame.padding().0).sum())
    }
}

impl<'a> Maker<'_, 'a> {
    /// Opens a page that begins with the part at `begin`, or within one.
    fn open_page(&mut self, begin: Option<usize>) {
        self.pages.push(Fill { begin, ..Fill::default() });
        let (top, _) = self.room();
        self.state = State { y: top, open: Vec::new(), is_empty: true, is_bare: true };
    }

    fn close_page(&mut self) {
        let closed = self.state.close(0);
        self.page().frames.extend(closed);
    }

    fn turn_page(&mut self, begin: Option<usize>) {
        self.close_page();
        self.open_page(begin);
    }

    fn page(&mut self) -> &mut Fill<'a> {
        self.pages.last_mut().expect("a page is open")
    }

    /// The upper and lower edge of the text on this page.
    fn room(&self) -> (Pt, Pt) {
        self.stretch.rooms.of(self.stretch.before + self.pages.len() - 1)
    }

    /// Down to where this page is filled.
    fn bottom(&self) -> Pt {
        let page = self.pages.len() - 1;
        let bottom = self.room().1 + TOLERANCE;
        match self.limit {
            Some((limited, limit)) if limited == page => bottom.min(limit + TOLERANCE),
            _ => bottom,
        }
    }

    /// Whether more than that would stay white if the page ended here, or nothing stands on it that it could end with.
    fn relents(&self, white: White) -> bool {
        let (top, bottom) = self.room();
        self.state.is_bare || self.bottom() - self.state.y > (bottom - top) * white.share()
    }

    /// Whether the parts fit on what is left of the page; of a last part that may be divided, its first piece.
    fn fits(&self, places: Range<usize>) -> bool {
        let mut state = self.state.clone();
        let last = places.end - 1;
        for place in places {
            let source = &self.stretch.flow[place];
            state.approach(source);
            let divided = place == last && source.part.keep == Keep::Divided;
            state.y += if divided { first_piece(source.part) } else { source.part.height() };
            state.is_empty = false;
        }
        state.y + state.foot_padding() <= self.bottom()
    }

    /// Places a part, over as many pages as it takes.
    fn place(&mut self, place: usize) {
        let source = self.stretch.flow[place];
        let mut starts = vec![0; source.part.lanes.len()];
        loop {
            self.repeat_head(&source);
            let mut state = self.state.clone();
            let (top, closed) = state.approach(&source);
            let room = self.bottom() - top - state.foot_padding();
            let mut ends = pieces(source.part, &starts, room);
            if ends == starts && !is_done(source.part, &starts) {
                if !self.state.is_bare {
                    self.turn_page(None);
                    continue;
                }
                // What should stand together is longer than a whole page: it ends wherever the page does.
                let lanes = starts.iter().zip(&source.part.lanes);
                ends = lanes.map(|(start, lane)| as_many_as_fit(lane, *start, room)).collect();
            }
            self.state = state;
            self.page().frames.extend(closed);
            self.put(&source, &starts, &ends, top, Turn::First);
            starts = ends;
            if is_done(source.part, &starts) {
                return;
            }
            self.turn_page(None);
        }
    }

    /// Sets the head of a table again where a page starts with one of its rows.
    fn repeat_head(&mut self, source: &Source<'a>) {
        let Some(head) = source.head.map(|head| self.stretch.flow[head]).filter(|_| self.state.is_empty) else {
            return;
        };
        let (top, bottom) = self.room();
        // A head that leaves no room for its rows is not repeated.
        if head.part.height() > (bottom - top) / 2.0 {
            return;
        }
        let (y, _) = self.state.approach(&head);
        let starts = vec![0; head.part.lanes.len()];
        let ends: Vec<_> = head.part.lanes.iter().map(Vec::len).collect();
        self.put(&head, &starts, &ends, y, Turn::Repeated);
    }

    /// Puts strips on the page, lane by lane: the order in which they are read.
    fn put(&mut self, source: &Source<'a>, starts: &[usize], ends: &[usize], top: Pt, turn: Turn) {
        let mut foot = top;
        for ((lane, start), end) in source.part.lanes.iter().zip(starts).zip(ends) {
            let mut y = top;
            for (place, strip) in lane[*start..*end].iter().enumerate() {
                if place > 0 {
                    y += strip.space;
                }
                self.page().strips.push(Placed { strip, galley: source.galley, top: y, turn });
                y += strip.height;
            }
            foot = foot.max(y);
        }
        self.page().foot = foot;
        self.state.y = foot;
        self.state.is_empty = false;
        self.state.is_bare &= turn == Turn::Repeated;
    }
}

fn is_done(part: &Part, starts: &[usize]) -> bool {
    part.lanes.iter().zip(starts).all(|(lane, start)| *start == lane.len())
}

/// Up to where each lane can be set in the room. All of what is left, or as much as ends where a page may end.
fn pieces(part: &Part, starts: &[usize], room: Pt) -> Vec<usize> {
    let rest = part.lanes.iter().zip(starts).map(|(lane, start)| height_of(&lane[*start..]));
    if rest.fold(Pt::ZERO, Pt::max) <= room {
        return part.lanes.iter().map(Vec::len).collect();
    }
    part.lanes.iter().zip(starts).map(|(lane, start)| piece(lane, *start, room)).collect()
}

fn piece(lane: &[Strip], start: usize, room: Pt) -> usize {
    let mut end = start;
    let mut height = Pt::ZERO;
    for (place, strip) in lane.iter().enumerate().skip(start) {
        if place > start {
            height += strip.space;
        }
        height += strip.height;
        if height > room {
            return end;
        }
        if lane.get(place + 1).is_none_or(|next| next.cut == Cut::Free) {
            end = place + 1;
        }
    }
    end
}

/// Up to where a lane fills the room, wherever that is. One strip is set in any case, or the flow would never end.
fn as_many_as_fit(lane: &[Strip], start: usize, room: Pt) -> usize {
    let fits = |end: &usize| height_of(&lane[start..*end]) <= room;
    let least = (start + 1).min(lane.len());
    (least..=lane.len()).take_while(fits).last().unwrap_or(least)
}

/// The height of what must stand together at the top of a part that may be divided.
fn first_piece(part: &Part) -> Pt {
    let first = |lane: &Vec<Strip>| {
        let end = (1..lane.len()).find(|&place| lane[place].cut == Cut::Free).unwrap_or(lane.len());
        height_of(&lane[..end])
    };
    part.lanes.iter().map(first).fold(Pt::ZERO, Pt::max)
}
