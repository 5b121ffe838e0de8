//! What the ledger takes and what it refuses, step by step.

use lodge::privacy::{
    Acknowledgement, Action, Agent, Answer, Asking, Authority, AuthorityForm, AuthorityTerms, By,
    Came, Card, Change, Closed, Confirmed, ConsentFault, Contact, ContactKind, Decided, Digest,
    EqualityOffer, Extent, Format, FormatAsked, IdentityRule, IdentitySeen, Informed, InformedBy,
    KioskStation, Knows, Ledger, LedgerFault, Matter, Maturity, MayAsk, MayDiscuss, Monitored,
    MonitoringFault, Named, NamedRecipient, NoticeShown, PersonId, Raised, Script, Sequence, State,
    Taken, Task, Thing, Topics, WordingId, Words,
};
use lodge::register::Channel;

use crate::desk::{
    ASKED, NO, NOTICE, aloud, called, day, decided, floating_support, group, groups, health,
    intake, matter, minute, notice, officer, opened, row, shown, support, withdrawal, wording,
    words, yes,
};

fn riverside() -> Matter {
    matter(PersonId::Main, &support(), called("Riverside Support"))
}

fn fault(change: impl Fn(&mut Decided)) -> ConsentFault {
    let mut ledger = opened();
    let mut decision = decided(&riverside(), yes(&["support"]), minute(5));
    change(&mut decision);
    ledger.decide(decision, minute(5)).unwrap_err()
}

#[test]
fn a_yes_needs_its_words_its_notice_its_scope_and_its_time() {
    assert!(
        opened()
            .decide(
                decided(&riverside(), yes(&["support"]), minute(5)),
                minute(5)
            )
            .is_ok()
    );
    assert_eq!(
        fault(|one| one.wording.digest = Digest::of("other words")),
        ConsentFault::WordingUnknown
    );
    assert_eq!(
        fault(|one| one.occurred_at = minute(-1)),
        ConsentFault::NoticeNotShown
    );
    assert_eq!(
        fault(|one| one.occurred_at = minute(6)),
        ConsentFault::Future
    );
    assert_eq!(fault(|one| one.answer = yes(&[])), ConsentFault::NoScope);
    let ends = |valid_until, refresh_on| Answer::Yes {
        scope: groups(&["support"]),
        valid_until,
        refresh_on,
    };
    let yesterday = Some(day("2026-11-22"));
    assert_eq!(
        fault(|one| one.answer = ends(yesterday, None)),
        ConsentFault::EndsFirst
    );
    assert_eq!(
        fault(|one| one.answer = ends(None, yesterday)),
        ConsentFault::EndsFirst
    );
}

#[test]
fn a_notice_to_somebody_else_or_declined_is_no_notice() {
    let mut ledger = Ledger::default();
    ledger.keep_wording(ASKED);
    let to_joint = shown(PersonId::Joint, minute(0));
    let unkept = ledger.show_notice(to_joint.clone(), minute(0));
    assert_eq!(unkept, Err(LedgerFault::WordingUnknown));
    ledger.keep_wording(NOTICE);
    ledger.show_notice(to_joint, minute(0)).unwrap();
    let declined = NoticeShown {
        extent: Extent::Declined,
        ..shown(PersonId::Main, minute(1))
    };
    ledger.show_notice(declined, minute(1)).unwrap();
    let decision = || decided(&riverside(), yes(&["support"]), minute(5));
    assert_eq!(
        ledger.decide(decision(), minute(5)),
        Err(ConsentFault::NoticeNotShown)
    );
    ledger
        .show_notice(shown(PersonId::Main, minute(4)), minute(5))
        .unwrap();
    assert!(ledger.decide(decision(), minute(5)).is_ok());
}

