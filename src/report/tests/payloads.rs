//! The texts of `tests/hostile/payloads.txt`.

/// Every text, in the order of the file.
pub(super) fn payloads() -> Vec<String> {
    let lines = include_str!("../../../tests/hostile/payloads.txt").lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("%% "));
    lines.map(unescaped).collect()
}

fn unescaped(line: &str) -> String {
    let (mut out, mut rest) = (String::new(), line);
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let (sign, after) = (rest[at + 1..].chars().next(), &rest[at + 2..]);
        rest = after;
        match sign {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('0') => out.push('\0'),
            Some('\\') => out.push('\\'),
            Some('u') => {
                let (code, after) = after[1..].split_once('}').unwrap();
                out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
                rest = after;
            }
            Some('x') => {
                let (times, after) = after[1..].split_once(':').unwrap();
                let end = closing(after);
                let text = unescaped(&after[..end]);
                out.push_str(&text.repeat(times.parse().unwrap()));
                rest = &after[end + 1..];
            }
            other => panic!("\\{other:?} in {line}"),
        }
    }
    out + rest
}

/// The brace that ends it: one of an escape inside does not.
fn closing(text: &str) -> usize {
    let mut inside = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => inside = true,
            '}' if inside => inside = false,
            '}' => return at,
            _ => {}
        }
    }
    panic!("no end in {text}");
}

#[test]
fn there_are_more_than_three_hundred_different_texts() {
    let all = payloads();
    let different: std::collections::BTreeSet<&String> = all.iter().collect();
    assert!(different.len() >= 300, "{}", different.len());
    assert_eq!(different.len(), all.len());
    let has = |text: &str| all.iter().any(|payload| payload == text);
    for text in [
        "=1+1",
        "\t=1+1",
        "\r=1+1",
        "＝1+1",
        "# kop",
        "<script>alert(1)</script>",
    ] {
        assert!(has(text), "{text:?}");
    }
    assert!(has(&"x".repeat(500)) && has("e\u{301} é"));
}
