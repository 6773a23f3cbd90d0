//! Reads the program's own source text into tokens, so that tests can hold it against rules. Knows the lexical
//! grammar of Rust (comments, strings, characters and lifetimes) and no more than the outline of items.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    Ident(String),
    /// A string literal, with its escapes read.
    Str(String),
    Punct(char),
    /// A number, a character or a lifetime: no rule asks for these.
    Other,
}

#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    /// The line it begins on, from 1.
    pub line: usize,
}

impl Token {
    pub fn is(&self, punct: char) -> bool {
        self.kind == Kind::Punct(punct)
    }

    pub fn ident(&self) -> Option<&str> {
        match &self.kind {
            Kind::Ident(name) => Some(name),
            _ => None,
        }
    }

    pub fn string(&self) -> Option<&str> {
        match &self.kind {
            Kind::Str(text) => Some(text),
            _ => None,
        }
    }
}

pub struct SourceFile {
    /// Below `src/`, with slashes: `words/dates.rs`.
    pub path: String,
    pub tokens: Vec<Token>,
    /// Lines with a doc comment.
    pub docs: BTreeSet<usize>,
    /// Lines with the comment `// technical`, and whether it stands alone on its line.
    pub technical: Vec<(usize, bool)>,
}

impl SourceFile {
    pub fn parse(path: &str, text: &str) -> SourceFile {
        let mut lexer = Lexer {
            chars: text.chars().collect(),
            at: 0,
            line: 1,
            file: SourceFile {
                path: path.to_owned(),
                tokens: Vec::new(),
                docs: BTreeSet::new(),
                technical: Vec::new(),
            },
        };
        while lexer.at < lexer.chars.len() {
            lexer.step();
        }
        lexer.file
    }

    /// The tokens outside what is compiled for tests only.
    pub fn tokens_without_tests(&self) -> Vec<Token> {
        let mut kept = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            if is_test_attribute(&self.tokens[at..]) {
                at = item_end(&self.tokens, at);
            } else {
                kept.push(self.tokens[at].clone());
                at += 1;
            }
        }
        kept
    }

    /// The names of modules that are compiled for tests only and stand in files of their own.
    fn test_modules(&self) -> Vec<String> {
        let mut names = Vec::new();
        for at in (0..self.tokens.len()).filter(|at| is_test_attribute(&self.tokens[*at..])) {
            let item = &self.tokens[at..item_end(&self.tokens, at)];
            if let [.., keyword, name, end] = item
                && keyword.ident() == Some("mod")
                && end.is(';')
            {
                names.extend(name.ident().map(str::to_owned));
            }
        }
        names
    }
}

/// All files below `src/` in order of their path, without those compiled for tests only.
pub fn program() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, "", &mut files);
    let excluded: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let folder = match file.path.as_str() {
                "lib.rs" | "main.rs" => String::new(),
                path => path.replace(".rs", "/"),
            };
            file.test_modules()
                .into_iter()
                .map(move |name| format!("{folder}{name}"))
        })
        .collect();
    files.retain(|file| {
        let is_excluded = |module: &String| {
            file.path == format!("{module}.rs") || file.path.starts_with(&format!("{module}/"))
        };
        !excluded.iter().any(is_excluded)
    });
    assert!(files.len() >= 3, "src/ was not found");
    files
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for entry in entries {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        if entry.is_dir() {
            collect(&entry, &format!("{prefix}{name}/"), files);
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&entry).unwrap();
            files.push(SourceFile::parse(&format!("{prefix}{name}"), &text));
        }
    }
}

/// Whether `#[cfg(test)]` or a longer condition with `test` opens here; `not(test)` is none.
fn is_test_attribute(tokens: &[Token]) -> bool {
    let opens = |at: usize, punct| tokens.get(at).is_some_and(|token| token.is(punct));
    if !(opens(0, '#')
        && opens(1, '[')
        && tokens
            .get(2)
            .is_some_and(|token| token.ident() == Some("cfg")))
    {
        return false;
    }
    let end = group_end(tokens, 1);
    let idents: Vec<&str> = tokens[..end].iter().filter_map(Token::ident).collect();
    idents.contains(&"test") && !idents.contains(&"not")
}

/// The index after the item or statement that begins at `start`, its attributes included.
pub fn item_end(tokens: &[Token], start: usize) -> usize {
    let mut at = start;
    while at + 1 < tokens.len() && tokens[at].is('#') && tokens[at + 1].is('[') {
        at = group_end(tokens, at + 1);
    }
    while at < tokens.len() {
        match tokens[at].kind {
            Kind::Punct(';') => return at + 1,
            Kind::Punct('{') => return group_end(tokens, at),
            Kind::Punct('}' | ')' | ']') => return at,
            Kind::Punct('(' | '[') => at = group_end(tokens, at),
            _ => at += 1,
        }
    }
    at
}

