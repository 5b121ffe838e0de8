//! A paper as one HTML file that needs nothing else: no script, no picture, no address outside itself.

use std::fmt::Write as _;

use crate::paper::leaf::Leaf;

/// Large enough to read at arm's length, black on white, and kept whole when it is printed.
const STYLE: &str = "body{font:18pt/1.4 sans-serif;color:#000;background:#fff;max-width:40em;margin:2em auto;padding:0 1em}\
h1{font-size:1.3em}h2{font-size:1.1em;margin-bottom:.2em}\
.reference{font:bold 2.2em monospace;letter-spacing:.1em;border:.08em solid #000;padding:.4em;text-align:center}\
blockquote{margin:.6em 0;padding-left:.8em;border-left:.2em solid #000}\
dt{font-weight:bold}dd{margin:0 0 .6em;overflow-wrap:anywhere}li{margin:.3em 0;break-inside:avoid}@media print{body{margin:0}}";

/// The paper as HTML in a language.
pub(super) fn html(language: &str, leaves: &[Leaf]) -> String {
    let title = leaves.iter().find_map(|leaf| {
        if let Leaf::Title(title) = leaf {
            Some(title.as_str())
        } else {
            None
        }
    });
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        escape(language),
        escape(title.unwrap_or_default()),
    );
    for leaf in leaves {
        write_leaf(&mut out, leaf);
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn write_leaf(out: &mut String, leaf: &Leaf) {
    // Writing to a string cannot fail.
    let written = match leaf {
        Leaf::Title(words) => writeln!(out, "<h1>{}</h1>", escape(words)),
        Leaf::Reference(symbols) => {
            writeln!(
                out,
                "<p class=\"reference\">{}</p>",
                escape(&symbols.replace('-', "\u{a0}\u{a0}"))
            )
        }
        Leaf::Fact(label, words) => writeln!(
            out,
            "<dl><dt>{}</dt><dd>{}</dd></dl>",
            escape(label),
            escape(words)
        ),
        Leaf::Heading(words) => writeln!(out, "<h2>{}</h2>", escape(words)),
        Leaf::Words(words) => writeln!(out, "<p>{}</p>", escape(words)),
        Leaf::Items(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| format!("<li>{}</li>", escape(item)))
                .collect();
            writeln!(out, "<ul>\n{}\n</ul>", items.join("\n"))
        }
        Leaf::Quote(paragraphs) => {
            let paragraphs: Vec<String> = paragraphs
                .iter()
                .map(|words| format!("<p>{}</p>", escape(words)))
                .collect();
            writeln!(out, "<blockquote>{}</blockquote>", paragraphs.join(""))
        }
    };
    written.unwrap_or_default();
}

/// Nothing that was typed can become a tag or leave an attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::html;
    use crate::paper::leaf::Leaf;

    #[test]
    fn nothing_typed_becomes_a_tag() {
        let page = html(
            "en-GB",
            &[
                Leaf::Title("A & B".to_owned()),
                Leaf::Words("<script src='x'>\"".to_owned()),
            ],
        );
        assert!(page.contains("<title>A &amp; B</title>"));
        assert!(page.contains("&lt;script src=&#39;x&#39;&gt;&quot;"));
        assert!(
            !page.contains("<script") && !page.contains("http://") && !page.contains("https://")
        );
    }
}
