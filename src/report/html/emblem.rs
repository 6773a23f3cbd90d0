//! Emblems of groups and the line of a thread, as drawings of which the text alternative stands beside or on them.

use super::{
    super::{Bead, Report},
    page::Page,
};

/// Shape and colour by number: eight, then again as outlines.
const SHAPES: u32 = 8;

/// Beads on one line before the next line begins.
const BEADS_A_LINE: usize = 18;

/// Distance between two beads.
const STEP: usize = 34;

/// Corners of the shapes that have corners, in a square of 28.
const CORNERS: [&str; 8] = [
    "",
    "14,1 27.5,26 .5,26",
    "2.5,2.5 25.5,2.5 25.5,25.5 2.5,25.5",
    "14,0 28,14 14,28 0,14",
    "14,0 18.4,8.6 28,10 21.1,16.9 22.6,26.6 14,22.1 5.4,26.6 6.9,16.9 0,10 9.6,8.6",
    "7.3,2 20.7,2 27.5,14 20.7,26 7.3,26 .5,14",
    "8.5,.5 19.5,.5 19.5,8.5 27.5,8.5 27.5,19.5 19.5,19.5 19.5,27.5 8.5,27.5 8.5,19.5 .5,19.5 .5,8.5 8.5,8.5",
    "2.5,1.5 25.5,1.5 25.5,15 22,22 14,27.5 6,22 2.5,15",
];

/// The emblem of a group beside its name; it says nothing of its own.
pub(super) fn emblem(page: &mut Page<'_>, number: u32) {
    let attrs = [
        ("class", "emblem"),
        ("viewBox", "0 0 28 28"),
        ("aria-hidden", "true"),
    ];
    page.el("svg", &attrs, |page| shape(page, number, "0"));
}

/// The sign of the whole room beside its name.
pub(super) fn room(page: &mut Page) {
    let attrs = [
        ("class", "emblem emblem_room"),
        ("viewBox", "0 0 28 28"),
        ("aria-hidden", "true"),
    ];
    page.el("svg", &attrs, |page| {
        page.el(
            "rect",
            &[
                ("x", "2"),
                ("y", "4"),
                ("width", "24"),
                ("height", "20"),
                ("rx", "4"),
            ],
            |_| (),
        );
    });
}

/// The line of a thread, with an emblem for each group that stands behind it and a ring for each other.
pub(super) fn beads(page: &mut Page<'_>, report: &Report, beads: &[Bead], alternative: &str) {
    let attrs = [
        ("class", "beads"),
        ("role", "img"),
        ("aria-label", alternative),
    ];
    page.el("div", &attrs, |page| {
        for line in beads.chunks(BEADS_A_LINE) {
            bead_line(page, report, line);
        }
    });
}

fn bead_line(page: &mut Page<'_>, report: &Report, beads: &[Bead]) {
    let width = (beads.len() * STEP + 28).to_string();
    let end = (beads.len() * STEP + 26).to_string();
    let view = format!("0 0 {width} 32");
    let size = [
        ("width", width.as_str()),
        ("height", "32"),
        ("viewBox", view.as_str()),
    ];
    page.el(
        "svg",
        &[size[0], size[1], size[2], ("aria-hidden", "true")],
        |page| {
            let line = [
                ("class", "line"),
                ("x1", "2"),
                ("x2", end.as_str()),
                ("y1", "16"),
                ("y2", "16"),
            ];
            page.el("line", &line, |_| ());
            for (n, bead) in beads.iter().enumerate() {
                let x = n * STEP + 17;
                match report.groups.get(bead.group) {
                    Some(group) if bead.present => shape(page, group.number, &x.to_string()),
                    _ => ring(page, &(x + 14).to_string()),
                }
            }
        },
    );
}

fn ring(page: &mut Page<'_>, x: &str) {
    page.el(
        "circle",
        &[("class", "ring"), ("cx", x), ("cy", "16"), ("r", "6")],
        |_| (),
    );
}

/// The shape of a group's number at `x`; on a bead line two lower, so that it hangs in the middle.
fn shape(page: &mut Page<'_>, number: u32, x: &str) {
    let kind = number.saturating_sub(1) % SHAPES;
    let look = if number > SHAPES { "open" } else { "full" };
    let class = format!("g{} {look}", kind + 1);
    let y = if x == "0" { "0" } else { "2" };
    let place = format!("translate({x} {y})");
    page.el(
        "g",
        &[("class", class.as_str()), ("transform", place.as_str())],
        |page| {
            match usize::try_from(kind)
                .ok()
                .and_then(|kind| CORNERS.get(kind))
            {
                Some(corners) if !corners.is_empty() => {
                    page.el("polygon", &[("points", corners)], |_| ())
                }
                _ => page.el("circle", &[("cx", "14"), ("cy", "14"), ("r", "13")], |_| ()),
            }
            let (baseline, size) = (baseline(kind), if number > 9 { "12" } else { "15" });
            let attrs = [
                ("x", "14"),
                ("y", baseline),
                ("font-size", size),
                ("text-anchor", "middle"),
            ];
            page.leaf("text", &attrs, &number.to_string());
        },
    );
}

/// Where the digit stands: lower in a triangle, which is widest at its foot.
fn baseline(kind: u32) -> &'static str {
    match kind {
        1 => "23.5",
        4 => "20",
        _ => "19.3",
    }
}
