//! The gate, row by row: what shuts it, in which order, and what is written down.

use std::collections::BTreeSet;

use lodge::privacy::{
    Action, Against, Agent, Agreement, Asks, Authority, AuthorityForm, AuthorityTerms, Class,
    Condition, ConsentCode, ControllerKind, Decision, Field, IdentityRule, IdentitySeen, Ledger,
    Named, Objection, Overriding, PersonId, Purpose, Question, Recipient, RecipientId, RefusalCode,
    Restriction, RestsOn, Status, Task, Terms, To, Topics, may_disclose,
};

use crate::desk::{
    aloud, called, day, decided, floating_support, group, health, intake, matter, minute, news,
    officer, opened, purpose, row, support, withdrawal, words, yes,
};

fn field(name: &str, class: Class) -> Field {
    Field {
        group: group(name),
        class,
    }
}

fn ask(to: To, purpose: &Purpose, fields: &[(&str, Class)]) -> Question {
    Question {
        to,
        purpose: purpose.id.clone(),
        fields: fields
            .iter()
            .map(|(name, class)| field(name, *class))
            .collect(),
        about: PersonId::Main,
        action: Action::ReceiveCopies,
        requested_by: words("duty worker"),
        request_ref: None,
        recorder: Some(officer()),
        intake: Some(intake("visit 1")),
        overriding: None,
    }
}

fn terms<'a>(recipient: &'a Recipient, purpose: &'a Purpose) -> Terms<'a> {
    Terms {
        recipient: Some(recipient),
        purpose: Some(purpose),
        controller: ControllerKind::Council,
        transfer_allowed: true,
        scope: ["contact_details", "health", "support"]
            .into_iter()
            .map(group)
            .collect(),
        is_public: false,
        is_partner: false,
    }
}

fn code(decision: &Decision) -> &'static str {
    match decision {
        Decision::Allowed { .. } => "ALLOWED",
        Decision::Refused { code } => code.code(),
        Decision::Emergency { .. } => "EMERGENCY",
    }
}

const ORDINARY: &[(&str, Class)] = &[("contact_details", Class::Ordinary)];

/// A ledger where Riverside may be told contact details for support.
fn with_yes() -> Ledger {
    let mut ledger = opened();
    let riverside = matter(PersonId::Main, &support(), called("Riverside Support"));
    ledger
        .decide(
            decided(&riverside, yes(&["contact_details"]), minute(5)),
            minute(5),
        )
        .unwrap();
    ledger
}

fn to(name: &str) -> To {
    To::Recipient(called(name))
}

#[test]
fn each_thing_that_shuts_the_gate_is_the_reason_it_gives() {
    let ledger = with_yes();
    let (recipient, purpose) = (floating_support(), support());
    let open = ask(to("riverside  SUPPORT"), &purpose, ORDINARY);
    let allow = terms(&recipient, &purpose);
    let says = |question: &Question, terms: &Terms| {
        code(&may_disclose(question, &ledger, terms, minute(9)))
    };
    assert_eq!(says(&open, &allow), "ALLOWED");

    let review = Recipient {
        status: Status::Review,
        ..recipient.clone()
    };
    assert_eq!(says(&open, &terms(&review, &purpose)), "RECIPIENT_REVIEW");
    let unlisted = Terms {
        recipient: None,
        ..allow.clone()
    };
    assert_eq!(says(&open, &unlisted), "RECIPIENT_REVIEW");
    let abroad = Terms {
        transfer_allowed: false,
        ..allow.clone()
    };
    assert_eq!(says(&open, &abroad), "TRANSFER_BLOCKED");
    let more = |fields| Question {
        fields: ask(to("Riverside Support"), &purpose, fields).fields,
        ..open.clone()
    };
    for (fields, reason) in [
        (&[("money", Class::Ordinary)][..], "SCOPE_EXCEEDED"),
        (&[("support", Class::Ordinary)][..], "SCOPE_EXCEEDED"),
        (&[][..], "SCOPE_EXCEEDED"),
        (
            &[("contact_details", Class::Restricted)][..],
            "SCOPE_EXCEEDED",
        ),
        (&[("health", Class::Equality)][..], "EQUALITY_WALL"),
        (&[("health", Class::Sensitive)][..], "PURPOSE_NOT_COVERED"),
    ] {
        assert_eq!(says(&more(fields), &allow), reason, "{fields:?}");
    }
    let landlord = Terms {
        controller: ControllerKind::Landlord,
        ..allow.clone()
    };
    assert_eq!(says(&open, &landlord), "NO_BASIS");
    let partner = Terms {
        is_partner: true,
        ..allow.clone()
    };
    assert_eq!(says(&open, &partner), "AGREEMENT_MISSING");
    let agreed = Recipient {
        agreement: Some(Agreement {
            reference: "ISA 4".to_owned(),
            from: day("2026-11-23"),
            to: Some(day("2026-11-23")),
        }),
        ..recipient.clone()
    };
    let with_agreement = Terms {
        recipient: Some(&agreed),
        ..partner.clone()
    };
    assert_eq!(says(&open, &with_agreement), "ALLOWED");
}

