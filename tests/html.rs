//! Papers as HTML: they say what the paper says, every element closes, and nothing is fetched.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "support/golden.rs"]
mod golden;

use std::{fs, path::PathBuf};

use chancery::{
    html::{self, Figure},
    note::format,
    paper::{Block, Content, Lead, Paper, Picture, compose},
    session::rich_text_of,
    template::builtins,
};

/// Each example by each template.
fn papers() -> Vec<(String, Paper)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut papers = Vec::new();
    for file in files.filter(|file| file.extension().is_some_and(|extension| extension == "ron")) {
        let note = format::read(&fs::read(&file).unwrap()).unwrap().note;
        for template in builtins() {
            let name = format!("{}, {}", file.display(), template.id);
            papers.push((name, compose(&note, template)));
        }
    }
    assert!(papers.len() >= 20);
    papers
}

/// What stands on the paper, with the numbers of paragraphs; those of lists are no text in HTML.
fn said(blocks: &[Block], words: &mut String) {
    for block in blocks {
        match &block.content {
            Content::Boxed(blocks) => said(blocks, words),
            Content::Chart(chart) => {
                *words += &chart.title.to_plain();
                chart.points.iter().for_each(|point| words.extend([&*point.period, &*point.label]));
            }
            content => block.each_text(&mut |lead, text| {
                let numbered = matches!(content, Content::Numbered { .. }) && lead != Lead::None;
                if numbered {
                    *words += &lead.text();
                }
                *words += &text.to_plain();
            }),
        }
    }
}

fn expected(paper: &Paper) -> String {
    let marking = paper.marking.as_ref().map_or("", |banner| &banner.text);
    let mut words = format!("{marking} {} ", paper.footer.version);
    said(&paper.blocks, &mut words);
    let feet = [&paper.footer.reference, &paper.footer.version].map(String::as_str);
    let feet: Vec<&str> = feet.into_iter().filter(|foot| !foot.is_empty()).collect();
    format!("{words} {} {marking}", feet.join("·"))
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The text between the elements, and whether each of them closes.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        if open.last() != Some(&"style") && open.last() != Some(&"title") {
            text += before;
        }
        let (tag, behind) = tag.split_once('>').unwrap();
        rest = behind;
        let name = tag.trim_start_matches('/').split(' ').next().unwrap();
        match (tag.starts_with('/'), name) {
            (_, "meta" | "br" | "img" | "!DOCTYPE") => {}
            (true, name) => assert_eq!(open.pop(), Some(name), "closes another element"),
            (false, name) => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// A page in which every picture is the same.
fn page(paper: &Paper) -> String {
    html::page(paper, &mut |_: &Picture| Some(Figure { file: b"<svg/>".to_vec(), size: (10.0, 10.0) }))
}

#[test]
fn html_says_what_the_paper_says() {
    for (name, paper) in papers() {
        let expected = letters(&expected(&paper));
        assert!(expected.len() > 100, "{name}");
        assert_eq!(letters(&text_of(&page(&paper))), expected, "{name}");
        assert_eq!(letters(&text_of(&rich_text_of(&paper).html)), expected, "{name}");
    }
}

#[test]
fn plain_words_leave_nothing_out() {
    for (name, paper) in papers() {
        let plain = letters(&rich_text_of(&paper).plain);
        for block in &paper.blocks {
            block.each_text(&mut |_, text| {
                // Behind the words of a link stands its address.
                for span in &text.spans {
                    assert!(plain.contains(&letters(&span.text)), "{name}: {}", span.text);
                }
            });
        }
    }
}

#[test]
fn nothing_is_fetched_and_no_field_is_named() {
    for (name, paper) in papers() {
        let html = page(&paper);
        for source in html.split("src=\"").skip(1) {
            assert!(source.starts_with("data:"), "{name}");
        }
        assert!(!html.contains("<script") && !html.contains("<link") && !html.contains("url("), "{name}");
        for id in html.split(" id=\"").skip(1) {
            assert!(id.starts_with("place-"), "{name}");
        }
        for goal in html.split("href=\"#").skip(1) {
            let goal = goal.split('"').next().unwrap();
            assert_eq!(html.matches(&format!(" id=\"{goal}\"")).count(), 1, "{name}: {goal}");
        }
    }
}

#[test]
fn every_image_is_described_and_every_table_has_heads() {
    let mut images = 0;
    for (name, paper) in papers() {
        let html = rich_text_of(&paper).html;
        for image in html.split("<img ").skip(1) {
            let (_, described) = image.split_once("alt=\"").unwrap();
            assert!(!described.starts_with('"'), "{name}");
            images += 1;
        }
        for table in html.split("<table").skip(1) {
            let (tag, _) = table.split_once('>').unwrap();
            let body = table.split("</table>").next().unwrap();
            assert!(tag.contains("role=\"presentation\"") || body.contains("<th scope="), "{name}");
        }
    }
    assert!(images > 0);
}

/// Every example by its own template: its elements, without their looks and the bytes of images.
#[test]
fn elements_are_as_they_were_looked_at() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if file.extension().is_none_or(|ending| ending != "ron") {
            continue;
        }
        let note = format::read(&fs::read(&file).unwrap()).unwrap().note;
        let paper = compose(&note, &chancery::template::builtin(&note.template).unwrap());
        let html = without(&without(&page(&paper), " style=\"", "\""), "data:", "\"");
        let html = without(&html, "<style>", "</style>\n");
        golden::assert_golden(&format!("formats/{}.html", file.file_stem().unwrap().display()), &html);
    }
}

/// A text without what stands from one mark to another.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut pieces = text.split(from);
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        // What a closing quotation mark belongs to stays whole.
        let (_, rest) = piece.split_once(to).unwrap();
        kept += if from.starts_with(' ') || from.starts_with('<') { "" } else { to };
        kept += rest;
    }
    kept
}
