//! The rows of the form, as far as what is picked calls for them.

use crate::desk::Desk;
use crate::desk::consent::{Age, Offer, deciders, fixed, groups, in_short, in_their_place};
use crate::desk::notice::effective;
use crate::desk::scene::slip::ask_permission::offered::{Picked, purposes};
use crate::desk::scene::slip::ask_permission::{age_of, was_shown};
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::privacy::{PersonId, Raised, Recipient, RecipientId, Sequence};
use crate::register::Channel;

/// The rows.
pub(super) fn rows(desk: &Desk, slip: &Slip, raised: Raised) -> Vec<SlipRow> {
    let picked = Picked::of(desk, slip);
    let mut rows = vec![who(desk, picked.person)];
    rows.extend(old_enough(desk, picked.person));
    rows.push(what(desk, picked.person));
    if picked.purpose.is_some_and(|purpose| purpose.explicit) {
        rows.push(towards(desk, picked.person));
    }
    rows.push(to(desk, &picked, raised));
    if matches!(picked.offer, Some(Offer::Class(_))) {
        let says = desk.books.chrome().say("permission-name");
        let hint = desk.books.chrome().say("permission-name-hint");
        rows.push(SlipRow::line("name", says).hint(hint));
    }
    rows.extend(data(desk, &picked));
    rows.push(how(desk));
    rows.extend(proof(desk, slip.one("how")));
    rows.extend(days(desk));
    rows
}

fn who(desk: &Desk, person: Option<PersonId>) -> SlipRow {
    let people = desk.intake.as_deref().map(deciders).unwrap_or_default();
    let locale = desk.books.chrome();
    let told = person.is_none_or(|person| was_shown(desk, person));
    let hint = if told {
        "permission-who-hint"
    } else {
        "permission-who-no-notice"
    };
    SlipRow::one("who", locale.say("permission-who"), desk.choices_of(people))
        .hint(locale.say(hint))
}

/// Why somebody of 16 or 17 can decide, with which parent a child does, or who decides in somebody's place.
fn old_enough(desk: &Desk, person: Option<PersonId>) -> Option<SlipRow> {
    let locale = desk.books.chrome();
    let intake = desk.intake.as_deref()?;
    let under = |parental| -> Vec<Choice> {
        let held = in_their_place(intake, person.unwrap_or(PersonId::Main), parental);
        let held = held.into_iter();
        held.map(|one| Choice::new(one.0.to_string(), agent(desk, one)))
            .collect()
    };
    match age_of(desk, person)? {
        Age::Adult | Age::Unknown => {
            let others = under(false);
            if others.is_empty() {
                return None;
            }
            let own = Choice::new("themselves", locale.say("permission-by-themselves"));
            let options = std::iter::once(own).chain(others).collect();
            let row = SlipRow::one("by", locale.say("permission-by"), options);
            Some(row.picked("themselves"))
        }
        Age::SixteenOrSeventeen => Some(
            SlipRow::line("competence", locale.say("permission-competence"))
                .hint(locale.say("permission-competence-hint")),
        ),
        Age::UnderSixteen => Some(
            SlipRow::one("by", locale.say("permission-parent"), under(true))
                .hint(locale.say("permission-parent-hint")),
        ),
    }
}

/// Who holds an authority, in the officer's words.
fn agent(desk: &Desk, authority: Sequence) -> String {
    let held = desk.intake.as_ref();
    let held = held.and_then(|intake| intake.ledger.authority(authority));
    held.map(|held| desk.name_of_agent(&held.terms().agent))
        .unwrap_or_default()
}

fn what(desk: &Desk, person: Option<PersonId>) -> SlipRow {
    let locale = desk.books.chrome();
    let options = purposes(desk, person).into_iter();
    let options =
        options.map(|purpose| Choice::new(purpose.id.as_str(), in_short(desk, &purpose.id)));
    SlipRow::one("what", locale.say("permission-what"), options.collect())
}

