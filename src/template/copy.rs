//! A copy of a built-in template as the beginning of a user's own: its text with a name of its own, a comment on what can be
//! changed, and the fields of a house style ready to be taken into use. Owns these comments; knows no disk.

use super::file::{LONGEST_ID, builtin, builtin_text};

/// The first line of every template, behind which comments may stand.
const FIRST_LINE: &str = "#![enable(implicit_some)]\n";

/// What stands before the sections.
const SECTIONS: &str = "    sections: [\n";

/// The fields of a house style that no built-in template uses; uncommented, they are as the program has them.
const HOUSE: &str = r#"    // The style of your house. Take away the // before what you want to change.
    // letterhead: (
    //     lines: [{"en": "Ministry of Foreign Affairs"}, {"en": "Department"}],
    //     alignment: Centre, // Start, Centre or End
    //     rule: true,
    //     // emblem: (file: "emblem.svg", height: 18.0, alternative: {"en": "What the emblem shows"}),
    // ),
    // footer: (reference: true, version: true, folio: true, text: {"en": "Address of the office"}),
    // numbering: (paragraphs: true, headings: false),
    // marking: "none", // the scheme new notes begin with
    // sign_off: (by: [Drafted, Approved], labels: {Approved: {"en": "Approved by"}}), // for a section of kind SignOff
"#;

/// The page, where the template leaves it as the program has it.
const PAGE: &str = r##"    // page: (
    //     sheet: A4, // A4 or Letter
    //     orientation: Portrait, // Portrait or Landscape
    //     margins: (top: 22.0, bottom: 22.0, left: 25.0, right: 20.0), // in millimetres
    //     ink: "#000000", // rules and headings
    //     faces: (text: "Gentium Book Plus", headings: "Gentium Book Plus"), // or "Inter"
    //     body: (size: 11.0, leading: 15.5), // in points
    //     title: (size: 16.0, leading: 20.0),
    //     heading: (size: 13.0, leading: 17.0),
    //     table: (size: 10.5, leading: 13.0),
    //     small: (size: 9.0, leading: 11.5),
    // ),
"##;

/// The text of a copy of a built-in template for a file of that name (without its ending); none where there is no such
/// template. The copy has an id and a title of its own, so that it stands beside the original.
pub fn copy_of(id: &str, name: &str) -> Option<String> {
    let (template, text) = (builtin(id)?, builtin_text(id)?);
    let name = own_id(id, name);
    let mut text = text.replace("\r\n", "\n").replacen(&format!("id: \"{id}\""), &format!("id: \"{name}\""), 1);
    for language in template.title.languages() {
        let title = template.title.get(language);
        let (from, to) = (format!("\"{language}\": \"{title}\""), format!("\"{language}\": \"{title} ({name})\""));
        text = text.replacen(&from, &to, 1);
    }
    let page = if text.contains("\n    page: (") { "" } else { PAGE };
    text = text.replacen(SECTIONS, &format!("{HOUSE}{page}{SECTIONS}"), 1);
    Some(text.replacen(FIRST_LINE, &format!("{FIRST_LINE}{}", head(id, &name)), 1))
}

/// What stands at the head of a copy.
fn head(id: &str, name: &str) -> String {
    format!(
        "// A template of your own, made from the built-in `{id}`. Texts stand by language: {{\"en\": \"…\", \"fr\": \"…\"}}.\n\
         // Title, description, page limit, the order of the sections and their headings can be changed at will; sections can be\n\
         // taken out. Keep the id: notes name it. What every field means: chancery templates fields\n\
         // What is wrong with this file, if anything: chancery templates check {name}.ron\n"
    )
}

/// The id of a copy: the name of its file, as far as an id may be so and none of ours is.
fn own_id(id: &str, name: &str) -> String {
    let is_plain = |c: &char| !c.is_control() && !matches!(c, '"' | '\\' | '{' | '}');
    let name: String = name.trim().chars().filter(is_plain).take(LONGEST_ID - OWN.len()).collect();
    match name.trim() {
        "" => format!("{id}{OWN}"),
        name if builtin(name).is_some() => format!("{name}{OWN}"),
        name => name.to_owned(),
    }
}

/// What tells a copy from a built-in template.
const OWN: &str = "-own";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{builtins, read};

    /// The text with the commented fields taken into use.
    fn taken_into_use(text: &str) -> String {
        let lines = text.lines().map(|line| match line.strip_prefix("    // ") {
            Some(rest) if !rest.starts_with("The style") => format!("    {rest}"),
            _ => line.to_owned(),
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_copy_is_a_template_beside_its_original() {
        for original in builtins() {
            let text = copy_of(&original.id, "ours").unwrap();
            let copy = read(text.as_bytes()).unwrap();
            assert_eq!(copy.id, "ours");
            for language in original.title.languages() {
                assert_eq!(copy.title.get(language), format!("{} (ours)", original.title.get(language)));
            }
            assert_eq!((&copy.sections, &copy.page), (&original.sections, &original.page));
            assert_eq!(copy.letterhead, original.letterhead);
            assert!(text.contains("chancery templates check ours.ron") && text.contains("    // letterhead: ("));
        }
    }

    #[test]
    fn what_a_copy_offers_can_be_taken_into_use() {
        for original in builtins() {
            let used = read(taken_into_use(&copy_of(&original.id, "ours").unwrap()).as_bytes()).unwrap();
            assert_eq!(used.letterhead.lines.len(), 2, "{}", original.id);
            assert_eq!(used.page, original.page, "what is offered is what holds: {}", original.id);
            assert_eq!(used.numbering, original.numbering, "{}", original.id);
        }
    }

    #[test]
    fn the_id_of_a_copy_is_its_own() {
        assert!(copy_of("no such template", "ours").is_none());
        for (name, id) in [("brief", "brief-own"), ("  ", "record-own"), ("a \"b\\", "a b"), ("справка", "справка")]
        {
            let copy = read(copy_of("record", name).unwrap().as_bytes()).unwrap();
            assert_eq!(copy.id, id);
        }
        let long = copy_of("record", &"x".repeat(500)).unwrap();
        assert!(read(long.as_bytes()).is_ok());
    }
}
