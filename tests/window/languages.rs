//! A window in another language begins notes in it, and opens the worked example in it.

use chancery::{gui::Environment, texts::Texts};
use egui::{Key, Modifiers};

use crate::hand::{environment, note, press, window_of};

#[test]
fn a_new_note_has_the_language_of_the_window() {
    for language in ["en", "fr", "ru", "kk"] {
        let mut window = window_of(Environment { texts: Texts::of(language).into(), ..environment() });
        window.key_press_modifiers(Modifiers::COMMAND, Key::N);
        window.run();
        assert_eq!(&*note(&window).language, language);
    }
}

#[test]
fn the_example_opens_in_the_language_of_the_window() {
    for language in ["en", "fr", "ru", "kk"] {
        let texts = Texts::of(language);
        let title = texts.get("example-astana").to_owned();
        let mut window = window_of(Environment { texts: texts.into(), ..environment() });
        press(&mut window, &title);
        assert_eq!((&*note(&window).language, note(&window).topics.len()), (language, 8));
    }
}
