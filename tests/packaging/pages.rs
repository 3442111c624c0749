//! Man pages and completions: made from the same table as the help of the command line, and shipped as they stand in
//! `packaging`.

use std::{collections::BTreeMap, fs};

use chancery::cli::Arguments;
use clap::{Command, CommandFactory as _};
use clap_complete::{Shell, generate};
use clap_mangen::Man;

use crate::{project, read, renews, support, tool};

/// Where each shell looks for a completion by this name.
const COMPLETIONS: [(Shell, &str); 4] = [
    (Shell::Bash, "chancery.bash"),
    (Shell::Zsh, "_chancery"),
    (Shell::Fish, "chancery.fish"),
    (Shell::PowerShell, "chancery.ps1"),
];

/// The page of a command and those of the commands below it, by the names of their files.
fn add_pages(command: &Command, pages: &mut BTreeMap<String, String>) {
    let man = Man::new(command.clone()).manual("Chancery").source(concat!("chancery ", env!("CARGO_PKG_VERSION")));
    let mut page = Vec::new();
    man.render_title(&mut page).unwrap();
    // Words stand as far apart as they were written.
    page.extend(b".ad l\n");
    man.render_name_section(&mut page).unwrap();
    man.render_synopsis_section(&mut page).unwrap();
    man.render_description_section(&mut page).unwrap();
    man.render_options_section(&mut page).unwrap();
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page).unwrap();
    }
    let page = String::from_utf8(page).unwrap() + &after(command);
    let lines: Vec<&str> = page.lines().map(str::trim_end).collect();
    pages.insert(format!("man/{}", man.get_filename()), lines.join("\n") + "\n");
    for command in command.get_subcommands().filter(|command| !command.is_hide_set()) {
        add_pages(command, pages);
    }
}

/// What the help says behind its lists: examples line by line, then notes.
fn after(command: &Command) -> String {
    let Some(help) = command.get_after_help().map(ToString::to_string) else { return String::new() };
    let escaped = help.replace('\\', "\\e").replace('-', "\\-").replace("\n.", "\n\\&.").replace("\n'", "\n\\&'");
    let (examples, notes) = escaped.split_once("\n\n").unwrap_or((&escaped, ""));
    let examples = examples.strip_prefix("Examples:\n").expect("the help goes on with examples");
    let mut page = format!(".SH EXAMPLES\n.nf\n{examples}\n.fi\n");
    if !notes.is_empty() {
        page.extend([".SH NOTES\n", notes, "\n"]);
    }
    page
}

/// All that is made from the table, by the names of its files.
fn made() -> BTreeMap<String, String> {
    let mut made = BTreeMap::new();
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    add_pages(&command, &mut made);
    for (shell, name) in COMPLETIONS {
        let mut text = Vec::new();
        generate(shell, &mut Arguments::command(), "chancery", &mut text);
        made.insert(format!("completions/{name}"), String::from_utf8(text).unwrap());
    }
    made
}

/// The names of the files in a folder below `packaging`.
fn names_in(folder: &str) -> Vec<String> {
    let files = fs::read_dir(project("packaging").join(folder)).unwrap();
    let mut names: Vec<String> =
        files.map(|file| format!("{folder}/{}", file.unwrap().file_name().into_string().unwrap())).collect();
    names.sort();
    names
}

#[test]
fn man_pages_and_completions_are_those_of_the_command_line() {
    let made = made();
    for folder in ["man", "completions"] {
        let wanted: Vec<&String> = made.keys().filter(|name| name.starts_with(folder)).collect();
        if renews() {
            fs::create_dir_all(project("packaging").join(folder)).unwrap();
            let gone = names_in(folder).into_iter().filter(|name| !wanted.contains(&name));
            for name in gone {
                fs::remove_file(project("packaging").join(name)).unwrap();
            }
            for name in &wanted {
                fs::write(project("packaging").join(name), &made[*name]).unwrap();
            }
        }
        assert_eq!(names_in(folder).iter().collect::<Vec<_>>(), wanted, "renew them with CHANCERY_RENEW=1");
    }
    for (name, text) in made {
        assert_eq!(read(&format!("packaging/{name}")), text, "{name} is stale; renew it with CHANCERY_RENEW=1");
    }
}

#[test]
fn every_command_has_a_page_that_says_what_it_does() {
    let pages: Vec<String> = made().into_keys().filter(|name| name.starts_with("man/")).collect();
    let commands = Arguments::command();
    for command in commands.get_subcommands().filter(|command| !command.is_hide_set()) {
        assert!(pages.contains(&format!("man/chancery-{}.1", command.get_name())), "{}", command.get_name());
    }
    assert!(pages.contains(&"man/chancery-templates-copy.1".to_owned()), "{pages:?}");
}

/// The reader of man pages and the shells find nothing wrong.
#[test]
fn readers_of_man_pages_and_shells_take_them() {
    for name in names_in("man") {
        let said = tool("man", &["--warnings=w", "--local-file", "--pager=cat", &format!("packaging/{name}")]);
        if let Some(said) = said {
            assert!(!said.contains("warning:") && said.contains("SYNOPSIS"), "{name}: {said}");
        }
    }
    for (shell, arguments) in
        [("bash", ["-n", "chancery.bash"]), ("zsh", ["-n", "_chancery"]), ("fish", ["-n", "chancery.fish"])]
    {
        if cfg!(windows) {
            support::say_skipped(shell);
            continue;
        }
        tool(shell, &[arguments[0], &format!("packaging/completions/{}", arguments[1])]);
    }
}
