//! The recipes of the packages: that what they name is there, and that the workflows ask for no more than they need.

use std::fs;

use crate::{project, read, support, tool};

const WORKFLOWS: [&str; 2] = [".github/workflows/ci.yml", ".github/workflows/release.yml"];

/// The rows of the list of what goes into the package for Debian: from where, to where.
fn assets() -> Vec<(String, String)> {
    let manifest = read("Cargo.toml");
    let rows = manifest.split("\nassets = [\n").nth(1).unwrap().split("\n]").next().unwrap().to_owned();
    let row = |line: &str| -> (String, String) {
        let mut texts = line.split('"').skip(1).step_by(2).map(str::to_owned);
        (texts.next().unwrap(), texts.next().unwrap())
    };
    rows.lines().map(row).collect()
}

#[test]
fn what_goes_into_the_package_for_debian_is_there() {
    let assets = assets();
    assert!(assets.len() > 20);
    for (from, _) in &assets {
        let (folder, name) = from.rsplit_once('/').unwrap_or(("", from));
        let is_there = match name.split_once('*') {
            // What cargo builds.
            _ if folder == "target/release" => name == "chancery",
            Some((_, end)) => {
                let names = fs::read_dir(project(folder)).unwrap().map(|entry| entry.unwrap().file_name());
                names.into_iter().any(|name| name.to_string_lossy().ends_with(end))
            }
            None => project(from).is_file(),
        };
        assert!(is_there, "{from}");
    }
    for size in [16, 24, 32, 48, 64, 128, 256] {
        let place = format!("usr/share/icons/hicolor/{size}x{size}/apps/chancery.png");
        assert!(assets.contains(&(format!("assets/icon/{size}.png"), place)), "{size}");
    }
}

/// What is dated and numbered beside Cargo.toml follows it.
#[test]
fn versions_agree() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(read("packaging/linux/changelog").starts_with(&format!("chancery ({version}) ")));
    assert!(read("CHANGELOG.md").contains(&format!("## {version} ")));
    let bundle = read("packaging/macos/Info.plist");
    let plist = bundle.split("<plist").nth(1).unwrap();
    assert!(roxmltree::Document::parse(&format!("<plist{plist}")).is_ok(), "the description of the bundle is XML");
    assert_eq!(bundle.matches("@VERSION@").count(), 2, "packaging/pack puts the version in");
}

/// The steps of a workflow that run a command, without what YAML puts around them.
fn runs(workflow: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut lines = workflow.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(command) = line.trim_start().trim_start_matches("- ").strip_prefix("run: ") else { continue };
        if command != "|" {
            runs.push(command.to_owned());
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        while let Some(line) = lines.next_if(|line| line.len() - line.trim_start().len() > indent) {
            runs.push(line.trim().to_owned());
        }
    }
    runs
}

#[test]
fn workflows_run_what_is_there() {
    let mut tests = Vec::new();
    let mut scripts = 0;
    for file in WORKFLOWS {
        let runs = runs(&read(file));
        assert!(runs.len() > 4, "{file}");
        for word in runs.iter().flat_map(|run| run.split_whitespace()) {
            if word.starts_with("packaging/") || word.starts_with(".ci/") {
                assert!(project(word).is_file(), "{file}: {word}");
                scripts += 1;
            }
        }
        for run in runs.iter().filter(|run| run.contains("cargo test")) {
            tests.extend(run.split("--test ").skip(1).map(|test| test.split_whitespace().next().unwrap().to_owned()));
            assert!(run.contains("--locked"), "{file}: {run}");
        }
    }
    assert!(scripts >= 2 && tests.len() > 15);
    for test in tests {
        let is_there =
            project(&format!("tests/{test}.rs")).is_file() || project(&format!("tests/{test}/main.rs")).is_file();
        assert!(is_there, "there is no test {test}");
    }
}

