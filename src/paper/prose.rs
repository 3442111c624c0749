//! Long texts: the subset of CommonMark that papers set. Paragraphs, bullet and numbered lists, bold, italic and links; all
//! else stands as it was typed. Owns that subset; knows no note.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::block::{List, Point, Span, Text};

/// A paragraph or a list of a long text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    /// A paragraph.
    Paragraph(Text),
    /// A list.
    List(List),
}

/// Where links may lead.
const SCHEMES: [&str; 3] = ["http://", "https://", "mailto:"];

/// Whether a link may be followed from a paper.
pub fn is_allowed_link(target: &str) -> bool {
    SCHEMES.iter().any(|scheme| target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// The pieces of a long text in their order.
pub(super) fn pieces(source: &str) -> Vec<Piece> {
    // Most texts have nothing to read, and reading them is much of what it takes to compose a paper.
    if is_plain(source) { vec![Piece::Paragraph(Text::plain(source))] } else { read(source) }
}

/// Whether a text is surely one paragraph in which every character stands for itself: a line that begins with a letter, so that
/// it is no list, heading, rule or quotation, and has none of the characters of markup.
fn is_plain(source: &str) -> bool {
    const MARKUP: &[u8] = b"*_[]<>&\\`~";
    source.starts_with(char::is_alphabetic)
        && !source.ends_with(char::is_whitespace)
        && source.bytes().all(|byte| byte >= b' ' && byte != 0x7f && !MARKUP.contains(&byte))
}

fn read(source: &str) -> Vec<Piece> {
    let mut reader =
        Reader { source, pieces: Vec::new(), lists: Vec::new(), text: Text::default(), look: Look::default() };
    let mut events = Parser::new_ext(source, Options::empty()).into_offset_iter();
    while let Some((event, range)) = events.next() {
        match event {
            Event::Start(tag) if reader.is_set(&tag) => reader.start(tag),
            Event::Start(tag) => {
                let end = tag.to_end();
                let block = is_block(end);
                skip_to(&mut events, end);
                reader.literal(range, block);
            }
            Event::End(tag) => reader.end(tag),
            Event::Text(text) => reader.say(as_typed(&source[range], &text)),
            Event::SoftBreak | Event::HardBreak => reader.say(" "),
            _ => {
                let block = matches!(event, Event::Rule | Event::Html(_));
                reader.literal(range, block);
            }
        }
    }
    reader.finish_paragraph();
    reader.pieces
}

/// Adds a text to another, with a space between them.
pub(super) fn append(text: &mut Text, more: Text) {
    if !text.is_empty() && !more.is_empty() {
        text.spans.push(Span { text: " ".to_owned(), ..Span::default() });
    }
    text.spans.extend(more.spans);
}

/// An entity such as `&amp;` stands as it was typed; CommonMark would replace it.
fn as_typed<'a>(typed: &'a str, read: &'a str) -> &'a str {
    if typed.starts_with('&') { typed } else { read }
}

fn is_block(end: TagEnd) -> bool {
    !matches!(end, TagEnd::Image | TagEnd::Link | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript)
}

/// Passes over what belongs to a tag that has just begun.
fn skip_to<'a>(events: &mut impl Iterator<Item = (Event<'a>, Range<usize>)>, end: TagEnd) {
    let mut depth = 0_usize;
    for (event, _) in events {
        match event {
            Event::Start(tag) if tag.to_end() == end => depth += 1,
            Event::End(found) if found == end && depth == 0 => return,
            Event::End(found) if found == end => depth -= 1,
            _ => {}
        }
    }
}

/// How the characters look that come next.
#[derive(Clone, Debug, Default)]
struct Look {
    bold: u32,
    italic: u32,
    link: Option<String>,
}

struct Reader<'a> {
    source: &'a str,
    pieces: Vec<Piece>,
    /// The lists that are open, the outer first.
    lists: Vec<List>,
    text: Text,
    look: Look,
}

