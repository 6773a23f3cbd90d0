//! Photos of a sheet, as pictures in a paragraph.

use super::{super::super::flow::SheetPhoto, Writer};

/// Widest that a picture is shown, in English Metric Units (360,000 a centimetre).
const WIDEST: u32 = 15 * 360_000;

/// Highest that a picture is shown.
const HIGHEST: u32 = 18 * 360_000;

impl Writer<'_> {
    pub(super) fn photo(&mut self, photo: &SheetPhoto) {
        let bytes = self.pictures.get(&photo.file);
        let size = bytes.and_then(|bytes| imagesize::blob_size(bytes).ok());
        let (Some(bytes), Some(size)) = (bytes, size) else {
            return self.plain("Small", &photo.missing);
        };
        let at = self.media.len();
        self.media.push((format!("photo{at}.jpg"), bytes.to_vec()));
        let (width, height) = fitted(size.width, size.height);
        self.styled("Photo", |this| {
            this.drawing(at, (width, height), &photo.alt)
        });
        self.plain("Caption", &photo.caption);
    }

    fn drawing(&mut self, at: usize, (width, height): (u32, u32), alt: &str) {
        let (cx, cy) = (width.to_string(), height.to_string());
        let (id, number, name) = (
            format!("photo{at}"),
            (at + 1).to_string(),
            format!("photo{at}.jpg"),
        );
        let size = [("cx", cx.as_str()), ("cy", cy.as_str())];
        self.el("w:r", &[], |this| {
            this.el("w:drawing", &[], |this| {
                let none = [
                    ("distT", "0"),
                    ("distB", "0"),
                    ("distL", "0"),
                    ("distR", "0"),
                ];
                this.el("wp:inline", &none, |this| {
                    this.xml.void("wp:extent", &size);
                    let named = [
                        ("id", number.as_str()),
                        ("name", name.as_str()),
                        ("descr", alt),
                    ];
                    this.xml.void("wp:docPr", &named);
                    let kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
                    this.el("a:graphic", &[], |this| {
                        this.el("a:graphicData", &[("uri", kind)], |this| {
                            this.el("pic:pic", &[], |this| {
                                this.el("pic:nvPicPr", &[], |this| {
                                    this.xml.void("pic:cNvPr", &named);
                                    this.xml.void("pic:cNvPicPr", &[]);
                                });
                                this.el("pic:blipFill", &[], |this| {
                                    this.xml.void("a:blip", &[("r:embed", &id)]);
                                    this.xml.own("<a:stretch><a:fillRect/></a:stretch>");
                                });
                                this.el("pic:spPr", &[], |this| {
                                    this.el("a:xfrm", &[], |this| {
                                        this.xml.own(r#"<a:off x="0" y="0"/>"#);
                                        this.xml.void("a:ext", &size);
                                    });
                                    this.xml
                                        .own(r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>"#);
                                });
                            });
                        });
                    });
                });
            });
        });
    }
}

/// The size of a picture on the page, as wide as it fits.
fn fitted(width: usize, height: usize) -> (u32, u32) {
    let (width, height) = (width.max(1) as u64, height.max(1) as u64);
    let high = u64::from(WIDEST) * height / width;
    if high <= u64::from(HIGHEST) {
        (WIDEST, u32::try_from(high).unwrap_or(HIGHEST))
    } else {
        let wide = u64::from(HIGHEST) * width / height;
        (u32::try_from(wide).unwrap_or(WIDEST), HIGHEST)
    }
}
