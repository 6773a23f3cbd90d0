//! Makes the sample sessions anew: `cargo run --example make_samples`.
//!
//! What groups wrote stands in `sessions/src/<key>.json`; what is made of it in `sessions/<key>/session.json`. The
//! bytes are always the same, and a test holds the two against each other.

mod recipe;

use std::{error::Error, fs, path::Path};

use rode_draad::store::samples;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let kitchen = std::env::temp_dir().join(format!("rode-draad-samples-{}", std::process::id()));
    for sample in samples::ALL {
        let raw = fs::read_to_string(root.join("src").join(format!("{}.json", sample.key)))?;
        let made = recipe::make_file(&raw, &kitchen.join(sample.key))?;
        fs::create_dir_all(root.join(sample.key))?;
        fs::write(root.join(sample.key).join("session.json"), made)?;
    }
    fs::remove_dir_all(kitchen)?;
    Ok(())
}
