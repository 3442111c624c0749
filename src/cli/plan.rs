//! What an export is going to write, before anything is written. Owns the names of the papers, and that no two of them are one
//! file; knows not how papers are made.

use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{ALL_TEMPLATES, Surroundings, arguments::Export, template_asked_for, template_named};
use crate::{
    note::Note,
    session::{FileFormat, paper_name},
    store,
    template::{self, Template},
};

/// The papers of one note.
#[derive(Debug)]
pub(super) struct Plan {
    /// The file of the note.
    pub(super) path: PathBuf,
    /// The note, where it is kept until its papers are made.
    pub(super) note: Option<Note>,
    /// What is to be written.
    pub(super) papers: Vec<Paper>,
}

/// A paper of a note as one file.
#[derive(Debug)]
pub(super) struct Paper {
    pub(super) template: Arc<Template>,
    pub(super) format: FileFormat,
    pub(super) target: PathBuf,
}

/// By which templates papers are made.
#[derive(Debug)]
pub(super) enum Choice<'a> {
    /// By the one that each note asks for, of those these surroundings have.
    AskedFor(&'a Surroundings),
    /// By these.
    Named(Vec<Arc<Template>>),
}

impl<'a> Choice<'a> {
    /// The templates of that name: one, or all that come with the program.
    pub(super) fn of(name: Option<&str>, surroundings: &'a Surroundings) -> Result<Self, String> {
        match name {
            None => Ok(Self::AskedFor(surroundings)),
            Some(ALL_TEMPLATES) => Ok(Self::Named(template::builtins().to_vec())),
            Some(name) => template_named(name, surroundings).map(|template| Self::Named(vec![template])),
        }
    }

    /// The templates for a note.
    pub(super) fn for_note(&self, note: &Note) -> Result<Vec<Arc<Template>>, String> {
        match self {
            Self::AskedFor(surroundings) => template_asked_for(note, surroundings).map(|template| vec![template]),
            Self::Named(templates) => Ok(templates.clone()),
        }
    }
}

/// Reads a note and says what is to be written of it.
pub(super) fn plan(path: &Path, arguments: &Export, choice: &Choice<'_>) -> Result<Plan, String> {
    let note = store::open(path).map_err(|error| error.to_string())?.opened.note;
    let templates = choice.for_note(&note).map_err(|error| format!("{}: {error}", path.display()))?;
    let formats = arguments.formats();
    let paper = |template: &Arc<Template>, format| {
        let target = target(path, arguments, &note, (template, format));
        Paper { template: Arc::clone(template), format, target }
    };
    let papers =
        templates.iter().flat_map(|template| formats.iter().map(move |format| paper(template, *format))).collect();
    Ok(Plan { path: path.to_owned(), note: Some(note), papers })
}

/// Where the paper goes: beside its note, into the folder, or to the file.
fn target(path: &Path, arguments: &Export, note: &Note, (template, format): (&Template, FileFormat)) -> PathBuf {
    let name = paper_name(&store::name_of_note(path), note, template);
    let name = format!("{}.{}", store::safe_name(&name), format.extension());
    match &arguments.output {
        None => path.with_file_name(name),
        Some(output) if is_for_folder(output) => output.join(name),
        // Two files cannot have one name.
        Some(output) if arguments.formats().len() > 1 => output.with_extension(format.extension()),
        Some(output) => output.clone(),
    }
}

/// Whether an output is meant as a folder: it is one, or it ends as one.
pub(super) fn is_for_folder(output: &Path) -> bool {
    let ends_as_folder = output.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    ends_as_folder || store::is_folder(output)
}

/// The files that may not be written even by force: what they hold is still needed.
#[derive(Debug)]
pub(super) struct Needed {
    notes: HashSet<PathBuf>,
    template: Option<PathBuf>,
}

impl Needed {
    /// The files of the notes and of the template.
    pub(super) fn of(notes: &[PathBuf], template: Option<&str>) -> Self {
        let whole = |path: &Path| store::whole(path).map(as_one_name);
        Self {
            notes: notes.iter().filter_map(|note| whole(note)).collect(),
            template: template.and_then(|template| whole(Path::new(template))),
        }
    }

    /// Why a file may not be written, if it may not.
    pub(super) fn reason(&self, target: &Path) -> Option<&'static str> {
        let target = as_one_name(store::whole(target)?);
        if self.notes.contains(&target) {
            return Some("it is a note");
        }
        (self.template.as_ref() == Some(&target)).then_some("it is the template")
    }
}

/// What the disks of a system take for one name: Windows and macOS know no difference between large and small letters.
fn as_one_name(path: PathBuf) -> PathBuf {
    if cfg!(any(windows, target_os = "macos")) { path.to_string_lossy().to_lowercase().into() } else { path }
}

/// Takes out what is named twice, a note with all its papers, and says of which papers two would be one file.
pub(super) fn collisions(plans: &mut Vec<Result<Plan, String>>) -> Vec<String> {
    let mut taken: HashMap<PathBuf, (PathBuf, PathBuf)> = HashMap::new();
    let mut told = Vec::new();
    plans.retain(|plan| {
        let Ok(plan) = plan else { return true };
        let source = store::whole(&plan.path).unwrap_or_else(|| plan.path.clone());
        let mut is_again = false;
        for paper in &plan.papers {
            let place = as_one_name(store::whole(&paper.target).unwrap_or_else(|| paper.target.clone()));
            match taken.get(&place) {
                Some((first, _)) if *first == source => is_again = true,
                Some((_, first)) => told.push(format!(
                    "{}: cannot write {}: the paper of another of these notes, {}, goes there; export them into two folders",
                    plan.path.display(),
                    paper.target.display(),
                    first.display()
                )),
                None => drop(taken.insert(place, (source.clone(), plan.path.clone()))),
            }
        }
        !is_again
    });
    told
}
