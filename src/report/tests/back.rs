//! Reads what was written back, as the programs of others would: the texts of the notes in order, or what acts in it.
//!
//! Each reader is fed a planted fault in `hostile.rs`.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use roxmltree::{Document, Node};

use super::scan;

/// The XML files of a zip.
pub(super) fn unpacked(zip: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        if file.read_to_string(&mut text).is_ok() {
            files.insert(name, text);
        }
    }
    files
}

/// Whether a spreadsheet could take the cell for a formula. A number is none.
fn acts(cell: &str) -> bool {
    opens(cell) && cell.parse::<i64>().is_err()
}

/// Whether the first sign that can be seen is one that opens a formula.
pub(super) fn opens(cell: &str) -> bool {
    let hidden = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(u32::from(letter), 0xad | 0x61c | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e
                | 0x2060..=0x206f | 0xfeff | 0xfff9..=0xfffb)
    };
    let first = cell.trim_start_matches(hidden).chars().next();
    first.is_some_and(|first| "=+-@＝＋－＠﹦﹢﹣﹫−|%".contains(first))
        || cell.starts_with(['\t', '\r', '\n'])
}

/// The notes of `notities.csv`, and that no cell of any table acts.
pub(super) fn csv(files: &[(String, Vec<u8>)]) -> Result<Vec<String>, String> {
    let mut notes = Vec::new();
    for (name, bytes) in files {
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).ok_or("no mark")?;
        let mut reader = ::csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(text);
        let width = reader.headers().map_err(|error| error.to_string())?.len();
        for row in reader.records() {
            let row = row.map_err(|error| error.to_string())?;
            if row.len() != width {
                return Err(format!("{name}: a row of {}", row.len()));
            }
            if let Some(cell) = row.iter().find(|cell| acts(cell)) {
                return Err(format!("{name}: {cell:?} acts"));
            }
            if name == "notities.csv" {
                notes.push(row[3].to_owned());
            }
        }
    }
    Ok(notes)
}

/// All text under a node, with `line` for an element of that name.
fn text_of(node: Node<'_, '_>, text: &str, line: &str) -> String {
    let mut out = String::new();
    for inner in node.descendants().filter(Node::is_element) {
        match inner.tag_name().name() {
            name if name == text => out.push_str(inner.text().unwrap_or_default()),
            name if name == line => out.push('\n'),
            _ => {}
        }
    }
    out
}

/// `_x0041_` as Excel reads it.
fn decoded(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6);
        let code = code.filter(|_| rest.get(at + 6..at + 7) == Some("_"));
        let letter = code.and_then(|code| u32::from_str_radix(code, 16).ok());
        match letter.and_then(char::from_u32) {
            Some(letter) => {
                out.push(letter);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str("_x");
                rest = &rest[at + 2..];
            }
        }
    }
    out + rest
}

/// The notes of the first sheet, and that nothing in the workbook acts or leads out of it.
pub(super) fn xlsx(files: &BTreeMap<String, String>) -> Result<Vec<String>, String> {
    let parsed = |name: &str| -> Result<Document<'_>, String> {
        let text = files.get(name).ok_or_else(|| format!("no {name}"))?;
        Document::parse(text).map_err(|error| format!("{name}: {error}"))
    };
    no_way_out(files)?;
    for name in files
        .keys()
        .filter(|name| name.contains("worksheets/sheet"))
    {
        for node in parsed(name)?.descendants().filter(Node::is_element) {
            let tag = node.tag_name().name();
            if ["f", "hyperlink", "oleObject", "control", "legacyDrawing"].contains(&tag) {
                return Err(format!("{name}: <{tag}>"));
            }
        }
    }
    let strings = parsed("xl/sharedStrings.xml")?;
    let strings = strings
        .descendants()
        .filter(|node| node.has_tag_name_local("si"));
    let strings: Vec<String> = strings
        .map(|node| decoded(&text_of(node, "t", "")))
        .collect();
    let sheet = parsed("xl/worksheets/sheet1.xml")?;
    let mut notes = Vec::new();
    for cell in sheet
        .descendants()
        .filter(|node| node.has_tag_name_local("c"))
    {
        let place = cell.attribute("r").unwrap_or_default();
        if !place.starts_with('D') || place == "D1" {
            continue;
        }
        if cell.attribute("t") != Some("s") {
            return Err(format!("{place} is no text"));
        }
        let at: usize = text_of(cell, "v", "").parse().map_err(|_| "no place")?;
        notes.push(strings.get(at).ok_or("a text is not there")?.clone());
    }
    Ok(notes)
}

