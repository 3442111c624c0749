//! The fonts of the machine: for what the bundled faces lack. Owns where they are looked for and which of them is taken; the
//! same characters in the same language get the same face from the same fonts, whatever was set before.
//!
//! Nothing is read before the first character that needs it: most papers never do.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use fontdb::{Database, FaceInfo, ID, Stretch, Style};

use super::sfnt::{Coverage, Sfnt};

/// The weights that count as text and as bold (OpenType 1.9, 'OS/2').
const TEXT: u16 = 400;
const BOLD: u16 = 700;

/// From this weight on a face is bold.
const LEAST_BOLD: u16 = 600;

/// Words in the names of families that go with a serif text, among them those of the scripts of East Asia.
const SERIFS: [&str; 12] =
    ["serif", "mincho", "song", "sung", "ming", "simsun", "batang", "myeongjo", "times", "david", "frank", "kaiti"];

/// Words in the names of families whose letters stand for something else.
const NO_TEXT: [&str; 5] = ["lastresort", "last resort", "adobe blank", "notdef", "unifont"];

/// Fonts of the machine, or of a folder in their stead.
#[derive(Debug)]
pub struct MachineFonts {
    source: Source,
    shelf: OnceLock<Shelf>,
    /// What was asked before: a paper is set at every keystroke.
    asked: Mutex<HashMap<Question, Option<Chosen>>>,
}

/// The characters that need a face, their language, and whether they are bold.
type Question = (Vec<char>, String, bool);

/// The most questions whose answers are kept.
const MOST_ASKED: usize = 4096;

/// Where fonts are looked for.
#[derive(Clone, Debug)]
enum Source {
    Nowhere,
    System,
    Folder(PathBuf),
}

/// The faces that may be used, the best first.
#[derive(Debug, Default)]
struct Shelf {
    database: Database,
    faces: Vec<Candidate>,
}

/// A face that may be used.
#[derive(Debug)]
struct Candidate {
    id: ID,
    family: String,
    weight: u16,
    region: Option<Region>,
    coverage: Coverage,
}

/// Whose forms the characters of China, Japan and Korea have in a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Region {
    Simplified,
    Traditional,
    Japanese,
    Korean,
}

/// A face that was chosen: its place on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Chosen(usize);

impl MachineFonts {
    /// The fonts installed on this machine, the same for all who ask.
    pub fn installed() -> Arc<Self> {
        static INSTALLED: LazyLock<Arc<MachineFonts>> = LazyLock::new(|| Arc::new(MachineFonts::of(Source::System)));
        Arc::clone(&INSTALLED)
    }

    /// The fonts in a folder and those below it.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Arc<Self> {
        Arc::new(Self::of(Source::Folder(folder.into())))
    }

    /// No fonts: papers are then the same on every machine.
    pub fn none() -> Arc<Self> {
        Arc::new(Self::of(Source::Nowhere))
    }

    fn of(source: Source) -> Self {
        Self { source, shelf: OnceLock::new(), asked: Mutex::default() }
    }

    fn shelf(&self) -> &Shelf {
        self.shelf.get_or_init(|| {
            let mut database = Database::new();
            match &self.source {
                Source::Nowhere => {}
                Source::System => database.load_system_fonts(),
                Source::Folder(folder) => database.load_fonts_dir(folder),
            }
            Shelf::of(database)
        })
    }

    /// The face that has most of these characters; none where no face has any.
    pub(super) fn face_for(&self, characters: &[char], language: &str, is_bold: bool) -> Option<Chosen> {
        let question = (characters.to_vec(), language.to_owned(), is_bold);
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = asked.get(&question) {
            return *answer;
        }
        if asked.len() >= MOST_ASKED {
            asked.clear();
        }
        let answer = self.shelf().face_for(characters, language, is_bold);
        asked.insert(question, answer);
        answer
    }

    /// Whether a chosen face has a character.
    pub(super) fn has(&self, chosen: Chosen, character: char) -> bool {
        self.shelf().faces[chosen.0].coverage.has(character)
    }

    /// Whether a chosen face is bold.
    pub(super) fn is_bold(&self, chosen: Chosen) -> bool {
        self.shelf().faces[chosen.0].weight >= LEAST_BOLD
    }

    /// The name of a chosen face in a PDF, and its file with no other face in it.
    pub(super) fn file(&self, chosen: Chosen) -> Option<(String, Vec<u8>)> {
        let Shelf { database, faces } = self.shelf();
        let id = faces[chosen.0].id;
        let info = database.face(id)?;
        let file = database.with_face_data(id, |file, index| Sfnt::of(file, index)?.alone())??;
        // Names in a PDF are short and of plain characters.
        let name: String = info.post_script_name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        Some((if name.is_empty() { "Face".to_owned() } else { name }, file))
    }
}

impl Shelf {
    fn face_for(&self, characters: &[char], language: &str, is_bold: bool) -> Option<Chosen> {
        let region = Region::of_text(characters, language);
        let count = |place: &usize| characters.iter().filter(|c| self.faces[*place].coverage.has(**c)).count();
        let is_light = |place: &usize| self.faces[*place].weight < LEAST_BOLD;
        let places = 0..self.faces.len();
        // Of equals the first is the least, and so the best.
        let rank = |place: &usize| (Reverse(count(place)), region.map(|region| self.faces[*place].distance(region)));
        let best = places.clone().filter(is_light).filter(|place| count(place) > 0).min_by_key(rank)?;
        let is_its_bold = |place: &usize| {
            !is_light(place) && self.faces[*place].family == self.faces[best].family && count(place) >= count(&best)
        };
        let bold = places.filter(|place| is_bold && is_its_bold(place));
        Some(Chosen(bold.min_by_key(|place| self.faces[*place].weight.abs_diff(BOLD)).unwrap_or(best)))
    }

