//! The segments of a JPEG file (ITU-T T.81, annex B). Owns what is told and taken away without decoding: whether the file is
//! complete, whether it can stand in a PDF as it is, and everything it says of cameras and places.

use std::ops::Range;

/// Start of image.
const SOI: [u8; 2] = [0xff, 0xd8];
/// End of image.
const EOI: u8 = 0xd9;
/// Start of scan.
const SOS: u8 = 0xda;
/// Comment.
const COM: u8 = 0xfe;
/// What Adobe programs say of the colours.
const APP14: u8 = 0xee;

/// A segment: its marker and its bytes from the marker to the next one, scan data included.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Segment {
    marker: u8,
    bytes: Range<usize>,
}

/// The colours of a file that a PDF can take as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plain {
    Grey,
    Rgb,
}

/// A complete JPEG file.
#[derive(Debug)]
pub(super) struct Jpeg<'a> {
    file: &'a [u8],
    segments: Vec<Segment>,
}

impl<'a> Jpeg<'a> {
    /// Reads the segments; none where the file does not reach its end mark.
    pub(super) fn read(file: &'a [u8]) -> Option<Self> {
        let mut at = file.starts_with(&SOI).then_some(SOI.len())?;
        let mut segments = Vec::new();
        loop {
            if *file.get(at)? != 0xff {
                return None;
            }
            let marker = *file.get(at + 1)?;
            match marker {
                // Any number of fill bytes may stand before a marker (B.1.1.2).
                0xff => at += 1,
                EOI => return segments.iter().any(|s: &Segment| s.marker == SOS).then_some(Self { file, segments }),
                _ => {
                    let length = usize::from(u16::from_be_bytes([*file.get(at + 2)?, *file.get(at + 3)?]));
                    let mut end = at + 2 + length.max(2);
                    if marker == SOS {
                        end = scan_end(file, end)?;
                    }
                    if end > file.len() {
                        return None;
                    }
                    segments.push(Segment { marker, bytes: at..end });
                    at = end;
                }
            }
        }
    }

    /// The colours, if every reader of PDFs shows the file as it is: eight bits, baseline, grey or the usual three components.
    pub(super) fn plain(&self) -> Option<Plain> {
        let header = self.header()?;
        if header[1] != 0xc0 || *header.get(4)? != 8 {
            return None;
        }
        let names: Vec<u8> = header.get(10..)?.chunks_exact(3).map(|component| component[0]).collect();
        match (header.get(9)?, &names[..]) {
            (1, [_]) => Some(Plain::Grey),
            // Components of other names may be red, green and blue themselves, which readers take in different ways.
            (3, [1, 2, 3]) if self.is_luma_and_chroma() => Some(Plain::Rgb),
            _ => None,
        }
    }

    /// Whether it has four components and nothing says whether they count ink or its absence. Adobe's programs, which count
    /// absence, made nearly all that there are, and their mark says so.
    pub(super) fn has_unknown_inks(&self) -> bool {
        let components = self.header().and_then(|header| header.get(9).copied());
        components == Some(4) && self.segments.iter().all(|segment| segment.marker != APP14)
    }

    /// The header of the one frame: marker, length, precision, height, width, components; then each component's name,
    /// sampling and table (B.2.2).
    fn header(&self) -> Option<&[u8]> {
        let mut frames = self.segments.iter().filter(|segment| is_frame(segment.marker));
        let frame = frames.next().filter(|_| frames.next().is_none())?;
        Some(&self.file[frame.bytes.clone()])
    }

    /// Whether nothing says that three components are anything but luma and chroma, which readers take them for.
    fn is_luma_and_chroma(&self) -> bool {
        let adobe = self.segments.iter().find(|segment| segment.marker == APP14);
        // Marker, length, "Adobe", three words, then the transform: 1 for luma and chroma (Adobe Technical Note 5116).
        adobe.is_none_or(|segment| self.file[segment.bytes.clone()].get(15) == Some(&1))
    }

    /// The file without what it says beside the image: camera, place, preview, comments, colour profile.
    pub(super) fn stripped(&self) -> Vec<u8> {
        let mut file = SOI.to_vec();
        let is_kept = |segment: &&Segment| !matches!(segment.marker, COM | 0xe1..=0xef);
        for segment in self.segments.iter().filter(is_kept) {
            file.extend_from_slice(&self.file[segment.bytes.clone()]);
        }
        file.extend([0xff, EOI]);
        file
    }
}

/// Whether a marker begins a frame: SOF0 to SOF15 without the tables that share their range (table B.1).
const fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// Where the data of a scan ends: at the first marker that is neither a stuffed byte nor a restart.
fn scan_end(file: &[u8], from: usize) -> Option<usize> {
    let data = file.get(from..)?;
    let is_end = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xff | 0xd0..=0xd7);
    data.windows(2).position(is_end).map(|place| from + place)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of segments that no decoder would take, but whose order is right.
    fn file(frame: &[u8]) -> Vec<u8> {
        let mut file = SOI.to_vec();
        file.extend([0xff, 0xe0, 0, 4, 1, 2]);
        file.extend([0xff, 0xe1, 0, 6, b'E', b'x', b'i', b'f']);
        file.extend([0xff, COM, 0, 3, b'c']);
        file.extend(frame);
        file.extend([0xff, SOS, 0, 3, 0, 9, 9, 0xff, 0x00, 9, 0xff, 0xd1, 9, 0xff, EOI]);
        file
    }

    const GREY: [u8; 13] = [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];

    #[test]
    fn what_a_camera_says_is_taken_away() {
        let file = file(&GREY);
        let jpeg = Jpeg::read(&file).unwrap();
        assert_eq!(jpeg.plain(), Some(Plain::Grey));
        let stripped = jpeg.stripped();
        assert!(!stripped.windows(4).any(|piece| piece == b"Exif"));
        assert!(stripped.ends_with(&[9, 0xff, EOI]));
        assert_eq!(Jpeg::read(&stripped).unwrap().stripped(), stripped);
    }

    #[test]
    fn a_file_without_its_end_is_none() {
        let file = file(&GREY);
        for end in 0..file.len() {
            assert!(Jpeg::read(&file[..end]).is_none(), "{end}");
        }
    }

    #[test]
    fn progressive_and_deep_files_are_not_plain() {
        let mut frame = GREY;
        frame[1] = 0xc2;
        assert_eq!(Jpeg::read(&file(&frame)).unwrap().plain(), None);
        let mut frame = GREY;
        frame[4] = 12;
        assert_eq!(Jpeg::read(&file(&frame)).unwrap().plain(), None);
    }
}
