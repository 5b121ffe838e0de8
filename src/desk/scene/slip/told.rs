//! Somebody is told of sharing against fraud, or that records are matched: two things told, with no yes or no to either.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::desk::intake::spoken;
use crate::desk::scene::over;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::form::Owner;
use crate::privacy::{Acknowledgement, PersonId, Taken, Thing, WordingId};

/// One of the two things that are told and not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// That details may go to those who fight fraud.
    Fraud,
    /// That records are matched.
    Nfi,
}

impl Telling {
    /// The question of the form that has its words.
    fn question(self) -> &'static str {
        match self {
            Self::Fraud => "told_fraud_sharing",
            Self::Nfi => "told_nfi",
        }
    }

    fn thing(self) -> Thing {
        match self {
            Self::Fraud => Thing::FraudSharing,
            Self::Nfi => Thing::NfiMatching,
        }
    }
}

/// Opens the form, with the words to be read out at its foot.
pub(crate) fn open(desk: &mut Desk, person: PersonId, telling: Telling) {
    let title = match telling {
        Telling::Fraud => "slip-told-fraud",
        Telling::Nfi => "slip-told-nfi",
    };
    let row = row(desk, person, telling);
    let what = SlipFor::Told(person, telling);
    slip::open(desk, Slip::new(title, vec![row]), what);
}

fn row(desk: &Desk, person: PersonId, telling: Telling) -> SlipRow {
    let locale = desk.books.chrome();
    let name = desk.name_of(person);
    let args = crate::locale::Args::new().answer("name", &name);
    let ways = ["read", "screen"].map(|code| {
        let message = format!("slip-told-{code}");
        Choice::new(code, locale.say(&message))
    });
    let asks = locale.say_with("slip-told-how", &args);
    SlipRow::one("how", asks, ways.into()).hint(words(desk, telling))
}

/// The words, in the language that questions are asked in.
fn words(desk: &Desk, telling: Telling) -> String {
    let Some(intake) = desk.intake.as_deref() else {
        return String::new();
    };
    let Some(place) = intake.form.place(telling.question(), Owner::Common) else {
        return String::new();
    };
    let wording = intake.wording(&desk.books);
    let hint = wording.part(place, "hint").unwrap_or_default();
    format!("{} {hint}", wording.ask(place))
        .trim_end()
        .to_owned()
}

/// Puts the name in as it may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk, person: PersonId, telling: Telling) {
    slip.lay(vec![row(desk, person, telling)]);
}

/// Writes it down.
pub(super) fn take(
    desk: &mut Desk,
    slip: &Slip,
    (person, telling): (PersonId, Telling),
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let Some(how) = slip.one("how") else {
        return slip::refuse(desk, "how", "slip-fault-pick");
    };
    let channel = desk.post.channel;
    let recorder = desk.recorder();
    let Desk {
        intake: Some(intake),
        books,
        ..
    } = desk
    else {
        return Vec::new();
    };
    let taken = recorder.and_then(|recorder| match how {
        "screen" => Some(Taken::HandedOver { recorder }),
        _ => spoken(channel, recorder, &intake.sitting.0),
    });
    let place = intake.form.place(telling.question(), Owner::Common);
    let (Some(taken), Some(place)) = (taken, place) else {
        return slip::refuse(desk, "how", "slip-fault-pick");
    };
    let wording = intake.wording(books);
    let words = wording.locale.wording(&wording.messages(place));
    let language = wording.locale.tag().to_owned();
    let told = Acknowledgement {
        person,
        thing: telling.thing(),
        wording: WordingId {
            key: intake.question(place).message.clone(),
            language,
            digest: intake.ledger.keep_wording(&words),
        },
        taken,
        intake: intake.sitting.clone(),
        at: now,
    };
    if intake.ledger.acknowledge(told, now).is_err() {
        return slip::refuse(desk, "how", "slip-fault-future");
    }
    let effects = intake.writing().into_iter().collect();
    over::back(desk, now);
    effects
}