#[test]
fn a_yes_comes_after_the_words_were_read_to_their_end_and_a_no_need_not() {
    let broken_off = || Taken::OnPhone {
        recorder: officer(),
        call: words("C-1"),
        script: Script::ReadInPart,
        said: Some(words("no, stop")),
        witness: None,
    };
    assert_eq!(
        fault(|one| one.taken = broken_off()),
        ConsentFault::NotReadInFull
    );
    let mut no = decided(&riverside(), NO, minute(5));
    no.taken = broken_off();
    assert!(opened().decide(no, minute(5)).is_ok());
}

#[test]
fn what_is_sensitive_needs_an_explicit_yes_that_names_the_data() {
    let about_health = matter(PersonId::Main, &health(), called("Riverside Support"));
    let take = |scope: Answer, taken: Taken| {
        let mut decision = decided(&about_health, scope, minute(5));
        decision.taken = taken;
        opened().decide(decision, minute(5)).map(|_| ())
    };
    let only_noted = Taken::InPerson {
        recorder: officer(),
        script: Script::ReadInFull,
        said: None,
        witness: None,
    };
    assert_eq!(
        take(yes(&["health"]), only_noted),
        Err(ConsentFault::NotExplicit)
    );
    let everything = Answer::Yes {
        scope: Topics::Whole,
        valid_until: None,
        refresh_on: None,
    };
    assert_eq!(take(everything, aloud()), Err(ConsentFault::NoScope));
    assert_eq!(take(yes(&["health"]), aloud()), Ok(()));
    let at_kiosk = Taken::AtKiosk {
        station: KioskStation::new(Channel::Kiosk, words("07")).unwrap(),
    };
    assert_eq!(take(yes(&["health"]), at_kiosk), Ok(()));
}

#[test]
fn a_matter_names_one_person_one_purpose_and_one_body() {
    let class = row(
        "police",
        Named::Class,
        lodge::privacy::Condition::Interests,
        &["crime_and_tax"],
    );
    assert!(NamedRecipient::body(&class).is_none());
    assert!(NamedRecipient::called(&class, words("any constable")).is_none());
    assert!(NamedRecipient::body(&floating_support()).is_none());
    let purpose = || lodge::privacy::ConsentPurpose::of(&support()).unwrap();
    let explicit = || lodge::privacy::ConsentPurpose::of(&health()).unwrap();
    let to = || called("Riverside Support");
    assert!(Matter::new(PersonId::Contact(1), purpose(), to(), None).is_err());
    assert!(Matter::new(PersonId::Main, explicit(), to(), None).is_err());
    assert!(Matter::new(PersonId::Main, purpose(), to(), Some(support().id)).is_err());
    assert!(Matter::new(PersonId::Main, explicit(), to(), Some(support().id)).is_ok());
}

#[test]
fn a_no_is_not_asked_again_in_the_same_sitting_nor_before_a_promised_day() {
    let mut ledger = opened();
    let no = decided(
        &riverside(),
        Answer::No {
            ask_again_after: Some(day("2026-12-01")),
        },
        minute(5),
    );
    ledger.decide(no, minute(5)).unwrap();
    let here = intake("visit 1");
    let ask = |ledger: &mut Ledger, sitting: &str, minutes| {
        let asking = Asking {
            matter: riverside(),
            intake: intake(sitting),
            occurred_at: minute(minutes),
            wording: wording(ASKED),
            taken: aloud(),
        };
        ledger.ask(asking, minute(minutes)).map(|_| ())
    };
    let eight_days = 8 * 24 * 60;
    assert_eq!(
        ledger.may_ask(&riverside(), &here, minute(eight_days)),
        MayAsk::NotInThisIntake
    );
    assert_eq!(
        ask(&mut ledger, "visit 1", 9),
        Err(ConsentFault::AskedAgain)
    );
    assert_eq!(
        ledger.may_ask(&riverside(), &intake("call 2"), minute(9)),
        MayAsk::NotBefore(day("2026-12-01"))
    );
    assert_eq!(
        ask(&mut ledger, "call 2", 9),
        Err(ConsentFault::AskedTooSoon)
    );
    assert_eq!(ask(&mut ledger, "call 3", eight_days), Ok(()));
    assert_eq!(
        ledger.standing(&riverside(), minute(eight_days)).state,
        State::Refused,
        "asking is not deciding"
    );
}

