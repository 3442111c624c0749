"""Puts THIRD-PARTY-LICENSES.txt together: the licences of all crates that are built in on any system, as they lie in the sources
of the crates, then those of the bundled fonts and icons. Needs cargo and the sources it has fetched (`cargo fetch --locked`)."""

import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGETS = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "x86_64-apple-darwin", "aarch64-apple-darwin"]
# How files with licences are called.
NAMES = ("LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "UNLICENSE", "OFL", "UFL", "NOTICE")
RULE = "-" * 80


def cargo(*arguments):
    """What cargo prints."""
    return subprocess.run(["cargo", *arguments, "--locked", "--offline"], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def shipped():
    """Name and version of each crate that is built in on some system."""
    crates = set()
    for target in TARGETS:
        tree = cargo("tree", "--edges", "normal", "--prefix", "none", "--format", "{p}", "--target", target)
        crates.update((words[0], words[1].lstrip("v")) for words in map(str.split, tree.splitlines()) if len(words) > 1)
    return {crate for crate in crates if crate[0] != "chancery"}


def texts_in(folder):
    """The texts of the licences in a folder and the folders in it, each without spaces at the ends of its lines."""
    files = sorted([*folder.glob("*"), *folder.glob("*/*")])
    files = [file for file in files if file.is_file() and file.name.upper().startswith(NAMES) and file.suffix in ("", ".txt", ".md", ".TXT")]
    files += [file for file in sorted(folder.glob("**/*")) if file.suffix == "" and file.name.lower().startswith(("license-", "license_")) and file.is_file() and file not in files]
    read = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    return ["\n".join(line.rstrip() for line in text.strip().splitlines()) for text in read if text.strip()]


def main():
    metadata = json.loads(cargo("metadata", "--format-version", "1"))
    packages = {(package["name"], package["version"]): package for package in metadata["packages"]}
    by_text, without = {}, []
    for crate in sorted(shipped()):
        package = packages[crate]
        texts = texts_in(pathlib.Path(package["manifest_path"]).parent)
        for text in dict.fromkeys(texts):
            by_text.setdefault(text, []).append(crate)
        if not texts:
            without.append((crate, package["license"], ", ".join(package["authors"]) or package["repository"]))
    out = [
        "Chancery is given under the MIT licence or the Apache licence 2.0, as you like: LICENSE-MIT, LICENSE-APACHE.",
        "",
        "What others made and Chancery carries within it stands under the licences below: first the crates of its code, then",
        "the fonts and icons, then the colour profile. Where a crate leaves the choice, any of its licences may be taken.",
    ]
    for text, crates in sorted(by_text.items(), key=lambda item: (-len(item[1]), item[1])):
        out += ["", RULE, "Used by:", *(f"  {name} {version}" for name, version in crates), "", text]
    out += ["", RULE, "Crates whose sources name their licence and hold no text of it; the texts of these licences stand above:"]
    for (name, version), licence, makers in without:
        out += [f"  {name} {version}", f"      {licence}; {makers}"]
    for file in sorted(file for name in ("OFL*", "LICENSE*") for file in (ROOT / "assets").rglob(name)):
        place = file.parent.relative_to(ROOT).as_posix()
        out += ["", RULE, f"Fonts and icons: {place}", "", *(line.rstrip() for line in file.read_text(encoding="utf-8").strip().splitlines())]
    out += [
        "",
        RULE,
        "Colour profile: assets/icc/srgb.icc",
        "",
        'Written by Little CMS from the constants of IEC 61966-2-1. The profile says of itself: "No copyright, use freely".',
    ]
    (ROOT / "THIRD-PARTY-LICENSES.txt").write_text("\n".join(out) + "\n", encoding="utf-8", newline="\n")


main()
