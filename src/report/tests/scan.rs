//! A small reader of HTML: whether it is balanced, and which text stands in it.

/// What was read.
pub(super) struct Scan {
    /// All text, and between two elements a form feed.
    pub(super) text: String,
}

const VOID: &[&str] = &["img", "meta"];

/// Elements and attributes that the report uses; anything else came from outside.
const TAGS: &[&str] = &[
    "a",
    "article",
    "bdi",
    "blockquote",
    "body",
    "circle",
    "cite",
    "dd",
    "desc",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "header",
    "html",
    "img",
    "li",
    "line",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "polygon",
    "rect",
    "section",
    "span",
    "strong",
    "style",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];
const ATTRS: &[&str] = &[
    "alt",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "charset",
    "class",
    "content",
    "cx",
    "cy",
    "dir",
    "font-size",
    "height",
    "href",
    "id",
    "lang",
    "name",
    "points",
    "r",
    "role",
    "rx",
    "scope",
    "src",
    "start",
    "text-anchor",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Reads a whole document.
pub(super) fn check(html: &str) -> Result<Scan, String> {
    let mut rest = html.strip_prefix("<!DOCTYPE html>").ok_or("no doctype")?;
    let mut open: Vec<String> = Vec::new();
    let mut text = String::new();
    while let Some(at) = rest.find('<') {
        if open.last().is_none_or(|tag| tag != "style") {
            text.push_str(&unescape(&rest[..at])?);
        }
        text.push('\u{c}');
        let end = tag_end(&rest[at..])? + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        match tag.strip_prefix('/') {
            Some(name) if open.pop().as_deref() == Some(name) => {}
            Some(name) => return Err(format!("</{name}> closes nothing")),
            None => {
                let name = start_tag(tag)?;
                if !VOID.contains(&name) {
                    open.push(name.to_owned());
                }
            }
        }
    }
    if open.is_empty() && rest.trim().is_empty() {
        Ok(Scan { text })
    } else {
        Err(format!("left open: {open:?}"))
    }
}

/// Where the tag ends: the first `>` outside quotes.
fn tag_end(tag: &str) -> Result<usize, String> {
    let mut quoted = false;
    for (at, letter) in tag.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return Ok(at),
            _ => {}
        }
    }
    Err(String::from("a tag does not end"))
}

fn start_tag(tag: &str) -> Result<&str, String> {
    let (name, mut rest) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
    if !TAGS.contains(&name) {
        return Err(format!("<{name}>"));
    }
    while let Some(attr) = rest.strip_prefix(' ') {
        let (attr, value) = attr
            .split_once("=\"")
            .ok_or_else(|| format!("attribute in {tag}"))?;
        let (value, next) = value
            .split_once('"')
            .ok_or_else(|| format!("quotes in {tag}"))?;
        let inside = match attr {
            "href" => value.starts_with('#'),
            "src" => value.starts_with("data:image/jpeg;base64,"),
            _ => ATTRS.contains(&attr),
        };
        if !inside {
            return Err(format!("{attr}={value}"));
        }
        unescape(value)?;
        rest = next;
    }
    if rest.is_empty() {
        Ok(name)
    } else {
        Err(format!("{rest} in {tag}"))
    }
}

/// Text without its character references; an `&` that opens none is a fault.
pub(super) fn unescape(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = [
            ("&amp;", '&'),
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&quot;", '"'),
            ("&#39;", '\''),
        ];
        let found = known
            .iter()
            .find(|(reference, _)| rest.starts_with(reference));
        let (reference, letter) = found.ok_or_else(|| rest.chars().take(12).collect::<String>())?;
        out.push(*letter);
        rest = &rest[reference.len()..];
    }
    if out.contains('>') && !text.contains("&gt;") {
        return Err(String::from("a bare >"));
    }
    Ok(out + rest)
}

#[test]
fn the_reader_sees_a_planted_fault() {
    let page = |body: &str| check(&format!("<!DOCTYPE html><html><body>{body}</body></html>"));
    assert!(page("<p class=\"a\">x &amp; y</p>").is_ok());
    for fault in [
        "<p>",
        "</p>",
        "<p><b>x</b></p>",
        "<p onclick=\"a\">x</p>",
        "x & y",
        "<a href=\"http://x\">x</a>",
        "<script>x</script>",
        "<p class=a>x</p>",
        "a < b",
    ] {
        assert!(page(fault).is_err(), "{fault}");
    }
}
