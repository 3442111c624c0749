//! The field for an image: what is there, and the buttons that choose, replace and remove it. Owns how a dropped file finds
//! its card; reading files is done elsewhere.

use egui::{Rect, Ui};

use super::{
    super::{
        command::Command,
        files::is_opened,
        theme::{self, Icon},
        widgets,
    },
    Form,
    field::drawn,
};
use crate::{
    note::{Node, Path},
    texts::Texts,
};

/// What the base64 text of an image file begins with: the signatures of PNG (ISO/IEC 15948, 5.2) and JPEG (ISO/IEC 10918-1,
/// B.1.1.3), and what an SVG begins with.
const KINDS: [(&str, &str); 5] =
    [("iVBORw0KGg", "PNG"), ("/9j/", "JPEG"), ("PHN2Zy", "SVG"), ("PD94bW", "SVG"), ("77u/", "SVG")];

/// Draws the field.
pub(super) fn image_ui(ui: &mut Ui, form: &mut Form<'_>, path: &Path) {
    let note = form.note;
    let text = note.node(path).map(Node::text).unwrap_or_default();
    let is_empty = text.is_empty();
    ui.horizontal_wrapped(|ui| {
        if !is_empty {
            ui.label(Icon::Image.text(theme::size::ICON).color(theme::tokens(ui).secondary));
            ui.label(described(&text, form.texts));
        }
        let label = form.texts.get(if is_empty { "image-choose" } else { "image-replace" });
        let response = ui.add_enabled_ui(form.writable, |ui| widgets::labelled_button(ui, Icon::Image, label)).inner;
        let response = drawn(form, path, response);
        if response.clicked() {
            form.queue.push(Command::ChooseImage(path.clone()));
        }
        if !is_empty && form.writable {
            let name = form.name_in("image-remove", "field", path);
            if widgets::icon_button(ui, Icon::Remove, &name).clicked() {
                form.set(path, "");
            }
        }
    });
    if is_empty && form.writable {
        widgets::small_remark(ui, form.texts.get("image-hint"), theme::tokens(ui).secondary);
    }
}

/// Takes a file that was dropped on the card of an image field, or anywhere where there is no other card.
pub(super) fn take_dropped(ui: &Ui, form: &mut Form<'_>, path: &Path, card: Rect, is_only: bool) {
    let dropped = ui.input(|input| {
        // Some systems do not say where the pointer is while something is dragged in from another window.
        let is_here = input.pointer.latest_pos().map_or(is_only, |at| is_only || card.contains(at));
        let file = input.raw.dropped_files.first().filter(|_| is_here);
        file.map(|file| file.path().to_owned())
    });
    if let Some(file) = dropped.filter(|file| form.writable && !is_opened(file)) {
        form.queue.push(Command::TakeImage { field: path.clone(), file });
    }
}

/// What kind of image it is and how large its file: told from its text, since each frame draws it.
fn described(text: &str, texts: &Texts) -> String {
    let Some((_, kind)) = KINDS.iter().find(|(signature, _)| text.starts_with(signature)) else {
        return texts.get("image-unknown").to_owned();
    };
    // Four characters stand for three bytes; a line feed follows every 76 of them.
    let bytes = text.len() * 76 / 77 * 3 / 4;
    let size = if bytes < 1_000_000 {
        format!("{} KB", bytes.div_ceil(1_000))
    } else {
        format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10)
    };
    texts.with("image-held", &[("kind", (*kind).into()), ("size", size.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::Image;

    #[test]
    fn an_image_is_described_by_its_kind_and_size() {
        let texts = Texts::english();
        let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &vec![0; 22_900]].concat();
        let jpeg = [b"\xff\xd8\xff\xe0".as_slice(), &vec![0; 2_340_000]].concat();
        for (bytes, expected) in [(png, "PNG, 23 KB"), (jpeg, "JPEG, 2.3 MB"), (b"<svg/>".to_vec(), "SVG, 1 KB")] {
            assert_eq!(described(&Image::of(&bytes).text(), &texts), expected);
        }
        assert_eq!(described("no base64", &texts), texts.get("image-unknown"));
    }
}
