//! Font files of the machine, as far as they are asked before one is used: which characters a face has, and whether it may be
//! embedded and how. Owns the few tables that say so (OpenType 1.9); whatever does not make sense there counts as absent.

/// The weight of text (OpenType 1.9, 'OS/2', usWeightClass).
const TEXT_WEIGHT: std::ops::RangeInclusive<u16> = 350..=450;

/// The most characters a coverage is read of: all of Unicode.
const MOST_CHARACTERS: u32 = 0x11_0000;

/// The characters a face has, as ranges from low to high.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Coverage(Vec<(u32, u32)>);

impl Coverage {
    /// Whether the face has that character.
    pub(super) fn has(&self, character: char) -> bool {
        let code = u32::from(character);
        let after = self.0.partition_point(|(first, _)| *first <= code);
        after > 0 && code <= self.0[after - 1].1
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same ranges, in order and without overlap.
    fn settled(mut ranges: Vec<(u32, u32)>) -> Self {
        ranges.sort_unstable();
        let mut settled: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (first, last) in ranges {
            match settled.last_mut() {
                Some(before) if first <= before.1.saturating_add(1) => before.1 = before.1.max(last),
                _ => settled.push((first, last)),
            }
        }
        Self(settled)
    }
}

/// A face within its file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sfnt<'a> {
    file: &'a [u8],
    /// Where its table directory begins.
    start: usize,
}

impl<'a> Sfnt<'a> {
    /// The face of that number in a font file or collection.
    pub(super) fn of(file: &'a [u8], index: u32) -> Option<Self> {
        let start = if file.starts_with(b"ttcf") {
            if index >= long(file, 8)? {
                return None;
            }
            long(file, 12 + index as usize * 4)? as usize
        } else {
            0
        };
        file.get(start..start + 12).map(|_| Self { file, start })
    }

    /// The records of its tables: 16 bytes each.
    fn records(self) -> impl Iterator<Item = &'a [u8]> {
        let count = usize::from(short(self.file, self.start + 4).unwrap_or(0));
        (0..count).map_while(move |place| {
            let at = self.start + 12 + place * 16;
            self.file.get(at..at + 16)
        })
    }

    fn table(self, tag: [u8; 4]) -> Option<&'a [u8]> {
        let record = self.records().find(|record| record.starts_with(&tag))?;
        let start = long(record, 8)? as usize;
        self.file.get(start..start.checked_add(long(record, 12)? as usize)?)
    }

    /// Whether its maker permits to embed it, cut down, in a file that is read and printed ('OS/2', fsType).
    ///
    /// Where several of the lowest bits are set, the least strict counts; "no subsetting" and "bitmaps only" forbid what we do.
    pub(super) fn may_be_embedded(self) -> bool {
        const RESTRICTED: u16 = 0x0002;
        const PREVIEW_AND_PRINT: u16 = 0x0004;
        const EDITABLE: u16 = 0x0008;
        const NO_SUBSETTING: u16 = 0x0100;
        const BITMAPS_ONLY: u16 = 0x0200;
        // A file that says nothing of its licence says not that it may be passed on.
        let Some(bits) = self.table(*b"OS/2").and_then(|table| short(table, 8)) else { return false };
        let is_restricted = bits & RESTRICTED != 0 && bits & (PREVIEW_AND_PRINT | EDITABLE) == 0;
        !is_restricted && bits & (NO_SUBSETTING | BITMAPS_ONLY) == 0
    }

    /// Whether it has outlines, and those of a text face where they vary: only the default of a variable font is shown.
    pub(super) fn has_outlines(self) -> bool {
        let has = |tag| self.table(tag).is_some_and(|table| !table.is_empty());
        (has(*b"glyf") || has(*b"CFF ")) && self.default_weight().is_none_or(|weight| TEXT_WEIGHT.contains(&weight))
    }

    /// The weight that a variable font has where nothing is asked of it ('fvar').
    fn default_weight(self) -> Option<u16> {
        let table = self.table(*b"fvar")?;
        let (first, count, size) = (short(table, 4)?, short(table, 8)?, short(table, 10)?);
        let axis = |place: u16| table.get(usize::from(first) + usize::from(place) * usize::from(size)..);
        let weight = (0..count).filter_map(axis).find(|axis| axis.starts_with(b"wght"))?;
        // Fixed-point numbers: the upper two bytes are the integer.
        short(weight, 8)
    }

    /// The characters it has ('cmap', formats 4 and 12: those of all faces for text).
    pub(super) fn coverage(self) -> Coverage {
        let Some(table) = self.table(*b"cmap") else { return Coverage::default() };
        let count = usize::from(short(table, 2).unwrap_or(0));
        let mut ranges = Vec::new();
        for place in 0..count {
            let at = 4 + place * 8;
            let (Some(platform), Some(encoding), Some(offset)) =
                (short(table, at), short(table, at + 2), long(table, at + 4))
            else {
                break;
            };
            // Unicode, or Windows' names for it: all of it, or its first 65 536 characters.
            let is_unicode = platform == 0 || platform == 3 && matches!(encoding, 1 | 10);
            let Some(map) = table.get(offset as usize..).filter(|_| is_unicode) else { continue };
            match short(map, 0) {
                Some(4) => segments(map, &mut ranges),
                Some(12) => groups(map, &mut ranges),
                _ => {}
            }
        }
        Coverage::settled(ranges)
    }

    /// The face in a file of its own.
    pub(super) fn alone(self) -> Option<Vec<u8>> {
        if self.start == 0 {
            return Some(self.file.to_vec());
        }
        let records: Vec<&[u8]> = self.records().collect();
        let mut file = self.file.get(self.start..self.start + 12)?.to_vec();
        let mut tables = Vec::new();
        let head = 12 + records.len() * 16;
        for record in records {
            let table = self.table(record.first_chunk().copied()?)?;
            file.extend_from_slice(record.get(..8)?);
            file.extend(u32::try_from(head + tables.len()).ok()?.to_be_bytes());
            file.extend_from_slice(record.get(12..)?);
            tables.extend_from_slice(table);
            // Tables begin at multiples of four bytes.
            tables.resize(tables.len().next_multiple_of(4), 0);
        }
        file.extend(tables);
        Some(file)
    }
}

