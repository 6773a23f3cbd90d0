//! What stands in the document, block by block.

mod photos;

use super::{
    super::{
        flow::{Block, Cell, Flow, Item, Link, Look, Quote, Sheet, SheetNote, Side},
        pictures::Pictures,
    },
    xml::Xml,
};

/// The document, with what it points to.
pub(super) struct Body {
    pub(super) document: Vec<u8>,
    pub(super) relations: Vec<u8>,
    /// Pictures by the name of their file.
    pub(super) media: Vec<(String, Vec<u8>)>,
}

struct Writer<'a> {
    xml: Xml,
    pictures: &'a Pictures,
    media: Vec<(String, Vec<u8>)>,
    bookmarks: usize,
    /// Each heading of the second level begins a page.
    pages: bool,
}

pub(super) fn body(flow: &Flow, pictures: &Pictures) -> Body {
    let mut writer = Writer {
        xml: Xml::new(),
        pictures,
        media: Vec::new(),
        bookmarks: 0,
        pages: false,
    };
    writer.document(flow);
    Body {
        document: writer.xml.done(),
        relations: relations(&writer.media),
        media: writer.media,
    }
}

fn relations(media: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut xml = Xml::new();
    let space = "http://schemas.openxmlformats.org/package/2006/relationships";
    xml.el("Relationships", &[("xmlns", space)], |xml| {
        xml.own(concat!(
            r#"<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#,
            r#"<Relationship Id="numbering" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>"#,
            r#"<Relationship Id="settings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>"#,
            r#"<Relationship Id="footer" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>"#,
        ));
        for (at, (name, _)) in media.iter().enumerate() {
            let (id, target) = (format!("photo{at}"), format!("media/{name}"));
            let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
            let attrs = [("Id", id.as_str()), ("Type", kind), ("Target", target.as_str())];
            xml.void("Relationship", &attrs);
        }
    });
    xml.done()
}

/// A bookmark as Word allows it.
fn bookmark(anchor: &str) -> String {
    anchor.replace('-', "_")
}

