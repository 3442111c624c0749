//! A paper as a file that is no PDF: for word processors, for the web, for mail. Owns that its images say nothing beside what they show,
//! and that it carries no note; what is written stands in `docx`, `html` and `prose`, and what may be in the paper was decided when it
//! was composed.

use std::path::Path;

use super::{
    depict,
    export::{Destination, ExportError},
    progress::Progress,
    rich::figures,
};
use crate::{
    docx::{self, Pagination},
    html,
    layout::{Pages, Role, Typesetter},
    paper::Paper,
    pdf::{self, Properties},
    prose,
    store::{Folders, Replace},
};

/// As what a paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileFormat {
    /// PDF, which carries the note.
    Pdf,
    /// A Word document.
    Docx,
    /// One HTML file.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text in lines of 72 columns.
    Text,
}

impl FileFormat {
    /// All of them, the most wanted first.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Docx, Self::Html, Self::Markdown, Self::Text];

    /// How its files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }

    /// The format of a file by how its name ends; none where that says nothing.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.extension()))
    }

    /// The id of the paper that a file of this format was made from.
    fn paper_id(self, file: &[u8]) -> Option<String> {
        match self {
            Self::Pdf => pdf::note_id(file),
            Self::Docx => docx::paper_id(file),
            Self::Html => html::paper_id(file),
            Self::Markdown => prose::paper_id(file),
            // Nothing but the words stands there.
            Self::Text => None,
        }
    }
}

/// Writes the paper as a file of that format, which carries no note. A text says not of which paper it is, and is replaced only where
/// everything is.
///
/// # Errors
/// When the file cannot be made, may not be replaced, or the disk refuses it.
pub fn export_document_to(
    path: &Path,
    paper: &Paper,
    format: FileFormat,
    replace: Replace,
    folders: &Folders,
) -> Result<(), ExportError> {
    write_while(&Destination { path, replace, folders, batch: None }, (paper, format), &Progress::default())
}

/// Writes the paper as one of many; see [`export_document_to`].
///
/// # Errors
/// When the file cannot be made, may not be replaced, or the disk refuses it.
pub fn export_document_among(target: &Destination<'_>, paper: &Paper, format: FileFormat) -> Result<(), ExportError> {
    write_while(target, (paper, format), &Progress::default())
}

/// Writes it as long as nobody calls it off; see [`export_document_to`].
pub(super) fn write_while(
    target: &Destination<'_>,
    (paper, format): (&Paper, FileFormat),
    progress: &Progress,
) -> Result<(), ExportError> {
    let bytes = match format {
        FileFormat::Pdf => pdf::write(&Typesetter::new().set(paper), &Properties::from(paper))?,
        FileFormat::Docx => {
            let pagination = pagination(&Typesetter::new().set(paper));
            docx::document(paper, &pagination, &mut depict::depicted(paper, progress))?
        }
        FileFormat::Html => html::page(paper, &mut figures(paper)).into_bytes(),
        FileFormat::Markdown => prose::markdown(paper).into_bytes(),
        FileFormat::Text => prose::text(paper).into_bytes(),
    };
    // From here on it is written whole.
    if progress.is_called_off() {
        return Err(ExportError::CalledOff);
    }
    let is_ours = |old: &[u8]| format.paper_id(old).is_some_and(|id| id == paper.id);
    target.write(&bytes, is_ours)?;
    Ok(())
}

/// What a document shows of the pages until a word processor has made its own.
fn pagination(pages: &Pages) -> Pagination {
    let has_list = pages.structure.iter().any(|element| element.role == Role::Contents);
    Pagination { pages: pages.pages.len(), contents: has_list.then(|| sections(pages)) }
}

/// The page each section begins on, from 1.
fn sections(pages: &Pages) -> Vec<usize> {
    let mut begun = Vec::new();
    for (number, page) in (1..).zip(&pages.pages) {
        for element in page.items.iter().filter_map(|item| item.structure) {
            let is_section = pages.structure[element.0 as usize].role == SECTION;
            if is_section && begun.last().is_none_or(|(last, _)| *last != element) {
                begun.push((element, number));
            }
        }
    }
    begun.into_iter().map(|(_, page)| page).collect()
}

/// What the heading of a section is to readers; the title of the paper stands above it.
const SECTION: Role = Role::Heading(2);
