//! What is said about a broken file, to someone who looks at it in an editor. Owns the sentences and where they point; knows
//! no particular field.

use ron::error::{Position, SpannedError};

use super::{
    format::{FormatError, LONGEST_MESSAGE},
    node::shortened,
};

/// How much of the file is quoted, in characters.
const LONGEST_QUOTE: usize = 40;

/// Up to how many characters the names there are are all listed.
const LONGEST_LIST: usize = 160;

/// The error of the parser in words. `field` is what was being read.
pub(super) fn broken(error: &SpannedError, text: &str, field: Option<String>) -> FormatError {
    let Position { line, col: column } = error.span.end;
    let (before, rest) = text.split_at(offset(text, error.span.end));
    FormatError::Broken {
        line,
        column,
        field: field.map(|field| shortened(&field, 80)),
        message: shortened(&message(&error.code, before, rest.trim_start()), LONGEST_MESSAGE),
    }
}

/// The byte of `text` at that line and column, both from 1.
fn offset(text: &str, position: Position) -> usize {
    let line: usize = text.split_inclusive('\n').take(position.line - 1).map(str::len).sum();
    let column = text[line..].chars().take(position.col - 1).map(char::len_utf8).sum::<usize>();
    line + column
}

/// What is wrong, where the file has been read up to `rest`.
fn message(code: &ron::Error, before: &str, rest: &str) -> String {
    use ron::Error;
    match code {
        Error::ExpectedStringEnd => "a text is not closed: its double quote at the end is missing".to_owned(),
        Error::UnclosedBlockComment => "a comment is not closed: `*/` is missing".to_owned(),
        Error::ExceededRecursionLimit => "brackets stand in one another too deep".to_owned(),
        Error::IntegerOutOfBounds => format!("expected a whole number from 0 to {}", u32::MAX),
        Error::ExpectedDifferentStructName { expected, found } => {
            format!("expected fields in round brackets, or the name {expected} before them, found `{}`", quoted(found))
        }
        Error::Message(message) => message.clone(),
        Error::DuplicateStructField { field, .. } => format!("the field `{field}` stands here twice"),
        Error::NoSuchStructField { expected, found, .. } => match nearest(found, expected) {
            Some(near) => format!("there is no field `{}`; did you mean `{near}`?", quoted(found)),
            None => format!("there is no field `{}`, only {}", quoted(found), expected.join(", ")),
        },
        Error::MissingStructField { field, .. } => format!("the field `{field}` is missing"),
        Error::NoSuchEnumVariant { expected, found, .. } => no_such_name(expected, &quoted(found)),
        Error::InvalidValueForType { expected, found } => format!("expected {expected}, found {}", quoted(found)),
        Error::InvalidEscape(_) | Error::Utf8Error(_) => escape().to_owned(),
        Error::NoSuchExtension(name) => {
            format!("expected the extension implicit_some, found `{}`, which this version does not know", quoted(name))
        }
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd => {
            format!("expected `#![enable(implicit_some)]`{}", found(rest))
        }
        // A text that ends where it starts is no note that was cut.
        _ if before.trim().is_empty() && rest.is_empty() => {
            "the file is empty; expected fields in round brackets".to_owned()
        }
        _ if rest.is_empty() => {
            "the file ends in the middle: it was cut, or a bracket or a double quote is not closed".to_owned()
        }
        Error::InvalidIntegerDigit { .. } | Error::UnexpectedChar('\\') if before.ends_with('\\') => {
            escape().to_owned()
        }
        code => format!("expected {}{}{}", expected(code), found(rest), hint(code, before, rest)),
    }
}

const fn escape() -> &'static str {
    "expected `n`, `t`, `\"` or `\\` after the backslash; a backslash of the text itself is written twice"
}

/// What the parser waited for.
const fn expected(code: &ron::Error) -> &'static str {
    use ron::Error;
    match code {
        Error::ExpectedString => "a text in double quotes",
        Error::ExpectedComma => "a comma between two fields or items",
        Error::ExpectedArray => "a list in square brackets",
        Error::ExpectedArrayEnd => "`]` at the end of a list",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedUnit => {
            "fields in round brackets"
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => "`)` at the end of the fields",
        Error::ExpectedMapColon => "a colon after the name of a field",
        Error::ExpectedMapEnd => "`}` at the end of a map",
        Error::ExpectedBoolean => "true or false",
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            "a name of letters, digits and underscores"
        }
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => {
            "a whole number such as 2"
        }
        Error::ExpectedFloat | Error::FloatUnderscore => "a number such as 2.5",
        Error::TrailingCharacters => "the end of the file after the last bracket",
        _ => "a value",
    }
}

/// What stands there instead.
fn found(rest: &str) -> String {
    let line = rest.lines().next().unwrap_or_default().trim_end();
    // The comma after a value is no part of it; one alone is what there is.
    let line = line.strip_suffix(',').filter(|value| !value.is_empty()).unwrap_or(line);
    if line.is_empty() { String::new() } else { format!(", found `{}`", quoted(line)) }
}

/// What a slip of the finger often is, beyond what the parser can see.
fn hint(code: &ron::Error, before: &str, rest: &str) -> &'static str {
    // What follows a text at once, without so much as a space, is more of the text.
    let follows_text = before.ends_with(['"', '#']);
    match code {
        ron::Error::ExpectedComma | ron::Error::ExpectedArrayEnd | ron::Error::ExpectedStructLikeEnd
            if follows_text =>
        {
            "; the text before is not closed, or holds a double quote that is not written `\\\"`"
        }
        ron::Error::ExpectedString if rest.starts_with(['“', '”', '„', '«', '\'']) => {
            "; texts stand in \"straight\" quotes"
        }
        ron::Error::ExpectedIdentifier if rest.starts_with('"') => "; names of fields stand without quotes",
        _ => "",
    }
}

fn quoted(text: &str) -> String {
    shortened(text, LONGEST_QUOTE)
}

/// What is said of a name that is none of those there are. Of many only the nearest is told, so that the name that was found
/// is not lost behind them.
fn no_such_name(names: &[&str], found: &str) -> String {
    let all = names.join(", ");
    match nearest(found, names) {
        _ if all.len() <= LONGEST_LIST => format!("expected one of {all}, found `{found}`"),
        Some(near) => format!("there is no `{found}` here; did you mean `{near}`?"),
        None => format!("there is no `{found}` here, only {all}"),
    }
}

/// The name that differs least from `found`, if one is close.
pub(crate) fn nearest<'a>(found: &str, names: &[&'a str]) -> Option<&'a str> {
    let close = |name: &&str| {
        let distance = distance(found, name);
        (distance * 3 <= name.len()).then_some(distance)
    };
    names
        .iter()
        .filter_map(|name| Some((close(name)?, *name)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How many letters have to be changed, added or left out to make one name of the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    // A name of a field is short; what is longer is no slip of the finger.
    for (line, letter) in one.chars().take(64).enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, &wanted) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != wanted);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}
