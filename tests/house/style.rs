//! Each field of a house style changes the paper in the way meant, and nothing else does.

use chancery::{
    check::{Circumstances, Flaws, check},
    html,
    layout::{GlyphRun, Ink, Item, Mark, Pages, Pt, Typesetter},
    note::Note,
    paper::{Content, Paper, compose},
    prose,
    session::new_note,
    template::{Template, read},
};

use crate::{example, golden::assert_golden, norland, set, small, template};

fn runs(pages: &Pages) -> impl Iterator<Item = &GlyphRun> {
    pages.pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.mark {
        Mark::Glyphs(run) => Some(run),
        _ => None,
    })
}

/// The first run with that text.
#[track_caller]
fn run<'p>(pages: &'p Pages, text: &str) -> &'p GlyphRun {
    runs(pages).find(|run| run.text.contains(text)).unwrap_or_else(|| panic!("{text} is not set"))
}

fn rules(pages: &Pages) -> Vec<(Ink, Pt)> {
    let rule = |item: &Item| match item.mark {
        Mark::Fill { ink, frame } => Some((ink, frame.top)),
        _ => None,
    };
    pages.pages[0].items.iter().filter_map(rule).collect()
}

fn paper(template: &Template) -> Paper {
    compose(&example("everything.ron"), template)
}

const LINES: &str = "letterhead: (lines: [{\"en\": \"Ministry of Tests\", \"fr\": \"Ministère des essais\"}, {\"en\": \"Department\"}]),";

#[test]
fn the_lines_of_the_office_stand_first_in_the_language_of_the_paper() {
    let mut note = example("everything.ron");
    let ours = template(LINES);
    assert!(compose(&note, &ours).to_plain().starts_with("Ministry of Tests\nDepartment\n"));
    note.language = "fr".into();
    assert!(compose(&note, &ours).to_plain().starts_with("Ministère des essais\nDepartment\n"));
    note.language = "kk".into();
    assert!(compose(&note, &ours).to_plain().starts_with("Ministry of Tests\n"), "any rather than none");
    let pages = set(&ours);
    let (first, second) = (run(&pages, "Ministry of Tests"), run(&pages, "Department"));
    assert!(first.size > second.size && first.origin.1 < second.origin.1);
    let title = example("everything.ron").title.split(' ').next().unwrap().to_owned();
    assert!(second.origin.1 < run(&pages, &title).origin.1);
}

#[test]
fn the_letterhead_stands_where_it_is_to_stand() {
    let left = |alignment: &str, language: &str| {
        let ours = template(&LINES.replacen("(lines", &format!("(alignment: {alignment}, lines"), 1));
        let note = Note { language: language.into(), ..example("everything.ron") };
        let pages = Typesetter::new().set(&compose(&note, &ours));
        let run = run(&pages, "Ministry of Tests");
        (run.origin.0.0, run.origin.0.0 + run.width().0)
    };
    let (start, end) = (25.0 * 72.0 / 25.4, (210.0 - 20.0) * 72.0 / 25.4);
    let is_near = |one: f32, other: f32| (one - other).abs() < 1.0;
    assert!(is_near(left("Start", "en").0, start) && is_near(left("End", "en").1, end));
    let centred = left("Centre", "en");
    let middle = f32::midpoint;
    assert!(is_near(middle(centred.0, centred.1), middle(start, end)), "{centred:?}");
    assert!(is_near(left("Start", "ar").1, end) && is_near(left("End", "ar").0, start), "from right to left");
}

#[test]
fn a_rule_closes_the_letterhead_or_does_not() {
    let with = rules(&set(&template(LINES))).len();
    let without = rules(&set(&template(&LINES.replacen("(lines", "(rule: false, lines", 1)))).len();
    assert_eq!(with, without + 1);
}

#[test]
fn the_ink_is_that_of_rules_and_headings_alone() {
    let ours = template(&format!("{LINES} page: (ink: \"#14446B\"),"));
    let (pages, ink) = (set(&ours), Ink(0x14, 0x44, 0x6b));
    for text in ["Ministry of Tests", "Department", "Purpose"] {
        assert_eq!(run(&pages, text).ink, ink, "{text}");
    }
    assert!(rules(&pages).iter().all(|(rule, _)| *rule == ink) && !rules(&pages).is_empty());
    assert_eq!(run(&pages, "Version").ink, Ink::BLACK, "the footer stays black");
    let purpose = example("everything.ron").texts.purpose.to_string();
    let first = purpose.split([' ', '.', ',']).next().unwrap();
    assert_eq!(runs(&pages).find(|run| run.text.starts_with(first)).unwrap().ink, Ink::BLACK);
    assert!(rules(&set(&template(LINES))).iter().all(|(rule, _)| *rule == Ink::BLACK), "without it all is black");
}