#[test]
fn somebody_who_said_no_may_think_again_and_both_stay() {
    let mut ledger = opened();
    ledger
        .decide(decided(&riverside(), NO, minute(5)), minute(5))
        .unwrap();
    let mut again = decided(&riverside(), yes(&["support"]), minute(7));
    assert_eq!(
        ledger.decide(again.clone(), minute(7)),
        Err(ConsentFault::AskedAgain)
    );
    again.raised = Raised::ByThem;
    ledger.decide(again, minute(7)).unwrap();
    let state = |minutes| ledger.standing(&riverside(), minute(minutes)).state;
    assert_eq!(
        [4, 6, 7].map(state),
        [State::NotAsked, State::Refused, State::Given]
    );
    assert_eq!(ledger.consent_steps().count(), 2);
}

#[test]
fn not_sure_is_not_asked_and_no_is_something_else() {
    let mut ledger = opened();
    let asking = |minutes| Asking {
        matter: riverside(),
        intake: intake("visit 1"),
        occurred_at: minute(minutes),
        wording: wording(ASKED),
        taken: aloud(),
    };
    ledger.ask(asking(2), minute(2)).unwrap();
    ledger.put_off(asking(3), minute(3)).unwrap();
    let state = |minutes| ledger.standing(&riverside(), minute(minutes)).state;
    assert_eq!(
        [1, 2, 3].map(state),
        [State::NotAsked, State::Asked, State::NotAsked]
    );
    assert_eq!(
        ledger.may_ask(&riverside(), &intake("visit 1"), minute(4)),
        MayAsk::Yes
    );
}

#[test]
fn a_yes_runs_out_after_its_last_day_by_itself_and_is_asked_again_on_its_day() {
    let mut ledger = opened();
    let dated = Answer::Yes {
        scope: groups(&["support"]),
        valid_until: Some(day("2026-11-25")),
        refresh_on: Some(day("2026-11-24")),
    };
    ledger
        .decide(decided(&riverside(), dated, minute(5)), minute(5))
        .unwrap();
    let a_day = 24 * 60;
    let state = |ledger: &Ledger, minutes| ledger.standing(&riverside(), minute(minutes)).state;
    // 23:59 and midnight of the last day in London, where winter time is that of the instants.
    let last_minute = 2 * a_day + 13 * 60 + 59;
    assert_eq!(state(&ledger, last_minute), State::Given);
    assert_eq!(state(&ledger, last_minute + 1), State::Expired);
    let here = intake("visit 1");
    assert_eq!(
        ledger.may_ask(&riverside(), &here, minute(9)),
        MayAsk::StandsAlready
    );
    assert_eq!(
        ledger.may_ask(&riverside(), &here, minute(a_day)),
        MayAsk::Yes
    );
    let refresh = Task::Refresh(Sequence(3), day("2026-11-24"));
    assert!(
        ledger
            .tasks(&[PersonId::Main], &[], minute(a_day))
            .contains(&refresh)
    );
    assert!(
        !ledger
            .tasks(&[PersonId::Main], &[], minute(9))
            .contains(&refresh)
    );
    assert_eq!(ledger.lapse(minute(a_day)), []);
    assert_eq!(ledger.lapse(minute(4 * a_day)).len(), 1);
    assert_eq!(ledger.lapse(minute(5 * a_day)), [], "once");
    assert_eq!(
        state(&ledger, last_minute),
        State::Given,
        "nothing past changed"
    );
}

