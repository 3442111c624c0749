//! No network: a whole export and a start of the window open no socket but those of the machine itself (the display, the
//! session bus). Which crates are built in is asked in [`super::supply`].

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use crate::{child::Running, has, project, support::say};

/// The calls of a trace that reach for another machine.
fn reaching_out(trace: &Path) -> Vec<String> {
    let text = fs::read_to_string(trace).unwrap();
    let is_opened = |line: &&str| line.contains("socket(") && !line.contains("AF_UNIX") && !line.contains("AF_NETLINK");
    let is_sent = |line: &&str| line.contains("sa_family=AF_INET");
    text.lines().filter(|line| is_opened(line) || is_sent(line)).map(str::to_owned).collect()
}

#[test]
fn an_export_opens_no_socket() {
    if !has("strace") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace.txt");
    let output = Command::new("strace")
        .args(["-f", "-e", "trace=network", "-o"])
        .arg(&trace)
        .arg(env!("CARGO_BIN_EXE_chancery"))
        .arg("export")
        .arg(project("assets/examples/everything.ron"))
        .arg("-o")
        .arg(folder.path().join("paper.pdf"))
        .env("HOME", folder.path())
        .env("XDG_STATE_HOME", folder.path())
        .output()
        .unwrap();
    assert!(folder.path().join("paper.pdf").exists(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = fs::read_to_string(&trace).unwrap();
    assert!(!text.contains("socket("), "{text}");
}

#[test]
#[cfg(feature = "window")]
fn a_window_reaches_the_display_and_nobody_else() {
    if !has("strace") || !has("xdotool") || Command::new("Xvfb").arg("-help").output().is_err() {
        assert!(std::env::var_os("CI").is_none(), "Xvfb and xdotool are needed here");
        return;
    }
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1024x768x24", "+extension", "GLX", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut number = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
    let _server = Running(server);
    let display = format!(":{}", number.trim());
    let folder = tempfile::tempdir().unwrap();
    let (trace, note) = (folder.path().join("trace.txt"), folder.path().join("astana.ron"));
    fs::copy(project("assets/examples/astana.ron"), &note).unwrap();
    let program = Command::new("strace")
        // Detached, so that what is started here, and ended, is the program itself.
        .args(["-D", "-f", "--seccomp-bpf", "-e", "trace=network", "-o"])
        .arg(&trace)
        .arg(env!("CARGO_BIN_EXE_chancery"))
        .arg(&note)
        .env("DISPLAY", &display)
        .env_remove("WAYLAND_DISPLAY")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("HOME", folder.path())
        .env("XDG_STATE_HOME", folder.path().join("state"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let _program = Running(program);
    let begun = Instant::now();
    let window = || {
        let mut search = Command::new("xdotool");
        search.args(["search", "--onlyvisible", "--name", "astana"]).env("DISPLAY", &display);
        !search.output().unwrap().stdout.is_empty()
    };
    while !window() {
        assert!(begun.elapsed() < Duration::from_secs(90), "the window did not come");
    }
    let text = fs::read_to_string(&trace).unwrap();
    assert!(text.contains("AF_UNIX"), "the display was spoken to: {text}");
    let out = reaching_out(&trace);
    say(&format!("window: {} calls to the machine itself, {} to others", text.lines().count(), out.len()));
    assert!(out.is_empty(), "{}", out.join("\n"));
}