/// No relation leads out of the file, and no part of it is a program.
fn no_way_out(files: &BTreeMap<String, String>) -> Result<(), String> {
    for (name, text) in files {
        if name.ends_with(".rels") && text.contains("TargetMode=\"External\"") {
            return Err(format!("{name} leads out of the file"));
        }
        if name.contains("vba") || name.contains("embeddings") || name.contains("activeX") {
            return Err(format!("{name} is a program"));
        }
    }
    Ok(())
}

trait Local {
    fn has_tag_name_local(&self, name: &str) -> bool;
}

impl Local for Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

/// The notes of the sheets, and that nothing in the document acts or leads out of it.
pub(super) fn docx(files: &BTreeMap<String, String>) -> Result<Vec<String>, String> {
    no_way_out(files)?;
    for (name, text) in files {
        Document::parse(text).map_err(|error| format!("{name}: {error}"))?;
    }
    let document = files.get("word/document.xml").ok_or("no document")?;
    let document = Document::parse(document).map_err(|error| error.to_string())?;
    let mut notes = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "instrText" if node.text() != Some(" TOC \\o \"1-2\" \\h \\z \\u ") => {
                return Err(format!("field {:?}", node.text()));
            }
            "fldSimple" | "object" | "altChunk" | "script" => {
                return Err(format!("<{}>", node.tag_name().name()));
            }
            "hyperlink" if node.attributes().any(|attr| attr.name() == "id") => {
                return Err(String::from("a link out of the document"));
            }
            "p" => {
                let style = node
                    .descendants()
                    .find(|node| node.has_tag_name_local("pStyle"));
                let style = style.and_then(|style| style.attributes().next());
                if style.is_some_and(|style| style.value() == "ListNote") {
                    notes.push(text_of(node, "t", "br"));
                }
            }
            _ => {}
        }
    }
    Ok(notes)
}

/// The notes of the sheets, and that every element and attribute is the report's own.
pub(super) fn html(page: &str) -> Result<Vec<String>, String> {
    scan::check(page)?;
    let mut notes = Vec::new();
    for item in page.split("<li id=\"note-").skip(1) {
        let (_, text) = item
            .split_once("<p class=\"t\" dir=\"auto\">")
            .ok_or("a note without text")?;
        let (text, _) = text.split_once("</p>").ok_or("a note without end")?;
        notes.push(scan::unescape(text)?);
    }
    Ok(notes)
}

/// The notes of the sheets as a reader of Markdown with every extension sees them, and that all else is headings,
/// lists, tables and quotes.
pub(super) fn markdown(text: &str) -> Result<Vec<String>, String> {
    let mut options = Options::all();
    // Makes quotation marks round: it changes no meaning, and the program cannot know who reads.
    options.remove(Options::ENABLE_SMART_PUNCTUATION);
    let mut notes = Notes::default();
    for event in Parser::new_ext(text, options) {
        notes.read(event)?;
    }
    Ok(notes.done)
}

/// Items of the numbered lists under a heading of a sheet.
#[derive(Default)]
struct Notes {
    done: Vec<String>,
    heading: Option<u8>,
    depth: usize,
    /// In the list of a sheet.
    sheet: bool,
    /// In the text of a note.
    open: bool,
}

impl Notes {
    fn read(&mut self, event: Event<'_>) -> Result<(), String> {
        match event {
            Event::Start(tag) => self.start(&tag)?,
            Event::End(TagEnd::List(_)) => self.depth -= 1,
            Event::End(TagEnd::Item) => self.open &= self.depth != 1,
            Event::Text(text) => self.add(&text),
            Event::HardBreak => self.add("\n"),
            Event::SoftBreak => self.add("\u{0}"),
            Event::End(_) => {}
            other => return Err(format!("{other:?}")),
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag<'_>) -> Result<(), String> {
        match tag {
            Tag::Heading { level, .. } => self.heading = Some(*level as u8),
            Tag::List(start) => {
                self.depth += 1;
                self.open = false;
                if self.depth == 1 {
                    self.sheet = self.heading == Some(4) && start.is_some();
                }
            }
            Tag::Item if self.depth == 1 && self.sheet => {
                self.done.push(String::new());
                self.open = true;
            }
            Tag::Item
            | Tag::Paragraph
            | Tag::BlockQuote(None)
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell => {}
            other => return Err(format!("{other:?}")),
        }
        Ok(())
    }

    fn add(&mut self, text: &str) {
        if self.open
            && let Some(note) = self.done.last_mut()
        {
            note.push_str(text);
        }
    }
}

/// The notes, by the letter.
pub(super) fn json(text: &str) -> Result<Vec<String>, String> {
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let notes = value["notes"].as_array().ok_or("no notes")?;
    let texts = notes.iter().map(|note| note["text"].as_str());
    texts
        .map(|text| {
            text.map(str::to_owned)
                .ok_or_else(|| String::from("no text"))
        })
        .collect()
}