#[test]
fn a_material_change_of_the_words_asks_again_and_a_minor_one_does_not() {
    let mut ledger = opened();
    ledger
        .decide(
            decided(&riverside(), yes(&["support"]), minute(5)),
            minute(5),
        )
        .unwrap();
    let new = WordingId {
        digest: Digest::of("May we tell Riverside Support about everything?"),
        ..wording(ASKED)
    };
    let other = WordingId {
        key: "consent-c8".to_owned(),
        ..new.clone()
    };
    assert_eq!(ledger.supersede(&new, 1, Change::Minor, minute(8)), []);
    assert_eq!(ledger.supersede(&other, 1, Change::Material, minute(8)), []);
    assert_eq!(
        ledger.supersede(&wording(ASKED), 1, Change::Material, minute(8)),
        [],
        "the same words"
    );
    assert_eq!(
        ledger.supersede(&new, 1, Change::Material, minute(9)).len(),
        1
    );
    let state = |minutes| ledger.standing(&riverside(), minute(minutes)).state;
    assert_eq!([8, 9].map(state), [State::Given, State::Superseded]);
    assert_eq!(
        ledger.may_ask(&riverside(), &intake("visit 1"), minute(10)),
        MayAsk::Yes
    );
}

#[test]
fn a_mistake_is_marked_with_its_reason_and_hides_nothing() {
    let mut ledger = opened();
    let wrong = ledger
        .decide(
            decided(&riverside(), yes(&["support"]), minute(5)),
            minute(5),
        )
        .unwrap();
    let invalidate = |ledger: &mut Ledger, step, minutes| {
        ledger.invalidate(step, words("wrong caller"), officer(), minute(minutes))
    };
    assert_eq!(
        invalidate(&mut ledger, Sequence(1), 8),
        Err(ConsentFault::NoSuchDecision),
        "a notice is no decision"
    );
    invalidate(&mut ledger, wrong, 8).unwrap();
    let state = |ledger: &Ledger, minutes| ledger.standing(&riverside(), minute(minutes)).state;
    assert_eq!(
        [7, 8].map(|at| state(&ledger, at)),
        [State::Given, State::Invalidated]
    );
    assert!(ledger.entry(wrong).is_some());

    let mut right = decided(&riverside(), yes(&["support"]), minute(9));
    right.raised = Raised::ByThem;
    ledger.decide(right, minute(9)).unwrap();
    invalidate(&mut ledger, wrong, 10).unwrap();
    assert_eq!(
        state(&ledger, 11),
        State::Given,
        "an old mistake does not wipe a new yes"
    );
}

#[test]
fn taking_back_wants_less_than_giving_and_says_who_must_be_told() {
    let mut ledger = opened();
    assert_eq!(
        ledger.withdraw(withdrawal(&riverside(), minute(4)), minute(4)),
        Err(ConsentFault::NothingToWithdraw)
    );
    ledger
        .decide(
            decided(&riverside(), yes(&["support"]), minute(5)),
            minute(5),
        )
        .unwrap();
    let recipient = floating_support();
    let purpose = support();
    let terms = lodge::privacy::Terms {
        recipient: Some(&recipient),
        purpose: Some(&purpose),
        controller: lodge::privacy::ControllerKind::Council,
        transfer_allowed: true,
        scope: [group("support")].into(),
        is_public: false,
        is_partner: false,
    };
    let question = lodge::privacy::Question {
        to: lodge::privacy::To::Recipient(called("Riverside Support")),
        purpose: purpose.id.clone(),
        fields: [lodge::privacy::Field {
            group: group("support"),
            class: lodge::privacy::Class::Ordinary,
        }]
        .into(),
        about: PersonId::Main,
        action: Action::ReceiveCopies,
        requested_by: words("duty worker"),
        request_ref: None,
        recorder: Some(officer()),
        intake: None,
        overriding: None,
    };
    let matter = riverside();
    assert!(
        ledger
            .withdrawal_effect(&matter, minute(6))
            .to_tell
            .is_empty()
    );
    let (disclosure, _, leave) = ledger.disclose(question, &terms, minute(7));
    assert!(leave.is_some());
    let before = ledger.withdrawal_effect(&matter, minute(8));
    assert_eq!(before.to_tell[0].0, disclosure);
    assert_eq!(before.to_tell[0].1.name(), "Riverside Support");

    let taken_back = ledger
        .withdraw(withdrawal(&matter, minute(9)), minute(9))
        .unwrap();
    let tell = Task::TellRecipient(taken_back, disclosure);
    assert!(ledger.tasks(&[], &[], minute(10)).contains(&tell));
    assert_eq!(
        ledger
            .withdrawal_effect(&matter, minute(10))
            .disclosed
            .len(),
        1,
        "what was disclosed stays listed"
    );
    ledger
        .close(
            taken_back,
            Closed::RecipientTold,
            None,
            Some(officer()),
            minute(11),
        )
        .unwrap();
    assert!(!ledger.tasks(&[], &[], minute(12)).contains(&tell));
    assert_eq!(
        ledger.may_ask(&matter, &intake("call 2"), minute(12)),
        MayAsk::NotInThisIntake
    );
}

