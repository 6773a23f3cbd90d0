//! The report as a Word document: real headings, lists and table headings, in the report's language.
//!
//! Office Open XML (ECMA-376) by hand: a zip of XML files, of which the fixed ones stand in `assets/report/docx/`. The
//! same report gives the same bytes.

mod body;
mod xml;

use std::io::{Cursor, Write as _};

use zip::{ZipWriter, result::ZipResult, write::SimpleFileOptions};

use self::xml::Xml;
use super::{Report, flow::flow, pictures::Pictures};
use crate::{base::Date, words::Words};

/// The document cannot be packed. That is a fault of the program: the message is for its makers.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct DocumentError(#[from] zip::result::ZipError);

const CONTENT_TYPES: &str = include_str!("../../assets/report/docx/content-types.xml");
const RELATIONS: &str = include_str!("../../assets/report/docx/relations.xml");
const STYLES: &str = include_str!("../../assets/report/docx/styles.xml");
const NUMBERING: &str = include_str!("../../assets/report/docx/numbering.xml");
const SETTINGS: &str = include_str!("../../assets/report/docx/settings.xml");
const FOOTER: &str = include_str!("../../assets/report/docx/footer.xml");

/// What the styles call the language; replaced by the report's.
const LANGUAGE: &str = "nl-NL";

/// The whole document.
///
/// # Errors
/// When it is too large for a zip; see [`DocumentError`].
pub fn docx(report: &Report, words: &Words, pictures: &Pictures) -> Result<Vec<u8>, DocumentError> {
    let flow = flow(report, words);
    let body = body::body(&flow, pictures);
    let locale = match report.language {
        "en" => "en-GB",
        _ => LANGUAGE,
    };
    let mut zip = Zip::new();
    zip.add("[Content_Types].xml", CONTENT_TYPES.as_bytes())?;
    zip.add("_rels/.rels", RELATIONS.as_bytes())?;
    zip.add(
        "docProps/core.xml",
        &properties(report, &flow.document_title, locale),
    )?;
    zip.add("word/document.xml", &body.document)?;
    zip.add("word/_rels/document.xml.rels", &body.relations)?;
    zip.add(
        "word/styles.xml",
        STYLES.replace(LANGUAGE, locale).as_bytes(),
    )?;
    zip.add("word/numbering.xml", NUMBERING.as_bytes())?;
    zip.add(
        "word/settings.xml",
        SETTINGS.replace(LANGUAGE, locale).as_bytes(),
    )?;
    zip.add("word/footer1.xml", FOOTER.as_bytes())?;
    for (name, bytes) in &body.media {
        zip.add(&format!("word/media/{name}"), bytes)?;
    }
    Ok(zip.done()?)
}

fn properties(report: &Report, title: &str, locale: &str) -> Vec<u8> {
    let day: Date = report.date.unwrap_or_default();
    let made = format!("{day}T00:00:00Z");
    let mut xml = Xml::new();
    let spaces = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.el("cp:coreProperties", &spaces, |xml| {
        xml.el("dc:title", &[], |xml| xml.text(title));
        xml.el("dc:language", &[], |xml| xml.text(locale));
        for tag in ["dcterms:created", "dcterms:modified"] {
            xml.el(tag, &[("xsi:type", "dcterms:W3CDTF")], |xml| {
                xml.text(&made)
            });
        }
    });
    xml.done()
}

/// A zip of which every file bears the same moment.
struct Zip {
    writer: ZipWriter<Cursor<Vec<u8>>>,
}

impl Zip {
    fn new() -> Self {
        Self {
            writer: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> ZipResult<()> {
        let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
        self.writer.start_file(name, options)?;
        Ok(self.writer.write_all(bytes)?)
    }

    fn done(self) -> ZipResult<Vec<u8>> {
        Ok(self.writer.finish()?.into_inner())
    }
}
