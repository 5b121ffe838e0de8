//! The card of somebody who helps: what they may be told stands out, their particulars give way first, and what can be done is
//! always there.

mod leave;

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::CardPage;
use crate::desk::scene::card::Doing;
use crate::form::{EntryId, Owner};
use crate::locale::Args;
use crate::privacy::{Agent, Contact, Knows, Reveals, Words};
use crate::screen::canvas::{COVER, Canvas, first_row, part, wrapped};

/// Where the particulars begin beside their labels.
const BESIDE: usize = 22;

/// The fewest rows of what can be done that are always there.
const FEWEST: usize = 3;

/// What gives way altogether where there is no room for a line each.
const BRIEFLY: [&str; 3] = ["card-lists", "card-told-by", "card-knows"];

/// Draws the card.
pub(super) fn draw(desk: &Desk, page: &CardPage, canvas: &mut Canvas, area: Rect) {
    let Some(contact) = page.contact(desk) else {
        return;
    };
    let locale = desk.books.chrome();
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let whose = locale.say_with(
        "card-for",
        &Args::new().answer("name", &desk.name_of(contact.for_person)),
    );
    let taken = canvas.put_right(area, 0, &whose, base);
    let room = usize::from(area.width).saturating_sub(taken + 2);
    let name = desk.name_of_agent(&Agent::Person(page.person()));
    canvas.put(part(area, 0, 0, room, 1), 0, 0, &name, strong);
    let leave = leave::lines(desk, page, contact, area.width);
    let roomy = area.height > 14;
    let below = leave.len() + page.doings.len() + 1 + usize::from(roomy);
    let left = usize::from(area.height).saturating_sub(below + 1);
    let most = usize::from(area.height).saturating_sub(FEWEST + 2);
    let mut y = 1;
    y += particulars(
        desk,
        page,
        contact,
        canvas,
        part(area, 0, 1, area.width.into(), left),
    );
    y += usize::from(roomy);
    for (row, (text, loud)) in leave.iter().take(most).enumerate() {
        let style = if *loud { canvas.theme.accent } else { base };
        let line = part(area, 0, y + row, area.width.into(), 1);
        if *loud {
            canvas.tint(line, style);
        }
        canvas.put(line, usize::from(*loud), 0, text, style);
    }
    y += leave.len().min(most) + 1;
    let room = usize::from(area.height).saturating_sub(y);
    doings(
        desk,
        page,
        contact,
        canvas,
        part(area, 0, y, area.width.into(), room),
    );
}

/// Who they are and how they are reached: line by line where there is room for it, else what matters in as few as there are.
fn particulars(
    desk: &Desk,
    page: &CardPage,
    contact: &Contact,
    canvas: &mut Canvas,
    area: Rect,
) -> usize {
    let all = [
        ("card-kind", kind(desk, page, contact)),
        ("card-lists", tells(desk, page, contact)),
        (
            "card-works-for",
            covered(desk, contact.card.organisation.as_ref()),
        ),
        ("card-phone", covered(desk, contact.card.phone.as_ref())),
        ("card-email", covered(desk, contact.card.email.as_ref())),
        (
            "card-best-time",
            covered(desk, contact.card.best_time.as_ref()),
        ),
        ("card-told-by", desk.name_of(contact.told_by)),
        ("card-knows", knows(desk, page, contact)),
    ];
    let base = canvas.theme.base;
    let filled: Vec<&(&str, String)> = all.iter().filter(|(_, said)| !said.is_empty()).collect();
    if filled.len() <= usize::from(area.height) {
        for (row, (label, said)) in filled.iter().enumerate() {
            canvas.put(area, 0, row, &desk.books.chrome().say(label), base);
            canvas.put(area, BESIDE, row, said, base);
        }
        return filled.len();
    }
    let brief = filled
        .iter()
        .filter(|(label, _)| !BRIEFLY.contains(label) && (page.revealed || *label != "card-kind"));
    let said: Vec<&str> = brief.map(|(_, said)| said.as_str()).collect();
    let lines = wrapped(&said.join(" • "), area.width);
    let shown = lines.len().min(usize::from(area.height));
    for (row, line) in lines.iter().take(shown).enumerate() {
        canvas.put(area, 0, row, line, base);
    }
    shown
}

