//! The arguments of the command line and the help about them. Owns their names; knows not what they do.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

use crate::{note::Written, paper::Carried, session::FileFormat, store::Replace};

/// One note about a meeting, and every paper that is made from it.
#[derive(Debug, Parser)]
#[command(
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  \
        chancery                             open the window\n  \
        chancery talks.ron                   open the window on a note\n  \
        chancery export talks.ron            write talks.pdf beside the note\n  \
        chancery check talks.ron             say what is missing or doubtful\n  \
        chancery compare old.ron new.ron     say what differs, field by field\n  \
        chancery new brief -o talks.ron      begin a note\n  \
        chancery finalise talks.ron --by Li  make a note final\n\n\
        Exit status: 0 fine, 1 the check found errors or notes differ, 2 something could not be used."
)]
pub struct Arguments {
    /// The note to open in the window.
    pub note: Option<PathBuf>,
    /// What to do without the window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done without the window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make papers from notes: write them as PDF, for Word, for the web or for mail.
    Export(Export),
    /// Say what a careful chief of staff would say about notes.
    Check(Check),
    /// Say what differs between two notes.
    Compare(Compare),
    /// Begin a note.
    New(New),
    /// Make a note final: it may only be looked at until it is reopened.
    Finalise(Finalise),
    /// Make a draft of the next version out of a final note.
    Reopen(Reopen),
    /// List the templates, copy one as the beginning of your own, or check your own.
    Templates(Templates),
    /// List the comments and tracked changes somebody made in Word, each with its field.
    Comments(Comments),
    /// Take the note out of a paper.
    Extract(Extract),
    /// Open a note, or the one that a paper carries, in the window.
    Open(Open),
    /// Print the licences of the program and of all that is built into it.
    Licences,
    /// Write a note of any length, to measure with.
    #[command(hide = true)]
    BenchNote(BenchNote),
    /// Measure the exports of a note in one process: the first, and those after edits.
    #[command(hide = true)]
    BenchExport(BenchExport),
    /// Measure what it takes from a key to the painted page.
    #[command(hide = true)]
    BenchKeys(BenchExport),
}

/// Arguments of `bench-note`.
#[derive(Debug, Args)]
pub struct BenchNote {
    /// How many topics it has.
    #[arg(value_name = "TOPICS", value_parser = clap::value_parser!(u16).range(1..=9_000))]
    pub topics: u16,
    /// The file of the note.
    #[arg(short, long, value_name = "NOTE.ron")]
    pub output: PathBuf,
    /// Replace an existing file.
    #[arg(long)]
    pub force: bool,
}

