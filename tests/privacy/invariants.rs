//! What holds whatever happens: the invariants of privacy, over random histories.
//!
//! Here are 1, 2, 3, 4, 6 and 10, and of 7 the gate. `tests/ten_invariants.rs` says where each of the ten is shown.

use std::collections::BTreeSet;

use lodge::privacy::{
    Action, Agent, Answer, Asking, Asks, Authority, AuthorityForm, AuthorityTerms, Change, Class,
    ConsentAction, ConsentCode, ConsentPurpose, ControllerKind, Decision, Digest, Field,
    IdentityRule, IdentitySeen, KioskStation, Ledger, Matter, Maturity, Method, Overriding,
    PersonId, Question, Raised, RefusalCode, Script, Sequence, State, Strength, Taken, Terms, To,
    WordingId, may_disclose,
};
use lodge::register::Channel;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use crate::desk::{
    ASKED, NOTICE, called, day, decided, floating_support, group, groups, health, intake, matter,
    minute, news, officer, purpose, shown, support, withdrawal, wording, words,
};

/// Something that is tried on a ledger.
#[derive(Debug, Clone)]
enum Move {
    Notice(bool),
    Ask,
    PutOff,
    Yes {
        taken: u8,
        words: bool,
        expires: Option<i64>,
        raised: bool,
    },
    No {
        taken: u8,
        raised: bool,
    },
    Withdraw,
    Invalidate(u32),
    Lapse,
    Supersede(bool),
}

/// A move: on which of the matters, how many minutes after the one before, and how late it is written down.
type Tried = (usize, i64, i64, u8, Move);

fn moves() -> impl Strategy<Value = Vec<Tried>> {
    let yes = (
        any::<u8>(),
        any::<bool>(),
        any::<bool>(),
        proptest::option::of(0i64..4),
    )
        .prop_map(|(taken, words, raised, expires)| Move::Yes {
            taken,
            words: words || raised,
            expires,
            raised,
        });
    let no = (any::<u8>(), any::<bool>()).prop_map(|(taken, raised)| Move::No { taken, raised });
    let one = prop_oneof![
        3 => any::<bool>().prop_map(Move::Notice),
        2 => Just(Move::Ask),
        1 => Just(Move::PutOff),
        6 => yes,
        3 => no,
        3 => Just(Move::Withdraw),
        2 => (1u32..30).prop_map(Move::Invalidate),
        1 => Just(Move::Lapse),
        1 => any::<bool>().prop_map(Move::Supersede),
    ];
    proptest::collection::vec((0usize..4, 0i64..2000, 0i64..300, 0u8..3, one), 0..40)
}

fn matters() -> [Matter; 4] {
    [
        matter(PersonId::Main, &support(), called("Riverside Support")),
        matter(PersonId::Main, &support(), called("Hillside Support")),
        matter(PersonId::Joint, &support(), called("Riverside Support")),
        matter(PersonId::Main, &health(), called("Riverside Support")),
    ]
}

fn taken(which: u8) -> Taken {
    let recorder = officer();
    let script = if which & 8 == 0 {
        Script::ReadInFull
    } else {
        Script::ReadInPart
    };
    let said = (which & 16 == 0).then(|| words("yes"));
    match which % 6 {
        0 => Taken::AtKiosk {
            station: KioskStation::new(Channel::Kiosk, words("07")).unwrap(),
        },
        1 => Taken::HandedOver { recorder },
        2 => Taken::OnPhone {
            recorder,
            call: words("C-1"),
            script,
            said,
            witness: None,
        },
        3 => Taken::InPerson {
            recorder,
            script,
            said,
            witness: None,
        },
        4 => Taken::OnPaper {
            recorder,
            paper: words("file 7"),
            witness: None,
        },
        _ => Taken::ByLetter {
            recorder,
            letter: words("file 8"),
        },
    }
}

/// Tries moves in turn; what the ledger refuses is simply not there. After each move it is asked whether anything older
/// changed.
fn played(tried: &[Tried]) -> Ledger {
    let mut ledger = Ledger::default();
    ledger.keep_wording(ASKED);
    ledger.keep_wording(NOTICE);
    let matters = matters();
    let mut clock = 0;
    for (about, passes, late, sitting, what) in tried {
        clock += passes;
        let (at, now) = (minute(clock - late), minute(clock));
        let matter = &matters[*about];
        let before = ledger.entries().to_vec();
        play(
            &mut ledger,
            matter,
            &format!("visit {sitting}"),
            (at, now),
            what,
        );
        assert!(
            ledger.entries().starts_with(&before),
            "an entry was changed or taken out"
        );
    }
    ledger
}

