//! Chancery: one note about a meeting, and every paper that is made from it.

#![forbid(unsafe_code)]

pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod docx;
#[cfg(feature = "window")]
pub mod gui;
pub mod html;
pub mod layout;
pub mod measure;
pub mod note;
pub mod paper;
pub mod pdf;
pub mod picture;
pub mod preview;
pub mod prose;
pub mod session;
pub mod store;
pub mod template;
pub mod texts;