fn authority(form: AuthorityForm, actions: &[Action]) -> Authority {
    let terms = AuthorityTerms {
        for_person: PersonId::Main,
        agent: Agent::Representative(1),
        form,
        topics: groups(&["support"]),
        actions: actions.iter().copied().collect(),
        from: day("2026-11-23"),
        until: None,
        identity: IdentitySeen {
            person: true,
            agent: true,
        },
        recorder: officer(),
    };
    Authority::new(terms, IdentityRule::Both).unwrap()
}

#[test]
fn who_decides_for_another_holds_an_authority_in_force_that_reaches_it() {
    let mut ledger = opened();
    let attorney = ledger.authorise(
        authority(
            AuthorityForm::LastingPower {
                paper: words("LP1"),
            },
            &[Action::Decide],
        ),
        minute(1),
    );
    let talker = ledger.authorise(
        authority(
            AuthorityForm::Written { paper: words("W1") },
            &[Action::Discuss],
        ),
        minute(1),
    );
    let by = |ledger: &mut Ledger, authority, person, scope: &[&str]| {
        let about = matter(person, &support(), called("Riverside Support"));
        let mut decision = decided(&about, yes(scope), minute(5));
        decision.by = By::Representative(authority);
        ledger.decide(decision, minute(5)).map(|_| ())
    };
    let none = Err(ConsentFault::NoAuthority);
    assert_eq!(by(&mut ledger, talker, PersonId::Main, &["support"]), none);
    assert_eq!(
        by(&mut ledger, Sequence(99), PersonId::Main, &["support"]),
        none
    );
    assert_eq!(
        by(&mut ledger, attorney, PersonId::Joint, &["support"]),
        none
    );
    assert_eq!(by(&mut ledger, attorney, PersonId::Main, &["money"]), none);
    assert_eq!(
        by(&mut ledger, attorney, PersonId::Main, &["support"]),
        Ok(())
    );
    ledger.revoke(attorney, None, officer(), minute(6)).unwrap();
    let mut late = decided(&riverside(), yes(&["support"]), minute(7));
    late.by = By::Representative(attorney);
    late.raised = Raised::ByThem;
    assert_eq!(
        ledger.decide(late, minute(7)),
        Err(ConsentFault::NoAuthority)
    );
}

#[test]
fn sixteen_and_seventeen_decide_for_themselves_and_a_child_with_a_parent() {
    let older = || Maturity::SixteenOrSeventeen {
        competence: words("understood it, said it back"),
    };
    let take = |maturity: Maturity, parent: bool| {
        let mut ledger = opened();
        let held = authority(
            AuthorityForm::Parental {
                proof: words("birth certificate"),
            },
            &[Action::Decide],
        );
        let number = ledger.authorise(held, minute(1));
        let mut decision = decided(&riverside(), yes(&["support"]), minute(5));
        decision.maturity = maturity;
        if parent {
            decision.by = By::Representative(number);
        }
        ledger.decide(decision, minute(5)).map(|_| ())
    };
    assert_eq!(take(older(), false), Ok(()));
    assert_eq!(take(older(), true), Err(ConsentFault::ParentCannot));
    assert_eq!(take(Maturity::Adult, true), Err(ConsentFault::ParentCannot));
    assert_eq!(take(Maturity::UnderSixteen, true), Ok(()));
    assert_eq!(
        take(Maturity::UnderSixteen, false),
        Err(ConsentFault::ParentNeeded)
    );
}

