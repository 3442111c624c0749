//! Exports: a paper, the note it carries, and the file of both. Owns what a file is told about them; the paper itself is
//! composed in `paper`, and its bytes are written in `pdf`.

use std::path::Path;

use thiserror::Error;

use super::{freeze::is_falsely_final, progress::Progress};
use crate::{
    docx::DocxError,
    layout::{Flaws, Pages, Typesetter},
    note::{Image, Note, format},
    paper::{self, Carried, Edition, Load},
    pdf::{self, Attachment, PdfError, Properties, Standards},
    store::{self, Batch, Folders, Replace, StoreError},
    template::{Template, Words},
};

/// Why a paper was not exported.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The PDF could not be made.
    #[error("cannot make the PDF: {0}")]
    Pdf(#[from] PdfError),
    /// The Word document could not be made.
    #[error(transparent)]
    Docx(#[from] DocxError),
    /// It could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It was called off; nothing was written.
    #[error("it was called off")]
    CalledOff,
}

impl ExportError {
    /// What happened, for the log: without the name of a file and without anything that stands in one.
    pub(super) fn without_names(&self) -> String {
        match self {
            Self::Pdf(_) => "the PDF cannot be made".to_owned(),
            Self::Docx(_) => "the document cannot be put together".to_owned(),
            Self::Store(error) => error.without_names(),
            Self::CalledOff => "called off".to_owned(),
        }
    }
}

/// What came of an export.
#[derive(Clone, Debug, PartialEq)]
pub struct Exported {
    /// How many pages the paper has.
    pub pages: usize,
    /// How long it is, in pages, without its annexes.
    pub length: f32,
    /// What its pages could not show.
    pub flaws: Flaws,
    /// What of the note it carries.
    pub cargo: Cargo,
    /// The standards its file keeps to.
    pub standards: Standards,
}

/// What of its note a paper carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cargo {
    /// Nothing.
    Nothing,
    /// All of it.
    Whole,
    /// What its readers may see, less some pieces that are marked above its banner.
    Part {
        /// How many pieces are left out for their marking.
        left_out: usize,
    },
}

/// The paper that `template` makes from the note, with the note that its PDF carries. Where the note is called final and
/// its paper has errors, the paper says that it is a draft all the same.
pub fn edition_of(note: &Note, template: &Template, carried: Carried) -> Edition {
    let mut edition = paper::edition(note, template, carried);
    if is_falsely_final(note, template) {
        edition.paper = paper::as_draft(edition.paper);
    }
    edition
}

/// Sets the paper of an edition and writes it as a PDF, with what it carries of `note`.
///
/// # Errors
/// When the PDF cannot be made, the file may not be replaced, or the disk refuses it.
pub fn export_to(
    path: &Path,
    note: &Note,
    edition: &Edition,
    replace: Replace,
    folders: &Folders,
) -> Result<Exported, ExportError> {
    let target = Destination { path, replace, folders, batch: None };
    export_while(&target, note, edition, &Progress::default())
}

/// Exports as one of many: with a typesetter that has set others before; see [`export_to`].
///
/// # Errors
/// When the PDF cannot be made, the file may not be replaced, or the disk refuses it.
pub fn export_among(
    typesetter: &mut Typesetter,
    target: &Destination<'_>,
    note: &Note,
    edition: &Edition,
) -> Result<Exported, ExportError> {
    export_by(typesetter, target, (note, edition), &Progress::default())
}

/// Where an export goes.
#[derive(Clone, Copy, Debug)]
pub struct Destination<'a> {
    /// The file.
    pub path: &'a Path,
    /// Whether one that is there may go.
    pub replace: Replace,
    /// The program's own folders.
    pub folders: &'a Folders,
    /// The batch it belongs to, if it is one of many.
    pub batch: Option<&'a Batch>,
}

impl Destination<'_> {
    /// Writes the file.
    pub(super) fn write(&self, bytes: &[u8], is_ours: impl FnOnce(&[u8]) -> bool) -> Result<(), StoreError> {
        match self.batch {
            Some(batch) => batch.write_file(self.path, bytes, self.replace, is_ours, self.folders),
            None => store::write_file(self.path, bytes, self.replace, is_ours, self.folders),
        }
    }
}

