//! The words that distilling knows: the lexicon of the program with the user's own words laid over it.

use std::sync::{Arc, OnceLock};

use crate::{
    distill::Lexicon,
    store::own_words::{self, FILE},
};

/// Own words, and the lexicon with them; that is read when it is first needed, on the thread that needs it.
#[derive(Debug, Default)]
pub struct Vocabulary {
    own: String,
    sets: Vec<Vec<String>>,
    lexicon: OnceLock<Arc<Lexicon>>,
}

impl Vocabulary {
    /// With the text of the user's file.
    #[must_use]
    pub fn new(own: String) -> Arc<Self> {
        Arc::new(Self {
            sets: own_words::sets(&own),
            own,
            lexicon: OnceLock::new(),
        })
    }

    /// The user's sets of words that mean the same.
    #[must_use]
    pub fn sets(&self) -> &[Vec<String>] {
        &self.sets
    }

    /// The lexicon. Lines of the user's file that say nothing are left out.
    #[must_use]
    pub fn lexicon(&self) -> &Arc<Lexicon> {
        self.lexicon
            .get_or_init(|| Arc::new(Lexicon::with_own(&[(FILE, &self.own)]).0))
    }
}
