//! The rows of an objection: which there are hangs on what it is against and how it came.

use crate::desk::Desk;
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::who::person_of;
use crate::privacy::PersonId;

/// What can be objected to, by the codes of the form's options.
const AGAINST: [&str; 5] = [
    "public_task",
    "legitimate_interest",
    "profiling",
    "marketing",
    "equality_stop",
];

/// How an objection comes, by the codes of the form's options; those that are in writing last.
const HOW: [&str; 4] = ["in_person", "phone", "paper", "letter"];

/// What other rows hang on.
#[derive(Debug, Default)]
pub(super) struct Picks {
    who: Option<PersonId>,
    against: Option<String>,
    how: Option<String>,
}

impl Picks {
    /// What is picked on a form.
    pub(super) fn of(slip: &Slip) -> Self {
        Self {
            who: slip.one("who").and_then(person_of),
            against: slip.one("against").map(str::to_owned),
            how: slip.one("how").map(str::to_owned),
        }
    }

    fn stops_equality(&self) -> bool {
        self.against.as_deref() == Some("equality_stop")
    }

    fn is_weighed(&self) -> bool {
        self.against.is_some() && !self.stops_equality() && !self.stops_marketing()
    }

    fn stops_marketing(&self) -> bool {
        self.against.as_deref() == Some("marketing")
    }
}

/// The rows that there are now.
pub(super) fn rows(desk: &Desk, picks: &Picks) -> Vec<SlipRow> {
    let say = |id: &str| desk.books.chrome().say(id);
    let mut rows = vec![who(desk), against(desk, picks), how(desk, picks)];
    if let Some(how) = picks.how.as_deref().filter(|how| *how != "in_person") {
        let asks = format!("objection-ref-{how}");
        rows.push(SlipRow::line("ref", say(&asks)).hint(say("objection-ref-hint")));
    }
    if picks.is_weighed() {
        rows.push(
            SlipRow::words("grounds", say("objection-grounds")).hint(say("objection-grounds-hint")),
        );
    }
    rows.push(SlipRow::day("on", say("objection-on")).hint(say("slip-day-hint")));
    if picks.stops_equality() {
        rows.push(
            SlipRow::day("stop_by", say("objection-stop-by")).hint(say("objection-stop-by-hint")),
        );
    }
    rows
}

fn who(desk: &Desk) -> SlipRow {
    let says = desk.books.chrome().say("objection-who");
    SlipRow::one("who", says, desk.choices_of_household())
}

fn against(desk: &Desk, picks: &Picks) -> SlipRow {
    let locale = desk.books.chrome();
    let applies = matches!(picks.who, None | Some(PersonId::Main | PersonId::Joint));
    let codes = AGAINST
        .iter()
        .filter(|code| applies || **code != "equality_stop");
    let codes = codes.map(|code| {
        let message = format!("objection-against-{code}");
        Choice::new(*code, locale.say(&message))
    });
    SlipRow::one("against", locale.say("objection-against"), codes.collect())
}

fn how(desk: &Desk, picks: &Picks) -> SlipRow {
    let locale = desk.books.chrome();
    let written = ["paper", "letter"];
    let codes = HOW
        .iter()
        .filter(|code| !picks.stops_equality() || written.contains(code));
    let codes = codes.map(|code| {
        let message = format!("objection-how-{code}");
        Choice::new(*code, locale.say(&message))
    });
    let row = SlipRow::one("how", locale.say("objection-how"), codes.collect());
    if picks.stops_equality() {
        row.hint(locale.say("objection-in-writing"))
    } else {
        row
    }
}
