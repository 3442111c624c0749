//! Stands in for what the session, the store and the preview are still to bring, by the names and signatures agreed upon.
//! Goes away when they are there.

use std::{
    ops::{Deref, DerefMut, Range},
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::civil::Date;

use crate::{
    layout::{Page, Pages},
    note::{Note, format, format::Access},
    session,
    template::{self, Pt, Template},
};

/// What came back from the background.
#[derive(Debug)]
pub enum Event {
    /// The note is on disk.
    Saved { path: PathBuf },
    /// It is not.
    SaveFailed { path: PathBuf, error: String },
    /// The PDF is on disk.
    Exported { path: PathBuf, pages: usize },
    /// It is not.
    ExportFailed { path: PathBuf, error: String },
    /// The paper is set.
    PagesLaid { generation: u64, pages: Arc<Pages> },
    /// A page is painted.
    PageImage { generation: u64, index: usize, scale: f32, image: PageImage },
    /// The paper cannot be set or painted.
    PreviewFailed { message: String },
}

/// A painted page.
#[derive(Debug)]
pub struct PageImage {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Red, green, blue, alpha of each pixel.
    pub rgba: Vec<u8>,
}

/// When an existing file is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replace {
    /// Never.
    Never,
    /// When it is a PDF of this note.
    IfOurs,
    /// Always.
    Always,
}

/// One open note.
#[derive(Debug)]
pub struct Session {
    core: session::Session,
    file: Option<PathBuf>,
    saved: Option<u64>,
    access: Access,
    events: Vec<Event>,
}

impl Deref for Session {
    type Target = session::Session;
    fn deref(&self) -> &session::Session {
        &self.core
    }
}

impl DerefMut for Session {
    fn deref_mut(&mut self) -> &mut session::Session {
        &mut self.core
    }
}

impl Session {
    pub fn new(note: Note, template: Arc<Template>, today: Date) -> Self {
        let folders = crate::store::Folders::under(Path::new("."));
        let core = session::Session::new(note, template, &session::Surroundings { today, folders });
        Self { core, file: None, saved: None, access: Access::Edit, events: Vec::new() }
    }

    pub fn open(path: &Path, today: Date) -> Result<Self, String> {
        let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
        let opened = format::read(&bytes).map_err(|error| error.to_string())?;
        let template = template::builtin(&opened.note.template).or_else(|| template::builtin("brief"));
        let template = template.ok_or("no template")?;
        let mut session = Self::new(opened.note, template, today);
        session.file = Some(path.to_owned());
        session.saved = Some(session.core.revision());
        session.access = opened.access;
        Ok(session)
    }

    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    pub fn access(&self) -> Access {
        self.access
    }

    pub fn is_saved(&self) -> bool {
        self.saved == Some(self.core.revision())
    }

    pub fn save(&mut self) -> Result<(), String> {
        let path = self.file.clone().ok_or("no file")?;
        self.write(path);
        Ok(())
    }

    pub fn save_as(&mut self, path: PathBuf, replace: Replace) {
        if replace != Replace::Always && path.exists() {
            self.events.push(Event::SaveFailed { path, error: "a file of that name is there already".to_owned() });
            return;
        }
        self.write(path);
    }

    fn write(&mut self, path: PathBuf) {
        let written = format::write(self.core.note()).map_err(|error| error.to_string());
        match written.and_then(|text| std::fs::write(&path, text).map_err(|error| error.to_string())) {
            Ok(()) => {
                self.saved = Some(self.core.revision());
                self.file = Some(path.clone());
                self.events.push(Event::Saved { path });
            }
            Err(error) => self.events.push(Event::SaveFailed { path, error }),
        }
    }

    pub fn export(&mut self, path: PathBuf, _replace: Replace) {
        self.events.push(Event::ExportFailed { path, error: "not built yet".to_owned() });
    }

    pub fn show_pages(&mut self, visible: Range<usize>, scale: f32) {
        let page = Page::default();
        let size = (Pt(595.3), Pt(841.9));
        let pages = Pages { size, pages: vec![page; 2], structure: Vec::new(), faces: Vec::new(), length: 2.0 };
        self.events.push(Event::PagesLaid { generation: 0, pages: Arc::new(pages) });
        for index in visible.start..visible.end.min(2) {
            let (width, height) = ((size.0.0 * scale).round() as u32, (size.1.0 * scale).round() as u32);
            let mut rgba = vec![255; (width * height * 4) as usize];
            for y in 0..height {
                for x in 0..width {
                    let (row, column) = (y as f32 / scale, x as f32 / scale);
                    let dark = row > 80.0 && row < 760.0 && (row % 18.0) < 7.0 && column > 70.0 && column < 530.0;
                    if dark {
                        let at = ((y * width + x) * 4) as usize;
                        rgba[at..at + 3].fill(190);
                    }
                }
            }
            self.events.push(Event::PageImage {
                generation: 0,
                index,
                scale,
                image: PageImage { width, height, rgba },
            });
        }
    }

    pub fn poll(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    pub fn is_busy(&self) -> bool {
        false
    }

    pub fn set_waker(&mut self, _waker: Arc<dyn Fn() + Send + Sync>) {}
}

pub fn new_note(template: &Template, language: &str, id: String) -> Note {
    use crate::note::Edit;
    let mut note = Note {
        id: id.into(),
        language: language.into(),
        template: template.id.as_str().into(),
        version: 1,
        ..Note::default()
    };
    let list = crate::note::Path::ROOT.field("participants");
    for index in 0..2 {
        let _ = note.apply(&Edit::Insert { list: list.clone(), index });
    }
    let _ = note.apply(&Edit::Set { field: list.item(0).field("ours"), text: "true".to_owned() });
    note
}

/// What the window remembers from one time to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    pub recent: Vec<PathBuf>,
    pub theme: ThemeChoice,
    pub zoom: Option<f32>,
}

/// Light, dark or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    Light,
    Dark,
    #[default]
    System,
}

impl Settings {
    pub fn note_opened(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(10);
    }
}

/// A marking scheme.
#[derive(Debug)]
pub struct Scheme {
    pub id: &'static str,
    pub name: &'static str,
    pub levels: &'static [&'static str],
}

pub fn schemes() -> &'static [Scheme] {
    &[
        Scheme { id: "none", name: "None", levels: &[] },
        Scheme {
            id: "UK",
            name: "United Kingdom",
            levels: &["OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"],
        },
        Scheme {
            id: "TLP",
            name: "Traffic Light Protocol",
            levels: &["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"],
        },
    ]
}
