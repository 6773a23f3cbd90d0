//! Writes XML that is balanced and escaped by its shape: text has no other way in than [`Xml::text`].

use super::super::plain::print;

/// A document under construction.
pub(super) struct Xml {
    out: String,
}

impl Xml {
    /// A document with only its declaration.
    pub(super) fn new() -> Self {
        Self {
            out: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"),
        }
    }

    /// Its bytes.
    pub(super) fn done(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    /// An element with what `inner` writes in it.
    pub(super) fn el(
        &mut self,
        tag: &'static str,
        attrs: &[(&'static str, &str)],
        inner: impl FnOnce(&mut Self),
    ) {
        self.start(tag, attrs);
        inner(self);
        self.end(tag);
    }

    /// Opens an element; whoever calls this calls [`Self::end`].
    pub(super) fn start(&mut self, tag: &'static str, attrs: &[(&'static str, &str)]) {
        self.open(tag, attrs);
        self.out.push('>');
    }

    /// Closes the element that was opened last.
    pub(super) fn end(&mut self, tag: &'static str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// An element with nothing in it.
    pub(super) fn void(&mut self, tag: &'static str, attrs: &[(&'static str, &str)]) {
        self.open(tag, attrs);
        self.out.push_str("/>");
    }

    /// Text, as text.
    pub(super) fn text(&mut self, text: &str) {
        for letter in print(text) {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                _ => self.out.push(letter),
            }
        }
    }

    /// The program's own XML.
    pub(super) fn own(&mut self, xml: &'static str) {
        self.out.push_str(xml);
    }

    fn open(&mut self, tag: &'static str, attrs: &[(&'static str, &str)]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attrs {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.text(&value.replace(['\n', '\r', '\t'], " "));
            self.out.push('"');
        }
    }
}
