//! The program: starts the command line or the window.

fn main() {}
