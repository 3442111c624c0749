//! What the template in use asks for. Owns how a field a template draws from is compared with one of the form; knows no
//! particular template and no widget.

use super::section::Section;
use crate::template::Template;

/// The fields the sections of a template draw from.
#[derive(Debug)]
pub(super) struct Asked<'t> {
    template: &'t Template,
}

impl<'t> Asked<'t> {
    /// What `template` asks for.
    pub(super) const fn by(template: &'t Template) -> Self {
        Self { template }
    }

    /// Whether the template draws from a field, such as `topics.points`, from what it stands in, or from something in it.
    pub(super) fn field(&self, name: &str) -> bool {
        let drawn = self.template.sections.iter().flat_map(|section| &section.fields);
        drawn.into_iter().any(|field| is_within(field, name) || is_within(name, field))
    }

    /// Whether the template draws from a field of a part of the form.
    pub(super) fn section(&self, section: Section) -> bool {
        section.fields().iter().any(|field| self.field(field))
    }
}

/// Whether `field` is `other` or stands in it.
fn is_within(field: &str, other: &str) -> bool {
    field.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"(
        id: "small", title: {}, description: {}, audience: Internal,
        sections: [(kind: Header, fields: ["reference", "texts.summary", "topics.outcome", "actions"])],
    )"#;

    #[test]
    fn a_template_asks_for_what_its_sections_draw_from() {
        let template = crate::template::read(SMALL.as_bytes()).unwrap();
        let asked = Asked::by(&template);
        let wanted: Vec<Section> = Section::extras().filter(|section| asked.section(*section)).collect();
        assert_eq!(wanted, [Section::Record, Section::Actions, Section::Document]);
        for (field, is_asked) in [
            ("texts.summary", true),
            ("texts.comment", false),
            ("topics.outcome", true),
            ("topics.points", false),
            ("topics", true),
            ("actions.owner", true),
            ("act", false),
        ] {
            assert_eq!(asked.field(field), is_asked, "{field}");
        }
    }
}
