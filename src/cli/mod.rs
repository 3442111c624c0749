//! The command line: the same notes, papers and findings as the window, for scripts and for machines without a display.
//! Owns its arguments, what it prints and its exit status; knows nothing of the window.

mod arguments;
mod bench;
mod check;
mod comments;
mod compare;
mod export;
mod extract;
mod freeze;
mod licences;
mod new;
mod plan;
mod side_by_side;
mod templates;

use std::{
    fmt::Display,
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use clap::CommandFactory as _;
use jiff::civil::Date;

use crate::{
    note::{Note, nearest, shortened},
    session,
    store::{self, Folders, Settings},
    template::{self, Gallery, Template},
};

pub use arguments::{Arguments, Command};

/// What the command line takes from the world around it.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The day.
    pub today: Date,
    /// The program's folders.
    pub folders: Folders,
    /// The id of a note made now (UUID).
    pub new_id: String,
    gallery: OnceLock<Gallery>,
}

impl Surroundings {
    /// The world around a command.
    pub const fn new(today: Date, folders: Folders, new_id: String) -> Self {
        Self { today, folders, new_id, gallery: OnceLock::new() }
    }

    /// The templates that are on offer on this machine; their folders are read once.
    fn gallery(&self) -> &Gallery {
        self.gallery.get_or_init(|| {
            let (settings, _) = Settings::load(&self.folders);
            session::gallery_of(&self.folders, settings.templates.as_deref())
        })
    }
}

/// How a command ended. The numbers are the program's exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// All went well.
    Fine = 0,
    /// `check` found errors, or they kept a note from being made final; `compare` found differences.
    Findings = 1,
    /// Something could not be used: an argument, a note, a template.
    Unusable = 2,
}

/// Carries out a command.
pub fn run(command: &Command, surroundings: &Surroundings) -> Outcome {
    match command {
        Command::Export(arguments) => export::run(arguments, surroundings),
        Command::Check(arguments) => check::run(arguments, surroundings),
        Command::Compare(arguments) => compare::run(arguments),
        Command::New(arguments) => new::run(arguments, surroundings),
        Command::Finalise(arguments) => freeze::finalise(arguments, surroundings),
        Command::Reopen(arguments) => freeze::reopen(arguments, surroundings),
        Command::Templates(arguments) => templates::run(arguments, surroundings),
        Command::Comments(arguments) => comments::run(arguments, surroundings),
        Command::Extract(arguments) => extract::run(arguments, surroundings),
        Command::Licences => licences::run(),
        Command::BenchNote(arguments) => bench::note(arguments, surroundings),
        Command::BenchExport(arguments) => bench::export(arguments),
        Command::BenchKeys(arguments) => bench::keys(arguments, surroundings),
        // The window stands on top, beside this room.
        Command::Open(_) => complain("`open` needs the window"),
    }
}

/// Whether there is such a note to open. If not, says so: a mistyped command is taken for a note.
pub fn is_there(note: &Path) -> bool {
    if store::exists(note) {
        return true;
    }
    let typed = note.to_string_lossy();
    let arguments = Arguments::command();
    let commands: Vec<&str> =
        arguments.get_subcommands().filter(|command| !command.is_hide_set()).map(clap::Command::get_name).collect();
    match nearest(&typed, &commands) {
        Some(command) => complain(format!("there is no note `{typed}`; did you mean the command `{command}`?")),
        None => complain(format!("there is no note `{typed}`")),
    };
    false
}

/// Prints a line. Who closed the other end does not want to read on; a full disk is told.
#[must_use]
fn say(line: impl Display) -> Outcome {
    match writeln!(io::stdout(), "{line}") {
        Err(error) if !is_hung_up(&error) => complain(format!("cannot print: {error}")),
        _ => Outcome::Fine,
    }
}

/// Whether nobody reads any more.
fn is_hung_up(error: &io::Error) -> bool {
    /// `ERROR_PIPE_NOT_CONNECTED`, which the standard library does not count among broken pipes.
    const NOT_CONNECTED: i32 = 233;
    error.kind() == io::ErrorKind::BrokenPipe || cfg!(windows) && error.raw_os_error() == Some(NOT_CONNECTED)
}

/// Says what could not be used.
pub fn complain(reason: impl Display) -> Outcome {
    let _ = writeln!(io::stderr(), "chancery: {reason}");
    Outcome::Unusable
}

/// The name that stands for all templates that come with the program; no template of anybody's has it.
const ALL_TEMPLATES: &str = "all";

/// The files that the arguments name, with the files in place of a name with `*` or `?` in it.
fn all_files(named: &[PathBuf]) -> Vec<PathBuf> {
    named.iter().flat_map(|name| store::matching(name)).collect()
}

/// The template of that id or in that file; without a name, the one the note asks for.
fn template_for(name: Option<&str>, note: &Note, surroundings: &Surroundings) -> Result<Arc<Template>, String> {
    name.map_or_else(|| template_asked_for(note, surroundings), |name| template_named(name, surroundings))
}

/// The template the note asks for.
fn template_asked_for(note: &Note, surroundings: &Surroundings) -> Result<Arc<Template>, String> {
    if note.template.is_empty() {
        return Ok(template::default_template());
    }
    // A note comes from anywhere and may name a template, but not a file of this machine.
    known_template(&note.template, surroundings).map_err(|known| {
        let name = shortened(&note.template, 60);
        format!("the note asks for the template `{name}`; the templates are {known}: choose one with -t")
    })
}

fn template_named(name: &str, surroundings: &Surroundings) -> Result<Arc<Template>, String> {
    let path = Path::new(name);
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron")) {
        return session::read_template(path).map(Arc::new).map_err(|error| error.to_string());
    }
    known_template(name, surroundings).map_err(|known| {
        format!("there is no template `{name}`; the templates are {known}, or name a file that ends in .ron")
    })
}

/// The template of that id, built in or of the folders of the office and the user; the ids there are where it is none of them.
fn known_template(id: &str, surroundings: &Surroundings) -> Result<Arc<Template>, String> {
    // Folders are read only for what is not built in.
    template::builtin(id).ok_or(()).or_else(|()| {
        let gallery = surroundings.gallery();
        gallery.find(id).ok_or_else(|| known_templates(gallery))
    })
}

/// The ids of templates, for people.
fn known_templates(gallery: &Gallery) -> String {
    let ids: Vec<&str> = gallery.templates().iter().map(|template| template.id.as_str()).collect();
    ids.join(", ")
}