impl Writer<'_> {
    fn document(&mut self, flow: &Flow) {
        let spaces = [
            (
                "xmlns:w",
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            ),
            (
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            ),
            (
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            ),
            (
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
            ),
            (
                "xmlns:pic",
                "http://schemas.openxmlformats.org/drawingml/2006/picture",
            ),
        ];
        self.el("w:document", &spaces, |this| {
            this.el("w:body", &[], |this| {
                this.front(flow);
                for part in &flow.parts {
                    this.heading(1, &part.heading, &part.anchor);
                    this.pages = part.key == "municipalities";
                    part.blocks.iter().for_each(|block| this.block(block));
                    this.pages = false;
                }
                this.plain("Small", &flow.made_with);
                this.xml.own(concat!(
                    r#"<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>"#,
                    r#"<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>"#,
                    r#"<w:titlePg/></w:sectPr>"#,
                ));
            });
        });
    }

    fn front(&mut self, flow: &Flow) {
        self.plain("Kicker", &flow.kicker);
        self.plain("Title", &flow.title);
        flow.facts.iter().for_each(|fact| self.plain("Fact", fact));
        if !flow.intro.is_empty() {
            self.plain("Normal", &flow.intro);
        }
        self.plain("TOCHeading", &flow.contents);
        self.el("w:p", &[], |this| {
            this.xml.own(concat!(
                r#"<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>"#,
                r#"<w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \u </w:instrText></w:r>"#,
                r#"<w:r><w:fldChar w:fldCharType="separate"/></w:r>"#,
            ));
            for (at, part) in flow.parts.iter().enumerate() {
                if at > 0 {
                    this.xml.own("<w:r><w:br/></w:r>");
                }
                this.link(&part.heading, &part.anchor);
            }
            this.xml.own(r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#);
        });
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading {
                level,
                text,
                anchor,
                aside,
                ..
            } => {
                self.heading(*level, text, anchor);
                self.unless_empty("Aside", aside);
            }
            Block::Text { text, look } => self.plain(
                match look {
                    Look::Plain | Look::Typed => "Normal",
                    Look::Strong => "Case",
                    Look::Small => "Small",
                },
                text,
            ),
            Block::List { ordered, items } => {
                items.iter().for_each(|item| self.item(*ordered, item))
            }
            Block::Facts { facts } => facts.iter().for_each(|(term, what)| self.fact(term, what)),
            Block::Counts { counts } => counts.iter().for_each(|(word, count)| {
                self.styled("ListBullet", |this| this.run(&format!("{word}: {count}")));
            }),
            // The table, and who stands behind a thread, say the same in words.
            Block::Beads { .. } | Block::Bars { .. } => {}
            Block::Quotes { quotes, .. } => quotes.iter().for_each(|quote| self.quote(quote)),
            Block::Sides { sides } => self.sides(sides),
            Block::Table {
                columns,
                shares,
                rows,
            } => self.table(columns, shares, rows),
            Block::Sheet(sheet) => self.sheet(sheet),
        }
    }

    fn heading(&mut self, level: u8, text: &str, anchor: &str) {
        let style = match level {
            1 => "Heading1",
            2 => "Heading2",
            _ => "Heading3",
        };
        let begins = self.pages && level == 2;
        self.paragraph(style, begins, |this| {
            this.marked(anchor, |this| this.run(text));
        });
    }

    fn item(&mut self, ordered: bool, item: &Item) {
        let style = if ordered { "ListNumber" } else { "ListBullet" };
        self.styled(style, |this| {
            this.link(&item.text, &item.to);
            if !item.aside.is_empty() {
                this.run(&format!(" – {}", item.aside));
            }
        });
    }

    fn fact(&mut self, term: &str, what: &str) {
        self.styled("Small", |this| {
            this.strong(&format!("{term}: "));
            this.run(what);
        });
    }

    fn quote(&mut self, quote: &Quote) {
        self.plain(
            if quote.lead { "IntenseQuote" } else { "Quote" },
            &quote.text,
        );
        self.styled("Source", |this| {
            this.run(&format!("{} · ", quote.by));
            this.link(&quote.note.text, &quote.note.to);
        });
    }

    fn sides(&mut self, sides: &[Side]) {
        let headings: Vec<String> = sides.iter().map(|side| side.heading.clone()).collect();
        let shares = vec![1; sides.len()];
        self.any_table(&headings, &shares, |this| {
            this.el("w:tr", &[], |this| {
                for side in sides {
                    this.cell(&shares, 1, |this| {
                        if side.quotes.is_empty() {
                            this.plain("Normal", &side.empty);
                        }
                        side.quotes.iter().for_each(|quote| this.quote(quote));
                    });
                }
            });
        });
    }

    fn table(&mut self, columns: &[String], shares: &[u8], rows: &[Vec<Cell>]) {
        self.any_table(columns, shares, |this| {
            for row in rows {
                this.el("w:tr", &[], |this| {
                    this.xml.own("<w:trPr><w:cantSplit/></w:trPr>");
                    for (cell, share) in row.iter().zip(shares) {
                        this.cell(shares, *share, |this| this.in_cell(cell));
                    }
                });
            }
        });
    }

    fn in_cell(&mut self, cell: &Cell) {
        let text = if cell.beads.is_empty() {
            &cell.text
        } else {
            &cell.alt
        };
        self.styled("Cell", |this| this.link(text, &cell.to));
        if let Some(under) = &cell.under {
            self.styled("Source", |this| this.link(&under.text, &under.to));
        }
    }

    /// A table with a row of headings that stands on every page it runs over.
    fn any_table(&mut self, columns: &[String], shares: &[u8], rows: impl FnOnce(&mut Self)) {
        self.el("w:tbl", &[], |this| {
            this.xml.own(concat!(
                r#"<w:tblPr><w:tblStyle w:val="Report"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>"#,
                r#"<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>"#,
            ));
            this.el("w:tblGrid", &[], |this| {
                for share in shares {
                    let width = width(shares, *share);
                    this.xml.void("w:gridCol", &[("w:w", &width)]);
                }
            });
            this.el("w:tr", &[], |this| {
                this.xml.own("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
                for (column, share) in columns.iter().zip(shares) {
                    this.cell(shares, *share, |this| this.plain("CellHeading", column));
                }
            });
            rows(this);
        });
        self.plain("Gap", "");
    }

    fn cell(&mut self, shares: &[u8], share: u8, inner: impl FnOnce(&mut Self)) {
        let width = width(shares, share);
        self.el("w:tc", &[], |this| {
            this.el("w:tcPr", &[], |this| {
                this.xml
                    .void("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
            });
            inner(this);
        });
    }

    fn sheet(&mut self, sheet: &Sheet) {
        self.heading(3, &sheet.title, "");
        sheet.notes.iter().for_each(|note| self.note(note));
        sheet.photos.iter().for_each(|photo| self.photo(photo));
    }

    fn note(&mut self, note: &SheetNote) {
        self.styled("ListNote", |this| {
            this.marked(&note.anchor, |this| this.run(&note.text));
        });
        if !note.marks.is_empty() || !note.homes.is_empty() {
            self.styled("NoteAside", |this| this.marks(&note.marks, &note.homes));
        }
        for (by, said) in &note.comments {
            self.plain("NoteAside", &format!("{by} {said}"));
        }
    }

    fn marks(&mut self, marks: &str, homes: &[Link]) {
        self.run(marks);
        for (at, home) in homes.iter().enumerate() {
            if at > 0 || !marks.is_empty() {
                self.run(" · ");
            }
            self.link(&home.text, &home.to);
        }
    }

    fn unless_empty(&mut self, style: &'static str, text: &str) {
        if !text.is_empty() {
            self.plain(style, text);
        }
    }

    /// A paragraph with a text.
    fn plain(&mut self, style: &'static str, text: &str) {
        self.styled(style, |this| this.run(text));
    }

    fn styled(&mut self, style: &'static str, inner: impl FnOnce(&mut Self)) {
        self.paragraph(style, false, inner);
    }

    /// A paragraph; `begins` where it is the first of a page.
    fn paragraph(&mut self, style: &'static str, begins: bool, inner: impl FnOnce(&mut Self)) {
        self.el("w:p", &[], |this| {
            this.el("w:pPr", &[], |this| {
                this.xml.void("w:pStyle", &[("w:val", style)]);
                if begins {
                    this.xml.own("<w:pageBreakBefore/>");
                }
            });
            inner(this);
        });
    }

    /// What links to `anchor` lead to.
    fn marked(&mut self, anchor: &str, inner: impl FnOnce(&mut Self)) {
        if anchor.is_empty() {
            return inner(self);
        }
        let (id, name) = (self.bookmarks.to_string(), bookmark(anchor));
        self.bookmarks += 1;
        self.xml
            .void("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        inner(self);
        self.xml.void("w:bookmarkEnd", &[("w:id", &id)]);
    }

    fn link(&mut self, text: &str, to: &str) {
        if to.is_empty() {
            return self.run(text);
        }
        let name = bookmark(to);
        self.el(
            "w:hyperlink",
            &[("w:anchor", &name), ("w:history", "1")],
            |this| {
                this.el("w:r", &[], |this| {
                    this.xml
                        .own(r#"<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>"#);
                    this.letters(text);
                });
            },
        );
    }

    fn strong(&mut self, text: &str) {
        self.el("w:r", &[], |this| {
            this.xml.own("<w:rPr><w:b/></w:rPr>");
            this.letters(text);
        });
    }

    fn run(&mut self, text: &str) {
        if !text.is_empty() {
            self.el("w:r", &[], |this| this.letters(text));
        }
    }

    /// A text with its line breaks.
    fn letters(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.xml.void("w:br", &[]);
            }
            if !line.is_empty() {
                let keep = [("xml:space", "preserve")];
                self.xml.el("w:t", &keep, |xml| xml.text(line));
            }
        }
    }

    fn el(
        &mut self,
        tag: &'static str,
        attrs: &[(&'static str, &str)],
        inner: impl FnOnce(&mut Self),
    ) {
        self.xml.start(tag, attrs);
        inner(self);
        self.xml.end(tag);
    }
}

/// The width of a column in twentieths of a point, of a page 9,070 wide.
fn width(shares: &[u8], share: u8) -> String {
    let all: u32 = shares.iter().map(|share| u32::from(*share)).sum();
    (9_070 * u32::from(share) / all.max(1)).to_string()
}
