//! The disk: reading and writing files whole or not at all, the user's folders and settings. The only room that touches
//! `std::fs`; knows nothing of windows and papers.

mod error;
mod folders;
mod images;
mod log;
mod name;
mod notes;
mod recovery;
mod settings;
mod sibling;
mod write;

pub use error::StoreError;
pub use folders::Folders;
pub use images::{LARGEST_IMAGE, read_image};
pub use log::{Log, leave_word, take_word};
pub use name::{name_of_title, safe_name};
pub use notes::{
    Digest, Loaded, Original, Replace, Saved, exists, is_folder, is_same_file, make_folder, note_in, open, read_file,
    save, write_file,
};
pub use recovery::{Claim, Leftover, Origin, Snapshot, discard, leftovers, take};
pub use settings::{Settings, ThemeChoice};