/// Arguments of `bench-export`.
#[derive(Debug, Args)]
pub struct BenchExport {
    /// The note.
    pub note: PathBuf,
    /// How often each edit is made; the median is told.
    #[arg(long, value_name = "ROUNDS", default_value_t = 9)]
    pub rounds: u8,
    /// Print an object in JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `export`.
#[derive(Clone, Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery export talks.ron                     write talks.pdf beside the note\n  \
        chancery export talks.ron -o /tmp/brief.pdf   write that file\n  \
        chancery export notes/*.ron -o papers/        write a paper for each note into a folder\n  \
        chancery export talks.ron -t all              by every template: talks.pdf, talks-readout.pdf and so on\n  \
        chancery export talks.ron -t readout          another paper of the same note: talks-readout.pdf\n  \
        chancery export talks.ron -t my-brief.ron     use a template of your own: talks-my-brief.pdf\n  \
        chancery export talks.ron --to pdf,docx       for Word as well: talks.pdf and talks.docx\n  \
        chancery export talks.ron --to html,md,txt    for the web and for mail: talks.html, talks.md, talks.txt\n\n\
        The PDF carries the note, as far as its readers may see it, to be opened again; the line about it says so.\n\
        Word, HTML, Markdown (md) and plain text (txt, 72 columns) carry no note. HTML has its images in the one file.\n\
        An existing file is replaced only if it is a paper made from the same note, or with --force; a text says not\n\
        of which it is, and so is replaced only with --force. A paper for the public\n\
        is named releasable. A note that is called final and has errors gives a draft.\n\n\
        Several notes are exported side by side; lines and complaints come in the order of the notes, a bar on the terminal\n\
        says how far it is, and a line at the end says how many papers were made. A note that cannot be used does not keep the others back;\n\
        the exit status is then 2. Where two papers would be one file nothing is written. A name may hold * and ? where the\n\
        shell leaves them there.")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Export {
    /// The notes.
    #[arg(required = true, value_name = "NOTE")]
    pub notes: Vec<PathBuf>,
    /// The id of a template, a file that holds one, or all; without it, the one the note asks for.
    #[arg(short, long, value_name = "TEMPLATE")]
    pub template: Option<String>,
    /// The file to write, or a folder for the papers of several notes.
    #[arg(short, long, value_name = "FILE.pdf|DIR")]
    pub output: Option<PathBuf>,
    /// As what: pdf, docx, html, md, txt, or several with commas between.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', default_value = "pdf", value_parser = format)]
    pub to: Vec<FileFormat>,
    /// Replace an existing file, whatever it is.
    #[arg(long)]
    pub force: bool,
    /// Leave the note out of the PDF.
    #[arg(long, conflicts_with = "whole_source")]
    pub no_source: bool,
    /// Carry all that the readers may see, and raise the banner to the highest of it.
    #[arg(long)]
    pub whole_source: bool,
    /// How many notes are exported at once; without it, as many as there are cores.
    #[arg(short, long, value_name = "NUMBER")]
    pub jobs: Option<NonZeroUsize>,
    /// Say nothing but what went wrong.
    #[arg(short, long)]
    pub quiet: bool,
}

impl Export {
    /// As what the papers are written, each once.
    pub(super) fn formats(&self) -> Vec<FileFormat> {
        FileFormat::ALL.into_iter().filter(|format| self.to.contains(format)).collect()
    }

    /// When an existing file is replaced.
    pub(super) const fn replace(&self) -> Replace {
        if self.force { Replace::Always } else { Replace::IfOurs }
    }

    /// What of the note the paper is to carry.
    pub(super) const fn carried(&self) -> Carried {
        match (self.no_source, self.whole_source) {
            (true, _) => Carried::Nothing,
            (false, true) => Carried::Everything,
            (false, false) => Carried::UpToBanner,
        }
    }
}

/// Arguments of `extract`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery extract talks.pdf                   write talks.ron beside the paper\n  \
        chancery extract talks.pdf -o again.ron      write that file\n\n\
        The note comes out as it was put in. An existing file is replaced only with --force.")]
pub struct Extract {
    /// The paper.
    #[arg(value_name = "PAPER.pdf")]
    pub paper: PathBuf,
    /// The file of the note.
    #[arg(short, long, value_name = "NOTE.ron")]
    pub output: Option<PathBuf>,
    /// Replace an existing file, whatever it is.
    #[arg(long)]
    pub force: bool,
}

/// Arguments of `comments`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery comments talks.docx                      with the fields of talks.ron beside it\n  \
        chancery comments back.docx --note talks.ron      with the fields of that note\n\n\
        A line says the field, who wrote it, on which day, and what. Words that are no longer in the paper of the note, or that\n\
        are the template's, are told by the beginning of their paragraph.")]
pub struct Comments {
    /// The Word document, as it came back.
    #[arg(value_name = "PAPER.docx")]
    pub paper: PathBuf,
    /// The note it was made from; without it, the one of the same name beside it.
    #[arg(long, value_name = "NOTE")]
    pub note: Option<PathBuf>,
    /// The id of the template it was made by, or a file that holds one; without it, the one whose paper has most of its words.
    #[arg(short, long, value_name = "TEMPLATE")]
    pub template: Option<String>,
}

/// Arguments of `open`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery open talks.ron      as chancery talks.ron\n  \
        chancery open talks.pdf      open the note that the paper carries")]
pub struct Open {
    /// The note, or a paper that carries one.
    pub file: PathBuf,
}

/// Arguments of `compare`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery compare before.ron after.ron    a line for each field that differs\n  \
        chancery compare talks.ron talks.pdf     what has changed since the paper was made\n\n\
        Exit status: 0 nothing differs, 1 something does, 2 a file could not be used.")]
pub struct Compare {
    /// The earlier note, or a paper that carries one.
    #[arg(value_name = "BEFORE")]
    pub before: PathBuf,
    /// The later one.
    #[arg(value_name = "AFTER")]
    pub after: PathBuf,
}

/// Arguments of `check`.
#[derive(Clone, Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery check talks.ron                       for the paper the note asks for\n  \
        chancery check talks.ron -t readout            for another paper of the same note\n  \
        chancery check talks.ron --as-of 2025-04-17    as if it were that day\n  \
        chancery check notes/*.ron --json              for programs: code, severity, field, message, remedy\n\n\
        Several notes are checked side by side; what is found comes in the order of the notes.\n\
        Exit status 1 if there are errors; warnings alone are fine.")]
pub struct Check {
    /// The notes.
    #[arg(required = true, value_name = "NOTE")]
    pub notes: Vec<PathBuf>,
    /// The id of a template or a file that holds one; without it, the one the note asks for.
    #[arg(short, long, value_name = "TEMPLATE")]
    pub template: Option<String>,
    /// The day the check is made, if not today.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
    /// Print a list in JSON.
    #[arg(long)]
    pub json: bool,
    /// How many notes are checked at once; without it, as many as there are cores.
    #[arg(short, long, value_name = "NUMBER")]
    pub jobs: Option<NonZeroUsize>,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery new brief -o talks.ron                      begin a note in English\n  \
        chancery new brief -o talks.ron --language fr        begin a note in French\n  \
        chancery new brief --from talks.ron -o next.ron      begin a note about the next meeting\n\n\
        From another note are kept: people, countries, sources, marking, language, addressees, open actions, and agreements\n\
        still in the making or in force. What happened stays behind. An existing file is never replaced.")]
pub struct New {
    /// The id of a template or a file that holds one.
    pub template: String,
    /// The file of the note.
    #[arg(short, long, value_name = "NOTE.ron")]
    pub output: PathBuf,
    /// The note about the meeting before, to go on from.
    #[arg(long, value_name = "NOTE")]
    pub from: Option<PathBuf>,
    /// The language of its papers (BCP 47), such as en, fr or kk; without it, that of the note before, or en.
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
}

/// Arguments of `finalise`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery finalise talks.ron --by \"A. N. Other\"                       make it final\n  \
        chancery finalise talks.ron --by \"A. N. Other\" -t record             by what the record needs\n  \
        chancery finalise talks.ron --by \"A. N. Other\" --as-of 2025-04-19    as if it were that day\n\n\
        Exit status 1 if errors stand in the way; they are listed, and the note stays a draft.")]
pub struct Finalise {
    /// The note.
    pub note: PathBuf,
    /// The name of who makes it final.
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// The id of a template or a file that holds one, whose paper may have no errors; without it, the one the note asks for.
    #[arg(short, long, value_name = "TEMPLATE")]
    pub template: Option<String>,
    /// The day it is made final, if not today.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
}

/// Arguments of `reopen`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery reopen talks.ron --by \"A. N. Other\"    a draft again, of the next version\n\n\
        Who reopened the note, and when, is kept in it.")]
pub struct Reopen {
    /// The note.
    pub note: PathBuf,
    /// The name of who reopens it.
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// The day it is reopened, if not today.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
}

/// Arguments of `templates`.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  \
        chancery templates                             for people\n  \
        chancery templates --json                      for programs: id, title, audience, page_limit\n  \
        chancery templates copy brief my-brief.ron     begin a template of your own\n  \
        chancery templates check my-brief.ron          say all that is wrong with it\n  \
        chancery templates fields                      say what each field of a template means"
)]
pub struct Templates {
    /// Print a list in JSON.
    #[arg(long)]
    pub json: bool,
    /// What to do with a template.
    #[command(subcommand)]
    pub work: Option<TemplateWork>,
}

/// What can be done with templates beside listing them.
#[derive(Debug, Subcommand)]
pub enum TemplateWork {
    /// Write a commented copy of a built-in template, ready to be changed.
    Copy(CopyTemplate),
    /// Say all that is wrong with the files of templates.
    Check(CheckTemplates),
    /// Say what each field of a template means.
    Fields,
}

/// Arguments of `templates copy`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery templates copy brief my-brief.ron           a template called my-brief\n  \
        chancery templates copy brief my-brief.ron --force   over a file that is there")]
pub struct CopyTemplate {
    /// The id of a built-in template.
    #[arg(value_name = "ID")]
    pub id: String,
    /// The file to write.
    #[arg(value_name = "FILE.ron")]
    pub file: PathBuf,
    /// Replace an existing file, whatever it is.
    #[arg(long)]
    pub force: bool,
}

/// Arguments of `templates check`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
        chancery templates check my-brief.ron       a line for each fault, with line, column and field\n  \
        chancery templates check templates/*.ron    of several files\n\n\
        Exit status: 0 nothing is wrong, 1 something is, 2 a file could not be read.")]
pub struct CheckTemplates {
    /// The files.
    #[arg(required = true, value_name = "FILE.ron")]
    pub files: Vec<PathBuf>,
}

/// Reads the name of a format: how its files end.
fn format(name: &str) -> Result<FileFormat, String> {
    let known = FileFormat::ALL.into_iter().find(|format| name.eq_ignore_ascii_case(format.extension()));
    known.ok_or_else(|| format!("expected {}", FileFormat::ALL.map(FileFormat::extension).join(", ")))
}

/// Reads a day as strictly as a note does.
fn day(text: &str) -> Result<Date, String> {
    <Date as Written>::read(text).ok_or_else(|| format!("expected {}", <Date as Written>::EXPECTED))
}
