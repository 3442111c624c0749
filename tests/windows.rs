//! What Windows finds in the programs: the icon, the manifest, and which of them opens a console.

use std::{
    fs,
    path::{Path, PathBuf},
};

use image::{GenericImageView as _, RgbaImage};

/// The sizes in the icon: those of lists, title bars and desktops, at one, one and a half and two times the size.
const SIZES: [u32; 6] = [16, 24, 32, 48, 64, 256];

/// From this size on a picture stands in the icon as a PNG (Windows Vista and later); smaller ones as a bitmap, as the tools of
/// the system have it.
const FIRST_PNG: u32 = 256;

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A picture as it stands in an icon: a header of 40 bytes, pixels from the bottom up as blue, green, red and opacity, and a mask
/// that nobody asks any more.
fn bitmap(picture: &RgbaImage) -> Vec<u8> {
    let (width, height) = picture.dimensions();
    let mut bytes = Vec::new();
    for field in [40, width, height * 2, 1 | 32 << 16, 0, 0, 0, 0, 0, 0] {
        bytes.extend(field.to_le_bytes());
    }
    for row in (0..height).rev() {
        for column in 0..width {
            let [red, green, blue, opacity] = picture.get_pixel(column, row).0;
            bytes.extend([blue, green, red, opacity]);
        }
    }
    // A bit for each pixel, in rows of whole four bytes.
    let mask = width.div_ceil(32) * 4 * height;
    bytes.resize(bytes.len() + mask as usize, 0);
    bytes
}

/// The icon: a list of pictures, and then the pictures.
fn icon(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let count = pictures.len() as u16;
    let mut bytes = [0_u16, 1, count].map(u16::to_le_bytes).concat();
    let mut place = 6 + 16 * u32::from(count);
    for (size, picture) in pictures {
        // 256 does not fit into a byte and is told by 0.
        let side = *size as u8;
        bytes.extend([side, side, 0, 0, 1, 0, 32, 0]);
        bytes.extend((picture.len() as u32).to_le_bytes());
        bytes.extend(place.to_le_bytes());
        place += picture.len() as u32;
    }
    pictures.iter().fold(bytes, |bytes, (_, picture)| [bytes, picture.clone()].concat())
}

#[test]
fn the_icon_is_made_of_the_pictures() {
    let pictures = SIZES.map(|size| {
        let file = project(&format!("assets/icon/{size}.png"));
        let bytes = fs::read(&file).unwrap();
        let picture = image::load_from_memory(&bytes).unwrap();
        assert_eq!(picture.dimensions(), (size, size));
        (size, if size < FIRST_PNG { bitmap(&picture.to_rgba8()) } else { bytes })
    });
    let made = icon(&pictures);
    let file = project("assets/icon/chancery.ico");
    if std::env::var_os("CHANCERY_RENEW").is_some() {
        fs::write(&file, &made).unwrap();
    }
    assert!(fs::read(&file).unwrap() == made, "chancery.ico is not of these pictures; renew it with CHANCERY_RENEW=1");
}

#[test]
fn the_manifest_asks_for_no_administrator_and_for_long_paths() {
    let text = fs::read_to_string(project("assets/windows/chancery.manifest")).unwrap();
    let manifest = roxmltree::Document::parse(&text).unwrap();
    let element = |name: &str| manifest.descendants().find(|node| node.tag_name().name() == name);
    assert_eq!(element("requestedExecutionLevel").unwrap().attribute("level"), Some("asInvoker"));
    for (name, value) in
        [("longPathAware", "true"), ("activeCodePage", "UTF-8"), ("dpiAwareness", "PerMonitorV2, PerMonitor")]
    {
        assert_eq!(element(name).unwrap().text(), Some(value), "{name}");
    }
}

#[cfg(all(windows, feature = "cli", feature = "window"))]
mod programs {
    use super::*;

    fn word(program: &[u8], place: usize) -> u16 {
        u16::from_le_bytes(program[place..place + 2].try_into().expect("two bytes"))
    }

    fn double_word(program: &[u8], place: usize) -> usize {
        u32::from_le_bytes(program[place..place + 4].try_into().expect("four bytes")) as usize
    }

    /// Where the header of a program stands (PE format, "COFF File Header").
    fn header(program: &[u8]) -> usize {
        let place = double_word(program, 0x3c);
        assert_eq!(&program[place..place + 4], b"PE\0\0");
        place + 4
    }

    /// The subsystem a program asks for ("Optional Header Windows-Specific Fields").
    fn subsystem(program: &[u8]) -> u16 {
        word(program, header(program) + 20 + 68)
    }

    /// What the system itself looks at: the section of resources ("Section Table").
    fn resources(program: &[u8]) -> &[u8] {
        let header = header(program);
        let table = header + 20 + usize::from(word(program, header + 16));
        let mut sections = (0..usize::from(word(program, header + 2))).map(|section| table + section * 40);
        let section = sections.find(|section| program[*section..].starts_with(b".rsrc\0")).unwrap();
        let (length, start) = (double_word(program, section + 16), double_word(program, section + 20));
        &program[start..start + length]
    }

    #[test]
    fn one_opens_a_console_and_the_other_none() {
        /// `IMAGE_SUBSYSTEM_WINDOWS_GUI` and `IMAGE_SUBSYSTEM_WINDOWS_CUI`.
        const KINDS: [(&str, u16); 2] =
            [(env!("CARGO_BIN_EXE_chancery-window"), 2), (env!("CARGO_BIN_EXE_chancery"), 3)];
        for (program, kind) in KINDS {
            assert_eq!(subsystem(&fs::read(program).unwrap()), kind, "{program}");
        }
    }

    #[test]
    fn both_say_who_they_are() {
        let manifest = fs::read(project("assets/windows/chancery.manifest")).unwrap();
        let words = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        for program in [env!("CARGO_BIN_EXE_chancery-window"), env!("CARGO_BIN_EXE_chancery")] {
            let bytes = fs::read(program).unwrap();
            let resources = resources(&bytes);
            let holds = |part: &[u8]| resources.windows(part.len()).any(|window| window == part);
            assert!(holds(b"longPathAware") && holds(&manifest[manifest.len() - 40..]), "{program}: the manifest");
            assert!(
                holds(&words("ProductVersion")) && holds(&words(env!("CARGO_PKG_VERSION"))),
                "{program}: the version"
            );
        }
    }
}
