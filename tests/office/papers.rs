//! The papers that are judged: every example by its own template, two by all of them and one in the style of a house; as files the
//! program writes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chancery::{
    note::{Note, format},
    paper::{Block, Carried, Content, Paper, Text},
    session::{FileFormat, edition_of, export_document_to, read_template},
    store::{Folders, Replace},
    template::{Template, builtin, builtins},
};

/// A paper and its files.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) paper: Paper,
    pub(crate) docx: PathBuf,
    pub(crate) html: PathBuf,
}

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn example(name: &str) -> Note {
    format::read(&fs::read(root().join(format!("assets/examples/{name}.ron"))).unwrap()).unwrap().note
}

/// The examples by name.
fn examples() -> Vec<String> {
    let files = fs::read_dir(root().join("assets/examples")).unwrap().map(|entry| entry.unwrap().path());
    let notes = files.filter(|file| file.extension().is_some_and(|ending| ending == "ron"));
    let mut names: Vec<String> = notes.map(|file| file.file_stem().unwrap().display().to_string()).collect();
    names.sort();
    assert!(names.len() > 10, "{names:?}");
    names
}

impl Sample {
    /// All of them, written into a folder.
    pub(crate) fn all(folder: &Path) -> Vec<Self> {
        let own = examples().into_iter().map(|name| {
            let template = example(&name).template.to_string();
            (name, template)
        });
        let all = ["astana", "everything"]
            .into_iter()
            .flat_map(|name| builtins().iter().map(move |template| (name.to_owned(), template.id.clone())));
        let mut pairs: Vec<(String, String)> = own.chain(all).collect();
        pairs.sort();
        pairs.dedup();
        let mut samples: Vec<Self> = pairs.iter().map(|(name, template)| Self::of(folder, name, template)).collect();
        let norland = read_template(&root().join("templates/examples/norland/brief.ron")).unwrap();
        samples.push(Self::by(folder, "everything", &norland, "norland"));
        samples
    }

    /// A paper by a template that comes with the program.
    pub(crate) fn of(folder: &Path, name: &str, template: &str) -> Self {
        Self::by(folder, name, &builtin(template).unwrap(), template)
    }

    fn by(folder: &Path, name: &str, template: &Template, id: &str) -> Self {
        let paper = edition_of(&example(name), template, Carried::Nothing).paper;
        let name = format!("{name}-{id}").replace('.', "-");
        let folders = Folders::under(&folder.join("state"));
        let write = |format: FileFormat| {
            let file = folder.join(format!("{name}.{}", format.extension()));
            export_document_to(&file, &paper, format, Replace::Never, &folders).unwrap();
            file
        };
        let (docx, html) = (write(FileFormat::Docx), write(FileFormat::Html));
        Self { name, paper, docx, html }
    }

    /// What the Word document shows, from start to end.
    pub(crate) fn in_document(&self, contents: &str) -> String {
        let mut words = String::new();
        let mut is_due = true;
        for block in &self.paper.blocks {
            if is_due && matches!(block.content, Content::Heading { level: 0 | 1, .. }) {
                words += contents;
                is_due = false;
            }
            match &block.content {
                // Their names head the columns in which they stand side by side.
                Content::Delegations(sides) => {
                    for pair in sides.chunks(2) {
                        for side in pair {
                            words += &side.name.to_plain();
                        }
                        for person in pair.iter().flat_map(|side| &side.people) {
                            words.extend([person.name.to_plain(), person.post.to_plain()]);
                        }
                    }
                }
                _ => said(block, &mut words),
            }
        }
        letters(&words)
    }

    /// What the HTML file shows, from start to end.
    pub(crate) fn in_html(&self) -> String {
        let marking = self.paper.marking.as_ref();
        let banner = marking.map_or("", |marking| &marking.text);
        let mut words = format!("{banner} {} ", self.paper.footer.version);
        for block in &self.paper.blocks {
            in_html(block, &mut words);
        }
        let foot = &self.paper.footer;
        words.extend([foot.reference.as_str(), &foot.version, &foot.text].map(|piece| format!(" {piece}")));
        if marking.is_some_and(|it| it.placement != chancery::paper::Placement::FirstPage) {
            words += banner;
        }
        letters(&words)
    }

    /// The rows that may be repeated at the head of a page.
    pub(crate) fn heads(&self) -> Vec<String> {
        let mut heads = Vec::new();
        for block in &self.paper.blocks {
            match &block.content {
                Content::Table(table) => heads.push(joined(table.columns.iter().map(|column| &column.head))),
                Content::Delegations(sides) => {
                    heads.extend(sides.chunks(2).map(|pair| joined(pair.iter().map(|side| &side.name))));
                }
                _ => {}
            }
        }
        heads.retain(|head| !head.is_empty());
        heads
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a Text>) -> String {
    letters(&texts.map(Text::to_plain).collect::<String>())
}

/// The words of a block with the numbers before them.
fn said(block: &Block, words: &mut String) {
    block.each_text(&mut |lead, text| words.extend([lead.text(), text.to_plain()]));
}

/// The same, with what HTML shows of a chart in words.
fn in_html(block: &Block, words: &mut String) {
    match &block.content {
        Content::Boxed(blocks) => blocks.iter().for_each(|block| in_html(block, words)),
        Content::Chart(chart) => {
            *words += &chart.title.to_plain();
            chart.points.iter().for_each(|point| words.extend([&*point.period, &*point.label]));
        }
        _ => said(block, words),
    }
}

/// Letters and figures, as any program shows them.
pub(crate) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
