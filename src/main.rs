//! The program.

fn main() -> anyhow::Result<()> {
    Ok(chancery::gui::run(std::env::args_os().nth(1).map(Into::into))?)
}
