//! Blocks as elements: what is a heading on the page is one here, and so are lists, tables and figures. Owns which element
//! each block becomes; how it looks stands in [`super::look`].

use std::sync::Arc;

use super::{
    Figures, Turns,
    element::{add, attribute, data, optional, text},
    look::Look,
    targets::Targets,
};
use crate::paper::{
    Align, Block, Chart, ChartWeight, Content, House, Letterhead, List, Paper, Picture, Side, Signature, Span, Table,
    Text, in_digits_of, is_right_to_left,
};

/// Pixels of HTML for a point (CSS Values 4, section 6.2).
const PIXELS: f32 = 96.0 / 72.0;

/// White between two columns, in points.
const GAP: u8 = 10;

/// The line one signs on, with the room for the hand above it.
const HAND: &str = "height:44pt;border-bottom:0.5pt solid";

/// Writes the blocks of one paper.
pub(super) struct Writer<'a> {
    language: &'a str,
    look: &'a Look,
    figures: Figures<'a>,
    turns: Turns,
    targets: Targets,
}

impl<'a> Writer<'a> {
    pub(super) fn new(paper: &'a Paper, look: &'a Look, figures: Figures<'a>, turns: Turns) -> Self {
        Self { language: &paper.language, look, figures, turns, targets: Targets::of(&paper.blocks) }
    }

    /// The elements of blocks, one after another.
    pub(super) fn blocks(&mut self, blocks: &[Block]) -> String {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &Block) -> String {
        if matches!(block.content, Content::NewPage(_)) {
            return self.turn();
        }
        let name = self.targets.name_at(block.field.as_ref());
        let id = optional("id", name.as_deref());
        let look = self.look;
        match &block.content {
            Content::House(house) => self.house(house),
            Content::Letterhead(head) => format!("<div{id}>\n{}</div>\n", self.letterhead(head)),
            Content::Title(words) => self.element("h1", &id, &look.title(), words),
            Content::Heading { level, text } => {
                self.element(if *level > 1 { "h3" } else { "h2" }, &id, &look.heading(*level), text)
            }
            Content::Numbered { number, text } => {
                // As words: a word processor that counts for itself would count from 1 in every answer.
                let words = self.spans(text);
                let number = number.to_string();
                let number = in_digits_of(self.language, &number);
                format!("<p{id} style=\"{}\">{number}.\u{2003}{words}</p>\n", look.numbered())
            }
            Content::Paragraph(words) => self.element("p", &id, &look.paragraph(), words),
            Content::Remark(words) => self.element("p", &id, &look.remark(), words),
            Content::List(list) => self.list(list, &id),
            Content::Delegations(sides) => self.delegations(sides, &id),
            Content::Table(table) => self.table(table, &id),
            Content::Boxed(blocks) => {
                format!("<div{id} style=\"{}\">\n{}</div>\n", look.boxed(), self.blocks(blocks))
            }
            Content::Chart(chart) => self.chart(chart, &id),
            Content::Picture(picture) => self.picture(picture, &id),
            Content::Signatures(signatures) => self.signatures(signatures, &id),
            Content::NewPage(_) => String::new(),
        }
    }

    fn turn(&self) -> String {
        match self.turns {
            Turns::Shown => "<div style=\"break-before:page\"></div>\n".to_owned(),
            Turns::Left => String::new(),
        }
    }

    fn element(&self, name: &str, id: &str, style: &str, words: &Text) -> String {
        format!("<{name}{id} style=\"{style}\">{}</{name}>\n", self.spans(words))
    }

    /// A line that is left out where it says nothing.
    fn line(&self, style: &str, words: &Text) -> String {
        if words.is_empty() { String::new() } else { self.element("p", "", style, words) }
    }

    /// Emblem and lines of the office.
    fn house(&mut self, house: &House) -> String {
        let mut html = format!("<div style=\"{}\">\n", self.look.house(house.alignment, house.has_rule));
        if let Some(emblem) = &house.emblem {
            let picture = Picture { file: Arc::clone(&emblem.file), ..Picture::default() };
            if let Some(figure) = (self.figures)(&picture) {
                let height = (emblem.height.0 * PIXELS).round().max(1.0);
                add(
                    &mut html,
                    format_args!(
                        "<img src=\"{}\" alt=\"{}\" height=\"{height}\">\n",
                        data(&figure),
                        attribute(&emblem.alternative)
                    ),
                );
            }
        }
        for (place, line) in house.lines.iter().enumerate() {
            html += &self.line(&self.look.house_line(place == 0), line);
        }
        html + "</div>\n"
    }

