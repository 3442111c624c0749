//! What the system tells of this process: how much memory it took. Owns where that is asked; knows not who wants to know.

use std::fs;

/// The most memory the process held at once so far, in bytes; none where the system does not tell it without being called by
/// code that is not safe.
pub fn peak_memory() -> Option<u64> {
    // Linux alone has it as a file (proc(5)).
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// How long the threads of the process that still run were on a processor, in nanoseconds; none where the system does not
/// tell. Unlike a clock it does not count what other programs took.
pub fn processor_time() -> Option<u64> {
    let time = |task: fs::DirEntry| {
        let told = fs::read_to_string(task.path().join("schedstat")).ok()?;
        told.split_whitespace().next()?.parse::<u64>().ok()
    };
    let tasks = fs::read_dir("/proc/self/task").ok()?;
    Some(tasks.flatten().filter_map(time).sum()).filter(|time| *time > 0)
}
