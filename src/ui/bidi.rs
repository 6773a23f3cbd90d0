//! Right-to-left writing: puts the letters of each painted line in the order in which they are read.
//!
//! egui shapes a word of Arabic or Hebrew well, but keeps words in the order in which they were typed. This looks at
//! what is about to be painted, in whatever screen, and moves the letters of lines with such writing by the rules of
//! the Unicode Bidirectional Algorithm (UAX 9, with the crate `unicode-bidi`). It knows no screens, and text that a
//! screen reader hears is not touched. Marks under words and the caret of a field stay where egui put them.

use std::{ops::Range, sync::Arc};

use egui::{
    Color32, Context, FontId, FullOutput, Galley, Plugin, Shape, TextBuffer, Ui,
    epaint::{
        Vertex,
        text::{Glyph, PlacedRow, Row},
    },
    text::LayoutJob,
};
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// Orders all text of a window as it is about to be painted. Give one to each [`Context`].
pub struct Directions;

impl Plugin for Directions {
    fn debug_name(&self) -> &'static str {
        "directions"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        for clipped in &mut output.shapes {
            order_shape(&mut clipped.shape);
        }
    }
}

/// Lays out what is typed in a field as egui would, but counts each letter once: egui counts those of a word that is
/// read from the right twice, and Backspace would then do nothing for a while.
pub fn field_layouter(
    font: FontId,
    color: Color32,
    is_multiline: bool,
) -> impl FnMut(&Ui, &dyn TextBuffer, f32) -> Arc<Galley> {
    move |ui, text, width| {
        let (text, font) = (text.as_str().to_owned(), font.clone());
        let line_height = ui.fonts_mut(|fonts| fonts.row_height(&font));
        let mut job = if is_multiline {
            LayoutJob::simple(text, font, color, width)
        } else {
            LayoutJob::simple_singleline(text, font, color)
        };
        job.keep_trailing_whitespace = true;
        for section in &mut job.sections {
            section.format.line_height = Some(line_height + ui.spacing().extra_text_line_spacing);
        }
        counted_once(ui.fonts_mut(|fonts| fonts.layout_job(job)))
    }
}

fn order_shape(shape: &mut Shape) {
    match shape {
        Shape::Text(text) if has_rtl(text.galley.text()) => {
            order_rows(Arc::make_mut(&mut text.galley));
        }
        Shape::Vec(shapes) => shapes.iter_mut().for_each(order_shape),
        _ => {}
    }
}

/// Whether some sign is read from the right. Quick for text without: all such letters lie beyond U+0590.
fn has_rtl(text: &str) -> bool {
    text.bytes().any(|byte| byte >= 0xD6) && text.chars().any(is_rtl)
}

fn is_rtl(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::R | BidiClass::AL)
}

fn order_rows(galley: &mut Galley) {
    let is_one_line = galley.rows.len() == 1;
    let right = galley.rect.right();
    let pixels = galley.pixels_per_point;
    let mut from = 0;
    while from < galley.rows.len() {
        let rest = &mut galley.rows[from..];
        let last = rest.iter().position(|row| row.ends_with_newline);
        let length = last.map_or(rest.len(), |last| last + 1);
        let paragraph = &mut rest[..length];
        let level = base_level(paragraph);
        for placed in paragraph.iter_mut() {
            order_row(Arc::make_mut(&mut placed.row), level, pixels);
            if level.is_rtl() && !is_one_line {
                placed.pos.x = right - placed.row.size.x;
            }
        }
        from += paragraph.len();
    }
}

/// The direction of a paragraph is that of its first letter.
fn base_level(rows: &[PlacedRow]) -> Level {
    let letters = rows.iter().flat_map(|placed| &placed.row.glyphs);
    let mut classes = letters.map(|glyph| bidi_class(glyph.chr));
    match classes.find(|class| matches!(class, BidiClass::L | BidiClass::R | BidiClass::AL)) {
        Some(BidiClass::R | BidiClass::AL) => Level::rtl(),
        _ => Level::ltr(),
    }
}

/// What moves as a whole: one sign, or a word that is read from the right, whose letters stand in order already.
struct Piece {
    /// Place of its glyphs in the row.
    glyphs: Range<usize>,
    /// What it counts as.
    sign: char,
    /// Where it stands in the row as it was typed, from the first sign. A glyph's own position will not do: that of an
    /// Arabic letter may reach under its neighbour.
    start: f32,
    width: f32,
}

impl Piece {
    /// Whether the next sign is part of the same word. What is shaped with the word may come before its letters.
    fn goes_on_with(&self, next: char) -> bool {
        (is_rtl(self.sign) && is_of_word(next)) || (is_shaped_along(self.sign) && is_rtl(next))
    }
}

/// A letter that is read from the right, a mark on one, or what is shaped with it.
fn is_of_word(sign: char) -> bool {
    let is_mark = matches!(bidi_class(sign), BidiClass::NSM | BidiClass::BN);
    is_rtl(sign) || is_mark || is_shaped_along(sign)
}