fn play(
    ledger: &mut Ledger,
    matter: &Matter,
    sitting: &str,
    (at, now): (chrono::DateTime<chrono::Utc>, chrono::DateTime<chrono::Utc>),
    what: &Move,
) {
    let asking = || Asking {
        matter: matter.clone(),
        intake: intake(sitting),
        occurred_at: at,
        wording: wording(ASKED),
        taken: taken(3),
    };
    let decision = |answer, which, raised: bool| {
        let mut decision = decided(matter, answer, at);
        decision.intake = intake(sitting);
        decision.taken = taken(which);
        decision.raised = if raised {
            Raised::ByThem
        } else {
            Raised::Asked
        };
        decision
    };
    // What comes back is of no interest: a refusal leaves no entry, and that is what is looked at.
    match what {
        Move::Notice(to_joint) => {
            let to = if *to_joint {
                PersonId::Joint
            } else {
                PersonId::Main
            };
            _ = ledger.show_notice(shown(to, at), now).ok();
        }
        Move::Ask => _ = ledger.ask(asking(), now).ok(),
        Move::PutOff => _ = ledger.put_off(asking(), now).ok(),
        Move::Yes {
            taken,
            words,
            expires,
            raised,
        } => {
            let last = lodge::register::working_day::in_london(at);
            let answer = Answer::Yes {
                scope: groups(&["health"]),
                valid_until: expires.map(|days| last + chrono::TimeDelta::days(days)),
                refresh_on: None,
            };
            let mut decision = decision(answer, *taken, *raised);
            if !words {
                decision.wording.digest = Digest::of("words that nobody kept");
            }
            _ = ledger.decide(decision, now).ok();
        }
        Move::No { taken, raised } => {
            let answer = Answer::No {
                ask_again_after: None,
            };
            _ = ledger.decide(decision(answer, *taken, *raised), now).ok();
        }
        Move::Withdraw => _ = ledger.withdraw(withdrawal(matter, at), now).ok(),
        Move::Invalidate(step) => {
            _ = ledger
                .invalidate(Sequence(*step), words("a mistake"), officer(), now)
                .ok();
        }
        Move::Lapse => drop(ledger.lapse(now)),
        Move::Supersede(material) => {
            let change = if *material {
                Change::Material
            } else {
                Change::Minor
            };
            let new = WordingId {
                digest: Digest::of("new"),
                ..wording(ASKED)
            };
            drop(ledger.supersede(&new, 1, change, now));
        }
    }
}

/// How a matter stands, worked out another way: by looking back from the instant for the step that decides.
fn looked_back(ledger: &Ledger, matter: &Matter, at: chrono::DateTime<chrono::Utc>) -> State {
    let mut steps: Vec<_> = ledger
        .consent_steps()
        .filter(|(_, step)| step.matter().is(matter) && step.occurred_at() <= at)
        .collect();
    steps.sort_by_key(|(sequence, step)| (step.occurred_at(), *sequence));
    let decides = |step: &ConsentAction| {
        !matches!(
            step,
            ConsentAction::Asked { .. }
                | ConsentAction::PutOff { .. }
                | ConsentAction::Invalidated { .. }
        )
    };
    let Some(last) = steps.iter().rposition(|(_, step)| decides(step.action())) else {
        return match steps
            .iter()
            .rev()
            .map(|(_, step)| step.action())
            .find(|action| !matches!(action, ConsentAction::Invalidated { .. }))
        {
            Some(ConsentAction::Asked { .. }) => State::Asked,
            _ => State::NotAsked,
        };
    };
    let (sequence, step) = steps[last];
    let mistaken = steps[last..].iter().any(|(_, later)| {
        matches!(later.action(), ConsentAction::Invalidated { step, .. } if *step == sequence)
    });
    if mistaken {
        return State::Invalidated;
    }
    match step.action() {
        ConsentAction::Given(grant) => {
            let today = lodge::register::working_day::in_london(at);
            if grant.valid_until.is_some_and(|last| today > last) {
                State::Expired
            } else {
                State::Given
            }
        }
        ConsentAction::Refused(_) => State::Refused,
        ConsentAction::Withdrawn { .. } => State::Withdrawn,
        ConsentAction::Expired => State::Expired,
        ConsentAction::Superseded { .. } => State::Superseded,
        ConsentAction::Asked { .. }
        | ConsentAction::PutOff { .. }
        | ConsentAction::Invalidated { .. } => unreachable!("these do not decide"),
    }
}