fn contact(knows: Knows) -> Contact {
    Contact {
        number: 1,
        for_person: PersonId::Main,
        card: Card {
            kind: ContactKind::ProbationOfficer,
            name: Words::new("Robin Vale"),
            organisation: None,
            phone: Words::new("01632 960001"),
            email: None,
            best_time: Words::new("mornings"),
        },
        told_by: PersonId::Main,
        knows,
        emergency_only: false,
        removed: false,
    }
}

#[test]
fn a_contact_may_be_told_nothing_until_something_says_so() {
    let mut ledger = opened();
    ledger.keep_contact(contact(Knows::Yes), minute(1)).unwrap();
    let about = group("support");
    let may = |ledger: &Ledger, minutes, sitting: &str| {
        ledger.may_discuss(
            ledger.contacts()[0],
            &about,
            minute(minutes),
            Some(&intake(sitting)),
        )
    };
    assert_eq!(may(&ledger, 2, "visit 1"), MayDiscuss::Nothing);
    let to_contact = matter(
        PersonId::Main,
        &support(),
        NamedRecipient::contact(1, words("Robin Vale")),
    );
    let consent = ledger
        .decide(
            decided(&to_contact, yes(&["support"]), minute(3)),
            minute(3),
        )
        .unwrap();
    assert_eq!(may(&ledger, 4, "visit 1"), MayDiscuss::Consent(consent));
    assert_eq!(
        ledger.may_discuss(ledger.contacts()[0], &group("money"), minute(4), None),
        MayDiscuss::Nothing
    );
    ledger
        .withdraw(withdrawal(&to_contact, minute(5)), minute(5))
        .unwrap();
    assert_eq!(may(&ledger, 6, "visit 1"), MayDiscuss::Nothing);
    let mut written = authority(
        AuthorityForm::Written { paper: words("W1") },
        &[Action::Discuss],
    )
    .terms()
    .clone();
    written.agent = Agent::Person(PersonId::Contact(1));
    let written = ledger.authorise(Authority::try_from(written).unwrap(), minute(7));
    assert_eq!(may(&ledger, 8, "call 9"), MayDiscuss::Authority(written));
    let gone = Contact {
        removed: true,
        ..contact(Knows::Yes)
    };
    ledger.keep_contact(gone, minute(9)).unwrap();
    assert!(ledger.contacts().is_empty());
}

#[test]
fn what_nobody_was_told_yet_is_a_task() {
    let mut ledger = opened();
    ledger.keep_contact(contact(Knows::No), minute(1)).unwrap();
    let asked = FormatAsked {
        person: PersonId::Main,
        notice: notice(),
        format: Format::LargePrint,
        on: day("2026-11-23"),
    };
    let format = ledger.ask_format(asked, minute(2)).unwrap();
    let main = PersonId::Main;
    let member = PersonId::Member(1);
    assert_eq!(
        ledger.tasks(&[main], &[member], minute(3)),
        [
            Task::TellFraudSharing(main),
            Task::TellNfi(main),
            Task::Declare(main),
            Task::TellMember(member),
            Task::TellContact(PersonId::Contact(1)),
            Task::GiveFormat(format),
        ]
    );
    for thing in [
        Thing::FraudSharing,
        Thing::NfiMatching,
        Thing::Truth(Confirmed::Refused),
    ] {
        let told = Acknowledgement {
            person: main,
            thing,
            wording: wording(ASKED),
            taken: aloud(),
            intake: intake("visit 1"),
            at: minute(4),
        };
        ledger.acknowledge(told, minute(4)).unwrap();
    }
    for person in [member, PersonId::Contact(1)] {
        let informed = Informed {
            how: None,
            person,
            on: day("2026-11-23"),
            by: InformedBy::Council,
        };
        ledger.inform(informed, minute(5)).unwrap();
    }
    let given = |ledger: &mut Ledger| {
        ledger.close(
            format,
            Closed::FormatGiven,
            None,
            Some(officer()),
            minute(6),
        )
    };
    assert!(given(&mut ledger).is_ok());
    assert_eq!(given(&mut ledger), Err(LedgerFault::NoSuchEntry), "once");
    assert_eq!(ledger.tasks(&[main], &[member], minute(7)), []);
    assert_eq!(
        ledger.tasks(&[PersonId::Joint], &[], minute(7)).len(),
        3,
        "each adult has their own"
    );
}

