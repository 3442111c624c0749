//! The templates of a user with the images they name. Owns how the two come together, and what is said of an emblem that
//! cannot be shown; what may stand in a template is the template's own to say.

use std::path::{Path, PathBuf};

use crate::{
    note::format::{self, FormatError},
    picture,
    store::{self, Folders, Replace, StoreError},
    template::{self, Gallery, Template},
};

/// Where an emblem stands in the file of a template.
const EMBLEM: [&str; 3] = ["letterhead", "emblem", "file"];

/// What may stand for a field a template cannot be without, so that what is wrong behind it is told as well.
fn stand_in(field: &str) -> Option<&'static str> {
    match field {
        "id" => Some("\"x\""),
        "title" | "description" => Some("{}"),
        "audience" => Some("Internal"),
        "sections" | "fields" => Some("[]"),
        "kind" => Some("Gift"),
        "size" | "leading" => Some("9"),
        "file" => Some("\"x.svg\""),
        _ => None,
    }
}

/// The most faults of a file that are told at once.
const MOST_FAULTS: usize = 20;

/// What is built in, then the templates of the office, then those of the user's own folder; a folder that cannot be read is told
/// like a file that cannot. Reads and decodes images too: not for the thread of a window.
pub fn gallery_of(folders: &Folders, own: Option<&Path>) -> Gallery {
    let office = folders.office().map(|office| office.join("templates")).filter(|templates| {
        // An office may have settings and no templates; one that cannot be reached is told.
        store::is_folder(templates) || !templates.parent().is_some_and(store::is_folder)
    });
    let (mut files, mut broken) = (Vec::new(), Vec::new());
    for folder in office.as_deref().into_iter().chain(own) {
        match store::template_files(folder) {
            Ok(found) => files.extend(found),
            Err(error) => broken.push((folder.to_owned(), error.to_string())),
        }
    }
    let gallery = Gallery::with_templates(files.into_iter().map(|(file, bytes)| {
        let template = bytes.map_err(|error| error.to_string());
        (file.clone(), template.and_then(|bytes| template_of(&file, &bytes).map_err(|_| told(&file, bytes))))
    }));
    broken.into_iter().fold(gallery, |gallery, (folder, reason)| gallery.and_broken(&folder, reason))
}

/// All that is wrong with a template, a line each.
fn told(file: &Path, bytes: Vec<u8>) -> String {
    faults_of(file, bytes).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// All that is wrong with a template that these bytes of a file hold, as far as one fault does not hide another.
pub fn faults_of(file: &Path, mut bytes: Vec<u8>) -> Vec<FormatError> {
    let mut faults: Vec<FormatError> = Vec::new();
    while faults.len() < MOST_FAULTS {
        let Err(fault) = template_of(file, &bytes) else { break };
        let field = match &fault {
            FormatError::Broken { field: Some(field), .. } if !faults.contains(&fault) => field.clone(),
            FormatError::Broken { field: Some(_), .. } => break,
            _ => String::new(),
        };
        // What stands in for an image is no image: that is no fault of the file.
        let is_stand_in = field == EMBLEM.join(".") && faults.iter().any(|known| is_of(known, &field));
        if !is_stand_in {
            faults.push(fault);
        }
        match format::without(&bytes, if is_stand_in { "letterhead.emblem" } else { &field }, stand_in) {
            Some(rest) => bytes = rest,
            None => break,
        }
    }
    // The emblem is looked at last, wherever it stands.
    faults.sort_by_key(place_of);
    faults
}

/// Line and column of a fault.
const fn place_of(fault: &FormatError) -> (usize, usize) {
    match fault {
        FormatError::Broken { line, column, .. } | FormatError::NotText { line, column } => (*line, *column),
        _ => (0, 0),
    }
}

fn is_of(fault: &FormatError, field: &str) -> bool {
    matches!(fault, FormatError::Broken { field: Some(of), .. } if of == field)
}

/// Writes a copy of a built-in template into a folder, beside what is there; gives its file.
///
/// # Errors
/// Where there is no such template, or the file cannot be written.
pub fn copy_template(id: &str, folder: &Path, folders: &Folders) -> Result<PathBuf, String> {
    let names = std::iter::once(format!("{id}-own")).chain((2..1000).map(|number| format!("{id}-own-{number}")));
    for name in names {
        let file = folder.join(format!("{name}.ron"));
        let text = template::copy_of(id, &name).ok_or_else(|| format!("there is no template `{id}`"))?;
        match store::write_file(&file, text.as_bytes(), Replace::Never, |_| false, folders) {
            Ok(()) => return Ok(file),
            Err(StoreError::Exists { .. }) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
    Err("there are too many copies of this template in the folder".to_owned())
}

/// The template in a file, with its emblem.
///
/// # Errors
/// Where the file or its emblem cannot be read or understood.
pub fn read_template(file: &Path) -> Result<Template, StoreError> {
    let bytes = store::read_file(file)?;
    template_of(file, &bytes).map_err(|source| StoreError::Format { path: file.to_owned(), source })
}

/// The template that these bytes of a file hold, with its emblem from beside the file.
///
/// # Errors
/// Where the bytes are no template, or its emblem cannot be shown.
pub fn template_of(file: &Path, bytes: &[u8]) -> Result<Template, FormatError> {
    let mut template = template::read(bytes)?;
    if let Some(emblem) = &mut template.letterhead.emblem {
        let image = emblem_of(file, &emblem.file).map_err(|reason| format::broken_at(bytes, &EMBLEM, &reason))?;
        emblem.bytes = Some(image.into());
    }
    Ok(template)
}

/// The image of an emblem, or why it cannot be shown.
fn emblem_of(template: &Path, image: &str) -> Result<Vec<u8>, String> {
    let bytes = store::read_beside(template, image).map_err(|error| match error {
        error if error.is_missing() => format!("there is no file `{image}` in the folder of the template"),
        StoreError::Outside { .. } => format!("the file `{image}` leads out of the folder of the template"),
        error => error.without_names(),
    })?;
    match picture::problem(&bytes) {
        Some(problem) => Err(format!("the emblem `{image}` cannot be shown: {problem}")),
        None => Ok(bytes),
    }
}
