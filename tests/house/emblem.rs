//! Emblems: where their files may lie, what is said of broken ones, and what they are to those who do not see them.

use std::fs;

use chancery::{
    layout::{Mark, Pages, Pt, Role},
    session::{faults_of, gallery_of, read_template},
    store::Folders,
};
use tempfile::TempDir;

use crate::{set, small, template};

const EMBLEM: &str =
    "letterhead: (emblem: (file: \"emblem.svg\", height: 20.0, alternative: {\"en\": \"A lighthouse\"})),";

/// The frame of the first drawing or image, and whether it belongs to the structure.
fn shown(pages: &Pages) -> Option<(chancery::layout::Rect, bool)> {
    pages.pages[0].items.iter().find_map(|item| match &item.mark {
        Mark::Drawing { frame, .. } | Mark::Image { frame, .. } => Some((*frame, item.structure.is_some())),
        _ => None,
    })
}

/// A folder with a template that has this emblem.
fn folder(emblem: &str) -> (TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ours.ron");
    fs::write(&file, small(&format!("letterhead: (emblem: (file: \"{emblem}\")),"))).unwrap();
    (folder, file)
}

#[track_caller]
fn assert_refused(file: &std::path::Path, reason: &str) {
    let error = read_template(file).unwrap_err().to_string();
    assert!(error.contains("line 6, column ") && error.contains(", field letterhead.emblem.file: "), "{error}");
    assert!(error.contains(reason), "{error}");
}

#[test]
fn an_emblem_is_as_high_as_it_is_to_be() {
    for height in [10.0_f32, 30.0] {
        let pages = set(&template(&EMBLEM.replace("20.0", &format!("{height:.1}"))));
        let (frame, _) = shown(&pages).unwrap();
        assert!((frame.height.0 - height * 72.0 / 25.4).abs() < 0.1, "{frame:?}");
        // As the file has it: 96 by 112.
        assert!((frame.width.0 / frame.height.0 - 96.0 / 112.0).abs() < 0.01, "{frame:?}");
    }
}

#[test]
fn an_emblem_is_a_figure_where_it_is_described_and_decoration_where_not() {
    let figures = |pages: &Pages| -> Vec<Option<String>> {
        let figures = pages.structure.iter().filter(|element| element.role == Role::Figure);
        figures.map(|figure| figure.alternative.clone()).collect()
    };
    let without = figures(&set(&template("")));
    let pages = set(&template(EMBLEM));
    assert!(shown(&pages).unwrap().1);
    assert_eq!(figures(&pages).first(), Some(&Some("A lighthouse".to_owned())));
    assert_eq!(figures(&pages).len(), without.len() + 1);
    let pages = set(&template("letterhead: (emblem: (file: \"emblem.svg\")),"));
    assert!(!shown(&pages).unwrap().1, "an artifact");
    assert_eq!(figures(&pages), without);
}

#[test]
fn a_small_image_is_enlarged_and_a_wide_one_stays_between_the_margins() {
    let (folder, file) = folder("wide.svg");
    let svg = |width: u32| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='9'><rect width='{width}' height='9'/></svg>"
        )
    };
    fs::write(folder.path().join("wide.svg"), svg(900)).unwrap();
    let (frame, _) = shown(&set(&read_template(&file).unwrap())).unwrap();
    let measure = (210.0 - 25.0 - 20.0) * 72.0 / 25.4;
    assert!((frame.width.0 - measure).abs() < 0.1, "{frame:?}");
    fs::write(folder.path().join("wide.svg"), svg(9)).unwrap();
    let (frame, _) = shown(&set(&read_template(&file).unwrap())).unwrap();
    assert!((frame.height.0 - 18.0 * 72.0 / 25.4).abs() < 0.1 && frame.left == Pt(25.0 * 72.0 / 25.4), "{frame:?}");
}

#[test]
fn an_emblem_that_cannot_be_shown_is_told_with_its_place() {
    let (folder, file) = folder("images/emblem.svg");
    assert_refused(&file, "there is no file `images/emblem.svg` in the folder of the template");
    fs::create_dir_all(folder.path().join("images/emblem.svg")).unwrap();
    assert_refused(&file, "the file is no image");
    fs::remove_dir(folder.path().join("images/emblem.svg")).unwrap();
    for (bytes, reason) in [
        ("no image", "it is neither PNG, JPEG nor SVG"),
        ("", "its file is empty"),
        (
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='/etc/passwd'/></svg>",
            "refers to another file",
        ),
    ] {
        fs::write(folder.path().join("images/emblem.svg"), bytes).unwrap();
        assert_refused(&file, reason);
    }
}

#[test]
fn an_emblem_does_not_lead_out_of_the_folder() {
    for path in ["../emblem.svg", "/emblem.svg", "C:/emblem.svg", "nul.svg"] {
        let (_folder, file) = folder(path);
        assert_refused(&file, "");
    }
}

/// Making a link takes rights on Windows that a test does not have.
#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let (folder, file) = folder("emblem.svg");
    let elsewhere = tempfile::tempdir().unwrap();
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";
    fs::write(elsewhere.path().join("emblem.svg"), svg).unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join("emblem.svg"), folder.path().join("emblem.svg")).unwrap();
    assert_refused(&file, "leads out of the folder of the template");
    // One that stays within is as good as a file.
    fs::remove_file(folder.path().join("emblem.svg")).unwrap();
    fs::write(folder.path().join("own.svg"), svg).unwrap();
    std::os::unix::fs::symlink("own.svg", folder.path().join("emblem.svg")).unwrap();
    assert!(read_template(&file).is_ok());
}

#[test]
fn all_faults_of_a_file_are_told_at_once() {
    let text = small(
        "page_limit: two,\n    page: (\n        margins: (top: 900.0),\n        ink: \"#88AACC\",\n        faces: (text: \"Arial\"),\n    ),\n    letterhead: (emblem: (file: \"none.svg\")),\n    marking: \"UKK\",",
    );
    let text = text.replace("kind: TopLines", "kind: Toplines").replace("\"clearances\"", "\"clearence\"");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ours.ron");
    fs::write(&file, &text).unwrap();
    let told: Vec<String> = faults_of(&file, text.into_bytes()).iter().map(ToString::to_string).collect();
    let expected = [
        "line 6, column 17, field page_limit: expected a whole number such as 2, found `two`",
        "line 8, column 29, field page.margins.top: expected a length from 5 to 80 mm, found 900",
        "line 9, column 23, field page.ink: the colour #88AACC is too light for print: its contrast with white is 2.4, and 4.5 is the least",
        "line 10, column 30, field page.faces.text: no face `Arial` comes with the program, only Gentium Book Plus and Inter",
        "line 12, column 43, field letterhead.emblem.file: there is no file `none.svg` in the folder of the template",
        "line 13, column 19, field marking: there is no marking scheme `UKK`, only none, UK, TLP, EU, NATO, KZ, FR, custom",
        "line 17, column 24, field sections[2].kind: there is no `Toplines` here; did you mean `TopLines`?",
        "line 19, column 46, field sections[4].fields: a note has no field `clearence`; did you mean `clearances`?",
    ];
    assert_eq!(told, expected);
    let gallery = gallery_of(&Folders::under(folder.path()), Some(folder.path()));
    assert_eq!(gallery.broken().len(), 1);
    assert_eq!(gallery.broken()[0].reason, expected.join("\n"));
}

#[test]
fn a_file_without_fault_has_none() {
    let norland = crate::root().join("templates/examples/norland/brief.ron");
    assert_eq!(faults_of(&norland, fs::read(&norland).unwrap()), []);
}
