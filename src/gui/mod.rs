//! The window: the form, the preview beside it and everything around them. Stands on the session; knows nothing of files,
//! layout or PDF. `ui` reads the session and pushes commands; commands are applied outside drawing.

mod app;
mod apply;
mod asked;
mod command;
mod dialog;
mod errand;
mod files;
mod finality;
mod findings;
mod form;
mod gallery;
mod glance;
mod gravity;
mod home;
mod modal;
mod notation;
mod notice;
mod outline;
mod palette;
mod possible;
mod preview;
mod recover;
mod run;
mod section;
mod theme;
mod told;
mod top_bar;
mod versions;
mod widgets;
mod writers;

pub use app::{App, Environment};
pub use dialog::Dialogs;
pub use notation::{DateOrder, DecimalSign, Notation};
pub use run::{GuiError, run};