#[test]
fn workflows_take_actions_by_their_digest_and_no_more_rights_than_they_need() {
    for file in WORKFLOWS {
        let workflow = read(file);
        for line in workflow.lines().filter(|line| line.contains("uses: ")) {
            let (action, version) = line.split("uses: ").nth(1).unwrap().split_once(" # v").unwrap();
            let digest = action.strip_prefix("actions/").and_then(|action| action.split_once('@')).unwrap().1;
            assert!(digest.len() == 40 && digest.chars().all(|c| c.is_ascii_hexdigit()), "{file}: {line}");
            assert!(version.chars().next().is_some_and(|c| c.is_ascii_digit()), "{file}: {line}");
        }
        let top = workflow.split("\njobs:").next().unwrap();
        assert!(top.contains("\npermissions:\n  contents: read\n"), "{file}");
        assert!(!workflow.contains('\t'), "{file}: YAML knows no tabs");
    }
    let writes: usize = WORKFLOWS.iter().map(|file| read(file).matches(": write").count()).sum();
    assert_eq!(writes, 1, "only the release writes, and only in its last job");
}

/// The shells can read the scripts.
#[test]
fn scripts_can_be_read() {
    if cfg!(windows) {
        support::say_skipped("sh");
        return;
    }
    tool("bash", &["-n", "packaging/pack"]);
    tool("sh", &["-n", "packaging/linux/install.sh"]);
}

/// Installed for one user and removed again, nothing is left.
#[cfg(target_os = "linux")]
#[test]
fn an_archive_is_installed_for_one_user_and_removed_without_traces() {
    use std::{os::unix::fs::PermissionsExt as _, path::Path, process::Command};

    let folder = tempfile::tempdir().unwrap();
    let (built, home) = (folder.path().join("built"), folder.path().join("home"));
    fs::create_dir_all(&built).unwrap();
    fs::create_dir_all(&home).unwrap();
    // What is packed leads to the program: as cargo builds it for tests, it would take minutes to pack.
    let stand_in = built.join("chancery");
    fs::write(&stand_in, format!("#!/bin/sh\nexec '{}' \"$@\"\n", env!("CARGO_BIN_EXE_chancery"))).unwrap();
    fs::set_permissions(&stand_in, fs::Permissions::from_mode(0o755)).unwrap();
    let packages = project("target/packages");
    let run = |program: &Path, arguments: &[&str]| {
        let output = Command::new(program)
            .current_dir(folder.path())
            .args(arguments)
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("ARCH", "test")
            .output()
            .unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{} {arguments:?}: {said}", program.display());
        said
    };
    run(&project("packaging/pack"), &["linux", built.to_str().unwrap()]);
    let name = format!("chancery-{}-linux-test", env!("CARGO_PKG_VERSION"));
    let archive = packages.join(format!("{name}.tar.gz"));
    run(Path::new("tar"), &["-xzf", archive.to_str().unwrap()]);
    fs::remove_file(archive).unwrap();

    // It runs from where it was unpacked.
    let here = folder.path().join(&name);
    run(&here.join("chancery"), &["export", here.join("examples/astana.ron").to_str().unwrap(), "-o", "astana.pdf"]);
    assert!(folder.path().join("astana.pdf").is_file());

    let entry = home.join(".local/share/applications/chancery.desktop");
    run(&here.join("install.sh"), &[]);
    let program = home.join(".local/bin/chancery");
    assert!(run(&program, &["--version"]).contains(env!("CARGO_PKG_VERSION")));
    let text = fs::read_to_string(&entry).unwrap();
    assert!(text.contains(&format!("\nExec=\"{}\" %f\n", program.display())), "{text}");
    tool("desktop-file-validate", &[entry.to_str().unwrap()]);
    // Another version is installed over it, and then it goes.
    run(&here.join("install.sh"), &[]);
    run(&here.join("install.sh"), &["--remove"]);
    let left = run(Path::new("find"), &[home.to_str().unwrap(), "-name", "*chancery*"]);
    let left: Vec<&str> = left.lines().filter(|line| !line.contains("/state/")).collect();
    assert_eq!(left, Vec::<&str>::new());
}