/// Adds the characters of a map of format 4: segments with a shift, or with a list of glyphs where some may be none.
fn segments(map: &[u8], ranges: &mut Vec<(u32, u32)>) {
    let double = usize::from(short(map, 6).unwrap_or(0)) & !1;
    for at in (0..double).step_by(2) {
        let (ends, starts) = (14 + at, 16 + double + at);
        let (shifts, offsets) = (starts + double, starts + double * 2);
        let (Some(last), Some(first)) = (short(map, ends), short(map, starts)) else { return };
        let (Some(shift), Some(offset)) = (short(map, shifts), short(map, offsets)) else { return };
        // The last segment holds no character: it ends the list.
        for code in first..=last.min(0xfffe) {
            let glyph = if offset == 0 {
                code.wrapping_add(shift)
            } else {
                short(map, offsets + usize::from(offset) + usize::from(code - first) * 2).unwrap_or(0)
            };
            if glyph != 0 {
                match ranges.last_mut() {
                    Some(before) if before.1 + 1 == u32::from(code) => before.1 += 1,
                    _ => ranges.push((code.into(), code.into())),
                }
            }
        }
    }
}

/// Adds the characters of a map of format 12: groups of characters and glyphs that run side by side.
fn groups(map: &[u8], ranges: &mut Vec<(u32, u32)>) {
    let count = long(map, 12).unwrap_or(0) as usize;
    for group in map.get(16..).unwrap_or_default().chunks_exact(12).take(count) {
        let (Some(first), Some(last), Some(glyph)) = (long(group, 0), long(group, 4), long(group, 8)) else { return };
        // Glyph 0 is no glyph.
        let first = first.saturating_add(u32::from(glyph == 0));
        if first <= last && last < MOST_CHARACTERS {
            ranges.push((first, last));
        }
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|chunk| u16::from_be_bytes(*chunk))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|chunk| u32::from_be_bytes(*chunk))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: &[u8] = include_bytes!("../../assets/fonts/gentium/GentiumBookPlus-Regular.ttf");

    /// The face with other licence bits.
    fn licensed(bits: u16) -> Vec<u8> {
        let mut file = FACE.to_vec();
        let place = Sfnt::of(FACE, 0).unwrap().table(*b"OS/2").unwrap().as_ptr() as usize - FACE.as_ptr() as usize;
        file[place + 8..place + 10].copy_from_slice(&bits.to_be_bytes());
        file
    }

    #[test]
    fn only_what_may_be_embedded_and_cut_down_is() {
        for (bits, expected) in [
            (0x0000, true),
            (0x0002, false),
            (0x0004, true),
            (0x0008, true),
            (0x0006, true),
            (0x000a, true),
            (0x0100, false),
            (0x0108, false),
            (0x0200, false),
        ] {
            assert_eq!(Sfnt::of(&licensed(bits), 0).unwrap().may_be_embedded(), expected, "{bits:#06x}");
        }
    }

    #[test]
    fn a_face_has_its_characters_and_no_others() {
        let coverage = Sfnt::of(FACE, 0).unwrap().coverage();
        assert!("aЯΩқ\u{301}−№".chars().all(|c| coverage.has(c)));
        assert!("北א\u{10ffff}\u{0}".chars().all(|c| !coverage.has(c)));
    }

    #[test]
    fn a_face_of_a_collection_stands_alone() {
        // A collection of one: its header, and then the file with all offsets moved.
        let mut collection = b"ttcf\0\x01\0\0\0\0\0\x01\0\0\0\x10".to_vec();
        let count = usize::from(short(FACE, 4).unwrap());
        let mut moved = FACE.to_vec();
        for place in 0..count {
            let at = 12 + place * 16 + 8;
            let offset = long(FACE, at).unwrap() + 16;
            moved[at..at + 4].copy_from_slice(&offset.to_be_bytes());
        }
        collection.extend(moved);
        let face = Sfnt::of(&collection, 0).unwrap();
        assert!(Sfnt::of(&collection, 1).is_none());
        let alone = face.alone().unwrap();
        let (alone, whole) = (Sfnt::of(&alone, 0).unwrap(), Sfnt::of(FACE, 0).unwrap());
        for record in whole.records() {
            let tag = *record.first_chunk().unwrap();
            assert_eq!(alone.table(tag), whole.table(tag));
        }
    }

    #[test]
    fn a_broken_file_has_nothing() {
        for end in (0..FACE.len()).step_by(997).chain(0..400) {
            if let Some(face) = Sfnt::of(&FACE[..end], 0) {
                face.coverage();
                face.alone();
                face.has_outlines();
                assert!(face.may_be_embedded() || end < FACE.len());
            }
        }
        assert!(Sfnt::of(b"ttcf\0\x01\0\0\xff\xff\xff\xff", 7).is_none());
    }
}