/// Exports as long as nobody calls it off; see [`export_to`].
pub(super) fn export_while(
    target: &Destination<'_>,
    note: &Note,
    edition: &Edition,
    progress: &Progress,
) -> Result<Exported, ExportError> {
    export_by(&mut Typesetter::new(), target, (note, edition), progress)
}

fn export_by(
    typesetter: &mut Typesetter,
    target: &Destination<'_>,
    (note, edition): (&Note, &Edition),
    progress: &Progress,
) -> Result<Exported, ExportError> {
    let paper = &edition.paper;
    let goes_on = || !progress.is_called_off();
    let pages = typesetter.set_while(paper, &goes_on).ok_or(ExportError::CalledOff)?;
    progress.counted(pages.pages.len());
    let written = written_while((&pages, &*typesetter), note, edition, &|done| {
        progress.did(done);
        goes_on()
    });
    let written = match written {
        Err(PdfError::Stopped) => return Err(ExportError::CalledOff),
        written => written?,
    };
    // From here on it is written whole.
    if progress.is_called_off() {
        return Err(ExportError::CalledOff);
    }
    let is_ours = |old: &[u8]| pdf::note_id(old).is_some_and(|id| id == paper.id);
    target.write(&written.bytes, is_ours)?;
    let (cargo, standards) = (written.cargo, written.standards);
    Ok(Exported { pages: pages.pages.len(), length: pages.length, flaws: pages.flaws, cargo, standards })
}

/// A PDF that is on no disk yet.
#[derive(Clone, Debug, PartialEq)]
pub struct WrittenPaper {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What of the note it carries.
    pub cargo: Cargo,
    /// The standards it keeps to.
    pub standards: Standards,
}

/// The PDF of an edition that was set on pages, with what it carries of `note`. It needs the typesetter that set it, for the
/// images of the note inside.
///
/// # Errors
/// When the PDF cannot be made.
pub fn written(set: (&Pages, &Typesetter), note: &Note, edition: &Edition) -> Result<WrittenPaper, PdfError> {
    written_while(set, note, edition, &|_| true)
}

/// The PDF of an edition, as long as `goes_on` says so; see [`written`].
fn written_while(
    (pages, typesetter): (&Pages, &Typesetter),
    note: &Note,
    edition: &Edition,
    goes_on: &dyn Fn(usize) -> bool,
) -> Result<WrittenPaper, PdfError> {
    let paper = &edition.paper;
    // A note of a newer version is not written by this one, and so not carried either.
    let carried = match &edition.load {
        Load::Nothing => None,
        Load::Whole => format::write(note).ok(),
        Load::Part(part) => format::write(&with_bare_images(part, typesetter)).ok(),
    };
    let cargo = match (&carried, &edition.load) {
        (None, _) | (_, Load::Nothing) => Cargo::Nothing,
        (Some(_), Load::Whole) => Cargo::Whole,
        (Some(_), Load::Part(_)) => Cargo::Part { left_out: edition.left_out.len() },
    };
    let attachment = carried.map(|text| Attachment {
        // The name of the note's own file may say anything.
        name: format!("{}.ron", store::name_of_title(&paper.title)),
        description: Words::of(&paper.language).note_inside.clone(),
        bytes: text.into_bytes(),
    });
    let properties = Properties { attachment, ..Properties::from(paper) };
    let bytes = pdf::write_while(pages, &properties, goes_on)?;
    Ok(WrittenPaper { bytes, cargo, standards: Standards::of(pages, &properties) })
}

/// The note with images that say nothing beside what they show: a camera may have noted place and name. One that cannot be
/// shown is left out.
fn with_bare_images(part: &Note, typesetter: &Typesetter) -> Note {
    let mut part = part.clone();
    for index in 0..part.annexes.len() {
        if let Some(annex) = part.annexes.get_mut(index)
            && !annex.image.is_empty()
        {
            let bared = annex.image.bytes().and_then(|file| typesetter.bared(&file));
            annex.image = bared.map(|file| Image::of(&file)).unwrap_or_default();
        }
    }
    part
}
