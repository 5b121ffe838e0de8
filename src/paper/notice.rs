//! A privacy notice on paper: the very words that were released, as text and as HTML, in large print where it is wanted.

use crate::paper::leaf::Leaf;
use crate::paper::{html, text};

/// What large print is set in: clearly larger than what every other paper is.
const LARGE: &str = "body{font-size:24pt;line-height:1.5}</style>";

/// A notice, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticePrint {
    /// The file's name without its ending: the notice, its version and its language, and nobody's name.
    pub name: String,
    /// As plain text.
    pub text: String,
    /// As HTML.
    pub html: String,
}

impl NoticePrint {
    /// Lays a notice's canonical text out; its words stay what they are.
    #[must_use]
    pub fn of(name: &str, language: &str, canonical: &str, large: bool) -> Self {
        let leaves = leaves(canonical);
        let page = html::html(language, &leaves);
        let (name, html) = if large {
            let page = page.replacen("</style>", LARGE, 1);
            (format!("{name}-large"), page)
        } else {
            (name.to_owned(), page)
        };
        Self {
            name,
            text: text::text(&leaves),
            html,
        }
    }
}

/// The first paragraph is the title; of the others, the first line is a heading where more lines follow it.
fn leaves(canonical: &str) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    for (number, paragraph) in canonical.split("\n\n").enumerate() {
        let mut lines = paragraph.lines().map(str::to_owned);
        let Some(first) = lines.next() else { continue };
        let rest: Vec<String> = lines.collect();
        leaves.push(match (number, rest.is_empty()) {
            (0, _) => Leaf::Title(first),
            (_, true) => Leaf::Words(first),
            (_, false) => Leaf::Heading(first),
        });
        if !rest.is_empty() {
            leaves.push(Leaf::Items(rest));
        }
    }
    leaves
}

#[cfg(test)]
mod tests {
    use super::NoticePrint;

    const NOTICE: &str =
        "Your details\n\nWho we are\nA council.\nA <second> line.\n\nNothing is said about this.";

    #[test]
    fn every_line_of_the_notice_is_on_the_paper_in_its_order() {
        let print = NoticePrint::of("swale-1-en-GB", "en-GB", NOTICE, false);
        let mut rest = print.text.as_str();
        for line in NOTICE.lines().filter(|line| !line.is_empty()) {
            let (_, after) = rest.split_once(line).unwrap();
            rest = after;
        }
        assert!(print.html.contains("A &lt;second&gt; line."));
        assert!(print.html.contains("<h1>Your details</h1>"));
        assert_eq!(print.name, "swale-1-en-GB");
    }

    #[test]
    fn large_print_is_larger_and_says_the_same() {
        let plain = NoticePrint::of("n", "en-GB", NOTICE, false);
        let large = NoticePrint::of("n", "en-GB", NOTICE, true);
        assert_eq!(plain.text, large.text);
        assert!(large.html.contains("font-size:24pt") && !plain.html.contains("24pt"));
        assert_eq!(large.name, "n-large");
        assert_eq!(
            plain.html.split_once("<body>").unwrap().1,
            large.html.split_once("<body>").unwrap().1
        );
    }
}
