//! A text with a few ways on, on a screen that was handed over.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::Handed;
use crate::desk::scene::handed::{Choices, Part, Said};
use crate::locale::{Args, Locale};
use crate::privacy::PersonId;
use crate::screen::canvas::Canvas;
use crate::screen::handed::told;

/// Draws it; the cursor goes to the way in hand, or to the first.
pub(super) fn draw(desk: &Desk, handed: &Handed, page: Choices, canvas: &mut Canvas, area: Rect) {
    let locale = desk.spoken();
    let ways = page.said.ways();
    let heading = if page.said == Said::Welcome {
        whose(desk, handed, locale)
    } else {
        locale.say(page.said.message())
    };
    let about = about(desk, handed, page.said, locale);
    let top = told(canvas, area, &heading, &about, ways.len() + 1) + 1;
    let (base, focus) = (canvas.theme.base, canvas.theme.focus);
    canvas.set_cursor(area, 0, top);
    for (number, does) in ways.iter().enumerate() {
        let y = top + number;
        let here = page.at == Some(number);
        let style = if here { focus } else { base };
        let pointer = if here { ">" } else { " " };
        let says = locale.say(does.message());
        canvas.put(
            area,
            0,
            y,
            &format!("{pointer} {} {says}", number + 1),
            style,
        );
        if here {
            canvas.set_cursor(area, 0, y);
        }
    }
}

/// Whose part it is, by their own name where it is known.
fn whose(desk: &Desk, handed: &Handed, locale: &Locale) -> String {
    let person = handed.plan.person;
    let name = desk
        .intake
        .as_ref()
        .and_then(|intake| intake.name_of(person));
    let nameless = if person == PersonId::Joint {
        "person-joint"
    } else {
        "person-main"
    };
    let name = name.unwrap_or_else(|| locale.say(nameless));
    locale.say_with(Said::Welcome.message(), &Args::new().answer("name", &name))
}

/// The paragraphs. The first page says of each part what the officer will see of it.
fn about(desk: &Desk, handed: &Handed, said: Said, locale: &Locale) -> Vec<String> {
    let about = locale.attr(said.message(), "about", &Args::new());
    let parts = if said == Said::Welcome {
        handed.plan.parts()
    } else {
        Vec::new()
    };
    let parts = parts.into_iter().map(|part| {
        locale.say(match part {
            Part::Sensitive => "handed-part-sensitive",
            Part::Permissions => "handed-part-permissions",
            Part::Equality => "handed-part-equality",
        })
    });
    let read_back = (said == Said::ReadBack).then(|| read_back(desk, handed));
    parts.chain(read_back.flatten()).chain(about).collect()
}

/// The answers that an officer typed for somebody, to be read back to them.
fn read_back(desk: &Desk, handed: &Handed) -> Option<String> {
    let own = &handed.equality.as_ref()?.own;
    let wording = own.wording(&desk.books);
    let said = own.walk.asked.iter().filter_map(|asked| {
        let answer = wording.answer(asked.place)?;
        Some(format!("{}: {answer}.", wording.review(asked.place)))
    });
    Some(said.collect::<Vec<_>>().join(" "))
}
