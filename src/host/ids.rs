//! Where ids come from: the system's randomness, or a fixed row of them for tests and pictures.

use std::cell::Cell;

use crate::base::Id;

/// Makes ids.
#[derive(Debug)]
pub struct Ids {
    /// The last of a fixed row; `None` for the system's randomness.
    row: Option<Cell<u128>>,
    /// Spare bits for a system that gives no randomness.
    spare: Cell<u128>,
}

impl Ids {
    /// Ids from the system's randomness.
    #[must_use]
    pub fn random() -> Self {
        Self {
            row: None,
            spare: Cell::new(0),
        }
    }

    /// Always the same ids, beginning after `first`.
    #[must_use]
    pub fn fixed(first: u128) -> Self {
        Self {
            row: Some(Cell::new(first)),
            spare: Cell::new(0),
        }
    }

    /// A new id.
    #[must_use]
    pub fn fresh<T>(&self) -> Id<T> {
        if let Some(row) = &self.row {
            row.set(row.get().wrapping_add(1));
            return Id::<()>::from_bits(row.get()).derive("row");
        }
        let mut bytes = [0_u8; 16];
        if getrandom::fill(&mut bytes).is_err() {
            // Without randomness from the system an address in memory and a count still tell ids apart.
            let here = std::ptr::from_ref(self).addr() as u128;
            self.spare.set(self.spare.get().wrapping_add(1));
            return Id::<()>::from_bits(here << 64 | self.spare.get()).derive("spare");
        }
        Id::from_bits(u128::from_be_bytes(bytes))
    }
}
