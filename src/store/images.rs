//! Images that are taken into a note. Owns which files are taken: of a kind the papers show, and small enough to be sent
//! about with the note; knows nothing of what is in them.

use std::path::Path;

use super::{error::StoreError, notes::read_at_most};
use crate::note::Image;

/// The largest file of an image, in bytes. As text within a note it takes a third more, and a note may have 16 MB.
pub const LARGEST_IMAGE: usize = 6 * 1024 * 1024;

/// How far into a file an SVG's first element is looked for, in bytes: comments and a document type may stand before it.
const SVG_HEAD: usize = 4 * 1024;

/// Reads the file of an image: PNG, JPEG or SVG, of at most [`LARGEST_IMAGE`] bytes.
pub fn read_image(path: &Path) -> Result<Image, StoreError> {
    let bytes = read_at_most(path, LARGEST_IMAGE)?;
    if bytes.len() > LARGEST_IMAGE {
        return Err(StoreError::LargeImage { path: path.to_owned() });
    }
    if !is_image(&bytes) {
        return Err(StoreError::NoImage { path: path.to_owned() });
    }
    Ok(Image::of(&bytes))
}

/// Whether the file begins as a PNG (ISO/IEC 15948, 5.2), a JPEG (ISO/IEC 10918-1, B.1.1.3) or an SVG does.
fn is_image(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(SVG_HEAD)];
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    bytes.starts_with(b"\x89PNG\r\n\x1a\n")
        || bytes.starts_with(b"\xff\xd8\xff")
        || (text.starts_with(b"<") && text.windows(4).any(|window| window == b"<svg"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Image, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("image");
        std::fs::write(&path, bytes).unwrap();
        read_image(&path).map_err(|error| error.to_string().replace(&*path.display().to_string(), "FILE"))
    }

    #[test]
    fn an_image_comes_as_it_is_in_its_file() {
        for bytes in [
            b"\x89PNG\r\n\x1a\nrest".as_slice(),
            b"\xff\xd8\xff\xe0rest",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- drawn by hand -->\n<svg/>",
        ] {
            assert_eq!(read(bytes).unwrap().bytes().as_deref(), Some(bytes));
        }
    }

    #[test]
    fn what_is_no_image_is_refused() {
        for bytes in [b"".as_slice(), b"GIF89a", b"%PDF-1.7", b"<html></html>", b"a text about <svg"] {
            assert_eq!(read(bytes).unwrap_err(), "cannot take FILE: it is no PNG, JPEG or SVG image");
        }
    }

    #[test]
    fn a_large_image_is_refused() {
        let mut bytes = b"\xff\xd8\xff".to_vec();
        bytes.resize(LARGEST_IMAGE, 0);
        assert!(read(&bytes).is_ok());
        bytes.push(0);
        assert_eq!(
            read(&bytes).unwrap_err(),
            "cannot take FILE: the image has more than 6 MB; save it smaller and choose it again"
        );
    }

    #[test]
    fn a_missing_image_is_told() {
        let error = read_image(Path::new("no such image.png")).unwrap_err();
        assert_eq!(error.to_string(), "cannot read no such image.png: there is no such file or folder");
    }
}