/// The index after the bracket that closes the one at `open`.
pub fn group_end(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.kind {
            Kind::Punct('(' | '[' | '{') => depth += 1,
            Kind::Punct(')' | ']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

struct Lexer {
    chars: Vec<char>,
    at: usize,
    line: usize,
    file: SourceFile,
}

impl Lexer {
    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            (letter, _) if letter.is_whitespace() => {
                self.bump();
            }
            ('/', '/') => self.line_comment(),
            ('/', '*') => self.block_comment(),
            ('"', _) => self.string(),
            ('\'', _) => self.quote(),
            (letter, _) if letter.is_alphabetic() || letter == '_' => self.word(),
            (digit, _) if digit.is_ascii_digit() => {
                self.push(Kind::Other, self.line);
                self.take_while(|letter| letter.is_alphanumeric() || letter == '_');
            }
            (punct, _) => {
                self.push(Kind::Punct(punct), self.line);
                self.bump();
            }
        }
    }

    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn bump(&mut self) -> char {
        let letter = self.peek(0);
        self.at += 1;
        self.line += usize::from(letter == '\n');
        letter
    }

    fn push(&mut self, kind: Kind, line: usize) {
        self.file.tokens.push(Token { kind, line });
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while self.at < self.chars.len() && wanted(self.peek(0)) {
            taken.push(self.bump());
        }
        taken
    }

    fn line_comment(&mut self) {
        let line = self.line;
        let comment = self.take_while(|letter| letter != '\n');
        let is_doc = comment.starts_with("///") && !comment.starts_with("////");
        if is_doc || comment.starts_with("//!") {
            self.file.docs.insert(line);
        } else if comment.starts_with("// technical") {
            let alone = self
                .file
                .tokens
                .last()
                .is_none_or(|token| token.line != line);
            self.file.technical.push((line, alone));
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.chars.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    self.bump();
                    continue;
                }
            }
            self.at += 2;
            if depth == 0 {
                return;
            }
        }
    }

    /// An identifier, or the prefix of a string: `r"…"`, `br#"…"#`, `b"…"`, `c"…"`, `b'…'`.
    fn word(&mut self) {
        let line = self.line;
        let word = self.take_while(|letter| letter.is_alphanumeric() || letter == '_');
        match (word.as_str(), self.peek(0), self.peek(1)) {
            ("r" | "br" | "cr", '"', _) | ("r" | "br" | "cr", '#', '"' | '#') => self.raw_string(),
            ("b" | "c", '"', _) => self.string(),
            ("b", '\'', _) => self.quote(),
            ("r", '#', _) => {
                self.bump();
            }
            _ => self.push(Kind::Ident(word), line),
        }
    }

    fn raw_string(&mut self) {
        let line = self.line;
        let hashes = self.take_while(|letter| letter == '#').len();
        let end = format!("\"{}", "#".repeat(hashes));
        self.bump();
        let mut text = String::new();
        while self.at < self.chars.len() && !text.ends_with(&end) {
            text.push(self.bump());
        }
        text.truncate(text.len() - end.len());
        self.push(Kind::Str(text), line);
    }

    fn string(&mut self) {
        let line = self.line;
        self.bump();
        let mut text = String::new();
        while self.at < self.chars.len() {
            match self.bump() {
                '"' => break,
                '\\' => text.extend(self.escape()),
                letter => text.push(letter),
            }
        }
        self.push(Kind::Str(text), line);
    }

    /// What stands after a backslash; nothing for a line break, which takes the blanks behind it along.
    fn escape(&mut self) -> Option<char> {
        match self.bump() {
            'n' => Some('\n'),
            't' => Some('\t'),
            'r' => Some('\r'),
            '0' => Some('\0'),
            'u' => {
                let digits = self.take_while(|letter| letter != '}');
                self.bump();
                u32::from_str_radix(&digits[1..].replace('_', ""), 16)
                    .ok()
                    .and_then(char::from_u32)
            }
            'x' => {
                let digits: String = [self.bump(), self.bump()].iter().collect();
                u8::from_str_radix(&digits, 16).ok().map(char::from)
            }
            '\n' => {
                self.take_while(char::is_whitespace);
                None
            }
            letter => Some(letter),
        }
    }

    /// A character or a lifetime.
    fn quote(&mut self) {
        self.push(Kind::Other, self.line);
        self.bump();
        if self.peek(0) == '\\' {
            self.at += 2;
            self.take_while(|letter| letter != '\'');
            self.bump();
        } else if self.peek(1) == '\'' {
            self.bump();
            self.bump();
        } else {
            self.take_while(|letter| letter.is_alphanumeric() || letter == '_');
        }
    }
}

#[test]
fn strings_comments_and_lifetimes_are_told_apart() {
    let text = "//! Doc.\nfn f<'a>(c: char) -> &'a str { // technical\n  let q = '\"'; /* \"no\" /* nested */ */\n  \
                g('\\'', \"one\\n\\u{2019}\\\n     two\", r#\"a \"raw\" one\"#, b\"bytes\")\n}\n";
    let file = SourceFile::parse("f.rs", text);
    let strings: Vec<&str> = file.tokens.iter().filter_map(Token::string).collect();
    assert_eq!(strings, ["one\n’two", "a \"raw\" one", "bytes"]);
    assert_eq!(
        (file.docs, file.technical),
        (BTreeSet::from([1]), vec![(2, false)])
    );
    assert_eq!(file.tokens.last().unwrap().line, 6);
}

#[test]
fn what_is_for_tests_only_is_left_out() {
    let text = "#[cfg(test)]\nmod tests;\n#[cfg(test)]\n#[derive(Debug)]\nstruct A { b: [u8; 2] }\n\
                #[cfg(not(test))]\nfn c() {}\n#[cfg(all(test, unix))]\nfn d() { e(\"{\") }\nfn f() {}\n";
    let file = SourceFile::parse("f.rs", text);
    let kept = file.tokens_without_tests();
    let names: Vec<&str> = kept.iter().filter_map(Token::ident).collect();
    assert_eq!(names, ["cfg", "not", "test", "fn", "c", "fn", "f"]);
    assert_eq!(file.test_modules(), ["tests"]);
}
