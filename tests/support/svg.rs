//! Draws a screen's buffer as an SVG picture, cell by cell: the same buffer gives the same bytes.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "colours that no theme uses are drawn as plain ink"
)]

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

/// A cell's width and height in the picture.
const WIDE: usize = 9;
const HIGH: usize = 19;

/// The picture of a buffer, with the cursor where it stands.
pub fn picture(buffer: &Buffer, cursor: (u16, u16), title: &str) -> String {
    let area = buffer.area;
    let (width, height) = (
        usize::from(area.width) * WIDE + 2 * WIDE,
        usize::from(area.height) * HIGH + 2 * WIDE,
    );
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{title}\" \
         font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"15\">\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#14181d\"/>\n"
    );
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            let cell = &buffer[(x, y)];
            let reversed = cell.modifier.contains(Modifier::REVERSED);
            let at_cursor = (x, y) == cursor;
            let (left, top) = (WIDE + usize::from(x) * WIDE, WIDE + usize::from(y) * HIGH);
            let (mut ink, mut paper) = (ink(cell.fg), paper(cell.bg));
            if reversed {
                (ink, paper) = ("#14181d", Some("#d7dde3"));
            }
            if at_cursor {
                (ink, paper) = ("#14181d", Some("#f2c14e"));
            }
            if let Some(paper) = paper {
                writeln!(svg, "<rect x=\"{left}\" y=\"{top}\" width=\"{WIDE}\" height=\"{HIGH}\" fill=\"{paper}\"/>").unwrap_or_default();
            }
            let symbol = cell.symbol();
            if symbol.trim().is_empty() {
                continue;
            }
            let weight = if cell.modifier.contains(Modifier::BOLD) {
                " font-weight=\"bold\""
            } else {
                ""
            };
            let dim = if cell.modifier.contains(Modifier::DIM) {
                " opacity=\"0.7\""
            } else {
                ""
            };
            let line = top + 14;
            writeln!(
                svg,
                "<text x=\"{left}\" y=\"{line}\" fill=\"{ink}\"{weight}{dim}>{}</text>",
                escaped(symbol)
            )
            .unwrap_or_default();
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn ink(color: Color) -> &'static str {
    match color {
        Color::Cyan | Color::LightCyan => "#7fd6e8",
        Color::Yellow | Color::LightYellow => "#f2d16b",
        Color::Green | Color::LightGreen => "#8fd694",
        Color::Red | Color::LightRed => "#f08a80",
        Color::Blue | Color::LightBlue => "#8ab4f0",
        Color::Magenta | Color::LightMagenta => "#d9a0e0",
        Color::White => "#ffffff",
        Color::DarkGray => "#9aa4ad",
        Color::Black => "#14181d",
        _ => "#d7dde3",
    }
}

fn paper(color: Color) -> Option<&'static str> {
    match color {
        Color::Reset | Color::Black => None,
        other => Some(ink(other)),
    }
}

fn escaped(symbol: &str) -> String {
    symbol
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