#[test]
fn the_first_reason_in_order_is_the_one_given() {
    let ledger = opened();
    let purpose = support();
    let shut = Recipient {
        status: Status::Review,
        ..floating_support()
    };
    let mut all = terms(&shut, &purpose);
    all.transfer_allowed = false;
    all.scope = BTreeSet::new();
    let question = ask(to("Riverside Support"), &purpose, ORDINARY);
    let says = |terms: &Terms| code(&may_disclose(&question, &ledger, terms, minute(9)));
    assert_eq!(says(&all), "RECIPIENT_REVIEW");
    let open = floating_support();
    all.recipient = Some(&open);
    assert_eq!(says(&all), "TRANSFER_BLOCKED");
    all.transfer_allowed = true;
    assert_eq!(says(&all), "SCOPE_EXCEEDED");
    all.scope = [group("contact_details")].into();
    assert_eq!(says(&all), "CONSENT_ABSENT");
}

#[test]
fn a_yes_holds_for_its_recipient_its_purpose_its_data_and_its_time() {
    let mut ledger = with_yes();
    let (recipient, support) = (floating_support(), support());
    let news = news();
    let allow = terms(&recipient, &support);
    let says = |ledger: &Ledger, name: &str, minutes| {
        let question = ask(to(name), &support, ORDINARY);
        code(&may_disclose(&question, ledger, &allow, minute(minutes)))
    };
    assert_eq!(says(&ledger, "Riverside Support", 4), "CONSENT_ABSENT");
    assert_eq!(says(&ledger, "Riverside Support", 5), "ALLOWED");
    assert_eq!(says(&ledger, "Hillside Support", 9), "RECIPIENT_NOT_NAMED");
    let other = ask(to("Riverside Support"), &news, ORDINARY);
    assert_eq!(
        code(&may_disclose(
            &other,
            &ledger,
            &terms(&recipient, &news),
            minute(9)
        )),
        "PURPOSE_NOT_COVERED"
    );
    let joint = Question {
        about: PersonId::Joint,
        ..ask(to("Riverside Support"), &support, ORDINARY)
    };
    assert_eq!(
        code(&may_disclose(&joint, &ledger, &allow, minute(9))),
        "CONSENT_ABSENT",
        "each adult for themselves"
    );
    let riverside = matter(PersonId::Main, &support, called("Riverside Support"));
    ledger
        .withdraw(withdrawal(&riverside, minute(10)), minute(10))
        .unwrap();
    assert_eq!(says(&ledger, "Riverside Support", 9), "ALLOWED");
    assert_eq!(says(&ledger, "Riverside Support", 10), "WITHDRAWN");
}

#[test]
fn health_goes_only_with_an_explicit_yes_of_its_own() {
    let mut ledger = with_yes();
    let (recipient, support) = (floating_support(), support());
    let allow = terms(&recipient, &support);
    let question = ask(
        to("Riverside Support"),
        &support,
        &[
            ("contact_details", Class::Ordinary),
            ("health", Class::Sensitive),
        ],
    );
    let before = may_disclose(&question, &ledger, &allow, minute(9));
    assert_ne!(code(&before), "ALLOWED");
    let about_health = matter(PersonId::Main, &health(), called("Riverside Support"));
    ledger
        .decide(
            decided(&about_health, yes(&["health"]), minute(6)),
            minute(6),
        )
        .unwrap();
    let after = may_disclose(&question, &ledger, &allow, minute(9));
    let Decision::Allowed {
        ground: RestsOn::Consents(yeses),
    } = after
    else {
        panic!("{after:?}");
    };
    assert_eq!(
        yeses.len(),
        2,
        "one for the purpose, one for what is sensitive"
    );

    let mut duty = row(
        "nfi_body",
        Named::Body("Cabinet Office".into()),
        Condition::Legal,
        &["nfi"],
    );
    let nfi = purpose("nfi", Asks::Nothing, None);
    let named = lodge::privacy::NamedRecipient::body(&duty).unwrap();
    let told = ask(To::Recipient(named), &nfi, &[("health", Class::Sensitive)]);
    assert_eq!(
        code(&may_disclose(
            &told,
            &ledger,
            &terms(&duty, &nfi),
            minute(9)
        )),
        "ALLOWED",
        "a law demands it"
    );
    duty.condition = Condition::Interests;
    assert_eq!(
        code(&may_disclose(
            &told,
            &ledger,
            &terms(&duty, &nfi),
            minute(9)
        )),
        "CONSENT_ABSENT"
    );
}