#[test]
fn faces_are_those_of_text_and_headings() {
    let faces = |fields: &str| {
        let pages = set(&template(fields));
        let name = |text: &str| pages.faces[usize::from(run(&pages, text).face.0)].name.clone();
        [name("Purpose"), name("Version")]
    };
    assert_eq!(faces(""), ["GentiumBookPlus-Bold", "GentiumBookPlus"]);
    assert_eq!(faces("page: (faces: (headings: \"Inter\")),"), ["Inter-SemiBold", "GentiumBookPlus"]);
    assert_eq!(faces("page: (faces: (text: \"Inter\")),"), ["GentiumBookPlus-Bold", "Inter-Regular"]);
}

#[test]
fn every_margin_and_size_moves_what_it_names() {
    let first = |fields: &str, text: &str| {
        let pages = set(&template(fields));
        let run = run(&pages, text);
        (run.origin.0.0, run.origin.1.0, run.size.0)
    };
    let millimetre = 72.0 / 25.4;
    let plain = first(LINES, "Ministry of Tests");
    let left = first(&format!("{LINES} page: (margins: (left: 35.0)),"), "Ministry of Tests");
    assert!((left.0 - plain.0 - 10.0 * millimetre).abs() < 0.01);
    let top = first(&format!("{LINES} page: (margins: (top: 42.0)),"), "Ministry of Tests");
    assert!((top.1 - plain.1 - 20.0 * millimetre).abs() < 0.01);
    let pages = |fields: &str| set(&template(fields)).length;
    assert!(pages("page: (margins: (bottom: 80.0)),") > pages(""));
    assert!(pages("page: (margins: (right: 80.0)),") > pages(""));
    for (field, text, size) in [
        ("title: (size: 19.0, leading: 24.0)", "", 19.0),
        ("heading: (size: 14.5, leading: 18.0)", "Purpose", 14.5),
        ("small: (size: 7.5, leading: 9.0)", "Version", 7.5),
        ("table: (size: 8.5, leading: 10.0)", "Department", 8.5),
        ("body: (size: 12.5, leading: 17.0)", "Top lines", 13.0),
    ] {
        let set = set(&template(&format!("{LINES} page: ({field}),")));
        if text.is_empty() || field.starts_with("body") {
            let wanted = if field.starts_with("body") { 12.5 } else { size };
            assert!(runs(&set).any(|run| (run.size.0 - wanted).abs() < 0.01), "{field}");
        } else {
            assert!((run(&set, text).size.0 - size).abs() < 0.01, "{field}");
        }
    }
    let wide = set(&template("page: (orientation: Landscape, sheet: Letter),"));
    assert!((wide.size.0.0 - 792.0).abs() < 0.1 && (wide.size.1.0 - 612.0).abs() < 0.1, "{:?}", wide.size);
}

#[test]
fn each_part_of_the_footer_can_be_left_out_but_not_that_it_is_a_draft() {
    let footer = |fields: &str| paper(&template(fields)).footer;
    let whole = footer("");
    assert!(!whole.reference.is_empty() && whole.version.contains("DRAFT") && !whole.folio.is_empty());
    assert!(whole.version.contains("Version") && whole.text.is_empty());
    assert_eq!(footer("footer: (reference: false),").reference, "");
    assert_eq!(footer("footer: (folio: false),").folio, "");
    assert_eq!(footer("footer: (version: false),").version, "DRAFT");
    let ours = template("footer: (text: {\"en\": \"1 Harbour Street\"}),");
    assert_eq!(paper(&ours).footer.text, "1 Harbour Street");
    let pages = set(&ours);
    assert!(pages.pages.len() > 1);
    for page in 0..pages.pages.len() {
        assert!(pages.text_of(page).contains("1 Harbour Street"), "page {page}");
    }
    let (text, folio) = (run(&pages, "1 Harbour Street").origin.1, run(&pages, "Page 1").origin.1);
    assert!(text > folio, "it stands below the folio");
}

#[test]
fn paragraphs_and_headings_are_numbered_or_not() {
    let numbered =
        |paper: &Paper| paper.blocks.iter().filter(|block| matches!(block.content, Content::Numbered { .. })).count();
    assert!(numbered(&paper(&template(""))) > 0);
    let plain = paper(&template("numbering: (paragraphs: false),"));
    assert_eq!(numbered(&plain), 0);
    assert!(plain.to_plain().contains("\nPurpose\n"));
    let ours = paper(&template("numbering: (headings: true),")).to_plain();
    let own = paper(&norland()).to_plain();
    assert!(own.contains("\n12.\u{a0}Weather\n"), "a section of the note's own is numbered with the others: {own}");
    assert!(ours.contains("\n1.\u{a0}Purpose\n") && ours.contains("\n2.\u{a0}Top lines\n"), "{ours}");
}

