//! Texts that were looked at, in `tests/golden`.

use std::{fs, path::Path};

/// Compares with a golden file, or renews it with `CHANCERY_RENEW=1`.
#[track_caller]
pub(crate) fn assert_golden(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("CHANCERY_RENEW").is_some() {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).expect("folders of golden files can be made");
        }
        fs::write(&file, text).expect("golden files can be written");
    }
    let golden = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(text, golden, "{name} differs; look at it, then renew it with CHANCERY_RENEW=1");
}
