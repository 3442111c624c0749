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
mod new;
mod templates;

use std::{
    fmt::Display,
    io::{self, Write as _},
    path::Path,
    sync::Arc,
};

use clap::CommandFactory as _;
use jiff::civil::Date;

use crate::{
    note::{Note, nearest, shortened},
    session,
    store::{self, Folders},
    template::{self, Template},
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
        Command::Comments(arguments) => comments::run(arguments),
        Command::Extract(arguments) => extract::run(arguments, surroundings),
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
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => complain(format!("cannot print: {error}")),
        _ => Outcome::Fine,
    }
}

/// Says what could not be used.
pub fn complain(reason: impl Display) -> Outcome {
    let _ = writeln!(io::stderr(), "chancery: {reason}");
    Outcome::Unusable
}

/// The template of that id or in that file; without a name, the one the note asks for.
fn template_for(name: Option<&str>, note: &Note) -> Result<Arc<Template>, String> {
    match name {
        Some(name) => template_named(name),
        None if note.template.is_empty() => Ok(template::default_template()),
        // A note comes from anywhere and may name a template, but not a file of this machine.
        None => template::builtin(&note.template).ok_or_else(|| {
            let name = shortened(&note.template, 60);
            format!(
                "the note asks for the template `{name}`; the templates are {}: choose one with -t",
                known_templates()
            )
        }),
    }
}

fn template_named(name: &str) -> Result<Arc<Template>, String> {
    if let Some(template) = template::builtin(name) {
        return Ok(template);
    }
    let path = Path::new(name);
    let is_file = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
    if !is_file {
        let known = known_templates();
        return Err(format!(
            "there is no template `{name}`; the templates are {known}, or name a file that ends in .ron"
        ));
    }
    session::read_template(path).map(Arc::new).map_err(|error| error.to_string())
}

/// The ids of the built-in templates, for people.
fn known_templates() -> String {
    let ids: Vec<&str> = template::builtins().iter().map(|template| template.id.as_str()).collect();
    ids.join(", ")
}