#[test]
fn a_member_of_the_public_learns_of_no_application_without_a_yes() {
    let ledger = opened();
    let landlord = row(
        "past_landlord",
        Named::WhenAsked,
        Condition::Purpose,
        &["landlord_reference"],
    );
    let reference = purpose("landlord_reference", Asks::Nothing, None);
    let named = lodge::privacy::NamedRecipient::called(&landlord, words("M. Castle")).unwrap();
    let question = ask(To::Recipient(named), &reference, ORDINARY);
    let mut says = terms(&landlord, &reference);
    assert_eq!(
        code(&may_disclose(&question, &ledger, &says, minute(1))),
        "ALLOWED"
    );
    says.is_public = true;
    assert_eq!(
        code(&may_disclose(&question, &ledger, &says, minute(1))),
        "CONSENT_ABSENT"
    );
}

#[test]
fn an_emergency_and_a_court_are_always_possible_and_are_looked_at_again() {
    let mut ledger = opened();
    let restricted = Restriction {
        person: PersonId::Main,
        restricted: true,
        reason: words("accuracy contested"),
        recorder: officer(),
        at: minute(1),
    };
    ledger.restrict(restricted, minute(1)).unwrap();
    let purpose = support();
    let danger = To::OneOf {
        class: RecipientId::new("in_danger").unwrap(),
        name: words("ambulance crew"),
    };
    let nothing_allowed = Terms {
        recipient: None,
        purpose: None,
        controller: ControllerKind::Council,
        transfer_allowed: false,
        scope: BTreeSet::new(),
        is_public: true,
        is_partner: true,
    };
    let mut question = ask(danger, &purpose, &[("health", Class::Sensitive)]);
    let says = |question: &Question| may_disclose(question, &ledger, &nothing_allowed, minute(9));
    assert_eq!(code(&says(&question)), "RECIPIENT_REVIEW");

    question.overriding = Some(Overriding::Emergency {
        reason: words("collapsed at the desk"),
    });
    let Decision::Emergency { review_due, over } = says(&question) else {
        panic!("an emergency is always possible");
    };
    assert_eq!(review_due, day("2026-11-24"));
    assert_eq!(
        over,
        [
            RefusalCode::RecipientReview,
            RefusalCode::TransferBlocked,
            RefusalCode::Restricted
        ]
    );
    question.overriding = Some(Overriding::Statute {
        statute: words("some Act"),
    });
    assert_eq!(
        code(&says(&question)),
        "RECIPIENT_REVIEW",
        "a statute goes the ordinary way until the ground"
    );
    let court = Overriding::CourtOrder {
        order: words("FD26 1"),
    };
    question.overriding = Some(court);
    assert_eq!(code(&says(&question)), "EMERGENCY");
    question.fields = [field("equality", Class::Equality)].into();
    assert_eq!(code(&says(&question)), "EQUALITY_WALL", "not even then");
    question.fields = [field("gender_history", Class::Restricted)].into();
    assert_eq!(code(&says(&question)), "EMERGENCY", "a court may");
    question.overriding = Some(Overriding::Emergency {
        reason: words("urgent"),
    });
    assert_eq!(
        code(&says(&question)),
        "SCOPE_EXCEEDED",
        "an emergency may not"
    );
}

