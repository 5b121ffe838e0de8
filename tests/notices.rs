//! What notices say, as they ship: their facts a row each, their layers and defects, and one canonical text.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so"
)]

#[path = "notices/asked.rs"]
mod asked;
#[path = "notices/facts.rs"]
mod facts;
#[path = "notices/layers.rs"]
mod layers;
#[path = "notices/words.rs"]
mod words;

use std::collections::BTreeMap;

use lodge::locale::{Args, Locale};
use lodge::privacy::{Audience, Effective, NoticeText, Packs, Plan, Worded};

fn files() -> BTreeMap<String, String> {
    lodge::form::catalogue::files(None).unwrap_or_else(|faults| panic!("{faults}"))
}

fn packs() -> Packs {
    Packs::of(&files()).unwrap_or_else(|faults| panic!("{faults}"))
}

fn english() -> Locale {
    Locale::load("en-GB", None).expect("English ships")
}

fn notice<'p>(packs: &'p Packs, controller: &str, audience: Audience) -> Effective<'p> {
    packs
        .for_controller(controller, audience)
        .expect("the notice")
}

fn text(notice: &Effective, locale: &Locale) -> NoticeText {
    let say = |id: &str, puts: &[(&'static str, Worded)]| {
        let args = puts
            .iter()
            .fold(Args::new(), |args, (name, put)| match put {
                Worded::Text(text) => args.text(*name, text),
                Worded::Count(count) => args.count(*name, (*count).into()),
            });
        locale.say_with(id, &args)
    };
    Plan::of(notice).text(&say)
}

/// The thirteen councils, as `forms/councils/` names them.
const COUNCILS: [&str; 13] = [
    "ashford",
    "canterbury",
    "dartford",
    "dover",
    "folkestone_hythe",
    "gravesham",
    "maidstone",
    "medway",
    "sevenoaks",
    "swale",
    "thanet",
    "tonbridge_malling",
    "tunbridge_wells",
];
