//! A paper as plain text: 72 columns, for a printer that knows nothing else and for reading aloud.

use crate::locale::wrap;
use crate::paper::leaf::Leaf;

const COLUMNS: usize = 72;
const INDENT: &str = "  ";
const QUOTED: &str = "  | ";

/// The paper as lines that end with a line feed.
pub(super) fn text(leaves: &[Leaf]) -> String {
    let mut out = String::new();
    for leaf in leaves {
        match leaf {
            Leaf::Reference(symbols) => reference(&mut out, symbols),
            Leaf::Fact(label, words) => lines(&mut out, "", &format!("{label}: {words}")),
            Leaf::Heading(words) => {
                out.push('\n');
                lines(&mut out, "", words);
            }
            Leaf::Title(words) | Leaf::Words(words) => lines(&mut out, "", words),
            Leaf::Items(items) => {
                for item in items {
                    lines(&mut out, INDENT, item);
                }
            }
            Leaf::Quote(paragraphs) => {
                for paragraph in paragraphs {
                    lines(&mut out, QUOTED, paragraph);
                }
            }
        }
    }
    out
}

/// Apart from everything else and with wide gaps, so that it is found at once and copied without a slip.
fn reference(out: &mut String, symbols: &str) {
    let spaced = symbols
        .chars()
        .map(String::from)
        .collect::<Vec<_>>()
        .join(" ");
    out.push_str("\n    ");
    out.push_str(&spaced.replace(" - ", "     "));
    out.push_str("\n\n");
}

fn lines(out: &mut String, indent: &str, words: &str) {
    for line in wrap(words, COLUMNS.saturating_sub(indent.len())) {
        out.push_str(indent);
        out.push_str(&line);
        out.push('\n');
    }
}