#[test]
fn a_stop_notice_is_a_task_with_its_day_until_the_answers_are_destroyed() {
    let mut ledger = opened();
    let stop = lodge::privacy::Objection {
        person: PersonId::Joint,
        against: lodge::privacy::Against::EqualityStop {
            notice: words("letter 4"),
            stop_by: day("2026-12-23"),
        },
        grounds: None,
        received_on: day("2026-11-23"),
        taken: aloud(),
    };
    let number = ledger.object(stop, minute(1)).unwrap();
    let task = Task::DestroyEquality(PersonId::Joint, number, day("2026-12-23"));
    assert!(
        ledger
            .tasks(&[PersonId::Joint], &[], minute(2))
            .contains(&task)
    );
    assert!(
        !ledger.is_restricted(PersonId::Joint, minute(2)),
        "nothing else stops"
    );
    ledger
        .close(number, Closed::EqualityDestroyed, None, None, minute(3))
        .unwrap();
    assert!(
        !ledger
            .tasks(&[PersonId::Joint], &[], minute(4))
            .contains(&task)
    );
}

#[test]
fn a_letter_entered_late_counts_from_the_day_it_was_written() {
    let mut ledger = opened();
    ledger
        .decide(
            decided(&riverside(), yes(&["support"]), minute(5)),
            minute(5),
        )
        .unwrap();
    ledger
        .withdraw(withdrawal(&riverside(), minute(10)), minute(60))
        .unwrap();
    assert_eq!(
        ledger.standing(&riverside(), minute(20)).state,
        State::Withdrawn
    );
    assert_eq!(
        ledger.standing_as_known(&riverside(), minute(20)).state,
        State::Given,
        "nobody knew yet"
    );
}

#[test]
fn a_ledger_with_an_entry_gone_is_not_read() {
    let ledger = opened();
    let entries = ledger.entries().to_vec();
    let wordings = ledger.wordings().clone();
    assert_eq!(
        Ledger::of(entries.clone(), wordings.clone()),
        Ok(ledger.clone())
    );
    for wrong in [
        vec![entries[1].clone()],
        vec![entries[1].clone(), entries[0].clone()],
        vec![entries[0].clone(), entries[0].clone()],
    ] {
        assert_eq!(
            Ledger::of(wrong, wordings.clone()),
            Err(LedgerFault::OutOfOrder)
        );
    }
    assert_eq!(ledger.since(Sequence(1)), &entries[1..]);
    assert!(ledger.since(Sequence(2)).is_empty() && ledger.since(Sequence(9)).is_empty());
}

fn offer(person: PersonId, came: Came, taken: Taken, at: i64) -> EqualityOffer {
    EqualityOffer {
        person,
        came,
        taken,
        intake: intake("visit 1"),
        at: minute(at),
    }
}

fn stopped(person: PersonId, stop_by: &str) -> lodge::privacy::Objection {
    lodge::privacy::Objection {
        person,
        against: lodge::privacy::Against::EqualityStop {
            notice: words("letter 4"),
            stop_by: day(stop_by),
        },
        grounds: None,
        received_on: day("2026-11-23"),
        taken: aloud(),
    }
}