impl Reader<'_> {
    /// Whether a tag belongs to the subset.
    fn is_set(&self, tag: &Tag<'_>) -> bool {
        match tag {
            Tag::Paragraph | Tag::List(_) | Tag::Item | Tag::Emphasis | Tag::Strong => true,
            Tag::Link { dest_url, .. } => self.look.link.is_none() && is_allowed_link(dest_url),
            _ => false,
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.look.italic += 1,
            Tag::Strong => self.look.bold += 1,
            Tag::Link { dest_url, .. } => self.look.link = Some(dest_url.into_string()),
            Tag::List(first) => {
                self.finish_paragraph();
                self.lists.push(List { first, points: Vec::new() });
            }
            Tag::Item => {
                if let Some(list) = self.lists.last_mut() {
                    list.points.push(Point::default());
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.look.italic = self.look.italic.saturating_sub(1),
            TagEnd::Strong => self.look.bold = self.look.bold.saturating_sub(1),
            TagEnd::Link => self.look.link = None,
            TagEnd::Paragraph | TagEnd::Item => self.finish_paragraph(),
            TagEnd::List(_) => {
                self.finish_paragraph();
                self.finish_list();
            }
            _ => {}
        }
    }

    /// What is outside the subset stands as it was typed: a block as paragraphs of its own, one for each line.
    fn literal(&mut self, range: Range<usize>, block: bool) {
        let typed = &self.source[range];
        if !block {
            let line = typed.replace('\n', " ");
            self.say(&line);
            return;
        }
        self.finish_paragraph();
        for line in typed.lines().filter(|line| !line.trim().is_empty()) {
            self.say(line.trim_end());
            self.finish_paragraph();
        }
    }

    fn say(&mut self, text: &str) {
        let look = &self.look;
        let (bold, italic) = (look.bold > 0, look.italic > 0);
        match self.text.spans.last_mut() {
            Some(last) if last.bold == bold && last.italic == italic && last.link == look.link => {
                last.text.push_str(text);
            }
            _ => {
                self.text.spans.push(Span {
                    text: text.to_owned(),
                    bold,
                    italic,
                    link: look.link.clone(),
                    ..Span::default()
                });
            }
        }
    }

    fn finish_paragraph(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.is_empty() {
            return;
        }
        match self.lists.last_mut().and_then(|list| list.points.last_mut()) {
            // A second paragraph of a point runs on: papers have no loose lists.
            Some(point) => append(&mut point.text, text),
            None => self.pieces.push(Piece::Paragraph(text)),
        }
    }

    fn finish_list(&mut self) {
        let Some(list) = self.lists.pop() else { return };
        match self.lists.last_mut().and_then(|outer| outer.points.last_mut()) {
            Some(point) => match &mut point.below {
                Some(below) => below.points.extend(list.points),
                None => point.below = Some(list),
            },
            None => self.pieces.push(Piece::List(list)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(source: &str) -> Vec<String> {
        pieces(source)
            .into_iter()
            .map(|piece| match piece {
                Piece::Paragraph(text) => text.to_plain(),
                Piece::List(list) => format!("- {}", points(&list).join(" ")),
            })
            .collect()
    }

    fn points(list: &List) -> Vec<String> {
        let below = |point: &Point| point.below.as_ref().map(points).unwrap_or_default();
        list.points.iter().flat_map(|point| [vec![point.text.to_plain()], below(point)].concat()).collect()
    }

    #[test]
    fn paragraphs_lists_and_emphasis_are_set() {
        assert_eq!(plain("One\nline.\n\nTwo.\n\n- a\n- b\n  1. c"), ["One line.", "Two.", "- a b c"]);
        let Piece::Paragraph(text) = &pieces("a **b** *c* [d](https://example.org)")[0] else { panic!() };
        assert!(text.spans[1].bold && text.spans[3].italic);
        assert_eq!(text.spans[5].link.as_deref(), Some("https://example.org"));
    }

    #[test]
    fn what_is_outside_the_subset_stands_as_typed() {
        assert_eq!(plain("# Heading"), ["# Heading"]);
        assert_eq!(plain("> quoted\n> twice"), ["> quoted", "> twice"]);
        assert_eq!(plain("a `code` b"), ["a `code` b"]);
        assert_eq!(plain("a &amp; b &copy;"), ["a &amp; b &copy;"]);
        assert_eq!(plain("<b>x</b>"), ["<b>x</b>"]);
        assert_eq!(plain("![alt](x.png)"), ["![alt](x.png)"]);
        assert_eq!(plain("[evil](file:///etc)"), ["[evil](file:///etc)"]);
        assert_eq!(plain("***"), ["***"]);
        assert_eq!(plain("R&D of 5 < 6"), ["R&D of 5 < 6"]);
    }

    #[test]
    fn what_is_plain_is_read_as_it_stands() {
        let plain = [
            "Trade grew by 5%.",
            "Ж – да (10:30)!",
            "a: b; c = d | e #1 + 2 - 3",
            "هذه",
            "www.example.org x",
            "R{{d}} ^",
        ];
        for text in plain {
            assert!(is_plain(text), "{text}");
            assert_eq!(read(text), [Piece::Paragraph(Text::plain(text))], "{text}");
        }
        for text in
            ["", "1. a", "- a", "a\nb", "a ", " a", "a *b*", "a_b_", "a\\b", "a `b`", "<b>", "# a", "a &amp;", "\ta"]
        {
            assert!(!is_plain(text), "{text}");
        }
    }

    #[test]
    fn an_indented_line_is_not_lost() {
        assert_eq!(plain("    indented code"), ["indented code"]);
    }
}
