//! The window: the form, the preview beside it and everything around them. Stands on the session; knows nothing of files,
//! layout or PDF. `ui` reads the session and pushes commands; commands are applied outside drawing.

mod announce;
mod another;
mod app;
mod apply;
mod asked;
mod command;
mod covers;
mod desktop;
mod dialog;
mod field_menu;
mod files;
mod finality;
mod find;
mod findings;
mod form;
mod gallery;
mod gravity;
mod home;
mod modal;
mod notation;
mod notice;
mod opening;
mod outgoing;
mod outline;
mod palette;
mod pane;
mod possible;
mod preview;
mod recent;
mod recover;
mod run;
mod section;
mod selection;
mod theme;
mod tile;
mod top_bar;
mod widgets;
mod writing;

pub use another::Starter;
pub use app::{App, Environment};
pub use desktop::{Desktop, SystemDesktop};
pub use dialog::Dialogs;
pub use notation::{DateOrder, DecimalSign, Notation};
pub use run::{GuiError, run};