/// What they are: as lists say it, until somebody asks to see more.
fn kind(desk: &Desk, page: &CardPage, contact: &Contact) -> String {
    let locale = desk.books.chrome();
    let kind = contact.card.kind;
    let listed = locale.say(&format!("contact-in-lists-{}", kind.in_lists()));
    let masked = kind.in_lists() == "professional";
    if masked && (!page.revealed || desk.glass.covered) {
        return format!("{listed} ({})", locale.say("card-show-kind"));
    }
    as_typed(desk, page).unwrap_or(listed)
}

/// What it gives away that somebody has such a contact, once what they are is shown.
fn tells(desk: &Desk, page: &CardPage, contact: &Contact) -> String {
    let shown = page.revealed && !desk.glass.covered;
    let message = reveals(contact.card.kind.reveals()).filter(|_| shown);
    message
        .map(|message| desk.books.chrome().say(message))
        .unwrap_or_default()
}

/// What they are, in the words of the form's own option.
fn as_typed(desk: &Desk, page: &CardPage) -> Option<String> {
    let intake = desk.intake.as_deref()?;
    let list = intake.form.place("contacts", Owner::Common)?;
    let role = intake.form.find("contacts.role")?;
    let place = list.within(EntryId(page.number), role);
    intake.wording(&desk.books).answer(place)
}

fn reveals(reveals: Reveals) -> Option<&'static str> {
    match reveals {
        Reveals::Health => Some("card-reveals-health"),
        Reveals::Criminal => Some("card-reveals-criminal"),
        Reveals::Abuse => Some("card-reveals-abuse"),
        Reveals::Nothing => None,
    }
}

fn knows(desk: &Desk, page: &CardPage, contact: &Contact) -> String {
    let locale = desk.books.chrome();
    let intake = desk.intake.as_deref();
    let informed = intake.is_some_and(|intake| intake.ledger.is_informed(page.person()));
    if informed {
        return locale.say("card-knows-informed");
    }
    match contact.knows {
        Knows::ToldOn(day) => locale.say_with(
            "card-knows-told-on",
            &Args::new().text("day", &locale.say_short_day(day)),
        ),
        Knows::Yes => locale.say("card-knows-yes"),
        Knows::No => locale.say("card-knows-no"),
        Knows::NotSure => locale.say("card-knows-not-sure"),
    }
}

fn covered(desk: &Desk, words: Option<&Words>) -> String {
    match words {
        Some(_) if desk.glass.covered => COVER.to_owned(),
        Some(words) => words.as_str().to_owned(),
        None => String::new(),
    }
}

fn doings(desk: &Desk, page: &CardPage, contact: &Contact, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let rows = usize::from(area.height);
    let first = first_row(page.at, page.doings.len(), rows);
    let shown = page.doings.iter().enumerate().skip(first).take(rows);
    for (row, (number, doing)) in shown.enumerate() {
        let here = number == page.at;
        let style = if here {
            canvas.theme.focus
        } else {
            canvas.theme.base
        };
        let pointer = if here { ">" } else { " " };
        let says = match doing {
            Doing::Emergency if contact.emergency_only => locale.say("card-do-not-only-emergency"),
            Doing::Say
            | Doing::Inform
            | Doing::Authorise
            | Doing::Revoke
            | Doing::AskPermission
            | Doing::Emergency
            | Doing::Change => locale.say(doing.message()),
        };
        let line = format!("{pointer} {} {says}", number + 1);
        canvas.put(area, 0, row, &line, style);
        if here {
            canvas.set_cursor(area, 0, row);
        }
    }
}
