//! Pictures of the window, painted by the graphics driver of the machine and compared with those that were looked at. Needs a
//! Vulkan driver (Debian: mesa-vulkan-drivers); without one the tests say so and are skipped, unless `CI` is set.
//!
//! `CHANCERY_RENEW=1` keeps what is painted as the new pictures, in `tests/golden/window`.

use std::{panic, path::Path};

use chancery::{
    gui::{App, Environment},
    store::{Settings, ThemeChoice},
};
use egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::{
    Harness, OsThreshold, SnapshotOptions,
    kittest::Queryable as _,
    try_image_snapshot_options,
    wgpu::{WgpuTestRenderer, default_wgpu_setup},
};

use crate::{
    hand::{environment, find, press, wait},
    support::say_skipped,
};

/// How many points of a picture may differ by more than a shade: drivers round the edges of letters differently.
const STRAY_POINTS: usize = 200;

/// A window of that size as it stands on a desk, with a painter; none where the machine has no driver.
fn desk(environment: Environment, size: (f32, f32), density: f32) -> Option<Harness<'static, App>> {
    let Ok(painter) = panic::catch_unwind(|| WgpuTestRenderer::from_setup(default_wgpu_setup())) else {
        assert!(std::env::var_os("CI").is_none(), "a Vulkan driver is needed here");
        say_skipped("a Vulkan driver");
        return None;
    };
    // The harness sets a theme of its own after the window has set the one its user chose.
    let theme = match environment.settings.theme {
        ThemeChoice::Dark => egui::Theme::Dark,
        ThemeChoice::Light | ThemeChoice::System => egui::Theme::Light,
    };
    let builder = Harness::builder().with_size(vec2(size.0, size.1)).with_pixels_per_point(density);
    let mut window = builder
        .with_theme(theme)
        .with_max_steps(60)
        .renderer(painter)
        .build_eframe(|creation| App::new(&creation.egui_ctx, environment));
    window.run();
    Some(window)
}

/// The window with the Astana example and its first page.
fn astana(theme: ThemeChoice, size: (f32, f32), density: f32) -> Option<Harness<'static, App>> {
    let settings = Settings { theme, ..Settings::default() };
    let mut window = desk(Environment { settings, ..environment() }, size, density)?;
    // From its file: in a small window the line of the home screen is out of sight.
    window.state_mut().open_file(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/astana.ron"));
    window.run();
    assert!(window.state().note().is_some());
    if size.0 > 1_000.0 {
        wait(&mut window, App::is_painted);
    }
    window.run();
    Some(window)
}

/// Compares what is painted with the picture of that name.
fn compare(window: &mut Harness<'static, App>, name: &str) {
    // The pointer of whatever was pressed last lights what it lies on.
    window.remove_cursor();
    window.run();
    let painted = window.render().expect("the driver paints");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/window");
    if std::env::var_os("CHANCERY_RENEW").is_some() {
        std::fs::create_dir_all(&folder).expect("the folder of the project can be written");
        painted.save(folder.join(name).with_extension("png")).expect("the folder of the project can be written");
        return;
    }
    let options = SnapshotOptions::new().output_path(folder).max_failed_pixels(OsThreshold::new(STRAY_POINTS));
    if let Err(error) = try_image_snapshot_options(&painted, name, &options) {
        panic!("{error}");
    }
}

/// The home screen of somebody who has worked here before, once its pictures are there.
fn home(theme: ThemeChoice, size: (f32, f32), density: f32) -> Option<Harness<'static, App>> {
    let recent =
        ["talks-in-hanoi", "visit", "call"].map(|name| format!("/nowhere/Ministry/{name}.ron").into()).to_vec();
    let settings = Settings { theme, recent, ..Settings::default() };
    let mut window = desk(Environment { settings, ..environment() }, size, density)?;
    wait(&mut window, App::is_painted);
    while window.query_all_by_label_contains("not found").count() < 3 {
        std::thread::yield_now();
        window.run();
    }
    Some(window)
}

#[test]
fn home_looks_as_it_was_looked_at() {
    let Some(mut window) = home(ThemeChoice::Light, (1_440.0, 900.0), 1.0) else { return };
    compare(&mut window, "home");
}

#[test]
fn home_is_right_in_the_dark() {
    let Some(mut window) = home(ThemeChoice::Dark, (1_440.0, 900.0), 1.0) else { return };
    compare(&mut window, "home-dark");
}

#[test]
fn home_fits_a_small_window() {
    let Some(mut window) = home(ThemeChoice::Light, (900.0, 600.0), 1.0) else { return };
    compare(&mut window, "home-small");
}

#[test]
fn home_fills_a_large_screen() {
    let Some(mut window) = home(ThemeChoice::Light, (1_920.0, 1_080.0), 2.0) else { return };
    compare(&mut window, "home-large");
}

#[test]
fn home_is_crisp_on_a_dense_screen() {
    let Some(mut window) = home(ThemeChoice::Light, (1_200.0, 800.0), 1.5) else { return };
    compare(&mut window, "home-dense");
}

#[test]
fn form_and_page_look_as_they_were_looked_at() {
    let Some(mut window) = astana(ThemeChoice::Light, (1_440.0, 900.0), 1.0) else { return };
    compare(&mut window, "astana-light");
}

#[test]
fn dark_looks_as_it_was_looked_at() {
    let Some(mut window) = astana(ThemeChoice::Dark, (1_440.0, 900.0), 1.0) else { return };
    compare(&mut window, "astana-dark");
}

#[test]
fn a_dense_screen_is_as_crisp_as_it_was() {
    let Some(mut window) = astana(ThemeChoice::Light, (1_200.0, 800.0), 1.5) else { return };
    compare(&mut window, "astana-dense");
}

#[test]
fn a_small_window_has_room_for_the_form() {
    let Some(mut window) = astana(ThemeChoice::Light, (900.0, 600.0), 1.0) else { return };
    compare(&mut window, "astana-small");
}

#[test]
fn findings_look_as_they_were_looked_at() {
    let Some(mut window) = astana(ThemeChoice::Light, (1_440.0, 900.0), 1.0) else { return };
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::F);
    window.run();
    compare(&mut window, "findings");
}

#[test]
fn the_list_of_pages_looks_as_it_was_looked_at() {
    let Some(mut window) = astana(ThemeChoice::Dark, (1_440.0, 900.0), 1.0) else { return };
    press(&mut window, "List the pages");
    find(&window, &[Role::Document], "Pages of the paper").focus();
    window.run();
    wait(&mut window, App::is_painted);
    compare(&mut window, "pages-dark");
}
