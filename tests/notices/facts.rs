//! The behaviours that notices ask for, a row each, held against the packs that ship.

use lodge::privacy::right::{Fee, Proof, RepresentativeProof, Route};
use lodge::privacy::{
    Article6, Asks, Audience, Condition, ConsentCode, ContactChannel, ContactRole, ControllerKind,
    Effective, Fact, Ground, Layer, Named, Origin, Period, Right, Topic, Unit,
};

use crate::{COUNCILS, notice, packs};

fn says(notice: &Effective, topic: Topic, code: &str) -> bool {
    let stated = notice.topic(topic).stated().unwrap_or_default();
    stated
        .iter()
        .any(|told| told.value.code == code && told.value.origin == Origin::Stated)
}

fn condition(notice: &Effective, recipient: &str) -> Option<Condition> {
    Some(notice.recipient(recipient)?.value.condition)
}

fn asks(notice: &Effective, purpose: &str) -> Option<Asks> {
    Some(notice.purpose(purpose)?.value.asks)
}

fn art6(notice: &Effective, purpose: &str) -> Vec<Article6> {
    notice
        .bases(purpose)
        .iter()
        .map(|basis| basis.art6)
        .collect()
}

fn kept(notice: &Effective, class: &str) -> Option<String> {
    let rules = notice.retention().stated()?;
    let rule = rules.iter().find(|told| told.value.class == class)?.value;
    Some(format!("{} from {}", rule.period, rule.trigger.code()))
}

