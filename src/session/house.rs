//! The templates of a user with the images they name. Owns how the two come together, and what is said of an emblem that
//! cannot be shown; what may stand in a template is the template's own to say.

use std::path::Path;

use crate::{
    note::format::{self, FormatError},
    picture,
    store::{self, StoreError},
    template::{self, Gallery, Template},
};

/// Where an emblem stands in the file of a template.
const EMBLEM: [&str; 3] = ["letterhead", "emblem", "file"];

/// What is built in and what the folder holds; a folder that cannot be read is told like a file that cannot. Reads and decodes
/// images too: not for the thread of a window.
pub fn gallery_of(folder: &Path) -> Gallery {
    match store::template_files(folder) {
        Ok(files) => Gallery::with_templates(files.into_iter().map(|(file, bytes)| {
            let template = bytes.map_err(|error| error.to_string());
            let template = template.and_then(|bytes| template_of(&file, &bytes).map_err(|error| error.to_string()));
            (file, template)
        })),
        Err(error) => Gallery::default().and_broken(folder, error.to_string()),
    }
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
