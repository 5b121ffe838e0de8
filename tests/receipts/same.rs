//! A receipt made again is the first one, byte for byte: whatever was written down later, and after it was kept and read back.

use lodge::paper::Which;
use lodge::privacy::{
    Answer, Change, Entry, Ledger, Matter, Packs, PersonId, Sequence, WordingId, Wordings,
};
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use crate::desk::{called, health, matter, minute, officer, support, withdrawal, words};
use crate::history::{
    RIVERSIDE, decision, history, imprinted, opened, press, receipts, riverside, wanted, with, yes,
};

#[derive(Debug, Clone)]
enum Move {
    Yes(bool),
    No,
    Withdraw,
    Invalidate(u32),
    Lapse,
    Supersede,
    Restrict,
}

fn moves() -> impl Strategy<Value = Vec<(usize, i64, i64, Move)>> {
    let one = prop_oneof![
        5 => any::<bool>().prop_map(Move::Yes),
        3 => Just(Move::No),
        3 => Just(Move::Withdraw),
        1 => (1u32..30).prop_map(Move::Invalidate),
        1 => Just(Move::Lapse),
        1 => Just(Move::Supersede),
        1 => Just(Move::Restrict),
    ];
    proptest::collection::vec((0usize..4, 1i64..40_000, 0i64..300, one), 1..16)
}

fn matters() -> [Matter; 4] {
    [
        riverside(PersonId::Main),
        matter(PersonId::Main, &health(), called("Hillside Support")),
        riverside(PersonId::Joint),
        matter(PersonId::Joint, &support(), called("Hillside Support")),
    ]
}

/// Tries moves in turn; each new entry gets its imprint when it is written down, as at the office.
fn played(ledger: &mut Ledger, tried: &[(usize, i64, i64, Move)], clock: &mut i64) {
    for (about, passes, late, what) in tried {
        *clock += passes;
        let (at, now) = (*clock - late, minute(*clock));
        let about = &matters()[*about];
        let mut decide = |answer: Answer| {
            let mut decision = decision(about, answer, at);
            decision.intake = crate::desk::intake(&format!("visit {clock}"));
            _ = ledger.decide(decision, now).ok();
        };
        match what {
            Move::Yes(ends) => decide(match yes() {
                Answer::Yes { scope, .. } if !ends => Answer::Yes {
                    scope,
                    valid_until: None,
                    refresh_on: None,
                },
                Answer::Yes { scope, .. } => Answer::Yes {
                    scope,
                    valid_until: Some(lodge::register::working_day::in_london(minute(at))),
                    refresh_on: None,
                },
                no @ Answer::No { .. } => no,
            }),
            Move::No => decide(Answer::No {
                ask_again_after: None,
            }),
            Move::Withdraw => _ = ledger.withdraw(withdrawal(about, minute(at)), now).ok(),
            Move::Invalidate(step) => {
                let reason = words("a slip");
                _ = ledger
                    .invalidate(Sequence(*step), reason, officer(), now)
                    .ok();
            }
            Move::Lapse => drop(ledger.lapse(now)),
            Move::Supersede => {
                let new = WordingId {
                    key: "consent-support_referral".to_owned(),
                    language: "en-GB".to_owned(),
                    digest: lodge::privacy::Digest::of("new words"),
                };
                drop(ledger.supersede(&new, 2, Change::Material, now));
            }
            Move::Restrict => {
                let change = lodge::privacy::Restriction {
                    person: about.person(),
                    restricted: true,
                    reason: words("they asked"),
                    recorder: officer(),
                    at: now,
                };
                _ = ledger.restrict(change, now).ok();
            }
        }
    }
}

/// The ledger as it comes back from the vault.
fn kept_and_read(ledger: &Ledger) -> Ledger {
    let entries = serde_json::to_string(ledger.entries()).unwrap();
    let texts = serde_json::to_string(ledger.wordings()).unwrap();
    let entries: Vec<Entry> = serde_json::from_str(&entries).unwrap();
    let texts: Wordings = serde_json::from_str(&texts).unwrap();
    Ledger::of(entries, texts).unwrap()
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(24))]

    #[test]
    fn what_comes_later_changes_no_receipt(first in moves(), later in moves()) {
        let mut clock = 10;
        let mut ledger = opened();
        played(&mut ledger, &first, &mut clock);
        let early = imprinted(ledger);
        let mut whole = early.clone();
        played(&mut whole, &later, &mut clock);
        let whole = kept_and_read(&imprinted(whole));
        for person in [PersonId::Main, PersonId::Joint] {
            let before = receipts(&early, person);
            prop_assert!(!before.is_empty());
            let after = receipts(&whole, person);
            for (which, receipt) in before {
                let again = after.iter().find(|(other, _)| *other == which);
                prop_assert_eq!(again.map(|(_, again)| again), Some(&receipt), "{:?}", which);
            }
        }
    }
}

#[test]
fn packs_that_moved_on_change_no_receipt() {
    let ledger = imprinted(history());
    let before = receipts(&ledger, PersonId::Main);
    // An office whose packs are gone altogether takes no new imprint, and needs none.
    let none = with(Packs::default()).imprints((&ledger, Sequence(0)), None, "en-GB");
    assert_eq!(none.all().count(), 0);
    // One whose packs say something else takes none either: what was kept stands.
    let mut files = lodge::form::catalogue::files(None).unwrap();
    let dover = files.get_mut("notices/dover.toml").unwrap();
    *dover = dover.replace("dataprotection@dover.gov.uk", "new@dover.example");
    let moved = Packs::of(&files).unwrap();
    let none = with(moved).imprints((&ledger, Sequence(0)), None, "en-GB");
    assert_eq!(none.all().count(), 0);
    assert_eq!(receipts(&ledger, PersonId::Main), before);
}

#[test]
fn asking_for_all_goes_up_to_an_entry_of_the_person_and_no_further() {
    let ledger = imprinted(history());
    let last_of_joint = ledger
        .consent_steps()
        .find(|(_, step)| step.matter().person() == PersonId::Joint)
        .unwrap()
        .0;
    let press = press();
    let now = press.privacy_receipt(&wanted(
        &ledger,
        PersonId::Joint,
        Which::Decisions(Sequence(u32::MAX)),
    ));
    let then = press.privacy_receipt(&wanted(
        &ledger,
        PersonId::Joint,
        Which::Decisions(last_of_joint),
    ));
    assert_eq!(now, then);
    assert!(then.unwrap().text.contains("Riverside Support"));
    assert!(!RIVERSIDE.is_empty());
}
