//! The disk: reading and writing files whole or not at all, the user's folders and settings. The only room that touches
//! `std::fs`; knows nothing of windows and papers.

mod batch;
mod error;
mod folders;
mod handover;
mod held;
mod images;
mod lock;
mod log;
mod name;
mod notes;
mod pattern;
mod prints;
mod process;
mod recovery;
mod remarks;
mod settings;
mod siblings;
mod templates;
mod temporary;
mod versions;
mod write;

pub use batch::Batch;
pub use error::StoreError;
pub use folders::Folders;
pub use handover::{hand_over, is_handed_over, take_back, take_over};
pub use held::{AlreadyOpen, Hold, is_held};
pub use images::{LARGEST_IMAGE, read_image};
pub use lock::Opener;
pub use log::{Log, leave_word, take_word};
pub use name::{beginning_of_name, name_of_note, name_of_title, notes_beside, safe_name};
pub use notes::{
    Digest, Loaded, Look, Original, Replace, Saved, exists, is_folder, is_same_file, look_at, make_folder, note_in,
    open, read_document, read_file, save, whole, write_file,
};
pub use pattern::matching;
pub use prints::{clear_prints, print_path};
pub use process::{peak_memory, processor_time};
pub use recovery::{Claim, Leftover, Origin, Snapshot, discard, leftovers, take};
pub use remarks::{
    ReturnedDocument, fingerprint, forget_returned_documents, keep_returned_documents, returned_documents,
};
pub use settings::{Settings, ThemeChoice};
pub use siblings::{Presence, Siblings, announce, siblings};
pub use templates::{TemplateFile, read_beside, template_files};
pub use versions::{Forget, MOST_VERSIONS, Version, forget, versions};
