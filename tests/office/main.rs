//! Documents by the judgement of others: the schemas of ECMA-376, and LibreOffice.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod libreoffice;
mod papers;
#[path = "../support/mod.rs"]
mod support;
mod validators;