#[test]
fn new_notes_begin_with_the_marking_scheme() {
    let scheme = |fields: &str| new_note(&template(fields), "en", String::new()).marking.scheme.to_string();
    assert_eq!((scheme("").as_str(), scheme("marking: \"EU\",").as_str()), ("", "EU"));
}

#[test]
fn those_sign_who_are_asked_to() {
    let hands = |fields: &str| -> Vec<(String, String)> {
        let hands = paper(&template(fields)).blocks.into_iter().find_map(|block| match block.content {
            Content::Signatures(hands) => Some(hands),
            _ => None,
        });
        hands.unwrap_or_default().iter().map(|hand| (hand.party.to_plain(), hand.name.to_plain())).collect()
    };
    let all = hands("");
    let named = |step: &str| {
        let note = example("everything.ron");
        let own = note.clearances.iter().find(|it| it.step.0.as_ref().is_some_and(|known| known.name() == step));
        own.map(|it| it.name.to_string()).unwrap_or_default()
    };
    assert!(all.contains(&("Drafted".to_owned(), named("Drafted"))), "{all:?}");
    let one = hands("sign_off: (by: [Approved], labels: {Approved: {\"en\": \"Approved by\"}}),");
    assert_eq!(one, [("Approved by".to_owned(), named("Approved"))]);
    assert_eq!(hands("sign_off: (by: []),"), []);
}

#[test]
fn the_page_limit_is_the_template_s() {
    let finds = |fields: &str| {
        let template = template(fields);
        let pages = set(&template);
        let as_of = jiff::civil::date(2026, 12, 1);
        let found = check(
            &example("everything.ron"),
            &Circumstances { template: &template, as_of, length: Some(pages.length), flaws: Flaws::default() },
        );
        found.iter().map(|finding| format!("{} {}", finding.code, finding.field)).collect::<Vec<_>>()
    };
    let (without, limited) = (finds(""), finds("page_limit: 1,"));
    assert!(limited.len() > without.len(), "{without:?} {limited:?}");
    assert_eq!(finds("page_limit: 99,"), without);
}

#[test]
fn a_list_of_contents_comes_from_so_many_pages_on() {
    let listed = |fields: &str| {
        set(&template(fields)).structure.iter().any(|element| element.role == chancery::layout::Role::Contents)
    };
    assert!(listed("contents_from: 1,") && !listed("contents_from: 99,") && !listed(""));
}

#[test]
fn html_has_the_style_too() {
    let template = norland();
    let page = html::page(&compose(&example("astana.ron"), &template), &mut |picture| {
        Some(html::Figure { file: picture.file.to_vec(), size: (10.0, 10.0) })
    });
    for piece in [
        "data:image/svg+xml;base64,",
        "alt=\"Emblem of Norland: a lighthouse above three waves\" height=\"72\"",
        "text-align:center;border-bottom:0.75pt solid #14446B",
        ">Ministry of Foreign Affairs of Norland</p>",
        "color:#14446B;font-family:Calibri,Inter,Arial,sans-serif",
        ">1.\u{a0}Purpose</h2>",
        "1 Harbour Street, Norhaven",
    ] {
        assert!(page.contains(piece), "{piece} is not in the page");
    }
    assert!(prose::unbroken_text(&compose(&example("astana.ron"), &template)).contains("1 Harbour Street"));
}

/// The worked example: what it says, and that nothing leaves the page.
#[test]
fn the_worked_example_is_as_it_was_looked_at() {
    let template = norland();
    let mut typesetter = Typesetter::new();
    for name in ["astana", "everything"] {
        let paper = compose(&example(&format!("{name}.ron")), &template);
        assert_golden(&format!("{name}.norland-brief.txt"), &paper.to_plain());
        let pages = typesetter.set(&paper);
        let (left, right) = (27.0 * 72.0 / 25.4, (210.0 - 22.0) * 72.0 / 25.4);
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            let frame = match &item.mark {
                Mark::Glyphs(run) => run.frame(),
                Mark::Fill { frame, .. } | Mark::Drawing { frame, .. } | Mark::Image { frame, .. } => *frame,
                Mark::Link { .. } => continue,
            };
            // White space hangs into the margin.
            assert!(frame.left.0 > left - 1.0 && frame.right().0 < right + 4.0, "{name}: {frame:?}");
        }
    }
}

#[test]
fn a_template_without_a_style_is_as_it_was() {
    let plain = read(small("").as_bytes()).unwrap();
    let spelled = read(
        small(
            "letterhead: (lines: [], alignment: Start, rule: true), footer: (reference: true, version: true, folio: true, text: {}), numbering: (paragraphs: true, headings: false), page: (ink: \"#000000\", faces: (text: \"Gentium Book Plus\", headings: \"Gentium Book Plus\")), sign_off: (by: [Drafted, Cleared, Approved], labels: {}),",
        )
        .as_bytes(),
    )
    .unwrap();
    assert_eq!(plain, spelled);
}
