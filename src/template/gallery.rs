//! The templates a user can choose from: those built in and those of the user's folder. Owns their order and which of the
//! user's files cannot be used; knows no disk.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{Template, builtin, builtins, read};

/// The templates on offer. Copies share what they hold.
#[derive(Clone, Debug)]
pub struct Gallery {
    templates: Arc<[Arc<Template>]>,
    broken: Arc<[BrokenTemplate]>,
}

/// A file of the user's folder that is no template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenTemplate {
    /// The file.
    pub file: PathBuf,
    /// What is wrong with it, with line, column and field.
    pub reason: String,
}

impl BrokenTemplate {
    /// The name of the file alone.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or(self.file.as_os_str()).to_string_lossy().into_owned()
    }
}

impl Default for Gallery {
    /// What is built in.
    fn default() -> Self {
        Self { templates: builtins().into(), broken: Arc::default() }
    }
}

impl Gallery {
    /// What is built in, and after it what the files hold: each by its bytes, or by why it could not be read.
    ///
    /// Of two templates of one id the first is used, so that none takes the place of a built-in one.
    pub fn with_files(files: impl IntoIterator<Item = (PathBuf, Result<Vec<u8>, String>)>) -> Self {
        let read = |bytes: Vec<u8>| read(&bytes).map_err(|error| error.to_string());
        Self::with_templates(files.into_iter().map(|(file, bytes)| (file, bytes.and_then(read))))
    }

    /// The same of files that were read before.
    pub fn with_templates(files: impl IntoIterator<Item = (PathBuf, Result<Template, String>)>) -> Self {
        let mut templates = builtins().to_vec();
        let mut broken = Vec::new();
        for (file, template) in files {
            match template.and_then(|template| usable(template, &templates)) {
                Ok(template) => templates.push(Arc::new(template)),
                Err(reason) => broken.push(BrokenTemplate { file, reason }),
            }
        }
        Self { templates: templates.into(), broken: broken.into() }
    }

    /// The gallery with one more file, or folder, that cannot be used.
    #[must_use]
    pub fn and_broken(self, file: &Path, reason: String) -> Self {
        let more = BrokenTemplate { file: file.to_owned(), reason };
        Self { broken: self.broken.iter().cloned().chain([more]).collect(), ..self }
    }

    /// The templates: those built in, then the user's by the names of their files.
    pub fn templates(&self) -> &[Arc<Template>] {
        &self.templates
    }

    /// The user's own templates.
    pub fn own(&self) -> &[Arc<Template>] {
        &self.templates[builtins().len()..]
    }

    /// The files that cannot be used.
    pub fn broken(&self) -> &[BrokenTemplate] {
        &self.broken
    }

    /// The template of that id.
    pub fn find(&self, id: &str) -> Option<Arc<Template>> {
        self.templates.iter().find(|template| template.id == id).cloned()
    }
}

fn usable(template: Template, known: &[Arc<Template>]) -> Result<Template, String> {
    if !known.iter().any(|known| known.id == template.id) {
        return Ok(template);
    }
    let whose = if builtin(&template.id).is_some() { "a template that is built in" } else { "another of these files" };
    Err(format!("field id: {whose} has the id `{}` already", template.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, id: &str) -> (PathBuf, Result<Vec<u8>, String>) {
        let text = format!("(id: \"{id}\", title: {{}}, description: {{}}, audience: Internal, sections: [])");
        (name.into(), Ok(text.into_bytes()))
    }

    #[test]
    fn own_templates_stand_behind_those_built_in() {
        let gallery = Gallery::with_files([file("a.ron", "aide-memoire")]);
        assert_eq!(gallery.templates().len(), builtins().len() + 1);
        assert_eq!(gallery.own()[0].id, "aide-memoire");
        assert!(gallery.find("aide-memoire").is_some() && gallery.find("brief").is_some());
        assert!(Gallery::default().own().is_empty());
    }

    #[test]
    fn a_file_that_cannot_be_used_is_told_and_spoils_no_other() {
        let unread = (PathBuf::from("c.ron"), Err("you have no permission".to_owned()));
        let broken = (PathBuf::from("d.ron"), Ok(b"(id: 7)".to_vec()));
        let files = [file("a.ron", "brief"), file("b.ron", "own"), unread, broken, file("e.ron", "own")];
        let gallery = Gallery::with_files(files);
        assert_eq!(gallery.own().len(), 1);
        let reasons: Vec<(String, &str)> =
            gallery.broken().iter().map(|broken| (broken.name(), broken.reason.as_str())).collect();
        assert_eq!(
            reasons[0],
            ("a.ron".to_owned(), "field id: a template that is built in has the id `brief` already")
        );
        assert_eq!(reasons[1], ("c.ron".to_owned(), "you have no permission"));
        assert!(reasons[2].1.starts_with("line 1, column 6, field id: "), "{}", reasons[2].1);
        assert_eq!(reasons[3], ("e.ron".to_owned(), "field id: another of these files has the id `own` already"));
    }
}