#[test]
fn a_restriction_and_an_objection_stop_all_but_what_the_person_allows() {
    let mut ledger = with_yes();
    let (recipient, purpose) = (floating_support(), support());
    let billing = crate::desk::purpose("billing", Asks::Nothing, None);
    let water = row(
        "water",
        Named::Body("Channel Water".into()),
        Condition::Interests,
        &["billing"],
    );
    let named = lodge::privacy::NamedRecipient::body(&water).unwrap();
    let bill = ask(To::Recipient(named), &billing, ORDINARY);
    let refer = ask(to("Riverside Support"), &purpose, ORDINARY);
    let both = |ledger: &Ledger| {
        [
            code(&may_disclose(
                &bill,
                ledger,
                &terms(&water, &billing),
                minute(9),
            )),
            code(&may_disclose(
                &refer,
                ledger,
                &terms(&recipient, &purpose),
                minute(9),
            )),
        ]
    };
    assert_eq!(both(&ledger), ["ALLOWED", "ALLOWED"]);
    let objection = Objection {
        person: PersonId::Main,
        against: Against::PublicTask,
        grounds: None,
        received_on: day("2026-11-23"),
        taken: aloud(),
    };
    let number = ledger.object(objection, minute(6)).unwrap();
    assert_eq!(both(&ledger), ["RESTRICTED", "ALLOWED"]);
    let weighed = lodge::privacy::ObjectionDecided {
        objection: number,
        weighed: lodge::privacy::Weighed::Overridden,
        reasons: words("a legal claim is pending"),
        recorder: officer(),
        at: minute(7),
    };
    ledger.weigh(weighed, minute(7)).unwrap();
    assert_eq!(both(&ledger), ["ALLOWED", "ALLOWED"]);
}

#[test]
fn an_objection_to_marketing_outlasts_the_yes_before_it() {
    let mut ledger = opened();
    let (recipient, news) = (floating_support(), news());
    let about_news = matter(PersonId::Main, &news, called("Riverside Support"));
    let says = |ledger: &Ledger| {
        let question = ask(to("Riverside Support"), &news, ORDINARY);
        code(&may_disclose(
            &question,
            ledger,
            &terms(&recipient, &news),
            minute(90),
        ))
    };
    ledger
        .decide(
            decided(&about_news, yes(&["contact_details"]), minute(5)),
            minute(5),
        )
        .unwrap();
    assert_eq!(says(&ledger), "ALLOWED");
    let objection = Objection {
        person: PersonId::Main,
        against: Against::Marketing,
        grounds: None,
        received_on: day("2026-11-23"),
        taken: aloud(),
    };
    ledger.object(objection, minute(6)).unwrap();
    assert_eq!(says(&ledger), "RESTRICTED");
    let mut again = decided(&about_news, yes(&["contact_details"]), minute(8));
    again.raised = lodge::privacy::Raised::ByThem;
    ledger.decide(again, minute(8)).unwrap();
    assert_eq!(says(&ledger), "ALLOWED", "they opted in again");
}

fn one_off(agent: Agent) -> Authority {
    Authority::new(
        AuthorityTerms {
            for_person: PersonId::Main,
            agent,
            form: AuthorityForm::VerbalOneOff {
                intake: intake("visit 1"),
                said: words("talk to my sister"),
                worded_back: true,
            },
            topics: Topics::Groups([group("contact_details")].into()),
            actions: [Action::Discuss].into(),
            from: day("2026-11-23"),
            until: None,
            identity: IdentitySeen {
                person: false,
                agent: false,
            },
            recorder: officer(),
        },
        IdentityRule::WhereDataIsAskedFor,
    )
    .unwrap()
}

#[test]
fn what_was_said_once_opens_the_gate_once() {
    let mut ledger = opened();
    let sister = Agent::Person(PersonId::Contact(3));
    let purpose = purpose("identify_contact", Asks::Nothing, None);
    let listed = floating_support();
    let nobody = Terms {
        recipient: None,
        ..terms(&listed, &purpose)
    };
    let mut question = ask(To::Agent(sister.clone()), &purpose, ORDINARY);
    question.action = Action::Discuss;
    let says = |ledger: &Ledger, question: &Question| {
        code(&may_disclose(question, ledger, &nobody, minute(9)))
    };
    assert_eq!(
        says(&ledger, &question),
        "CONSENT_ABSENT",
        "being a contact is no right"
    );
    ledger.authorise(one_off(sister), minute(2));
    assert_eq!(says(&ledger, &question), "ALLOWED");
    let copies = Question {
        action: Action::ReceiveCopies,
        ..question.clone()
    };
    assert_eq!(says(&ledger, &copies), "CONSENT_ABSENT");
    let next_call = Question {
        intake: Some(intake("call 2")),
        ..question.clone()
    };
    assert_eq!(says(&ledger, &next_call), "CONSENT_ABSENT");
    assert_eq!(ledger.standing_authorities(minute(9)).count(), 0);
    ledger.end_intake(intake("visit 1"), minute(8));
    assert_eq!(says(&ledger, &question), "CONSENT_ABSENT", "spent");
}