    fn letterhead(&self, head: &Letterhead) -> String {
        let style = self.look.line(self.look.setup().body);
        let stack = |texts: &[Text], style: &str| texts.iter().map(|words| self.line(style, words)).collect::<String>();
        let mut html = String::new();
        if !head.left.is_empty() || !head.right.is_empty() {
            let end = format!("{style};text-align:{}", self.look.end());
            add(
                &mut html,
                format_args!(
                    "<table role=\"presentation\" style=\"{}\"><tr><td style=\"{}\">\n{}</td><td style=\"{}\">\n{}</td></tr></table>\n",
                    Look::lanes(),
                    self.look.lane("50%", GAP),
                    stack(&head.left, &style),
                    self.look.lane("50%", 0),
                    stack(&head.right, &end),
                ),
            );
        }
        if !head.rows.is_empty() {
            add(&mut html, format_args!("<table style=\"{}\">\n", Look::lanes()));
            for (label, value) in &head.rows {
                add(
                    &mut html,
                    format_args!(
                        "<tr><th scope=\"row\" style=\"{}\">{}</th><td style=\"{}\">{}</td></tr>\n",
                        self.look.lane("18%", GAP) + ";font-weight:normal;" + &style,
                        self.spans(label),
                        self.look.lane("82%", 0) + ";" + &style,
                        self.spans(value),
                    ),
                );
            }
            html += "</table>\n";
        }
        html
    }

    fn list(&mut self, list: &List, id: &str) -> String {
        let (name, start) = match list.first {
            None => ("ul", String::new()),
            Some(first) => ("ol", format!(" start=\"{first}\"")),
        };
        let mut html = format!("<{name}{id}{start} style=\"{}\">\n", self.look.list());
        for point in &list.points {
            let name = self.targets.name_at(point.field.as_ref());
            let id = optional("id", name.as_deref());
            let below = point.below.as_ref().map(|below| "\n".to_owned() + &self.list(below, "")).unwrap_or_default();
            add(
                &mut html,
                format_args!("<li{id} style=\"{}\">{}{below}</li>\n", self.look.point(), self.spans(&point.text)),
            );
        }
        html + &format!("</{name}>\n")
    }

    /// The sides next to one another. Each is read to its end before the next.
    fn delegations(&mut self, sides: &[Side], id: &str) -> String {
        let style = self.look.line(self.look.setup().table);
        let mut html = format!("<table{id} role=\"presentation\" style=\"{}\">\n", Look::lanes());
        for pair in sides.chunks(2) {
            html += "<tr>\n";
            for (place, side) in pair.iter().enumerate() {
                let gap = if place == 0 { 2 * GAP } else { 0 };
                add(&mut html, format_args!("<td style=\"{}\">\n", self.look.lane("50%", gap)));
                html += &self.line(&self.look.side(), &side.name);
                for person in &side.people {
                    let name = self.targets.name_at(person.field.as_ref());
                    let id = optional("id", name.as_deref());
                    let post = self.spans(&person.post);
                    let post = if post.is_empty() { post } else { format!("<br>{post}") };
                    add(&mut html, format_args!("<p{id} style=\"{style}\">{}{post}</p>\n", self.spans(&person.name)));
                }
                html += "</td>\n";
            }
            html += "</tr>\n";
        }
        html + "</table>\n"
    }

    /// Where the sides sign: next to one another, each read to its end before the next.
    fn signatures(&mut self, signatures: &[Signature], id: &str) -> String {
        let style = self.look.line(self.look.setup().body);
        let mut html = format!("<table{id} role=\"presentation\" style=\"{}\">\n", Look::lanes());
        for pair in signatures.chunks(2) {
            html += "<tr>\n";
            for (place, signature) in pair.iter().enumerate() {
                let gap = if place == 0 { 2 * GAP } else { 0 };
                let name = self.targets.name_at(signature.field.as_ref());
                let id = optional("id", name.as_deref());
                add(&mut html, format_args!("<td{id} style=\"{}\">\n", self.look.lane("50%", gap)));
                html += &self.line(&style, &signature.party);
                add(&mut html, format_args!("<div style=\"{HAND}\"></div>\n"));
                html += &self.line(&style, &signature.name);
                html += &self.line(&style, &signature.post);
                html += "</td>\n";
            }
            html += "</tr>\n";
        }
        html + "</table>\n"
    }

    /// In what language and direction a column is, where that is not the paper's.
    fn turned(&self, language: Option<&str>) -> String {
        let Some(language) = language.filter(|language| *language != self.language) else { return String::new() };
        let is_turned = is_right_to_left(language) != is_right_to_left(self.language);
        let direction = if is_right_to_left(language) { "rtl" } else { "ltr" };
        format!(" lang=\"{}\"{}", attribute(language), optional("dir", Some(direction).filter(|_| is_turned)))
    }