type Row = (u32, &'static str, fn(&Effective) -> bool);

/// Of Kent Homechoice, as Dover's applicants are told it; the numbers are those of the list of behaviours.
const KHC: &[Row] = &[
    (1, "the controller is named", |n| {
        n.controller().name == "Dover District Council"
    }),
    (1, "each partner is a controller of its own", |n| {
        says(n, Topic::Partners, "own_controllers")
    }),
    (2, "umbrella and own notice", |n| {
        says(n, Topic::Partners, "own_notices")
    }),
    (2, "floor, scheme, controller, audience", |n| {
        n.packs()
            .iter()
            .map(|pack| pack.layer)
            .eq(Layer::ALL.iter().copied())
    }),
    (4, "hard copy", |n| says(n, Topic::Formats, "hard_copy")),
    (4, "another format", |n| {
        says(n, Topic::Formats, "other_format")
    }),
    (5, "changes are on the website", |n| {
        says(n, Topic::Updates, "website")
    }),
    (5, "no date of last change", |n| {
        n.last_updated() == Fact::NotStated
    }),
    (
        8,
        "an application may not be accepted without identity",
        |n| says(n, Topic::Failure, "identity_needed"),
    ),
    (10, "medical only where the home affects it", |n| {
        says(n, Topic::SpecialUses, "home_affects_health")
    }),
    (11, "children: basic details", |n| {
        says(n, Topic::Children, "basic_details")
    }),
    (12, "sources: health, landlords, family", |n| {
        [
            "you",
            "health_professionals",
            "past_landlords",
            "family_member",
        ]
        .iter()
        .all(|code| says(n, Topic::Sources, code))
    }),
    (19, "duplicates are a purpose, and nobody is asked", |n| {
        asks(n, "duplicates") == Some(Asks::Nothing)
    }),
    (20, "security questions when people call", |n| {
        says(n, Topic::Identity, "asked_on_calls")
    }),
    (20, "and to representatives", |n| {
        says(n, Topic::Identity, "asked_of_representatives")
    }),
    (21, "security questions when we call", |n| {
        says(n, Topic::Identity, "asked_when_we_call")
    }),
    (22, "third parties by written word beforehand", |n| {
        n.strongest(Topic::Discuss) == Some("written_prior")
    }),
    (23, "a verbal instruction works once", |n| {
        says(n, Topic::Discuss, "verbal_one_off")
    }),
    (26, "identifying and reaching is a purpose", |n| {
        n.purpose("identify_contact").is_some()
    }),
    (27, "referral to support needs a yes", |n| {
        condition(n, "floating_support") == Some(Condition::Consent)
            && condition(n, "occupational_therapist") == Some(Condition::Consent)
    }),
    (27, "sensitive sharing needs an explicit yes", |n| {
        n.purpose("share_sensitive")
            .is_some_and(|told| told.value.explicit && told.value.code == Some(ConsentCode::C3))
    }),
    (28, "no consent for eligibility, need, size", |n| {
        ["eligibility", "housing_need", "home_size"]
            .iter()
            .all(|id| asks(n, id) == Some(Asks::Nothing))
    }),
    (28, "no consent for fraud", |n| {
        asks(n, "fraud_prevention") == Some(Asks::Nothing)
    }),
    (29, "no consent for the National Fraud Initiative", |n| {
        asks(n, "nfi") == Some(Asks::Nothing) && says(n, Topic::Nfi, "no_consent")
    }),
    (29, "its statute is named", |n| {
        n.bases("nfi").iter().any(|basis| {
            basis.statute.as_deref() == Some("Local Audit and Accountability Act 2014 Part 6")
        })
    }),
    (30, "a match is only a sign", |n| {
        says(n, Topic::Nfi, "only_a_sign")
    }),
    (
        31,
        "no way to withdraw is stated, and the law gives one",
        |n| {
            n.topic(Topic::Withdrawal) == Fact::NotStated
                && n.right(Right::Withdrawal)
                    .is_some_and(|right| right.by_law_alone())
        },
    ),
    (37, "news is the one consent, and ours", |n| {
        n.purposes()
            .iter()
            .filter(|told| told.value.asks == Asks::Consent)
            .map(|told| (told.value.id.as_str(), told.value.origin))
            .eq([("news", Origin::Derived)])
    }),
    (39, "debt advisers: legitimate interests", |n| {
        condition(n, "debt_adviser") == Some(Condition::Interests)
    }),
    (
        39,
        "other teams of the council: legitimate interests",
        |n| condition(n, "council_teams") == Some(Condition::Interests),
    ),
    (
        39,
        "police, probation, DWP, HMRC: legitimate interests",
        |n| {
            ["police", "probation", "dwp", "hmrc"]
                .iter()
                .all(|id| condition(n, id) == Some(Condition::Interests))
        },
    ),
    (39, "public-funds bodies: legitimate interests", |n| {
        condition(n, "public_funds") == Some(Condition::Interests)
    }),
    (39, "the Cabinet Office: law", |n| {
        condition(n, "cabinet_office") == Some(Condition::Legal)
    }),
    (39, "fraud agencies: no condition stated", |n| {
        condition(n, "fraud_agencies") == Some(Condition::NotStated)
    }),
    (39, "contractors: part of the service", |n| {
        condition(n, "contractors") == Some(Condition::Purpose)
    }),
    (
        40,
        "each support body is named before it is asked about",
        |n| {
            n.recipient("floating_support")
                .is_some_and(|told| told.value.name == Named::WhenAsked)
        },
    ),
    (43, "courts by law, danger for life", |n| {
        condition(n, "courts") == Some(Condition::Legal)
            && condition(n, "in_danger") == Some(Condition::Vital)
    }),
    (45, "utilities and council tax for billing alone", |n| {
        ["utilities", "council_tax"].iter().all(|id| {
            n.recipient(id).is_some_and(|told| {
                told.value
                    .purposes
                    .iter()
                    .map(lodge::privacy::PurposeId::as_str)
                    .eq(["billing"])
            })
        })
    }),
    (
        46,
        "a landlord's reference is a purpose with a named landlord",
        |n| {
            n.recipient("past_landlord").is_some_and(|told| {
                told.value.name == Named::WhenAsked && told.value.condition == Condition::Purpose
            })
        },
    ),
    (52, "no statement on transfers", |n| {
        n.topic(Topic::ThirdCountries) == Fact::NotStated
    }),
    (53, "equality monitoring is a purpose of its own", |n| {
        art6(n, "equality_monitoring") == [Article6::Obligation]
            && n.bases("equality_monitoring")
                .iter()
                .all(|basis| basis.schedule_1 == ["8"])
    }),
    (54, "need and fairness are two uses", |n| {
        says(n, Topic::SpecialUses, "equality_duty") && says(n, Topic::SpecialUses, "home_fit")
    }),
    (58, "staff relatives: a senior word before an offer", |n| {
        n.purpose("staff_relative").is_some()
    }),
    (60, "need to know", |n| {
        says(n, Topic::Security, "need_to_know")
    }),
    (64, "a request by letter, email or telephone", |n| {
        n.right(Right::Access).is_some_and(|right| {
            right.promise.route == Some(Route::Any)
                && right.promise.named_routes == ["letter", "email", "phone"]
        })
    }),
    (
        65,
        "proof only if needed, licence or birth certificate, a scan will do",
        |n| {
            n.right(Right::Access).is_some_and(|right| {
                right.promise.proof == Some(Proof::IfNeeded)
                    && right.promise.papers
                        == ["driving_licence", "birth_certificate", "scan_or_photo"]
            })
        },
    ),
    (
        66,
        "a representative brings the written word and both identities",
        |n| {
            n.right(Right::Access).is_some_and(|right| {
                right.promise.representative
                    == [
                        RepresentativeProof::WrittenWord,
                        RepresentativeProof::PersonIdentity,
                        RepresentativeProof::AgentIdentity,
                    ]
            })
        },
    ),
    (68, "30 days are promised", |n| {
        n.right(Right::Access).is_some_and(|right| {
            right.replies.iter().any(|told| {
                told.pack == "khc"
                    && told.value
                        == Period {
                            number: 30,
                            unit: Unit::Day,
                        }
            })
        })
    }),
    (68, "and the month of the law binds too", |n| {
        n.right(Right::Access).is_some_and(|right| {
            right.replies.iter().any(|told| {
                told.layer == Layer::Floor
                    && told.value
                        == Period {
                            number: 1,
                            unit: Unit::Month,
                        }
            })
        })
    }),
    (68, "an extension of 1 to 2 months", |n| {
        n.right(Right::Access)
            .and_then(|right| right.promise.extension)
            .is_some_and(|both| both.map(|one| one.to_string()) == ["1 month", "2 months"])
    }),
    (69, "no fee but for the excessive", |n| {
        n.right(Right::Access)
            .is_some_and(|right| right.promise.fee == Some(Fee::Excessive))
    }),
    (72, "rectification is listed by the notice", |n| {
        n.right(Right::Rectification)
            .is_some_and(|right| right.listed.pack == "khc")
    }),
    (75, "erasure is listed by the notice", |n| {
        n.right(Right::Erasure)
            .is_some_and(|right| right.listed.pack == "khc")
    }),
    (
        77,
        "automated decisions are reviewed, and none is said not to occur",
        |n| {
            says(n, Topic::Automated, "review")
                && says(n, Topic::Automated, "profiling")
                && !says(n, Topic::Automated, "none_envisaged")
        },
    ),
    (
        79,
        "complaints: the regulator, and the law's own to the controller",
        |n| {
            says(n, Topic::Complaint, "regulator")
                && !says(n, Topic::Complaint, "controller_first")
                && n.right(Right::Complaint)
                    .is_some_and(|right| right.by_law_alone())
        },
    ),
    (79, "the regulator's telephone", |n| {
        n.contacts(ContactRole::Regulator).iter().any(|told| {
            told.value.channel == ContactChannel::Phone && told.value.value == "0303 123 1113"
        })
    }),
    (82, "no period of keeping", |n| {
        n.retention() == Fact::NotStated
    }),
    (86, "a false statement is a crime", |n| {
        says(n, Topic::Fraud, "false_statement")
    }),
    (87, "fraud sharing is told", |n| {
        says(n, Topic::Fraud, "shared")
    }),
    (88, "measures of security", |n| {
        says(n, Topic::Security, "measures")
    }),
    (
        0,
        "the pooled grounds, and neither consent nor legitimate interests among them",
        |n| {
            n.grounds().stated().is_some_and(|told| {
                told.value
                    .iter()
                    .map(|ground| ground.code())
                    .eq(["6(1)(b)", "6(1)(c)", "6(1)(e)", "9(2)(g)", "9(2)(j)", "10"])
                    && !told.value.contains(&Ground::Six(Article6::Consent))
            })
        },
    ),
    (0, "no data-protection officer and no registration", |n| {
        n.contacts(ContactRole::Officer).is_empty() && n.controller().registration.is_none()
    }),
    (0, "no markers", |n| {
        n.topic(Topic::Markers) == Fact::NotStated
    }),
    (0, "the scheme's manager by post", |n| {
        n.contacts(ContactRole::Scheme)
            .iter()
            .any(|told| told.value.value.ends_with("CT16 3PJ"))
    }),
    (
        0,
        "every ground beside a purpose is derived and waits",
        |n| {
            n.waiting() > 20
                && n.purposes()
                    .iter()
                    .flat_map(|told| &told.value.bases)
                    .all(lodge::privacy::Basis::waits)
        },
    ),
];

#[test]
fn kent_homechoice_says_what_its_notice_says() {
    let packs = packs();
    let dover = notice(&packs, "dover", Audience::Applicant);
    let untrue: Vec<_> = KHC
        .iter()
        .filter(|(.., holds)| !holds(&dover))
        .map(|(number, what, _)| format!("{number} {what}"))
        .collect();
    assert!(untrue.is_empty(), "not so:\n{}", untrue.join("\n"));
    assert!(KHC.len() >= 40);
}

/// Of West Kent Housing Association.
#[test]
#[expect(clippy::too_many_lines, reason = "a table, a row each")]
fn a_landlord_says_what_its_notice_says() {
    let packs = packs();
    let of = |audience| notice(&packs, "wkha", audience);
    let tenant = of(Audience::Tenant);
    assert_eq!(tenant.kind(), ControllerKind::Landlord);
    let rows: &[(u32, &str, bool)] = &[
        (
            7,
            "photographs: the reason is told and no consent asked",
            says(&tenant, Topic::Photographs, "no_consent")
                && says(&tenant, Topic::Photographs, "condition"),
        ),
        (
            27,
            "news on written consent",
            asks(&tenant, "chosen_news") == Some(Asks::Consent),
        ),
        (
            33,
            "promotion without consent, with an opt-out",
            asks(&tenant, "promotion") == Some(Asks::Nothing)
                && tenant
                    .right(Right::MarketingStop)
                    .is_some_and(|right| right.listed.pack == "wkha-tenants"),
        ),
        (
            31,
            "withdrawal at any time through the officer",
            says(&tenant, Topic::Withdrawal, "any_time")
                && says(&tenant, Topic::Withdrawal, "officer"),
        ),
        (
            77,
            "no automated decisions envisaged",
            tenant.strongest(Topic::Automated) == Some("none_envisaged"),
        ),
        (
            79,
            "the controller first, then the regulator",
            says(&tenant, Topic::Complaint, "controller_first")
                && says(&tenant, Topic::Complaint, "regulator"),
        ),
        (
            80,
            "one month for every request",
            tenant.right(Right::Erasure).is_some_and(|right| {
                right
                    .replies
                    .iter()
                    .any(|told| told.pack == "wkha" && told.value.to_string() == "1 month")
            }),
        ),
        (
            81,
            "tenancy end and six years",
            kept(&tenant, "tenancy").as_deref() == Some("6 years from tenancy_end"),
        ),
        (
            81,
            "licence end and six years",
            kept(&of(Audience::GarageLicensee), "licence").as_deref()
                == Some("6 years from licence_end"),
        ),
        (
            81,
            "volunteering end and one year",
            kept(&of(Audience::Volunteer), "volunteering").as_deref()
                == Some("1 year from volunteering_end"),
        ),
        (
            81,
            "purchase and one year",
            kept(&of(Audience::StoreCustomer), "purchase").as_deref()
                == Some("1 year from purchase"),
        ),
        (
            81,
            "recruitment end and six months",
            kept(&of(Audience::JobApplicant), "unsuccessful").as_deref()
                == Some("6 months from recruitment_end"),
        ),
        (
            81,
            "cameras: 30 days",
            kept(&of(Audience::JobApplicant), "camera_pictures").as_deref()
                == Some("30 days from creation"),
        ),
        (
            82,
            "the notice as a whole has no alternative formats",
            tenant.topic(Topic::Formats) == Fact::NotStated,
        ),
        (
            0,
            "both statements on transfers are shown, and the stricter is gone by",
            tenant
                .topic(Topic::ThirdCountries)
                .stated()
                .is_some_and(|both| both.len() == 2)
                && tenant.strongest(Topic::ThirdCountries) == Some("none_outside_eea"),
        ),
        (
            0,
            "that contradiction blocks",
            tenant.is_held_up("third_countries"),
        ),
        (
            0,
            "recipients without a condition stay so",
            condition(&tenant, "tracing_agents") == Some(Condition::NotStated),
        ),
    ];
    let untrue: Vec<_> = rows
        .iter()
        .filter(|(.., holds)| !holds)
        .map(|(number, what, _)| format!("{number} {what}"))
        .collect();
    assert!(untrue.is_empty(), "not so:\n{}", untrue.join("\n"));
}

#[test]
fn every_council_has_its_mailbox_exactly_as_printed() {
    let packs = packs();
    let printed = [
        "foi@ashford.gov.uk",
        "dataprotection@canterbury.gov.uk",
        "dataprotection@dartford.gov.uk",
        "dataprotection@dover.gov.uk",
        "Information.Officer@folkestone-hythe.gov.uk",
        "gdpr@medway.gov.uk",
        "dataprotectionofficer@maidstone.gov.uk",
        "data.protection@medway.gov.uk",
        "data.protection@sevenoaks.gov.uk",
        "sar@swale.gov.uk",
        "foi@thanket.gov.uk",
        "foi@tmbc.gov.uk",
        "dataprotection@tunbridgewells.gov.uk",
    ];
    for (council, printed) in COUNCILS.into_iter().zip(printed) {
        let notice = notice(&packs, council, Audience::Applicant);
        let mailboxes = notice.contacts(ContactRole::Requests);
        assert_eq!(
            mailboxes
                .iter()
                .map(|told| told.value.value.as_str())
                .collect::<Vec<_>>(),
            [printed]
        );
        let wrong = ["gravesham", "thanet"].contains(&council);
        assert!(
            mailboxes
                .iter()
                .all(|told| !told.value.may_be_used_unasked()),
            "nobody has checked one yet"
        );
        assert_eq!(mailboxes[0].value.defect.is_some(), wrong, "{council}");
        assert_eq!(notice.is_held_up("contact.requests"), wrong, "{council}");
        let own: Vec<_> = notice
            .defects()
            .iter()
            .filter(|told| told.pack == council)
            .map(|told| told.value.code.as_str())
            .collect();
        assert_eq!(own, if wrong { vec!["D7"] } else { vec![] }, "{council}");
    }
}
