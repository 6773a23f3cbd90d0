//! Identity: 128 bits, made by whoever makes the thing, written as 32 hex digits.

use std::{cmp::Ordering, fmt, hash, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

/// Names one `T`. Ids of different things are different types, so that a note's id cannot stand where a
/// group's belongs. Two devices never make the same one, so what is sent twice is added once.
pub struct Id<T>(u128, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// An id of the given bits.
    pub const fn from_bits(bits: u128) -> Self {
        Self(bits, PhantomData)
    }

    /// The 128 bits.
    pub const fn bits(self) -> u128 {
        self.0
    }

    /// The id that `part` has inside the thing named by `self`: always the same for the same two.
    ///
    /// One random id thus names everything that one command makes, and `decide` needs no randomness.
    pub fn derive<U>(self, part: &str) -> Id<U> {
        let mut hash = Sha256::new();
        hash.update(self.0.to_be_bytes());
        hash.update(part.as_bytes());
        let digest = hash.finalize();
        let mut bits = [0; 16];
        bits.copy_from_slice(&digest[..16]);
        Id::from_bits(u128::from_be_bytes(bits))
    }

    /// The same bits, as the name of another kind of thing.
    pub const fn cast<U>(self) -> Id<U> {
        Id::from_bits(self.0)
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// A text that is not 32 hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id of 32 hex digits")] // technical
pub struct NotAnId;

impl<T> FromStr for Id<T> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != 32 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(NotAnId);
        }
        u128::from_str_radix(text, 16)
            .map(Self::from_bits)
            .map_err(|_| NotAnId)
    }
}

impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Digits<T>(PhantomData<T>);
        impl<T> de::Visitor<'_> for Digits<T> {
            type Value = Id<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("32 hex digits") // technical
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Id<T>, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Digits(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_written() {
        let id: Id<()> = Id::from_bits(0xabc);
        assert_eq!(id.to_string().len(), 32);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("abc".parse::<Id<()>>(), Err(NotAnId));
        assert_eq!(
            "+0000000000000000000000000000abc".parse::<Id<()>>(),
            Err(NotAnId)
        );
    }

    #[test]
    fn derived_ids_differ_by_part_and_by_origin() {
        let a: Id<()> = Id::from_bits(1);
        let b: Id<()> = Id::from_bits(2);
        assert_eq!(a.derive::<()>("x"), a.derive("x"));
        assert_ne!(a.derive::<()>("x"), a.derive("y"));
        assert_ne!(a.derive::<()>("x"), b.derive("x"));
    }
}