    fn table(&mut self, table: &Table, id: &str) -> String {
        let side = |align: Align| match align {
            Align::Start => self.look.start(),
            Align::Decimal(_) => self.look.end(),
        };
        let gap = |place: usize| if place + 1 < table.columns.len() { GAP } else { 0 };
        let columns = table.columns.iter().enumerate();
        let styles: Vec<String> =
            columns.map(|(place, column)| self.look.cell(side(column.align), gap(place))).collect();
        let mut html = format!("<table{id} style=\"{}\">\n<thead><tr>", self.look.table());
        let turns: Vec<String> = table.columns.iter().map(|column| self.turned(column.language.as_deref())).collect();
        for ((column, style), turn) in table.columns.iter().zip(&styles).zip(&turns) {
            let style = format!("{style};font-weight:bold");
            let head = self.spans(&column.head);
            add(&mut html, format_args!("<th scope=\"col\"{turn} style=\"{style}\">{head}</th>"));
        }
        html += "</tr></thead>\n<tbody>\n";
        for row in &table.rows {
            let name = self.targets.name_at(row.field.as_ref());
            add(&mut html, format_args!("<tr{}>", optional("id", name.as_deref())));
            for ((cell, style), turn) in row.cells.iter().zip(&styles).zip(&turns) {
                add(&mut html, format_args!("<td{turn} style=\"{style}\">{}</td>", self.spans(cell)));
            }
            html += "</tr>\n";
        }
        html + "</tbody>\n</table>\n"
    }

    /// The values of a chart under its title. What it shows is said in a sentence to those who hear it.
    fn chart(&self, chart: &Chart, id: &str) -> String {
        let heard = optional("aria-label", Some(&*chart.alternative).filter(|words| !words.is_empty()));
        let title = format!("{};font-weight:bold", self.look.line(self.look.setup().table));
        let mut html = format!("<figure{id}{heard} style=\"margin:10pt 0\">\n");
        add(&mut html, format_args!("<figcaption style=\"{title}\">{}</figcaption>\n", self.spans(&chart.title)));
        add(&mut html, format_args!("<table style=\"{}\">\n", self.look.table().replace("width:100%", "width:auto")));
        let (start, end) = (self.look.cell(self.look.start(), 2 * GAP), self.look.cell(self.look.end(), 0));
        for point in &chart.points {
            // As the chart draws them apart.
            let apart = if point.weight == ChartWeight::Whole { "" } else { ";font-style:italic" };
            add(
                &mut html,
                format_args!(
                    "<tr><th scope=\"row\" style=\"{start};font-weight:normal{apart}\">{}</th><td style=\"{end}{apart}\">{}</td></tr>\n",
                    text(&point.period),
                    text(&point.label),
                ),
            );
        }
        html + "</table>\n</figure>\n"
    }

    fn picture(&mut self, picture: &Picture, id: &str) -> String {
        let mut html = format!("<figure{id} style=\"margin:6pt 0\">\n");
        match (self.figures)(picture) {
            Some(figure) => {
                let [width, height] = [figure.size.0, figure.size.1].map(|length| (length * PIXELS).round().max(1.0));
                add(
                    &mut html,
                    format_args!(
                        "<img src=\"{}\" alt=\"{}\" width=\"{width}\" height=\"{height}\">\n",
                        data(&figure),
                        attribute(&picture.alternative)
                    ),
                );
            }
            // What stands in for an image that cannot be shown is what it shows.
            None => html += &self.line(&self.look.paragraph(), &Text::plain(&*picture.alternative)),
        }
        if !picture.caption.is_empty() {
            let style = self.look.line(self.look.setup().small);
            add(
                &mut html,
                format_args!("<figcaption style=\"{style}\">{}</figcaption>\n", self.spans(&picture.caption)),
            );
        }
        html + "</figure>\n"
    }

    fn spans(&self, words: &Text) -> String {
        words.spans.iter().map(|span| self.span(span)).collect()
    }

    fn span(&self, span: &Span) -> String {
        if span.text.is_empty() {
            return String::new();
        }
        let mut html = text(&span.text);
        let turn = self.turned(span.language.as_deref());
        if !turn.is_empty() {
            html = format!("<span{turn}>{html}</span>");
        }
        if span.italic {
            html = format!("<em>{html}</em>");
        }
        if span.bold {
            html = format!("<strong>{html}</strong>");
        }
        let goal = || span.goes_to.as_ref().and_then(|goal| self.targets.name_of(goal)).map(|name| format!("#{name}"));
        match span.link.clone().or_else(goal) {
            Some(address) => {
                format!("<a href=\"{}\" style=\"{}\">{html}</a>", attribute(&address), Look::link())
            }
            None => html,
        }
    }
}
