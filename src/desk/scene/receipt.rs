//! The receipt: made only from the header of a lodged application, which the world gives after the commit.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::desk::effect::{Effect, ReceiptExtent};
use crate::desk::intake::Intake;
use crate::desk::intent::{Command, Intent};
use crate::desk::{Books, Desk, Scene};
use crate::form::evidence;
use crate::form::seen::Seen;
use crate::register::application::Header;

/// A paper that is still to be brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bring {
    /// Its name.
    pub label: String,
    /// Whom it is for.
    pub person: Option<String>,
    /// The day it is due.
    pub due: Option<NaiveDate>,
}

/// The receipt.
#[derive(Debug)]
pub struct Receipt {
    /// The lodged application.
    pub header: Header,
    /// The papers still to be brought.
    pub papers: Vec<Bring>,
    /// The row in hand among [`CHOICES`].
    pub at: usize,
    /// The files that were written.
    pub files: Vec<PathBuf>,
    /// Whether something went to the printer.
    pub printed: bool,
}

/// What can be done with a receipt; going back to the list comes after these.
pub const CHOICES: [Command; 4] = [
    Command::PrintReceipt,
    Command::PrintReference,
    Command::WriteReceipt,
    Command::WriteReference,
];

impl Receipt {
    /// The receipt of an application that was just lodged.
    #[must_use]
    pub fn new(header: Header, intake: Option<&Intake>, books: &Books) -> Self {
        let papers = intake
            .map(|intake| papers(intake, books))
            .unwrap_or_default();
        Self {
            header,
            papers,
            at: CHOICES.len(),
            files: Vec::new(),
            printed: false,
        }
    }
}

fn papers(intake: &Intake, books: &Books) -> Vec<Bring> {
    let wording = intake.wording(books);
    let seen = Seen::of(&intake.form, &intake.pack, &intake.sheet, intake.today);
    let open = evidence::papers(&seen)
        .into_iter()
        .filter(evidence::Paper::is_open);
    open.map(|paper| Bring {
        label: wording.locale.say(&paper.message),
        person: paper.person.map(|person| wording.person(person)),
        due: paper.due,
    })
    .collect()
}

/// Applies an intent to the receipt.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Scene::Receipt(receipt) = &mut desk.scene else {
        return Vec::new();
    };
    match intent {
        Intent::Up => receipt.at = receipt.at.saturating_sub(1),
        Intent::Down => receipt.at = (receipt.at + 1).min(CHOICES.len()),
        Intent::First => receipt.at = 0,
        Intent::Last => receipt.at = CHOICES.len(),
        Intent::Pick(number) => {
            let choice = usize::from(number)
                .checked_sub(1)
                .filter(|choice| *choice <= CHOICES.len());
            if let Some(choice) = choice {
                receipt.at = choice;
                return accept(desk);
            }
        }
        Intent::Accept => return accept(desk),
        Intent::Close => return vec![Effect::List],
        _ => {}
    }
    Vec::new()
}

fn accept(desk: &mut Desk) -> Vec<Effect> {
    let Scene::Receipt(receipt) = &desk.scene else {
        return Vec::new();
    };
    match CHOICES.get(receipt.at) {
        Some(command) => run(desk, *command),
        None => vec![Effect::List],
    }
}

/// Runs a command of the receipt.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn run(desk: &Desk, command: Command) -> Vec<Effect> {
    let Scene::Receipt(receipt) = &desk.scene else {
        return Vec::new();
    };
    let (extent, print) = match command {
        Command::PrintReceipt => (ReceiptExtent::Full, true),
        Command::PrintReference => (ReceiptExtent::ReferenceOnly, true),
        Command::WriteReceipt => (ReceiptExtent::Full, false),
        Command::WriteReference => (ReceiptExtent::ReferenceOnly, false),
        _ => return Vec::new(),
    };
    vec![Effect::Receipt {
        id: receipt.header.id,
        extent,
        print,
    }]
}
