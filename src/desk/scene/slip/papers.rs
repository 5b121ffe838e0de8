//! Somebody's receipts of what they decided and were told: whose, how much may be put into their hand, and where it goes.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::{Effect, PrivacyPapers};
use crate::desk::scene::over;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::who::{code_of, person_of};
use crate::privacy::{PersonId, Sequence};

/// Opens the form; of one decision where its entry is known, else of everything on record of one person.
pub(crate) fn open(desk: &mut Desk, decision: Option<Sequence>) {
    let rows = rows(desk, decision);
    let slip = Slip::new("slip-papers", rows);
    slip::open(desk, slip, SlipFor::Papers(decision));
}

/// Puts the names in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk, decision: Option<Sequence>) {
    slip.lay(rows(desk, decision));
}

fn rows(desk: &Desk, decision: Option<Sequence>) -> Vec<SlipRow> {
    let locale = desk.books.chrome();
    let people = decided_by(desk, decision).map_or_else(|| applicants(desk), |who| vec![who]);
    let only = (people.len() == 1).then(|| people.first().copied().map(code_of));
    let who = SlipRow::one(
        "who",
        locale.say("slip-papers-who"),
        desk.choices_of(people),
    );
    let said =
        ["yes", "no"].map(|code| Choice::new(code, locale.say(&format!("slip-papers-{code}"))));
    let where_to = ["files", "print"]
        .map(|code| Choice::new(code, locale.say(&format!("slip-papers-{code}"))));
    vec![
        who.picked(&only.flatten().unwrap_or_default()),
        SlipRow::one("said", locale.say("slip-papers-said"), said.into())
            .hint(locale.say("slip-papers-said-hint")),
        SlipRow::one("where", locale.say("slip-papers-where"), where_to.into())
            .hint(locale.say("slip-papers-where-hint")),
    ]
}

fn applicants(desk: &Desk) -> Vec<PersonId> {
    let intake = desk.intake.as_ref();
    intake.map(|intake| intake.applicants()).unwrap_or_default()
}

/// Whose decision an entry is.
fn decided_by(desk: &Desk, decision: Option<Sequence>) -> Option<PersonId> {
    let entry = desk.intake.as_ref()?.ledger.entry(decision?)?;
    entry.record.consent().map(|step| step.matter().person())
}

/// Has them written, and printed if asked.
pub(super) fn take(
    desk: &mut Desk,
    slip: &Slip,
    decision: Option<Sequence>,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let Some(person) = slip.one("who").and_then(person_of) else {
        return slip::refuse(desk, "who", "slip-fault-pick");
    };
    let Some(said) = slip.one("said") else {
        return slip::refuse(desk, "said", "slip-fault-pick");
    };
    let Some(place) = slip.one("where") else {
        return slip::refuse(desk, "where", "slip-fault-pick");
    };
    let Some(id) = desk.intake.as_ref().map(|intake| intake.header.id) else {
        return Vec::new();
    };
    let papers = PrivacyPapers {
        id,
        person: Some(person),
        decision,
        on_their_word: said == "yes",
        print: place == "print",
    };
    over::back(desk, now);
    vec![Effect::PrivacyReceipts(Box::new(papers))]
}