#[test]
fn whatever_the_gate_says_is_written_down_and_only_a_yes_gives_leave() {
    let mut ledger = with_yes();
    let (recipient, purpose) = (floating_support(), support());
    let terms = terms(&recipient, &purpose);
    let before = ledger.entries().len();
    let (_, no, leave) = ledger.disclose(
        ask(to("Hillside Support"), &purpose, ORDINARY),
        &terms,
        minute(9),
    );
    assert_eq!((code(&no), leave.is_some()), ("RECIPIENT_NOT_NAMED", false));
    let (yes, decision, leave) = ledger.disclose(
        ask(to("Riverside Support"), &purpose, ORDINARY),
        &terms,
        minute(9),
    );
    assert_eq!(code(&decision), "ALLOWED");
    assert_eq!(leave.unwrap().entry(), yes);
    let mut urgent = ask(to("Hillside Support"), &purpose, ORDINARY);
    urgent.overriding = Some(Overriding::Emergency {
        reason: words("fire"),
    });
    let (emergency, _, leave) = ledger.disclose(urgent, &terms, minute(9));
    assert!(leave.is_some());
    assert_eq!(ledger.entries().len(), before + 3);
    let logged: Vec<_> = ledger
        .disclosures()
        .map(|(_, one)| code(&one.decision))
        .collect();
    assert_eq!(logged, ["RECIPIENT_NOT_NAMED", "ALLOWED", "EMERGENCY"]);
    let review = Task::Review(emergency, day("2026-11-24"));
    assert!(ledger.tasks(&[], &[], minute(9)).contains(&review));
    ledger
        .close(
            emergency,
            lodge::privacy::Closed::Reviewed,
            Some(words("rightly done")),
            Some(officer()),
            minute(20),
        )
        .unwrap();
    assert!(!ledger.tasks(&[], &[], minute(21)).contains(&review));
}

#[test]
fn no_code_of_the_scheme_lets_somebody_be_asked_about_a_law() {
    for code in ConsentCode::ALL {
        let told = purpose("nfi", Asks::Nothing, Some(*code));
        assert!(lodge::privacy::ConsentPurpose::of(&told).is_none());
    }
}

#[test]
fn the_packs_that_ship_ask_about_what_the_scheme_lets_people_decide_and_nothing_else() {
    let files = lodge::form::catalogue::files(None).unwrap_or_else(|faults| panic!("{faults}"));
    let packs = lodge::privacy::Packs::of(&files).unwrap_or_else(|faults| panic!("{faults}"));
    let dover = packs
        .for_controller("dover", lodge::privacy::Audience::Applicant)
        .unwrap();
    let asked: Vec<_> = dover
        .purposes()
        .into_iter()
        .filter_map(|told| lodge::privacy::ConsentPurpose::of(told.value))
        .collect();
    for code in ConsentCode::ALL {
        let of_code = asked.iter().filter(|one| one.code() == Some(*code)).count();
        let ticks = if *code == ConsentCode::C6 { 3 } else { 1 };
        assert_eq!(of_code, ticks, "{}", code.code());
    }
    for told in [
        "nfi",
        "eligibility",
        "fraud_prevention",
        "equality_monitoring",
    ] {
        assert!(dover.purpose(told).is_some(), "{told}");
        assert!(asked.iter().all(|one| one.id().as_str() != told), "{told}");
    }
    let row = dover.recipient("floating_support").unwrap().value;
    let purpose = dover.purpose("support_referral").unwrap().value;
    let mut terms = Terms::of(&dover, Some(&row.id), &purpose.id);
    let question = ask(to("Riverside Support"), &support(), ORDINARY);
    let ledger = with_yes();
    let says = |terms: &Terms| code(&may_disclose(&question, &ledger, terms, minute(9)));
    assert_eq!(says(&terms), "SCOPE_EXCEEDED", "no group of that name");
    terms.scope.insert(group("contact_details"));
    assert_eq!(says(&terms), "ALLOWED");
}
