//! A word said once, as it is read back to the person: nothing is taken before they say that it is right.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::overlay::WordBack;
use crate::form::Section;
use crate::locale::{Args, Locale};
use crate::privacy::{Action, AuthorityForm, AuthorityTerms, Topics};
use crate::register::Channel;
use crate::screen::canvas::{COVER, Canvas, wrapped};
use crate::screen::overlay::{columns, frame, text, yes_no};

/// Draws the box.
pub(super) fn draw(desk: &Desk, back: &WordBack, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let terms = &back.terms;
    let place = match desk.post.channel {
        Channel::Phone => "call",
        Channel::Counter | Channel::Kiosk => "visit",
    };
    let args = Args::new()
        .text("place", place)
        .answer("name", &desk.name_of(terms.for_person))
        .answer("agent", &desk.name_of_agent(&terms.agent))
        .text("does", &does(terms, locale))
        .text("topics", &topics(desk, terms));
    let mut lines = wrapped(&locale.say_with("word-back-say", &args), columns(area));
    lines.push(String::new());
    let said = locale.say_with(
        "word-back-said",
        &Args::new().answer("said", &said(desk, terms)),
    );
    lines.extend(wrapped(&said, columns(area)));
    let inside = frame(canvas, area, &locale.say("word-back"), lines.len() + 2);
    text(canvas, inside, 0, &lines);
    let (yes, no) = (locale.say("word-back-yes"), locale.say("word-back-no"));
    yes_no(canvas, inside, lines.len() + 1, &yes, &no);
}

/// What the person said, word for word.
fn said(desk: &Desk, terms: &AuthorityTerms) -> String {
    let AuthorityForm::VerbalOneOff { said, .. } = &terms.form else {
        return String::new();
    };
    if desk.glass.covered {
        COVER.to_owned()
    } else {
        said.as_str().to_owned()
    }
}

fn does(terms: &AuthorityTerms, locale: &Locale) -> String {
    let both = [Action::Discuss, Action::Submit].map(|action| terms.actions.contains(&action));
    locale.say(match both {
        [true, true] => "word-back-both",
        [_, true] => "word-back-submit",
        _ => "word-back-discuss",
    })
}

fn topics(desk: &Desk, terms: &AuthorityTerms) -> String {
    let locale = desk.books.chrome();
    let (Topics::Groups(groups), Some(intake)) = (&terms.topics, &desk.intake) else {
        return locale.say("word-back-whole");
    };
    let wording = intake.wording(&desk.books);
    let sections = intake.form.sections.iter().enumerate();
    let reached = |section: &Section| groups.iter().any(|group| group.as_str() == section.id);
    let some = sections.filter(|(_, section)| reached(section));
    let names: Vec<String> = some
        .map(|(number, _)| wording.section(number, true))
        .collect();
    names.join("; ")
}
