//! Papers in five languages: nothing is missing in any, numbers take the right words, and papers in Arabic run from right to
//! left with what is Latin in its own order.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use chancery::{
    layout::{GlyphRun, Mark, Pages, Typesetter},
    note::{Edit, Note, format},
    paper::{Content, Paper, compose, is_mark},
    pdf::{self, Properties},
    template::{builtin, builtins, languages},
};

use support::output;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The Astana talks in that language.
fn astana(language: &str) -> Note {
    let name = if language == "en" { "astana.ron".to_owned() } else { format!("astana.{language}.ron") };
    format::read(&fs::read(root().join("assets/examples").join(name)).unwrap()).unwrap().note
}

fn set(note: &mut Note, field: &str, text: &str) {
    let edit = Edit::Set { field: Note::path_named(field).unwrap(), text: text.to_owned() };
    note.apply(&edit).unwrap_or_else(|error| panic!("{field}: {error:?}"));
}

/// The texts of a file of words by their names, `choices.Scale.Million` for one within others.
fn texts_of(language: &str) -> BTreeMap<String, String> {
    let file = fs::read_to_string(root().join(format!("assets/words/{language}.ron"))).unwrap();
    let (mut texts, mut within) = (BTreeMap::new(), Vec::new());
    for line in file.lines().map(str::trim) {
        let Some((name, value)) = line.split_once(": ") else {
            if line == "}," {
                within.pop();
            }
            continue;
        };
        within.push(name.trim_matches('"').to_owned());
        if value != "{" {
            let value = value.trim_end_matches(',').strip_prefix('"').and_then(|value| value.strip_suffix('"'));
            texts.insert(within.join("."), value.unwrap_or_else(|| panic!("{language}: {line}")).to_owned());
            within.pop();
        }
    }
    texts
}

/// The names in braces.
fn places(text: &str) -> BTreeSet<&str> {
    let names = text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name);
    // The file writes marks of direction as numbers.
    names.filter(|name| !name.starts_with("20")).collect()
}

#[test]
fn every_language_has_the_words_of_english() {
    let english = texts_of("en");
    assert!(english.len() > 200, "{}", english.len());
    for language in languages().skip(1) {
        let texts = texts_of(language);
        for (name, text) in &english {
            let Some(own) = texts.get(name) else { panic!("{language} has no {name}") };
            assert!(!own.trim().is_empty() || text.trim().is_empty(), "{language}: {name} is blank");
            assert_eq!(places(own), places(text), "{language}: {name}");
        }
        // Plurals, and the genders of what is planned, held or cancelled.
        let has_forms = |name: &str| ["choices.Scale.", "choices.MeetingStatus."].iter().any(|it| name.starts_with(it));
        let is_form = |name: &str| has_forms(name) && name.matches('.').count() == 3;
        for (name, own) in texts.iter().filter(|(name, _)| !english.contains_key(*name)) {
            assert!(is_form(name) && places(own).is_empty(), "{language} has {name}, which English has not");
        }
    }
}

#[test]
fn every_template_speaks_every_language() {
    for template in builtins() {
        let headings = template.sections.iter().map(|section| &section.heading);
        let headings = headings.filter(|heading| heading.languages().next().is_some());
        for wording in [&template.title, &template.description].into_iter().chain(headings) {
            let spoken: BTreeSet<&str> = wording.languages().collect();
            let missing: Vec<&str> = languages().filter(|tag| !spoken.contains(tag)).collect();
            assert!(missing.is_empty(), "{}: {:?} is missing in {missing:?}", template.id, wording.get("en"));
            assert!(languages().all(|tag| !wording.get(tag).trim().is_empty()), "{}: {wording:?}", template.id);
        }
    }
}

#[test]
fn the_astana_talks_say_the_same_in_every_language() {
    for language in languages().skip(1) {
        let note = astana(language);
        assert_eq!(*note.language, *language);
        for template in builtins() {
            let name = format!("astana.{language}.{}.txt", template.id);
            let text = compose(&note, template).to_plain();
            let file = root().join("tests/golden").join(&name);
            if std::env::var_os("CHANCERY_RENEW").is_some() {
                fs::write(&file, &text).unwrap();
            }
            let golden = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
            assert_eq!(text, golden, "{name} differs; look at it, then renew it with CHANCERY_RENEW=1");
        }
    }
}

