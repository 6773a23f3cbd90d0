//! Finds its way in a JSON text: which field stands where, and on which line. Only for telling where a mistake is; a
//! text that is no JSON gives the best guess.

/// A place in a JSON text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// Such as `blocks[3].minimum`, empty for the whole.
    pub field: String,
    /// From 1.
    pub line: usize,
}

/// Line from 1 of the value that `field` names. Where it is not there, the line of the nearest thing around it.
pub(super) fn line_of(text: &str, field: &str) -> usize {
    let mut best = Place {
        field: String::new(),
        line: 1,
    };
    let mut cursor = Cursor::new(text);
    while let Some(token) = cursor.next() {
        if !matches!(token, Token::Value) {
            continue;
        }
        let place = cursor.place();
        let within = field.strip_prefix(place.field.as_str());
        let is_around = within.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
        if is_around && place.field.len() > best.field.len() {
            best = place;
        }
    }
    best.line
}

/// The field in which the text up to `end` (in bytes) stops.
pub(super) fn place_before(text: &str, end: usize) -> Place {
    let mut cursor = Cursor::new(text.get(..end).unwrap_or(text));
    while cursor.next().is_some() {}
    cursor.place()
}

/// The object or list whose bracket closes last in the text up to `end`; its line is where it opens.
pub(super) fn closed_before(text: &str, end: usize) -> Place {
    let mut cursor = Cursor::new(text.get(..end).unwrap_or(text));
    while cursor.next().is_some() {}
    cursor.closed
}

#[derive(Clone, Copy)]
enum Token {
    /// A value begins here.
    Value,
    /// A key or a sign.
    Other,
}

enum Frame {
    Object {
        key: Option<String>,
        line: usize,
    },
    /// No item before the first one begins.
    List {
        item: Option<usize>,
        line: usize,
    },
}

struct Cursor<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    line: usize,
    frames: Vec<Frame>,
    closed: Place,
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Self {
        let rest = text.chars().peekable();
        Self {
            rest,
            line: 1,
            frames: Vec::new(),
            closed: Place::default(),
        }
    }

    fn place(&self) -> Place {
        let mut field = String::new();
        for frame in &self.frames {
            match frame {
                Frame::Object { key: Some(key), .. } if field.is_empty() => field.push_str(key),
                Frame::Object { key: Some(key), .. } => {
                    field.push('.');
                    field.push_str(key);
                }
                Frame::List {
                    item: Some(item), ..
                } => field.push_str(&format!("[{item}]")),
                Frame::Object { key: None, .. } | Frame::List { item: None, .. } => {}
            }
        }
        Place {
            field,
            line: self.line,
        }
    }

    fn bump(&mut self) -> Option<char> {
        let letter = self.rest.next()?;
        self.line += usize::from(letter == '\n');
        Some(letter)
    }

    fn next(&mut self) -> Option<Token> {
        while self
            .rest
            .peek()
            .is_some_and(|letter| letter.is_whitespace())
        {
            self.bump();
        }
        match self.bump()? {
            '{' => Some(self.open(|line| Frame::Object { key: None, line })),
            '[' => Some(self.open(|line| Frame::List { item: None, line })),
            '}' | ']' => Some(self.close()),
            ',' => Some(self.comma()),
            ':' => Some(Token::Other),
            '"' => Some(self.string()),
            _ => Some(self.scalar()),
        }
    }

    fn begin_value(&mut self) {
        if let Some(Frame::List {
            item: item @ None, ..
        }) = self.frames.last_mut()
        {
            *item = Some(0);
        }
    }

    fn open(&mut self, frame: impl Fn(usize) -> Frame) -> Token {
        self.begin_value();
        self.frames.push(frame(self.line));
        Token::Value
    }

    fn close(&mut self) -> Token {
        let opened = match self.frames.pop() {
            Some(Frame::Object { line, .. } | Frame::List { line, .. }) => line,
            None => self.line,
        };
        self.closed = Place {
            line: opened,
            ..self.place()
        };
        Token::Other
    }

    fn comma(&mut self) -> Token {
        match self.frames.last_mut() {
            Some(Frame::Object { key, .. }) => *key = None,
            Some(Frame::List { item, .. }) => *item = Some(item.map_or(1, |item| item + 1)),
            None => {}
        }
        Token::Other
    }

    fn string(&mut self) -> Token {
        let mut text = String::new();
        while let Some(letter) = self.bump() {
            match letter {
                '"' => break,
                '\\' => text.extend(self.bump()),
                _ => text.push(letter),
            }
        }
        match self.frames.last_mut() {
            Some(Frame::Object {
                key: key @ None, ..
            }) => {
                *key = Some(text);
                Token::Other
            }
            _ => {
                self.begin_value();
                Token::Value
            }
        }
    }

    fn scalar(&mut self) -> Token {
        self.begin_value();
        let ends = |letter: &char| letter.is_whitespace() || ",:{}[]\"".contains(*letter);
        while self.rest.peek().is_some_and(|letter| !ends(letter)) {
            self.bump();
        }
        Token::Value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "{\n \"a\": 1,\n \"list\": [\n  { \"b\": \"x, ]\" },\n  {\n   \"c\": [1,\n 2]\n  }\n ]\n}";

    #[test]
    fn a_field_is_found_on_its_line() {
        for (field, line) in [
            ("a", 2),
            ("list[0].b", 4),
            ("list[1]", 5),
            ("list[1].c[0]", 6),
            ("list[1].c[1]", 7),
            ("list[1].missing", 5),
            ("nothing", 1),
        ] {
            assert_eq!(line_of(TEXT, field), line, "{field}");
        }
    }

    #[test]
    fn a_place_in_the_text_has_a_field() {
        let at = |part: &str| place_before(TEXT, TEXT.find(part).unwrap() + part.len()).field;
        assert_eq!(at("\"a\""), "a");
        assert_eq!(at("\"x, ]\""), "list[0].b");
        assert_eq!(at("[1,\n 2"), "list[1].c[1]");
        let closed = closed_before(TEXT, TEXT.find("  }\n").unwrap() + 3);
        assert_eq!(
            closed,
            Place {
                field: "list[1]".to_owned(),
                line: 5
            }
        );
    }
}
