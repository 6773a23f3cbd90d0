//! Learns the table of ideas anew: `cargo run --release --example learn_embedding`.
//!
//! Reads the notes in `assets/examples`, which are sorted by idea, and writes `assets/lexicon/embedding.bin`. The same
//! notes and lexicon give the same table. With names of files behind `--without` it leaves those out and writes beside
//! the table, to measure what they bring.

mod corpus;
mod learn;

use std::{env, error::Error, fs, path::Path};

use rode_draad::distill::{Lexicon, embedding};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let without: Vec<String> = env::args()
        .skip_while(|word| word != "--without")
        .skip(1)
        .collect();
    let files = corpus::files(&root.join("examples"), &without)?;
    let ideas = corpus::ideas(&files)?;
    let notes: usize = ideas.iter().map(|idea| idea.notes.len()).sum();
    println!("{} ideas, {notes} notes", ideas.len());
    let settings = learn::Settings::default();
    let lexicon = learn::knowing(&ideas, Lexicon::standard(), &settings);
    let rows = learn::learn(&ideas, &lexicon, &settings);
    let fingerprint = embedding::fingerprint(files.iter().map(|(_, text)| text.as_str()));
    let bytes = embedding::written(&rows, fingerprint);
    let name = match without.is_empty() {
        true => "embedding.bin",
        false => "embedding-part.bin",
    };
    println!("{name}: {} rows, {} bytes", rows.len(), bytes.len());
    fs::write(root.join("lexicon").join(name), bytes)?;
    Ok(())
}
