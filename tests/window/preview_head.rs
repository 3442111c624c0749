//! The head of the preview: how long the paper is, and how large it is shown.

use chancery::gui::App;
use egui::vec2;
use egui_kittest::{Harness, kittest::Queryable as _};

use crate::hand::{environment, press, wait_for_page};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples/astana.ron");

fn astana() -> Harness<'static, App> {
    let builder = Harness::builder().with_size(vec2(1_440.0, 900.0)).with_max_steps(60);
    let mut window = builder.build_eframe(|creation| App::new(&creation.egui_ctx, environment()));
    window.state_mut().open_file(EXAMPLE.into());
    wait_for_page(&mut window, "Page 1 of 2");
    window
}

#[test]
fn the_length_of_the_paper_stands_beside_its_limit() {
    let window = astana();
    assert!(window.query_by_label_contains(" of 2 pages").is_some());
}

#[test]
fn a_whole_page_fits_and_goes_back_to_the_width() {
    let mut window = astana();
    let height = |window: &Harness<'static, App>| window.get_by_label("Page 1 of 2").rect().height();
    press(&mut window, "Fit to width");
    let wide = height(&window);
    for _ in 0..6 {
        press(&mut window, "Larger pages");
    }
    assert!(height(&window) > 900.0, "it is larger than the window");
    press(&mut window, "Fit the whole page");
    assert!(height(&window) < 900.0, "all of it is in sight");
    press(&mut window, "Fit to width");
    assert!((height(&window) - wide).abs() < 1.0);
}
