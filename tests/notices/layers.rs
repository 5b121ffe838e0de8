//! Layers over each other: what comes from where, and a landlord added as a file.

use lodge::privacy::{Audience, Layer, PackStatus, Packs, Right, Topic};

use crate::{COUNCILS, files, notice, packs};

#[test]
fn every_council_speaks_to_the_four_audiences_and_to_no_other() {
    let packs = packs();
    let four = [
        Audience::Applicant,
        Audience::JointApplicant,
        Audience::HouseholdMember,
        Audience::Contact,
    ];
    for council in COUNCILS {
        for audience in Audience::ALL {
            let notice = packs.for_controller(council, *audience);
            assert_eq!(
                notice.is_some(),
                four.contains(audience),
                "{council} {}",
                audience.code()
            );
            assert!(
                notice.is_none_or(|notice| notice.id() == format!("{council}-{}", audience.code()))
            );
        }
    }
    assert!(
        packs.for_controller("khc", Audience::Applicant).is_none(),
        "a scheme is no controller"
    );
    assert!(
        packs
            .for_controller("nowhere", Audience::Applicant)
            .is_none()
    );
    let known: Vec<&str> = lodge_councils();
    assert_eq!(known, COUNCILS, "the ids of forms/councils/");
    assert_eq!(packs.notices().count(), 13 * 4 + 5);
}

fn lodge_councils() -> Vec<&'static str> {
    let files = files();
    let stems = files
        .keys()
        .filter_map(|name| name.strip_prefix("councils/")?.strip_suffix(".toml"));
    COUNCILS
        .into_iter()
        .filter(|id| stems.clone().any(|stem| stem == *id))
        .collect()
}

#[test]
fn a_fact_says_which_layer_it_comes_from() {
    let packs = packs();
    let contact = notice(&packs, "swale", Audience::Contact);
    let about = contact.topic(Topic::AboutYou).stated().expect("it is told");
    assert!(
        about
            .iter()
            .all(|told| (told.layer, told.pack) == (Layer::Audience, "khc-contact"))
    );
    let discuss = contact.topic(Topic::Discuss).stated().expect("it is told");
    assert!(
        discuss
            .iter()
            .all(|told| (told.layer, told.pack) == (Layer::Scheme, "khc"))
    );
    assert!(
        contact
            .contacts(lodge::privacy::ContactRole::Requests)
            .iter()
            .all(|told| told.layer == Layer::Controller)
    );
    let right = |code| contact.right(code).expect("the law gives it").listed;
    assert_eq!(
        (right(Right::Access).pack, right(Right::EqualityStop).pack),
        ("khc", "uk-floor-2026")
    );
    assert_eq!(contact.status(), PackStatus::Draft);
}

const LANDLORD: &str = "id = \"harbour\"\nlayer = \"controller\"\nunder = \"khc\"\nstatus = \"live\"\nsource = \"an invented notice\"\n\
    [controller]\nname = \"Harbour Homes\"\nkind = \"landlord\"\n\
    [says]\nthird_countries = [\"uk_only\"]\n\
    [right.access]\nreply = \"14 days\"\nfee = \"never\"\n\
    [[contact]]\nrole = \"requests\"\nchannel = \"email\"\nvalue = \"ask@harbour.example\"\nverified = true\n\
    [[retention]]\nclass = \"all\"\ntrigger = \"tenancy_end\"\nperiod = \"3 years\"\nend = \"destroy\"\n";

#[test]
fn a_landlord_is_added_as_a_file_and_fills_what_the_scheme_is_silent_on() {
    let mut files = files();
    files.insert("notices/harbour.toml".to_owned(), LANDLORD.to_owned());
    let packs = Packs::of(&files).unwrap_or_else(|faults| panic!("{faults}"));
    let notice = notice(&packs, "harbour", Audience::Applicant);
    let access = notice.right(Right::Access).expect("the law gives it");
    let replies: Vec<String> = access
        .replies
        .iter()
        .map(|told| format!("{}: {}", told.pack, told.value))
        .collect();
    assert_eq!(
        replies,
        ["uk-floor-2026: 1 month", "khc: 30 days", "harbour: 14 days"]
    );
    assert_eq!(access.promise.fee, Some(lodge::privacy::right::Fee::Never));
    assert_eq!(notice.strongest(Topic::ThirdCountries), Some("uk_only"));
    assert!(notice.retention().stated().is_some() && notice.states(Topic::Retention));
    assert_eq!(
        notice
            .topic(Topic::ThirdCountries)
            .stated()
            .expect("it is told")[0]
            .layer,
        Layer::Controller
    );
    assert!(
        notice.contacts(lodge::privacy::ContactRole::Requests)[0]
            .value
            .may_be_used_unasked()
    );
    assert!(
        notice
            .bases("eligibility")
            .iter()
            .all(|basis| basis.art6 == lodge::privacy::Article6::Interests)
    );
}

#[test]
fn a_council_cannot_take_away_what_the_scheme_promises() {
    for (more, says) in [
        (
            "[says]\ndiscuss = [\"prior\"]\n",
            "`prior` is less than `khc` promises: `written_prior`",
        ),
        (
            "[right.access]\nroute = \"writing\"\n",
            "`writing` is less than `khc` promises of `access`: `any`",
        ),
        (
            "[right.access]\nreply = \"45 days\"\n",
            "45 days is longer than `khc` answers within: 30 days",
        ),
        (
            "[right.access]\nreply = \"45 days\"\n",
            "45 days is longer than `uk-floor-2026` answers within: 1 month",
        ),
    ] {
        let mut files = files();
        let dover = files.get_mut("notices/dover.toml").expect("Dover's pack");
        dover.push_str(more);
        let faults = Packs::of(&files).expect_err("it is refused");
        assert!(
            faults
                .0
                .iter()
                .any(|fault| fault.says == says && fault.file == "notices/dover.toml"),
            "{faults}"
        );
    }
}
