//! What Windows wants to find in a program: its icon, its version, and what it says of itself to the system. Does nothing for
//! any other system.

use std::{env, io, path::Path};

/// The programs, and what Windows calls them in its lists.
const PROGRAMS: [(&str, &str); 2] = [("chancery", "Chancery (command line)"), ("chancery-window", "Chancery")];

const ICON: &str = "assets/icon/chancery.ico";
const MANIFEST: &str = "assets/windows/chancery.manifest";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    for file in [ICON, MANIFEST] {
        println!("cargo:rerun-if-changed={file}");
    }
    // The system it is built for, not the one it is built on.
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "windows") {
        for (program, description) in PROGRAMS {
            describe(program, description)?;
        }
    }
    Ok(())
}

fn describe(program: &str, description: &str) -> io::Result<()> {
    let mut resource = winresource::WindowsResource::new();
    resource
        .set("ProductName", "Chancery")
        .set("FileDescription", description)
        .set("InternalName", program)
        .set("OriginalFilename", &format!("{program}.exe"))
        .set("LegalCopyright", "MIT or Apache 2.0")
        .set_manifest_file(MANIFEST);
    if Path::new(ICON).exists() {
        resource.set_icon(ICON);
    }
    resource.compile_for(program)
}
