//! What a supervisor does in Word to a document of the program: comments and tracked changes, put into its parts as a word processor
//! writes them.

#![allow(dead_code, clippy::allow_attributes, reason = "each test takes what it needs")]

use std::{
    fs,
    io::{Cursor, Read as _, Write as _},
    path::Path,
};

/// The names of the elements of a text.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A document that is being corrected.
pub(crate) struct Word {
    parts: Vec<(String, Vec<u8>)>,
    body: String,
    comments: String,
    author: String,
    next: usize,
}

impl Word {
    /// Opens a document.
    pub(crate) fn open(file: &Path, author: &str) -> Self {
        let bytes = fs::read(file).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = Vec::new();
        let mut body = String::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            match part.name().unwrap().as_ref() {
                "word/document.xml" => body = String::from_utf8(bytes).unwrap(),
                "word/comments.xml" => {}
                name => parts.push((name.to_owned(), bytes)),
            }
        }
        Self { parts, body, comments: String::new(), author: author.to_owned(), next: 1 }
    }

    /// Makes a comment on words of one run.
    pub(crate) fn comment(mut self, on: &str, says: &str) -> Self {
        let id = self.next;
        self.next += 1;
        self.within(on, |run, before, words, after| {
            format!(
                "{}<w:commentRangeStart w:id=\"{id}\"/>{}<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference \
                 w:id=\"{id}\"/></w:r>{}",
                run.with(before),
                run.with(words),
                run.with(after)
            )
        });
        let head = format!("<w:comment w:id=\"{id}\" w:author=\"{}\" w:date=\"2025-04-19T10:30:00Z\">", self.author);
        self.comments.extend([head.as_str(), "<w:p><w:r><w:t>", says, "</w:t></w:r></w:p></w:comment>"]);
        self
    }

    /// Replaces words of one run by others, as a tracked change. Nothing in the place of words takes them out.
    pub(crate) fn replace(mut self, words: &str, by: &str) -> Self {
        let (id, author) = (self.next, self.author.clone());
        self.next += 2;
        self.within(words, |run, before, words, after| {
            let by_whom = |id: usize| format!("w:id=\"{id}\" w:author=\"{author}\" w:date=\"2025-04-19T10:31:00Z\"");
            let taken = run.with(words).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>");
            let put = if by.is_empty() {
                String::new()
            } else {
                format!("<w:ins {}>{}</w:ins>", by_whom(id + 1), run.with(by))
            };
            let taken = format!("<w:del {}>{taken}</w:del>", by_whom(id));
            format!("{}{taken}{put}{}", run.with(before), run.with(after))
        });
        self
    }

    /// Puts words in behind others, as a tracked change.
    pub(crate) fn insert_after(mut self, words: &str, new: &str) -> Self {
        let (id, author) = (self.next, self.author.clone());
        self.next += 1;
        self.within(words, |run, before, words, after| {
            let head = format!("{before}{words}");
            format!(
                "{}<w:ins w:id=\"{id}\" w:author=\"{author}\" w:date=\"2025-04-19T10:32:00Z\">{}</w:ins>{}",
                run.with(&head),
                run.with(new),
                run.with(after)
            )
        });
        self
    }

    /// Makes a comment on the first place that has these words, or their beginning, in one run.
    pub(crate) fn comment_first(mut self, on: &str, says: &str) -> Self {
        let words: String = on.chars().take_while(|c| c.is_alphanumeric() || *c == ' ').collect();
        let words = words.trim().to_owned();
        let at = self.body.find(&format!(">{words}")).unwrap_or_else(|| panic!("{words:?} begins no run")) + 1;
        let mark = "<!-- here -->";
        self.body.insert_str(at, mark);
        let marked = format!("{mark}{words}");
        let mut own = self.comment(&marked, says);
        own.body = own.body.replace(mark, "");
        own
    }

    /// Breaks a paragraph behind words of one run, and writes on in a new one.
    pub(crate) fn break_after(mut self, words: &str, new: &str) -> Self {
        let author = format!("w:author=\"{}\" w:date=\"2025-04-19T10:33:00Z\"", self.author);
        let at = self.body.find(words).unwrap_or_else(|| panic!("{words:?} stands in no run"));
        let start = self.body[..at].rfind("<w:p>").unwrap();
        let end = at + self.body[at..].find("</w:p>").unwrap();
        let paragraph = &self.body[start..end];
        let properties = paragraph.find("</w:pPr>").unwrap();
        let (head, rest) = paragraph.split_at(properties);
        let mark = format!("<w:rPr><w:ins w:id=\"90\" {author}/></w:rPr>");
        let added = format!("<w:ins w:id=\"91\" {author}><w:r><w:t>{new}</w:t></w:r></w:ins>");
        let both = format!("{head}{mark}{rest}</w:p>{head}</w:pPr>{added}");
        self.body.replace_range(start..end, &both);
        self
    }

    /// Writes the document, as it would be saved.
    pub(crate) fn save(self, file: &Path) {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let mut parts = self.parts;
        parts.push(("word/document.xml".to_owned(), self.body.into_bytes()));
        if !self.comments.is_empty() {
            let comments = format!("<w:comments xmlns:w=\"{W}\">{}</w:comments>", self.comments);
            parts.push(("word/comments.xml".to_owned(), comments.into_bytes()));
        }
        for (name, bytes) in parts {
            archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(&bytes).unwrap();
        }
        fs::write(file, archive.finish().unwrap().into_inner()).unwrap();
    }

    /// Writes the run that holds these words anew.
    fn within(&mut self, words: &str, write: impl FnOnce(Run<'_>, &str, &str, &str) -> String) {
        let at = self.body.find(words).unwrap_or_else(|| panic!("{words:?} stands in no run"));
        assert_eq!(self.body.matches(words).count(), 1, "{words:?} stands there once");
        let start = self.body[..at].rfind("<w:r>").unwrap();
        let end = at + self.body[at..].find("</w:r>").unwrap() + "</w:r>".len();
        let run = self.body[start..end].to_owned();
        let text = run.find("<w:t xml:space=\"preserve\">").unwrap();
        let inner = text + "<w:t xml:space=\"preserve\">".len();
        let close = run.find("</w:t>").unwrap();
        let said = &run[inner..close];
        let place = said.find(words).unwrap();
        let (before, rest) = said.split_at(place);
        let (words, after) = rest.split_at(words.len());
        let looks = Run { head: &run[..inner], foot: &run[close..] };
        let new = write(looks, before, words, after);
        self.body.replace_range(start..end, &new);
    }
}

/// The looks of a run.
#[derive(Clone, Copy)]
struct Run<'a> {
    head: &'a str,
    foot: &'a str,
}

impl Run<'_> {
    fn with(&self, words: &str) -> String {
        if words.is_empty() { String::new() } else { format!("{}{words}{}", self.head, self.foot) }
    }
}