proptest! {
    /// Invariants 1 and 10.
    #[test]
    fn how_things_stand_follows_from_the_last_step_that_decides(tried in moves(), at in 0i64..30_000) {
        let ledger = played(&tried);
        for matter in matters() {
            let stands = ledger.standing(&matter, minute(at));
            prop_assert_eq!(stands.state, looked_back(&ledger, &matter, minute(at)));
            prop_assert_eq!(stands.grant().is_some(), stands.state == State::Given);
            let said_no = ledger.consent_steps().any(|(_, step)| {
                step.matter().is(&matter) && matches!(step.action(), ConsentAction::Refused(_))
            });
            prop_assert!(said_no || stands.state != State::Refused);
        }
        for person in [PersonId::Main, PersonId::Joint] {
            for (matter, stands) in ledger.standings(person, minute(at)) {
                prop_assert_eq!(matter.person(), person);
                prop_assert_eq!(stands, ledger.standing(matter, minute(at)));
            }
        }
    }

    /// Invariant 1: what is written later changes nothing about what was known before.
    #[test]
    fn the_past_as_it_was_known_never_changes(tried in moves(), cut in 0usize..40) {
        let early = played(&tried[..cut.min(tried.len())]);
        let whole = played(&tried);
        let Some(last) = early.entries().last() else { return Ok(()) };
        let at = last.recorded_at;
        // Entries of the same minute may still follow; those are not yet past.
        if whole.entries().iter().skip(early.entries().len()).any(|entry| entry.recorded_at <= at) {
            return Ok(());
        }
        for matter in matters() {
            prop_assert_eq!(
                early.standing_as_known(&matter, at).state,
                whole.standing_as_known(&matter, at).state
            );
        }
    }

    /// Invariants 2 and 3.
    #[test]
    fn every_yes_and_every_no_has_what_proves_it(tried in moves()) {
        let ledger = played(&tried);
        for (sequence, step) in ledger.consent_steps() {
            let Some(capture) = step.capture() else { continue };
            prop_assert!(ledger.wordings().holds(&capture.wording.digest));
            let notice = ledger.notice_shown(step.matter().person(), step.occurred_at());
            prop_assert!(notice.is_some_and(|shown| shown.at <= step.occurred_at()));
            let kiosk = capture.taken.method() == Method::Kiosk;
            prop_assert_eq!(capture.taken.recorder().is_none(), kiosk);
            let written = matches!(
                capture.taken.method(),
                Method::Kiosk | Method::HandedOver | Method::Paper | Method::Letter
            );
            prop_assert_eq!(capture.taken.strength() == Strength::ExplicitWritten, written);
            let entry = ledger.entry(sequence).unwrap();
            prop_assert!(step.occurred_at() <= entry.recorded_at);
            if let Some(grant) = step.grant() {
                prop_assert!(!grant.scope.are_none() && capture.taken.words_were_whole());
                prop_assert!(
                    !step.matter().purpose().is_explicit()
                        || capture.taken.strength() != Strength::Expressed
                );
            }
        }
    }

    /// A no is not asked again in its own sitting, and nothing that does not stand is taken back.
    #[test]
    fn no_step_stands_where_it_may_not(tried in moves()) {
        let ledger = played(&tried);
        let entries = ledger.entries();
        for (sequence, step) in ledger.consent_steps() {
            let at = usize::try_from(sequence.0 - 1).unwrap();
            let before = Ledger::of(entries[..at].to_vec(), ledger.wordings().clone()).unwrap();
            let stands = before.standing(step.matter(), step.occurred_at());
            let same_sitting = stands.decided.is_some_and(|(_, no)| no.intake() == step.intake());
            if let ConsentAction::Asked { .. } = step.action() {
                let no = matches!(stands.state, State::Refused | State::Withdrawn);
                prop_assert!(!(no && same_sitting));
            }
            if let ConsentAction::Withdrawn { .. } = step.action() {
                let stood = matches!(stands.state, State::Given | State::Expired | State::Superseded);
                prop_assert!(stood);
            }
        }
    }

    /// Invariant 4.
    #[test]
    fn only_what_a_pack_asks_can_be_consented_to(asks in 0usize..3, code in 0usize..7) {
        let asks = Asks::ALL[asks];
        let purpose = purpose("anything", asks, ConsentCode::ALL.get(code).copied());
        prop_assert_eq!(ConsentPurpose::of(&purpose).is_some(), asks != Asks::Nothing);
    }

    /// Invariant 6.
    #[test]
    fn what_was_said_once_holds_in_its_own_sitting_until_that_ends(
        bound in 0u8..3, asked in 0u8..3, ended in proptest::option::of(0i64..100), at in 0i64..100,
    ) {
        let name = |which: u8| intake(&format!("visit {which}"));
        let terms = AuthorityTerms {
            for_person: PersonId::Main,
            agent: Agent::Representative(1),
            form: AuthorityForm::VerbalOneOff { intake: name(bound), said: words("talk to her"), worded_back: true },
            topics: groups(&["support"]),
            actions: [Action::Discuss].into(),
            from: day("2026-11-23"),
            until: None,
            identity: IdentitySeen { person: false, agent: false },
            recorder: officer(),
        };
        let mut ledger = Ledger::default();
        let number = ledger.authorise(
            Authority::new(terms, IdentityRule::WhereDataIsAskedFor).unwrap(),
            minute(0),
        );
        if let Some(ended) = ended {
            ledger.end_intake(name(bound), minute(ended));
        }
        let over = ended.is_some_and(|ended| ended <= at);
        let sitting = name(asked);
        let in_force = ledger.authority_in_force(number, minute(at), Some(&sitting));
        prop_assert_eq!(in_force.is_some(), asked == bound && !over);
        prop_assert!(ledger.authority_in_force(number, minute(at), None).is_none());
        prop_assert_eq!(ledger.standing_authorities(minute(at)).count(), 0);
    }

    /// The gate: nothing leaves without a ground that holds then, and equality answers never (invariant 7).
    #[test]
    fn nothing_leaves_that_nothing_lets_out(
        tried in moves(), at in 0i64..30_000, class in 0usize..5, name in 0usize..2, over in 0u8..4,
    ) {
        let ledger = played(&tried);
        let (recipient, for_support) = (floating_support(), support());
        let class = Class::ALL[class];
        let names = ["Riverside Support", "Hillside Support"];
        let overriding = match over {
            1 => Some(Overriding::Emergency { reason: words("fire") }),
            2 => Some(Overriding::CourtOrder { order: words("1") }),
            3 => Some(Overriding::Statute { statute: words("an Act") }),
            _ => None,
        };
        let question = Question {
            to: To::Recipient(called(names[name])),
            purpose: for_support.id.clone(),
            fields: [Field { group: group("health"), class }].into(),
            about: PersonId::Main,
            action: Action::ReceiveCopies,
            requested_by: words("duty worker"),
            request_ref: None,
            recorder: Some(officer()),
            intake: None,
            overriding: overriding.clone(),
        };
        let terms = Terms {
            recipient: Some(&recipient),
            purpose: Some(&for_support),
            controller: ControllerKind::Council,
            transfer_allowed: true,
            scope: [group("health")].into(),
            is_public: false,
            is_partner: false,
        };
        let decision = may_disclose(&question, &ledger, &terms, minute(at));
        let holds = |purpose: &lodge::privacy::Purpose| {
            let about = matter(PersonId::Main, purpose, called(names[name]));
            looked_back(&ledger, &about, minute(at)) == State::Given
        };
        match class {
            Class::Equality => prop_assert_eq!(
                decision,
                Decision::Refused { code: RefusalCode::EqualityWall }
            ),
            Class::Restricted => {
                let court = matches!(overriding, Some(Overriding::CourtOrder { .. }));
                prop_assert_eq!(matches!(decision, Decision::Emergency { .. }), court);
                let refused = matches!(decision, Decision::Refused { .. });
                prop_assert!(court || refused);
            }
            _ if overriding.is_some() => {
                let emergency = matches!(decision, Decision::Emergency { .. });
                prop_assert!(emergency);
            }
            Class::Ordinary => prop_assert_eq!(
                matches!(decision, Decision::Allowed { .. }),
                holds(&for_support)
            ),
            Class::Sensitive | Class::Criminal => prop_assert_eq!(
                matches!(decision, Decision::Allowed { .. }),
                holds(&for_support) && holds(&health())
            ),
        }
    }

    /// Every history can be written down and read again, entry by entry.
    #[test]
    fn a_ledger_comes_back_as_it_was(tried in moves()) {
        let ledger = played(&tried);
        let written: Vec<Vec<u8>> = ledger
            .entries()
            .iter()
            .map(|entry| rmp_serde::to_vec_named(entry).unwrap())
            .collect();
        let read = written.iter().map(|bytes| rmp_serde::from_slice(bytes).unwrap()).collect();
        prop_assert_eq!(Ledger::of(read, ledger.wordings().clone()), Ok(ledger));
    }
}

/// Random histories are worth something only if they reach every way that things can stand.
#[test]
fn the_histories_reach_every_state() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut reached = BTreeSet::new();
    for _ in 0..400 {
        let tried = moves().new_tree(&mut runner).unwrap().current();
        let ledger = played(&tried);
        for matter in matters() {
            for at in (0..40_000).step_by(1000) {
                reached.insert(ledger.standing(&matter, minute(at)).state);
            }
        }
    }
    assert_eq!(reached.len(), State::ALL.len(), "{reached:?}");
}

/// The reading purposes of these tests are what they are taken for.
#[test]
fn the_purposes_of_these_tests_are_asked_about() {
    for asked in [support(), health(), news()] {
        assert!(ConsentPurpose::of(&asked).is_some());
    }
    assert_eq!(
        decided(
            &matters()[0],
            Answer::No {
                ask_again_after: None
            },
            minute(1)
        )
        .maturity,
        Maturity::Adult
    );
}
