//! Older versions of the files, brought up to this one by a pure step from each version to the next.
//!
//! A step takes the file as JSON and gives what the next version would have written. The file itself is not touched:
//! whoever writes the new one keeps the old one beside it.

use serde_json::{Value, json};

use super::SCHEMA;

/// From one version to the next.
pub(super) type Step = fn(Value) -> Value;

/// The versions of one kind of file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Versions {
    /// The oldest version that is read.
    pub oldest: u32,
    /// A step from each version to the next, the oldest first.
    pub steps: &'static [Step],
}

/// `session.json`.
pub(super) const SNAPSHOT: Versions = Versions {
    oldest: 1,
    steps: &[],
};

/// What stands under `entry` in a line of a journal.
pub(super) const ENTRY: Versions = Versions {
    oldest: 1,
    steps: &[],
};

/// `origin.json`.
pub(super) const ORIGIN: Versions = Versions {
    oldest: 1,
    steps: &[],
};

/// `settings.json`. The first ones said no version.
pub(super) const SETTINGS: Versions = Versions {
    oldest: 0,
    steps: &[settings_from_0],
};

// A session's files go from version to version together.
const _: () = assert!(
    SNAPSHOT.current() == SCHEMA && ENTRY.current() == SCHEMA && ORIGIN.current() == SCHEMA
);

impl Versions {
    /// The version that this program writes.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a handful of steps, and `try_from` is not const"
    )]
    pub const fn current(&self) -> u32 {
        self.oldest + self.steps.len() as u32
    }

    /// A file of version `from` as this version would have written it; `None` when there is no way from there.
    pub fn bring_up(&self, from: u32, file: Value) -> Option<Value> {
        let done = usize::try_from(from.checked_sub(self.oldest)?).ok()?;
        let steps = self.steps.get(done..)?;
        Some(steps.iter().fold(file, |file, step| step(file)))
    }
}

/// From then on the file says its version.
fn settings_from_0(mut file: Value) -> Value {
    if let Value::Object(fields) = &mut file {
        fields.insert("schema".to_owned(), json!(1));
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_after_a_version_is_taken_in_order_and_no_other() {
        const THREE: Versions = Versions {
            oldest: 2,
            steps: &[|file| json!([file, 3]), |file| json!([file, 4])],
        };
        assert_eq!(THREE.current(), 4);
        assert_eq!(THREE.bring_up(2, json!(2)), Some(json!([[2, 3], 4])));
        assert_eq!(THREE.bring_up(3, json!(3)), Some(json!([3, 4])));
        assert_eq!(THREE.bring_up(4, json!(4)), Some(json!(4)));
        assert_eq!(THREE.bring_up(1, json!(1)), None);
        assert_eq!(THREE.bring_up(5, json!(5)), None);
    }
}
