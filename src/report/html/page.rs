//! Writes HTML that is balanced and escaped by its shape: an element takes what stands in it as a function, and
//! text has no other way in than [`Page::write`].

use super::super::{pictures::Pictures, plain::print};

/// An attribute and its value.
pub(super) type Attr<'a> = (&'static str, &'a str);

/// Elements with a line of their own.
const ON_A_LINE: &[&str] = &[
    "article",
    "blockquote",
    "body",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "head",
    "header",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "style",
    "table",
    "tbody",
    "thead",
    "title",
    "tr",
    "ul",
];

/// A document under construction.
pub(super) struct Page<'a> {
    out: String,
    pub(super) pictures: &'a Pictures,
}

impl<'a> Page<'a> {
    /// A document with only its type.
    pub(super) fn new(pictures: &'a Pictures) -> Self {
        Self {
            pictures,
            out: String::from("<!DOCTYPE html>\n"),
        }
    }

    /// The document.
    pub(super) fn done(self) -> String {
        self.out
    }

    /// An element with what `inner` writes in it.
    pub(super) fn el(
        &mut self,
        tag: &'static str,
        attrs: &[Attr<'_>],
        inner: impl FnOnce(&mut Self),
    ) {
        self.open(tag, attrs);
        inner(self);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
        if ON_A_LINE.contains(&tag) {
            self.out.push('\n');
        }
    }

    /// An element with a text.
    pub(super) fn leaf(&mut self, tag: &'static str, attrs: &[Attr<'_>], text: &str) {
        self.el(tag, attrs, |page| page.write(text));
    }

    /// An element that never holds anything.
    pub(super) fn void(&mut self, tag: &'static str, attrs: &[Attr<'_>]) {
        self.open(tag, attrs);
        self.out.push('\n');
    }

    /// The program's own style sheet.
    pub(super) fn style(&mut self, css: &'static str) {
        self.el("style", &[], |page| page.out.push_str(css));
    }

    /// Text, as text.
    pub(super) fn write(&mut self, text: &str) {
        for letter in print(text) {
            self.letter(letter);
        }
    }

    /// Text in a direction of its own, so that it does not turn what stands beside it.
    pub(super) fn apart(&mut self, text: &str) {
        self.leaf("bdi", &[], text);
    }

    fn open(&mut self, tag: &'static str, attrs: &[Attr<'_>]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attrs {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.write(value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    fn letter(&mut self, letter: char) {
        match letter {
            '&' => self.out.push_str("&amp;"),
            '<' => self.out.push_str("&lt;"),
            '>' => self.out.push_str("&gt;"),
            '"' => self.out.push_str("&quot;"),
            '\'' => self.out.push_str("&#39;"),
            _ => self.out.push(letter),
        }
    }
}