/// The shape of a note: what is chosen, counted and linked in it, without its words.
#[test]
fn the_astana_talks_have_the_same_facts_in_every_language() {
    let shape = |note: &Note| {
        let treatments = note.topics.iter().map(|topic| format!("{} {:?}", topic.key, topic.treatment));
        let figures = note.figures.iter().map(|figure| format!("{:?} {:?}", figure.values, figure.unit));
        let agreements = note.agreements.iter().map(|agreement| format!("{:?} {:?}", agreement.kind, agreement.status));
        let counts = [note.quotes.len(), note.claims.len(), note.actions.len(), note.sources.len()];
        (treatments.collect::<Vec<_>>(), figures.collect::<Vec<_>>(), agreements.collect::<Vec<_>>(), counts)
    };
    let english = shape(&astana("en"));
    for language in languages().skip(1) {
        assert_eq!(shape(&astana(language)), english, "{language}");
    }
}

/// The line about the figure in the readout, with that number.
fn figure_line(language: &str, number: &str) -> String {
    let mut note = astana(language);
    set(&mut note, "figures[0].values[0].number", number);
    set(&mut note, "figures[0].status", "Confirmed");
    set(&mut note, "figures[0].remark", "");
    let text = compose(&note, &builtin("readout").unwrap()).to_plain();
    let label = note.figures.iter().next().unwrap().label.to_string();
    let line = text.lines().find(|line| line.contains(&label)).unwrap().to_owned();
    line.chars().filter(|c| !is_mark(*c)).collect::<String>().replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_number_decides_the_form_of_its_word() {
    for (language, number, expected) in [
        ("fr", "1", "1 million USD"),
        ("fr", "1.5", "1,5 million USD"),
        ("fr", "2", "2 millions USD"),
        ("ar", "3", "3 ملايين USD"),
        ("ar", "15", "15 مليونًا USD"),
        ("ar", "700", "700 مليون USD"),
        ("ru", "700", "700 млн USD"),
        ("kk", "700", "700 млн USD"),
        ("en", "1", "USD 1 million"),
    ] {
        let line = figure_line(language, number);
        assert!(line.contains(expected), "{language}, {number}: {line}");
    }
}

#[test]
fn what_became_of_a_meeting_has_its_gender() {
    for (language, kind, status, expected) in [
        ("ru", "Bilateral", "Held", "Двусторонняя встреча, Астана, Казахстан (состоялась)"),
        ("ru", "Visit", "Planned", "Визит, Астана, Казахстан (запланирован)"),
        ("ru", "SideEvent", "Cancelled", "Параллельное мероприятие, Астана, Казахстан (отменено)"),
        ("fr", "PhoneCall", "Planned", "Entretien téléphonique, Astana, Kazakhstan (prévu)"),
        ("fr", "Visit", "Held", "Visite, Astana, Kazakhstan (effectuée)"),
        ("fr", "Multilateral", "Cancelled", "Réunion multilatérale, Astana, Kazakhstan (annulée)"),
        ("ar", "Visit", "Held", "زيارة، أستانا، كازاخستان (جرت)"),
        ("ar", "Bilateral", "Held", "لقاء ثنائي، أستانا، كازاخستان (عُقد)"),
    ] {
        let mut note = astana(language);
        set(&mut note, "meeting.kind", kind);
        set(&mut note, "meeting.status", status);
        let text = compose(&note, &builtin("brief").unwrap()).to_plain();
        assert!(text.lines().any(|line| line == expected), "{expected}: {text}");
    }
}

#[test]
fn what_papers_set_in_italics_stands_upright_in_arabic() {
    let arabic = compose(&astana("ar"), &builtin("brief").unwrap());
    assert!(arabic.to_plain().contains("”بيان صحفي عن المحادثات“"), "a title stands between quotation marks");
    let pages = Typesetter::new().set(&arabic);
    for text in ["بيان", "يورد"] {
        let run =
            (0..pages.pages.len()).find_map(|page| runs(&pages, page).find(|run| run.text.contains(text))).unwrap();
        assert_eq!(pages.faces[usize::from(run.face.0)].name, "NotoNaskhArabic-Regular", "{text}");
    }
    let french = compose(&astana("fr"), &builtin("brief").unwrap());
    assert!(!french.to_plain().contains("«\u{202f}Communiqué de presse"), "where letters slant, they do");
}

#[test]
fn separators_are_those_of_the_language() {
    let brief = builtin("brief").unwrap();
    let said = |language: &str| compose(&astana(language), &brief).to_plain();
    assert!(said("fr").contains("sans attribution\u{202f};"));
    let arabic = said("ar");
    assert!(!arabic.contains(", ") && !arabic.contains("; "), "{arabic}");
    assert!(arabic.contains("، ") && arabic.contains("؛ "));
}

/// The glyph runs of a page.
fn runs(pages: &Pages, page: usize) -> impl Iterator<Item = &GlyphRun> {
    pages.pages[page].items.iter().filter_map(|item| match &item.mark {
        Mark::Glyphs(run) => Some(run),
        _ => None,
    })
}

fn arabic_paper() -> (Paper, Pages) {
    let mut note = astana("ar");
    set(&mut note, "reference", "12/345-MFA");
    set(&mut note, "meeting.venue", "Hotel Ritz");
    set(&mut note, "meeting.city", "Astana");
    let paper = compose(&note, &builtin("brief").unwrap());
    let pages = Typesetter::new().set(&paper);
    (paper, pages)
}

#[test]
fn latin_pieces_of_an_arabic_line_keep_their_places() {
    let (paper, pages) = arabic_paper();
    assert_eq!(paper.footer.reference, "\u{2068}12/345-MFA\u{2069}");
    let left_of = |wanted: &str| {
        let mut runs = runs(&pages, 0).filter(|run| run.text.contains(wanted));
        runs.next().unwrap_or_else(|| panic!("no {wanted}")).origin.0.0
    };
    // Read from the right: the venue, then the city.
    assert!(left_of("Hotel") > left_of("Astana"), "two names with a comma between have changed places");
    assert!(pages.tagged_text().chars().all(|c| !is_mark(c)), "a mark is on the page");
}

#[test]
fn no_arabic_line_leaves_its_measure() {
    let mut note = astana("ar");
    let words = ["مبادرة", "Chancery", "الحزام", "Belt", "والطريق", "2025", "Road"];
    let long: Vec<&str> = words.iter().copied().cycle().take(400).collect();
    set(&mut note, "topics[0].background", &long.join(" "));
    let paper = compose(&note, &builtin("brief").unwrap());
    let pages = Typesetter::new().set(&paper);
    let margins = paper.setup.margins;
    let (left, right) = (margins.left.pt().0, margins.right.pt().0);
    for page in 0..pages.pages.len() {
        for run in runs(&pages, page) {
            let text = run.text.trim_end();
            let hanging: f32 =
                run.glyphs.iter().filter(|glyph| glyph.cluster.start >= text.len()).map(|glyph| glyph.advance.0).sum();
            let start = run.origin.0.0 + if run.right_to_left { hanging } else { 0.0 };
            assert!(start > left - 0.1, "{text} starts at {start}, left of {left}");
            let end = run.origin.0.0 + run.width().0 - if run.right_to_left { 0.0 } else { hanging };
            assert!(end < pages.size.0.0 - right + 0.1, "{text} ends at {end}");
        }
    }
}

#[test]
fn the_text_of_an_arabic_paper_can_be_copied() {
    let (paper, pages) = arabic_paper();
    let bytes = pdf::write(&pages, &Properties::from(&paper)).unwrap();
    let Some(read) = output("pdftotext", &["-enc", "UTF-8", "FILE", "-"], &bytes) else { return };
    for wanted in ["12/345-MFA", "محادثات وزيري خارجية كازاخستان وبنن", "Hotel Ritz", "أبريل 2025"]
    {
        let read: String = read.chars().filter(|c| !is_mark(*c)).collect();
        assert!(read.contains(wanted), "{wanted}: {read}");
    }
}

#[test]
fn arabic_emphasises_in_bold() {
    let mut note = astana("ar");
    set(&mut note, "texts.purpose", "محادثات *مهمة* بمناسبة الزيارة.");
    let paper = compose(&note, &builtin("brief").unwrap());
    let spans = paper.blocks.iter().find_map(|block| match &block.content {
        Content::Numbered { text, .. } if text.to_plain().contains("مهمة") => Some(&text.spans),
        _ => None,
    });
    let emphasised = spans.unwrap().iter().find(|span| span.text == "مهمة").unwrap();
    assert!(emphasised.bold && !emphasised.italic);
}
