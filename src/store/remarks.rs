//! What was worked off of documents that came back from Word, for each note. Owns where that lies and how much is kept; knows not what
//! a remark says: each is remembered by its fingerprint alone.

use std::{fs, path::PathBuf, time::SystemTime};

use serde::{Deserialize, Serialize};

use super::{
    error::StoreError,
    folders::Folders,
    notes::{Digest, read_at_most},
    write::{Rights, write_whole},
};
use crate::note::format::read_strictly;

/// The most documents of one note, notes, and remarks of one document that are remembered.
const MOST_DOCUMENTS: usize = 10;
const MOST_NOTES: usize = 200;
const MOST_REMARKS: usize = 5_000;

/// The largest file of one note, in bytes: ten documents of five thousand fingerprints.
const LARGEST: usize = 4 << 20;

/// A document that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReturnedDocument {
    /// Its file.
    pub path: PathBuf,
    /// Whether there is still something to do about it.
    pub open: bool,
    /// The remarks that were dismissed, by their fingerprints.
    pub dismissed: Vec<String>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    documents: Vec<ReturnedDocument>,
}

/// Half of the fingerprint of a text (SHA-256): tells as many remarks and notes apart as there will ever be.
pub fn fingerprint(text: &str) -> String {
    Digest::of(text.as_bytes()).to_hex()[..32].to_owned()
}

/// The documents that came back about the note of that id, the latest last. What cannot be read is as if it were not there.
pub fn returned_documents(note: &str, folders: &Folders) -> Vec<ReturnedDocument> {
    let Some(bytes) = file(note, folders).and_then(|file| read_at_most(&file, LARGEST).ok()) else { return Vec::new() };
    read_strictly::<Kept>(&bytes).map(|kept| kept.documents).unwrap_or_default()
}

/// Remembers the documents that came back about the note of that id; a note without an id is not remembered.
///
/// # Errors
/// When they cannot be written.
#[expect(clippy::missing_panics_doc, reason = "texts can always be written")]
pub fn keep_returned_documents(
    note: &str,
    documents: &[ReturnedDocument],
    folders: &Folders,
) -> Result<(), StoreError> {
    let Some(file) = file(note, folders) else { return Ok(()) };
    // What is no text cannot stand in a text.
    let is_text = |document: &&ReturnedDocument| document.path.to_str().is_some();
    let mut documents: Vec<ReturnedDocument> = documents.iter().filter(is_text).cloned().collect();
    documents.drain(..documents.len().saturating_sub(MOST_DOCUMENTS));
    for document in &mut documents {
        document.dismissed.truncate(MOST_REMARKS);
    }
    folders.make(&folders.remarks())?;
    let config = ron::ser::PrettyConfig::new().new_line("\n");
    let text = ron::ser::to_string_pretty(&Kept { documents }, config).expect("paths and fingerprints are texts");
    write_whole(&file, text.as_bytes(), Rights::Private, folders)?;
    clear_oldest(folders);
    Ok(())
}

/// Forgets what was worked off of a note.
///
/// # Errors
/// When it cannot be erased.
pub fn forget_returned_documents(note: &str, folders: &Folders) -> Result<(), StoreError> {
    file(note, folders).map_or(Ok(()), |file| super::versions::erase(&file))
}

fn file(note: &str, folders: &Folders) -> Option<PathBuf> {
    (!note.trim().is_empty()).then(|| folders.remarks().join(fingerprint(note) + ".ron"))
}

/// Takes the oldest files away beyond those of the last notes. One that stays goes another time.
fn clear_oldest(folders: &Folders) {
    let Ok(entries) = fs::read_dir(folders.remarks()) else { return };
    let aged = entries.flatten().map(|entry| {
        let changed = entry.metadata().and_then(|known| known.modified());
        (changed.unwrap_or(SystemTime::UNIX_EPOCH), entry.path())
    });
    let mut files: Vec<(SystemTime, PathBuf)> = aged.collect();
    files.sort();
    for (_, file) in &files[..files.len().saturating_sub(MOST_NOTES)] {
        let _ = fs::remove_file(file);
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::store::{Forget, forget};

    fn document(name: &str) -> ReturnedDocument {
        ReturnedDocument { path: PathBuf::from(name), open: true, dismissed: vec![fingerprint(name)] }
    }

    #[test]
    fn what_was_worked_off_is_remembered_within_bounds_until_it_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(&folder.path().join("state"));
        assert!(returned_documents("a", &folders).is_empty());
        let mut many: Vec<ReturnedDocument> = (0..30).map(|number| document(&format!("{number}.docx"))).collect();
        many[29].dismissed = vec!["x".to_owned(); 9_000];
        keep_returned_documents("a", &many, &folders).unwrap();
        keep_returned_documents("b", &[document("b.docx")], &folders).unwrap();
        let kept = returned_documents("a", &folders);
        assert_eq!(kept.len(), MOST_DOCUMENTS);
        assert_eq!((kept[8].clone(), kept[9].dismissed.len()), (document("28.docx"), MOST_REMARKS));
        forget_returned_documents("a", &folders).unwrap();
        assert!(returned_documents("a", &folders).is_empty() && returned_documents("b", &folders).len() == 1);
        forget(Forget::All, &folders).unwrap();
        assert!(returned_documents("b", &folders).is_empty());
        keep_returned_documents("", &[document("c.docx")], &folders).unwrap();
        assert!(!folders.remarks().exists());
    }

    #[test]
    fn only_the_last_notes_are_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        for number in 0..MOST_NOTES + 5 {
            keep_returned_documents(&number.to_string(), &[document("a.docx")], &folders).unwrap();
        }
        assert_eq!(fs::read_dir(folders.remarks()).unwrap().count(), MOST_NOTES);
        assert_eq!(returned_documents(&(MOST_NOTES + 4).to_string(), &folders).len(), 1);
    }

    #[test]
    fn a_spoiled_file_is_as_if_it_were_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        keep_returned_documents("a", &[document("a.docx")], &folders).unwrap();
        fs::write(file("a", &folders).unwrap(), "(documents: [(path: \"").unwrap();
        assert!(returned_documents("a", &folders).is_empty());
        assert!(Path::new(&folders.remarks()).is_dir());
    }
}
