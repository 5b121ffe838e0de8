//! The receipt: the reference large, then said in two groups, then what comes next.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::Receipt;
use crate::desk::scene::receipt::CHOICES;
use crate::locale::{Args, Locale};
use crate::screen::canvas::{COVER, Canvas, part};

/// Draws the receipt.
pub(super) fn draw(desk: &Desk, receipt: &Receipt, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let page = part(
        area,
        1,
        0,
        usize::from(area.width),
        usize::from(area.height),
    );
    let (base, strong, accent) = (canvas.theme.base, canvas.theme.strong, canvas.theme.accent);
    let when = receipt
        .header
        .lodged_at
        .map(|at| locale.say_instant(at))
        .unwrap_or_default();
    let roomy = page.height > 14;
    let mut y = canvas.block(
        page,
        0,
        &locale.say_with("receipt-lodged-at", &Args::new().text("when", &when)),
        base,
    );
    y += usize::from(roomy);
    y += reference(
        &receipt.header.reference.to_string(),
        canvas,
        page,
        y,
        accent,
    );
    y += canvas.block(
        page,
        y,
        &locale.say_with(
            "receipt-spoken",
            &Args::new().text("words", &spoken(&receipt.header.reference.spelt(), locale)),
        ),
        base,
    );
    y += usize::from(roomy);
    y += next_steps(desk, receipt, canvas, page, y);
    y += usize::from(roomy);
    for (number, command) in CHOICES
        .iter()
        .map(|command| command.message())
        .chain(["receipt-to-list"])
        .enumerate()
    {
        let here = number == receipt.at;
        let style = if here { canvas.theme.focus } else { base };
        let pointer = if here { ">" } else { " " };
        canvas.put(
            page,
            0,
            y + number,
            &format!("{pointer} {} {}", number + 1, locale.say(command)),
            style,
        );
        if here {
            canvas.set_cursor(page, 0, y + number);
        }
    }
    y += CHOICES.len() + 1;
    if receipt.printed {
        canvas.put(page, 0, y, &locale.say("receipt-printed"), strong);
        y += 1;
    }
    for file in &receipt.files {
        let args = Args::new().text("file", &file.display().to_string());
        canvas.put(page, 0, y, &locale.say_with("receipt-written", &args), base);
        y += 1;
    }
}

/// A reference in words, in two groups of four, as it is said on the phone.
fn spoken(symbols: &str, locale: &Locale) -> String {
    let word = |symbol: char| locale.say(&format!("say-{}", symbol.to_ascii_lowercase()));
    let words: Vec<String> = symbols.chars().map(word).collect();
    let groups: Vec<String> = words.chunks(4).map(|group| group.join(" ")).collect();
    groups.join(", ")
}

/// The reference, set wide on a bar of its own.
fn reference(
    text: &str,
    canvas: &mut Canvas,
    page: Rect,
    y: usize,
    style: ratatui::style::Style,
) -> usize {
    let wide: Vec<String> = text.chars().map(|letter| letter.to_string()).collect();
    let line = format!("   {}   ", wide.join(" "));
    let tall = page.height > 14;
    let blank = " ".repeat(line.chars().count());
    if !tall {
        canvas.put(page, 0, y, &line, style);
        return 1;
    }
    for (row, text) in [blank.as_str(), line.as_str(), blank.as_str()]
        .into_iter()
        .enumerate()
    {
        canvas.put(page, 0, y + row, text, style);
    }
    4
}

fn next_steps(desk: &Desk, receipt: &Receipt, canvas: &mut Canvas, page: Rect, y: usize) -> usize {
    let locale = desk.books.chrome();
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let told = receipt.files.len() + usize::from(receipt.printed);
    // On a small screen the papers give way altogether: what was written names every one of them.
    if told > 0 && page.height <= 14 {
        return 0;
    }
    if receipt.papers.is_empty() {
        return canvas.block(page, y, &locale.say("receipt-no-papers"), base);
    }
    canvas.put(page, 0, y, &locale.say("receipt-bring"), strong);
    let most = usize::from(page.height)
        .saturating_sub(y + CHOICES.len() + 4 + told.saturating_sub(1))
        .max(1);
    let shown = if receipt.papers.len() > most {
        most - 1
    } else {
        receipt.papers.len()
    };
    for (row, paper) in receipt.papers.iter().take(shown).enumerate() {
        let person = match &paper.person {
            Some(_) if desk.glass.covered => format!(" ({COVER})"),
            Some(person) => format!(" ({person})"),
            None => String::new(),
        };
        let due = match paper.due {
            Some(day) => locale.say_with(
                "paper-due",
                &Args::new().text("day", &locale.say_short_day(day)),
            ),
            None => locale.say("paper-no-date"),
        };
        let taken = canvas.put_right(page, y + 1 + row, &due, base);
        let room = usize::from(page.width).saturating_sub(taken + 4);
        canvas.put(
            part(page, 2, y + 1 + row, room, 1),
            0,
            0,
            &format!("{}{person}", paper.label),
            base,
        );
    }
    let rest = receipt.papers.len() - shown;
    if rest > 0 {
        let args = Args::new().count("count", i64::try_from(rest).unwrap_or(i64::MAX));
        canvas.put(
            page,
            2,
            y + 1 + shown,
            &locale.say_with("receipt-more-papers", &args),
            base,
        );
        return shown + 2;
    }
    shown + 1
}
