//! The folder of a user's own templates. Owns which of its files are read; what stands in them is for others to understand.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    error::StoreError,
    images::LARGEST_IMAGE,
    notes::{is_folder, read_at_most},
};

/// The most files that are read: someone may choose a folder full of notes.
const MOST_FILES: usize = 100;

/// The most bytes of a template.
const LARGEST: usize = 1024 * 1024;

/// A file of the folder, with its bytes or why they could not be read.
pub type TemplateFile = (PathBuf, Result<Vec<u8>, StoreError>);

/// The files of a folder that end in `.ron`, by their names, each with its bytes or why they could not be read. The folder may
/// lie far away: not for the thread of a window.
pub fn template_files(folder: &Path) -> Result<Vec<TemplateFile>, StoreError> {
    let list = fs::read_dir(folder).map_err(StoreError::system("read the folder", folder))?;
    let mut files: Vec<PathBuf> = list.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.retain(|file| is_template(file));
    files.sort();
    files.truncate(MOST_FILES);
    Ok(files.into_iter().map(|file| (file.clone(), read(&file))).collect())
}

/// The bytes of an image that a template names, from its own folder on. A link that leads out of the folder is not followed.
///
/// # Errors
/// Where the file is not there, cannot be read, is too large or lies elsewhere.
pub fn read_beside(template: &Path, image: &str) -> Result<Vec<u8>, StoreError> {
    let folder = template.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    // The parts stand apart by slashes on every system.
    let path = image.split('/').fold(folder.to_owned(), |path, part| path.join(part));
    let whole = |path: &Path| fs::canonicalize(path).map_err(StoreError::system("read", path));
    let target = whole(&path)?;
    if !target.starts_with(whole(folder)?) {
        return Err(StoreError::Outside { path });
    }
    // A pipe or a device would keep the reader waiting.
    if !target.is_file() {
        return Err(StoreError::NoImage { path });
    }
    let bytes = read_at_most(&target, LARGEST_IMAGE)?;
    if bytes.len() > LARGEST_IMAGE { Err(StoreError::LargeImage { path }) } else { Ok(bytes) }
}

fn is_template(file: &Path) -> bool {
    // Editors and file managers keep copies of their own beside a file, whose names begin with a point.
    let is_hidden = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let is_ron = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
    is_ron && !is_hidden && !is_folder(file)
}

fn read(file: &Path) -> Result<Vec<u8>, StoreError> {
    let bytes = read_at_most(file, LARGEST)?;
    if bytes.len() > LARGEST { Err(StoreError::LargeTemplate { path: file.to_owned() }) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ron_files_of_a_folder_are_read_by_their_names() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.ron", "a.RON", "notes.txt", ".a.ron"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        fs::create_dir(folder.path().join("folder.ron")).unwrap();
        fs::write(folder.path().join("large.ron"), vec![b' '; LARGEST + 1]).unwrap();
        let files = template_files(folder.path()).unwrap();
        let names: Vec<_> = files.iter().map(|(file, _)| file.file_name().unwrap().to_owned()).collect();
        assert_eq!(names, ["a.RON", "b.ron", "large.ron"]);
        assert_eq!(files[0].1.as_ref().unwrap(), b"a.RON");
        assert!(matches!(files[2].1, Err(StoreError::LargeTemplate { .. })));
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let error = template_files(&folder.path().join("gone")).unwrap_err().to_string();
        assert!(error.starts_with("cannot read the folder ") && error.ends_with("no such file or folder"), "{error}");
    }
}
