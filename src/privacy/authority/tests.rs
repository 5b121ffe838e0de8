use std::collections::BTreeSet;

use super::{
    Action, Agent, Authority, AuthorityFault, AuthorityForm, AuthorityTerms, IdentityRule,
    IdentitySeen,
};
use crate::privacy::data::{DataGroup, Topics};
use crate::privacy::person::{IntakeId, PersonId, Words};
use crate::privacy::taken::Recorder;
use crate::register::Channel;

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn one_off() -> AuthorityForm {
    AuthorityForm::VerbalOneOff {
        intake: IntakeId("call 1".to_owned()),
        said: words("please talk to my sister"),
        worded_back: true,
    }
}

fn every_form() -> Vec<AuthorityForm> {
    vec![
        AuthorityForm::Written { paper: words("p") },
        one_off(),
        AuthorityForm::LastingPower { paper: words("p") },
        AuthorityForm::Deputy { order: words("p") },
        AuthorityForm::Appointee { letter: words("p") },
        AuthorityForm::Parental { proof: words("p") },
        AuthorityForm::ElectedMember {
            instruction: words("p"),
        },
        AuthorityForm::Solicitor { letter: words("p") },
    ]
}

fn terms(form: AuthorityForm, actions: &[Action]) -> AuthorityTerms {
    AuthorityTerms {
        for_person: PersonId::Main,
        agent: Agent::Person(PersonId::Contact(1)),
        form,
        topics: Topics::Whole,
        actions: actions.iter().copied().collect(),
        from: "2026-11-22".parse().unwrap(),
        until: None,
        identity: IdentitySeen {
            person: false,
            agent: false,
        },
        recorder: Recorder::new(Channel::Counter, words("Ash")).unwrap(),
    }
}

#[test]
fn only_an_attorney_a_deputy_or_a_parent_decides_for_another() {
    let may: Vec<bool> = every_form()
        .into_iter()
        .map(|form| Authority::try_from(terms(form, &[Action::Decide])).is_ok())
        .collect();
    assert_eq!(may, [false, false, true, true, false, true, false, false]);
}

#[test]
fn what_was_said_once_is_worded_back_and_reaches_no_further_than_talking() {
    for action in Action::ALL {
        let taken = Authority::try_from(terms(one_off(), &[*action]));
        let may = matches!(action, Action::Discuss | Action::Submit);
        assert_eq!(taken.is_ok(), may, "{}", action.code());
    }
    let mut unsure = terms(one_off(), &[Action::Discuss]);
    if let AuthorityForm::VerbalOneOff { worded_back, .. } = &mut unsure.form {
        *worded_back = false;
    }
    assert_eq!(
        Authority::try_from(unsure).unwrap_err(),
        AuthorityFault::NotWordedBack
    );
    let mut dated = terms(one_off(), &[Action::Discuss]);
    dated.until = Some(dated.from);
    assert_eq!(
        Authority::try_from(dated).unwrap_err(),
        AuthorityFault::OneOffCannot
    );
}

#[test]
fn asking_for_data_and_a_strict_notice_want_the_identity_of_both() {
    for (person, agent, enough) in [
        (true, true, true),
        (true, false, false),
        (false, true, false),
    ] {
        let mut asked = terms(
            AuthorityForm::Written { paper: words("p") },
            &[Action::RequestData],
        );
        asked.identity = IdentitySeen { person, agent };
        assert_eq!(Authority::try_from(asked).is_ok(), enough);
        let mut talked = terms(
            AuthorityForm::Written { paper: words("p") },
            &[Action::Discuss],
        );
        talked.identity = IdentitySeen { person, agent };
        assert_eq!(
            Authority::new(talked.clone(), IdentityRule::Both).is_ok(),
            enough
        );
        assert!(Authority::new(talked, IdentityRule::WhereDataIsAskedFor).is_ok());
    }
}

#[test]
fn an_authority_says_what_may_be_done_about_what_from_when_for_whom() {
    let written = || {
        terms(
            AuthorityForm::Written { paper: words("p") },
            &[Action::Discuss],
        )
    };
    let fault = |change: fn(&mut AuthorityTerms)| {
        let mut terms = written();
        change(&mut terms);
        Authority::try_from(terms).unwrap_err()
    };
    assert_eq!(
        fault(|terms| terms.actions.clear()),
        AuthorityFault::NoAction
    );
    assert_eq!(
        fault(|terms| terms.topics = Topics::Groups(BTreeSet::new())),
        AuthorityFault::NoTopic
    );
    assert_eq!(
        fault(|terms| terms.until = Some("2026-11-21".parse().unwrap())),
        AuthorityFault::EndsFirst
    );
    assert_eq!(
        fault(|terms| terms.agent = Agent::Person(PersonId::Main)),
        AuthorityFault::WrongPerson
    );
    assert_eq!(
        fault(|terms| terms.for_person = PersonId::Contact(4)),
        AuthorityFault::WrongPerson
    );
}

#[test]
fn its_first_and_last_day_are_its_own() {
    let mut dated = terms(
        AuthorityForm::Written { paper: words("p") },
        &[Action::Discuss],
    );
    dated.until = Some("2026-11-24".parse().unwrap());
    let authority = Authority::try_from(dated).unwrap();
    let holds = |day: &str| authority.holds(day.parse().unwrap(), None);
    assert_eq!(
        ["2026-11-21", "2026-11-22", "2026-11-24", "2026-11-25"].map(holds),
        [false, true, true, false]
    );
}

#[test]
fn a_wrong_authority_cannot_be_read_from_a_record() {
    let mut record = serde_json::to_value(terms(
        AuthorityForm::Written { paper: words("p") },
        &[Action::Discuss],
    ))
    .unwrap();
    assert!(serde_json::from_value::<Authority>(record.clone()).is_ok());
    record["actions"] = serde_json::json!(["decide"]);
    assert!(serde_json::from_value::<Authority>(record).is_err());
}

#[test]
fn topics_reach_what_they_name() {
    let group = |text: &str| DataGroup::new(text).unwrap();
    let topics = Topics::Groups([group("health"), group("money")].into());
    assert!(topics.reach(&[group("health")]) && !topics.reach(&[group("tenancy")]));
    assert!(Topics::Whole.reach(&[group("tenancy")]));
}
