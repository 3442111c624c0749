//! The list of contents of a long paper: a field a word processor can renew, with the entries our own pages give it until then, so
//! that it is right when the document opens and nobody is asked anything (ECMA-376 part 1, 17.16.5.68).

use super::{
    blocks::{Stance, Writer},
    xml::{add, text},
};
use crate::paper::{Content, Text, in_digits_of, is_right_to_left};

/// The ids of the names that entries lead to begin here, above those of places.
const FIRST_ID: usize = 1_000_000;

/// The name of the place where a section begins, by its number from 0. A word processor knows its own lists by such names.
fn target_name(section: usize) -> String {
    format!("_Toc{:08}", section + 1)
}

impl Writer<'_> {
    /// The list; what follows it still starts on a new page where it has to.
    pub(super) fn contents(&mut self) {
        let (paper, pagination) = (self.paper, self.pagination);
        let (Some(contents), Some(pages)) = (&paper.contents, &pagination.contents) else { return };
        let headings: Vec<&Text> = paper.blocks.iter().filter_map(|block| section(&block.content)).collect();
        let turns = std::mem::take(&mut self.turns);
        self.xml += "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>\
                     </w:docPartObj></w:sdtPr><w:sdtContent>";
        self.words_alone(Stance::of("TOCHeading"), &Text::plain(&contents.title));
        for (section, (heading, page)) in headings.iter().zip(pages).enumerate() {
            self.begin(Stance::of("TOC1"));
            if section == 0 {
                self.xml += &field(" TOC \\o \"1-1\" \\h \\z ");
            }
            let target = target_name(section);
            add(&mut self.xml, format_args!("<w:hyperlink w:anchor=\"{target}\" w:history=\"1\">"));
            for span in &heading.spans {
                self.xml += &super::runs::runs(span, &paper.language, false);
            }
            self.xml += "<w:r><w:tab/></w:r>";
            self.xml += &field(&format!(" PAGEREF {target} \\h "));
            let page = page.to_string();
            let page = in_digits_of(&paper.language, &page);
            let turned = if is_right_to_left(&paper.language) { "<w:rPr><w:rtl/></w:rPr>" } else { "" };
            add(&mut self.xml, format_args!("<w:r>{turned}<w:t>{}</w:t></w:r>{END}</w:hyperlink>", text(&page)));
            if section + 1 == headings.len().min(pages.len()) {
                self.xml += END;
            }
            self.xml += "</w:p>";
        }
        self.xml += "</w:sdtContent></w:sdt>";
        self.turns = turns;
    }

    /// Names the place where a section begins, where a list leads there; answers the id of the name.
    pub(super) fn begin_target(&mut self) -> Option<usize> {
        let section = self.sections;
        self.sections += 1;
        self.pagination.contents.as_ref()?;
        let (id, name) = (FIRST_ID + section, target_name(section));
        add(&mut self.xml, format_args!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>"));
        Some(id)
    }
}

/// What ends a field.
const END: &str = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

/// What begins a field, up to what it shows.
fn field(instruction: &str) -> String {
    format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{}</w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
        text(instruction)
    )
}

/// The heading of a section that says something.
fn section(content: &Content) -> Option<&Text> {
    match content {
        Content::Heading { level: 0 | 1, text } if !text.is_empty() => Some(text),
        _ => None,
    }
}
