//! Links within a paper. Owns the names of the places they lead to, which are counted: the field itself is not said.

use crate::{
    note::Path,
    paper::{Block, Content, List, Text},
};

/// The places that links of the paper lead to.
#[derive(Debug, Default)]
pub(super) struct Targets {
    /// The element a name stands at, by its field, and whether it has been written.
    named: Vec<(Path, bool)>,
    /// What links lead to, and which of the names that is.
    sought: Vec<(Path, usize)>,
}

impl Targets {
    pub(super) fn of(blocks: &[Block]) -> Self {
        let (mut fields, mut sought) = (Vec::new(), Vec::new());
        for block in blocks {
            fields_of(block, &mut fields);
            block.each_text(&mut |_, text| sought_in(text, &mut sought));
        }
        let mut targets = Self::default();
        for goal in sought {
            let Some(element) = fields.iter().find(|field| goal.contains(field)) else { continue };
            let name = targets.named.iter().position(|(field, _)| field == *element).unwrap_or_else(|| {
                targets.named.push(((*element).clone(), false));
                targets.named.len() - 1
            });
            targets.sought.push((goal.clone(), name));
        }
        targets
    }

    /// The name of the place a link leads to; none where the paper does not show it.
    pub(super) fn name_of(&self, goal: &Path) -> Option<String> {
        self.sought.iter().find(|(sought, _)| sought == goal).map(|(_, name)| named(*name))
    }

    /// The name that an element of that field is to have, once.
    pub(super) fn name_at(&mut self, field: Option<&Path>) -> Option<String> {
        let field = field?;
        let name = self.named.iter().position(|(known, is_written)| known == field && !is_written)?;
        self.named[name].1 = true;
        Some(named(name))
    }
}

fn named(name: usize) -> String {
    format!("place-{}", name + 1)
}

fn sought_in<'a>(text: &'a Text, sought: &mut Vec<&'a Path>) {
    for goal in text.spans.iter().filter(|span| span.link.is_none()).filter_map(|span| span.goes_to.as_ref()) {
        if !sought.contains(&goal) {
            sought.push(goal);
        }
    }
}

/// The fields of the elements that can have a name, in the order they are written.
fn fields_of<'a>(block: &'a Block, fields: &mut Vec<&'a Path>) {
    // What starts a new page is no element.
    if !matches!(block.content, Content::NewPage(_)) {
        fields.extend(&block.field);
    }
    match &block.content {
        Content::List(list) => fields_of_list(list, fields),
        Content::Delegations(sides) => {
            fields.extend(sides.iter().flat_map(|side| &side.people).filter_map(|person| person.field.as_ref()));
        }
        Content::Table(table) => fields.extend(table.rows.iter().filter_map(|row| row.field.as_ref())),
        Content::Boxed(blocks) => blocks.iter().for_each(|block| fields_of(block, fields)),
        _ => {}
    }
}

fn fields_of_list<'a>(list: &'a List, fields: &mut Vec<&'a Path>) {
    for point in &list.points {
        fields.extend(&point.field);
        if let Some(below) = &point.below {
            fields_of_list(below, fields);
        }
    }
}