#[test]
fn how_monitoring_stands_is_the_newest_of_what_came_of_it() {
    let (main, joint) = (PersonId::Main, PersonId::Joint);
    let mut ledger = opened();
    assert_eq!(ledger.monitored(main), Monitored::NotOffered);
    for (minutes, came, stands) in [
        (1, Came::Offered, Monitored::Offered),
        (2, Came::Declined, Monitored::Declined),
        (3, Came::Answered, Monitored::Answered),
    ] {
        let offer = offer(main, came, aloud(), minutes);
        ledger.offer_equality(offer, minute(minutes)).unwrap();
        assert_eq!(ledger.monitored(main), stands);
    }
    ledger
        .object(stopped(main, "2026-12-23"), minute(4))
        .unwrap();
    assert_eq!(ledger.monitored(main), Monitored::Stopped);
    assert_eq!(ledger.monitored(joint), Monitored::NotOffered);
    let again = offer(main, Came::Answered, aloud(), 5);
    ledger.offer_equality(again, minute(5)).unwrap();
    assert_eq!(ledger.monitored(main), Monitored::Answered);
}

#[test]
fn what_was_said_aloud_is_an_answer_only_where_all_was_read() {
    let mut ledger = opened();
    let in_part = || Taken::InPerson {
        recorder: officer(),
        script: Script::ReadInPart,
        said: None,
        witness: None,
    };
    let half = offer(PersonId::Main, Came::Answered, in_part(), 1);
    assert_eq!(
        ledger.offer_equality(half, minute(1)),
        Err(MonitoringFault::NotReadInFull)
    );
    let declined = offer(PersonId::Main, Came::Declined, in_part(), 1);
    assert!(ledger.offer_equality(declined, minute(1)).is_ok());
    for person in [PersonId::Member(1), PersonId::Contact(1)] {
        let not_theirs = offer(person, Came::Offered, aloud(), 1);
        assert_eq!(
            ledger.offer_equality(not_theirs, minute(1)),
            Err(MonitoringFault::NotTheirs)
        );
    }
    let early = offer(PersonId::Main, Came::Offered, aloud(), 2);
    assert_eq!(
        ledger.offer_equality(early, minute(1)),
        Err(MonitoringFault::Future)
    );
}

#[test]
fn a_notice_is_over_when_its_day_ends_and_is_told_of_once() {
    let main = PersonId::Main;
    let mut ledger = opened();
    let number = ledger
        .object(stopped(main, "2026-12-23"), minute(1))
        .unwrap();
    let ends = "2026-12-24T00:00:00Z".parse().unwrap();
    let before = ends - chrono::TimeDelta::seconds(1);
    assert_eq!(ledger.equality_over(main, before), []);
    assert_eq!(ledger.equality_destroyed(main, before, before), 0);
    assert_eq!(ledger.equality_over(main, ends), [number]);
    assert_eq!(ledger.equality_over(PersonId::Joint, ends), []);
    let later = ends + chrono::TimeDelta::hours(8);
    assert_eq!(ledger.equality_destroyed(main, ends, later), 1);
    let entry = ledger.entry(ledger.newest()).unwrap();
    assert_eq!(entry.recorded_at, later);
    assert!(matches!(
        entry.record,
        lodge::privacy::Record::Closed { at, how: Closed::EqualityDestroyed, .. } if at == ends
    ));
    assert_eq!(ledger.equality_destroyed(main, ends, later), 0);
}

#[test]
fn whoever_answers_again_has_lifted_their_notice() {
    let main = PersonId::Main;
    let mut ledger = opened();
    ledger
        .object(stopped(main, "2026-12-23"), minute(1))
        .unwrap();
    let again = offer(main, Came::Answered, aloud(), 2);
    ledger.offer_equality(again, minute(2)).unwrap();
    assert_eq!(ledger.equality_stops(main), None);
    let after = "2027-02-01T00:00:00Z".parse().unwrap();
    assert_eq!(ledger.equality_over(main, after), []);
    let second = ledger
        .object(stopped(main, "2027-01-23"), minute(3))
        .unwrap();
    assert_eq!(
        ledger.equality_stops(main),
        Some((second, day("2027-01-23")))
    );
    assert_eq!(ledger.equality_over(main, after), [second]);
}