    fn of(database: Database) -> Self {
        let mut known: Vec<&FaceInfo> = database.faces().filter(|info| is_for_text(info)).collect();
        // Two files may hold the same face: the name of the file then decides, which is as good as any.
        known.sort_by_cached_key(|info| {
            let family = family(info);
            let is_serif = SERIFS.iter().any(|word| family.contains(word)) && !family.contains("sans");
            let is_wide = info.stretch != Stretch::Normal;
            let source = format!("{:?}", PathOf(&info.source));
            (info.monospaced, !is_serif, is_wide, info.weight.0.abs_diff(TEXT), family, source, info.index)
        });
        let candidate = |info: &FaceInfo| {
            let coverage = database.with_face_data(info.id, |file, index| {
                let face = Sfnt::of(file, index).filter(|face| face.may_be_embedded() && face.has_outlines())?;
                Some(face.coverage()).filter(|coverage| !coverage.is_empty())
            });
            let family = family(info);
            let region = Region::of_family(&family);
            Some(Candidate { id: info.id, family, weight: info.weight.0, region, coverage: coverage?? })
        };
        let faces = known.into_iter().filter_map(candidate).collect();
        Self { database, faces }
    }
}

/// The path of a source, without its bytes.
struct PathOf<'a>(&'a fontdb::Source);

impl std::fmt::Debug for PathOf<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            fontdb::Source::File(path) | fontdb::Source::SharedFile(path, _) => path.fmt(f),
            fontdb::Source::Binary(_) => Ok(()),
        }
    }
}

/// The English name of the family, in small letters.
fn family(info: &FaceInfo) -> String {
    info.families.first().map(|(name, _)| name.to_lowercase()).unwrap_or_default()
}

fn is_for_text(info: &FaceInfo) -> bool {
    let family = family(info);
    info.style == Style::Normal && !NO_TEXT.iter().any(|word| family.contains(word))
}

impl Candidate {
    /// How far its forms are from those of a region.
    fn distance(&self, region: Region) -> u8 {
        match self.region {
            Some(own) if own == region => 0,
            None => 1,
            Some(_) => 2,
        }
    }
}

impl Region {
    /// The region whose forms a text of Chinese, Japanese or Korean wants; none for other texts.
    fn of_text(characters: &[char], language: &str) -> Option<Self> {
        let any = |ranges: &[std::ops::RangeInclusive<char>]| {
            characters.iter().any(|c| ranges.iter().any(|range| range.contains(c)))
        };
        let is_kana = any(&['\u{3041}'..='\u{30ff}', '\u{31f0}'..='\u{31ff}']);
        let is_hangul = any(&['\u{1100}'..='\u{11ff}', '\u{3131}'..='\u{318e}', '\u{ac00}'..='\u{d7a3}']);
        let is_han = any(&['\u{2e80}'..='\u{3040}', '\u{3100}'..='\u{9fff}', '\u{f900}'..='\u{faff}'])
            || any(&['\u{20000}'..='\u{3ffff}', '\u{ff00}'..='\u{ffef}']);
        let language = language.to_ascii_lowercase();
        let begins = |names: &[&str]| names.iter().any(|name| language.starts_with(name));
        match () {
            () if is_kana => Some(Self::Japanese),
            () if is_hangul => Some(Self::Korean),
            () if !is_han => None,
            () if begins(&["ja"]) => Some(Self::Japanese),
            () if begins(&["ko"]) => Some(Self::Korean),
            () if begins(&["zh-hant", "zh-tw", "zh-hk", "zh-mo", "yue"]) => Some(Self::Traditional),
            () => Some(Self::Simplified),
        }
    }

    /// The region a family is made for, by its name.
    fn of_family(family: &str) -> Option<Self> {
        let ends = |ends: &[&str]| ends.iter().any(|end| family.ends_with(end));
        let has = |words: &[&str]| words.iter().any(|word| family.contains(word));
        match () {
            () if ends(&[" sc", " cn"]) || has(&["simsun", "simhei", "yahei", "fangsong"]) => Some(Self::Simplified),
            () if ends(&[" tc", " hk", " tw"]) || has(&["mingliu", "jhenghei"]) => Some(Self::Traditional),
            () if ends(&[" jp"]) || has(&["mincho", "hiragino", "meiryo", "yu gothic", "ipa"]) => Some(Self::Japanese),
            () if ends(&[" kr"]) || has(&["batang", "malgun", "myeongjo", "sd gothic"]) => Some(Self::Korean),
            () => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_follow_the_text_and_then_the_language() {
        let region = |text: &str, language: &str| Region::of_text(&text.chars().collect::<Vec<_>>(), language);
        assert_eq!(region("東京タワー", "en"), Some(Region::Japanese));
        assert_eq!(region("서울", "en"), Some(Region::Korean));
        assert_eq!(region("北京", "kk"), Some(Region::Simplified));
        assert_eq!(region("北京", "zh-Hant"), Some(Region::Traditional));
        assert_eq!(region("北京", "ja"), Some(Region::Japanese));
        assert_eq!(region("שלום", "he"), None);
        assert_eq!(Region::of_family("noto serif cjk jp"), Some(Region::Japanese));
        assert_eq!(Region::of_family("noto sans hebrew"), None);
    }

    #[test]
    fn nothing_is_found_nowhere() {
        assert_eq!(MachineFonts::none().face_for(&['א'], "en", false), None);
        assert_eq!(MachineFonts::in_folder("no such folder").face_for(&['א'], "en", false), None);
    }
}