fn towards(desk: &Desk, person: Option<PersonId>) -> SlipRow {
    let locale = desk.books.chrome();
    let serves = desk.books.notices().serves();
    let options = purposes(desk, person).into_iter();
    let options = options
        .filter(|purpose| serves.contains(&purpose.id.as_str()))
        .map(|purpose| Choice::new(purpose.id.as_str(), in_short(desk, &purpose.id)));
    SlipRow::one(
        "towards",
        locale.say("permission-towards"),
        options.collect(),
    )
    .hint(locale.say("permission-towards-hint"))
}

fn to(desk: &Desk, picked: &Picked, raised: Raised) -> SlipRow {
    let locale = desk.books.chrome();
    let all = picked.all(desk).into_iter();
    let offered = all.filter(|offer| picked.is_offered(desk, offer, raised));
    let options = offered.map(|offer| {
        let says = match &offer {
            Offer::Named(_) if desk.glass.covered => locale.say("permission-somebody"),
            Offer::Named(recipient) => recipient.name().to_owned(),
            Offer::Class(row) => locale.say(&format!("notice-recipient-{}", row.id.as_str())),
        };
        Choice::new(offer.code(), says)
    });
    let row = SlipRow::one("to", locale.say("permission-to"), options.collect());
    let back = picked.kept_back(desk, raised);
    if back.is_empty() {
        row.hint(locale.say("permission-to-hint"))
    } else {
        row.hint(back.join(" "))
    }
}

/// Which data, where that is not always the same.
fn data(desk: &Desk, picked: &Picked) -> Option<SlipRow> {
    let locale = desk.books.chrome();
    let purpose = picked.purpose?;
    let offer = picked.offer.as_ref()?;
    if fixed(purpose.id.as_str(), purpose.marketing).is_some() {
        return None;
    }
    let kind = if purpose.explicit { "private" } else { "group" };
    let row = row_of(desk, picked.person?, offer);
    let options = groups(purpose.explicit, row).into_iter();
    let options =
        options.map(|group| Choice::new(group, locale.say(&format!("consent-{kind}-{group}"))));
    Some(
        SlipRow::many("data", locale.say("permission-data"), options.collect())
            .hint(locale.say("permission-data-hint")),
    )
}

/// The row of the packs that a recipient is of.
pub(super) fn row_of<'d>(desk: &'d Desk, person: PersonId, offer: &Offer) -> Option<&'d Recipient> {
    let id: &RecipientId = match offer {
        Offer::Named(recipient) => recipient.whom().row()?,
        Offer::Class(row) => &row.id,
    };
    let notice = effective(desk.books.notices(), desk.intake.as_deref()?, person)?;
    notice.recipient(id.as_str()).map(|told| told.value)
}

fn how(desk: &Desk) -> SlipRow {
    let locale = desk.books.chrome();
    let ways = ["here", "phone", "paper", "letter", "handed"];
    let at_counter = desk.post.channel == Channel::Counter;
    let offered = ways
        .into_iter()
        .filter(|way| at_counter || !matches!(*way, "here" | "handed"));
    let options = offered.map(|way| Choice::new(way, locale.say(&format!("permission-how-{way}"))));
    SlipRow::one("how", locale.say("permission-how"), options.collect())
        .hint(locale.say("permission-how-hint"))
}

/// What proves it: the call, the paper, the letter.
fn proof(desk: &Desk, how: Option<&str>) -> Option<SlipRow> {
    let locale = desk.books.chrome();
    match how? {
        "phone" => {
            let sitting = desk.intake.as_ref().map(|intake| intake.sitting.0.as_str());
            let row = SlipRow::line("call", locale.say("permission-call"));
            let row = row.saying(sitting.unwrap_or_default());
            Some(row.hint(locale.say("permission-call-hint")))
        }
        "paper" => Some(SlipRow::line("paper", locale.say("permission-paper"))),
        "letter" => Some(SlipRow::line("letter", locale.say("permission-letter"))),
        _ => None,
    }
}

/// When a yes ends, when it is asked about again, and how long a no is left alone; none of it has to be there.
fn days(desk: &Desk) -> [SlipRow; 3] {
    let locale = desk.books.chrome();
    let day = |id, message: &str| {
        SlipRow::day(id, locale.say(message)).hint(locale.say("permission-day-hint"))
    };
    [
        day("until", "permission-until"),
        day("refresh", "permission-refresh"),
        day("again", "permission-again"),
    ]
}