/// Signs that stand in the Arabic font, so that egui shapes them with the letters beside them.
fn is_shaped_along(sign: char) -> bool {
    "،؛؟۔٪".contains(sign) || bidi_class(sign) == BidiClass::AN
}

fn pieces(glyphs: &[Glyph]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(glyphs.len());
    let mut start = 0.0;
    for (index, glyph) in glyphs.iter().enumerate() {
        match pieces.last_mut() {
            Some(word) if word.goes_on_with(glyph.chr) => {
                word.glyphs.end = index + 1;
                word.width += glyph.advance_width;
                if is_rtl(glyph.chr) {
                    word.sign = glyph.chr;
                }
            }
            _ => pieces.push(Piece {
                glyphs: index..index + 1,
                sign: glyph.chr,
                start,
                width: glyph.advance_width,
            }),
        }
        start += glyph.advance_width;
    }
    pieces
}

fn order_row(row: &mut Row, base: Level, pixels_per_point: f32) {
    let pieces = pieces(&row.glyphs);
    let signs: String = pieces.iter().map(|piece| piece.sign).collect();
    let info = BidiInfo::new(&signs, Some(base));
    let Some(paragraph) = info.paragraphs.first() else {
        return;
    };
    let levels = info.reordered_levels_per_char(paragraph, paragraph.range.clone());
    let mut x = 0.0;
    for index in BidiInfo::reorder_visual(&levels) {
        let Some(piece) = pieces.get(index) else {
            continue;
        };
        let vertices = vertices(row, piece);
        // Whole pixels, or the letters would be blurred.
        let by = ((x - piece.start) * pixels_per_point).round() / pixels_per_point;
        for glyph in &mut row.glyphs[piece.glyphs.clone()] {
            glyph.pos.x += by;
        }
        let vertices = row.visuals.mesh.vertices.get_mut(vertices);
        let vertices = vertices.unwrap_or_default();
        for vertex in &mut *vertices {
            vertex.pos.x += by;
        }
        if levels[index].is_rtl() && is_bracket(piece.sign) {
            mirror(vertices);
        }
        x += piece.width;
    }
}

/// The corners of a piece's pictures: they lie in the order of the glyphs.
fn vertices(row: &Row, piece: &Piece) -> Range<usize> {
    let first = |glyph: usize| {
        row.glyphs
            .get(glyph)
            .map(|glyph| glyph.first_vertex as usize)
    };
    let end = row.visuals.glyph_vertex_range.end;
    first(piece.glyphs.start).unwrap_or(end)..first(piece.glyphs.end).unwrap_or(end)
}

fn is_bracket(sign: char) -> bool {
    "()[]{}<>«»‹›".contains(sign)
}

/// Brackets are each other's mirror image, so the picture of one turned round is the other.
fn mirror(vertices: &mut [Vertex]) {
    if let [a, b, c, d] = vertices {
        std::mem::swap(&mut a.uv, &mut b.uv);
        std::mem::swap(&mut c.uv, &mut d.uv);
    }
}

/// One glyph for each letter of a word that is read from the right, as everywhere else: what a field does with a key or
/// a click counts glyphs. The pictures stay as they are; only where a letter begins becomes a guess.
fn counted_once(galley: Arc<Galley>) -> Arc<Galley> {
    if !has_rtl(galley.text()) {
        return galley;
    }
    let mut galley = Arc::unwrap_or_clone(galley);
    let text = galley.text().replace('\n', "");
    let mut typed = words(text.chars());
    for placed in &mut galley.rows {
        let row = Arc::make_mut(&mut placed.row);
        let glyphs = std::mem::take(&mut row.glyphs);
        let mut from = 0;
        for laid_out in words(glyphs.iter().map(|glyph| glyph.chr)) {
            let word = &glyphs[from..from + laid_out.len()];
            let letters = typed.next().unwrap_or_default();
            row.glyphs.extend(evenly(word, &letters));
            from += word.len();
        }
    }
    Arc::new(galley)
}

/// Cuts signs into words that are read from the right and single signs.
fn words(signs: impl Iterator<Item = char>) -> impl Iterator<Item = Vec<char>> {
    let mut signs = signs.peekable();
    std::iter::from_fn(move || {
        let mut word = vec![signs.next()?];
        while let Some(next) = signs.next_if(|next| is_of_word(word[0]) && is_of_word(*next)) {
            word.push(next);
        }
        Some(word)
    })
}

/// The glyphs of a word as one for each letter, from right to left.
fn evenly(word: &[Glyph], letters: &[char]) -> Vec<Glyph> {
    let Some(first) = word.first().filter(|glyph| is_of_word(glyph.chr)) else {
        return word.to_vec();
    };
    let width: f32 = word.iter().map(|glyph| glyph.advance_width).sum();
    let count = letters.len() as f32;
    let mut x = first.pos.x + width;
    let place = |letter: &char| {
        x -= width / count;
        let mut glyph = *first;
        glyph.chr = *letter;
        glyph.pos.x = x;
        glyph.advance_width = width / count;
        glyph
    };
    letters.iter().map(place).collect()
}

#[cfg(test)]
mod tests;
