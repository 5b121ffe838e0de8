//! What one record says on an information receipt, in words.

use crate::locale::{Args, clean};
use crate::paper::decided::{agent_says, listed, notice_says};
use crate::paper::page::{Page, language};
use crate::paper::personal::{Wanted, who};
use crate::paper::told::with_time;
use crate::privacy::{
    Acknowledgement, Against, Authority, AuthorityForm, Entry, Ledger, NoticeShown, Objection,
    Record, Thing, Topics, Weighed,
};
use crate::register::hex;

/// The lines of a record.
pub(super) fn of(page: &mut Page, wanted: &Wanted, ledger: &Ledger, entry: &Entry) {
    let args = Args::new();
    match &entry.record {
        Record::NoticeShown(shown) => notice(page, shown),
        Record::FormatAsked(asked) => {
            let args = args
                .text(
                    "format",
                    &page
                        .locale
                        .say(&format!("proof-format-{}", asked.format.code())),
                )
                .text("day", &page.locale.say_day(asked.on));
            page.words_with("proof-format-asked", &args);
            given(page, ledger, entry);
        }
        Record::Acknowledged(told) => thing(page, ledger, told),
        Record::Informed(informed) => {
            let name = listed(ledger, informed.person);
            let args = args
                .text(
                    "who",
                    &name.unwrap_or_else(|| who(page.locale, informed.person)),
                )
                .text("day", &page.locale.say_day(informed.on));
            match informed.how {
                Some(how) => {
                    let how = page.locale.say(&format!("proof-shown-{}", how.code()));
                    page.words_with("proof-informed-how", &args.text("how", &how));
                }
                None => page.words_with(&format!("proof-informed-{}", informed.by.code()), &args),
            }
        }
        Record::Authority(authority) => speaking(page, wanted, ledger, (entry, authority)),
        Record::AuthorityRevoked { authority, at, .. } => {
            let record = format!("{}-{}", wanted.reference, authority.0);
            with_time(page, "proof-revoked", args.text("record", &record), *at);
        }
        Record::Objected(objection) => objected(page, wanted, ledger, (entry, objection)),
        Record::Restricted(change) => {
            let id = if change.restricted {
                "proof-restricted"
            } else {
                "proof-unrestricted"
            };
            with_time(
                page,
                id,
                args.text("reason", &clean(change.reason.as_str())),
                change.at,
            );
        }
        // What came of an objection stands with the objection.
        Record::ObjectionDecided(_)
        | Record::Consent(_)
        | Record::IntakeEnded { .. }
        | Record::Contact(_)
        | Record::Disclosure(_)
        | Record::Equality(_)
        | Record::Closed { .. } => {}
    }
}

fn notice(page: &mut Page, shown: &NoticeShown) {
    let locale = page.locale;
    let args = Args::new()
        .text("notice", &notice_says(locale, &shown.notice))
        .text(
            "how",
            &locale.say(&format!("proof-shown-{}", shown.how.code())),
        )
        .text(
            "extent",
            &locale.say(&format!("proof-extent-{}", shown.extent.code())),
        )
        .text(
            "format",
            &locale.say(&format!("proof-format-{}", shown.format.code())),
        )
        .text("language", language(&shown.notice.language));
    with_time(page, "proof-notice-shown", args, shown.at);
    match &shown.by {
        Some(officer) => page.fact("proof-recorder", officer),
        None => page.words("proof-no-recorder"),
    }
    page.mark("proof-notice-mark", &hex::written(&shown.notice.digest));
}

/// When the form that was asked for was given.
fn given(page: &mut Page, ledger: &Ledger, asked: &Entry) {
    let done = ledger.entries().iter().find_map(|entry| {
        if let Record::Closed { entry, at, .. } = &entry.record
            && *entry == asked.sequence
        {
            return Some(*at);
        }
        None
    });
    match done {
        Some(at) => with_time(page, "proof-format-given", Args::new(), at),
        None => page.words("proof-format-open"),
    }
}

/// A thing told or stood by, with the words that were used.
fn thing(page: &mut Page, ledger: &Ledger, told: &Acknowledgement) {
    let (about, outcome) = about(told);
    with_time(
        page,
        &format!("proof-thing-{about}-{outcome}"),
        Args::new(),
        told.at,
    );
    if let Some(words) = ledger.wordings().text(&told.wording.digest)
        && !matches!(told.thing, Thing::Notice { .. })
    {
        page.quote(words);
    }
    page.words(&format!("proof-method-{}", told.taken.method().code()));
    match told.taken.recorder() {
        Some(recorder) => page.fact("proof-recorder", recorder.name()),
        None => page.words("proof-no-recorder"),
    }
    page.mark("proof-mark", &told.wording.digest.to_string());
}

pub(super) fn about(told: &Acknowledgement) -> (&'static str, &'static str) {
    match &told.thing {
        Thing::Notice { confirmed, .. } => ("notice", confirmed.code()),
        Thing::FraudSharing => ("fraud", "told"),
        Thing::NfiMatching => ("nfi", "told"),
        Thing::CallRecording => ("call", "told"),
        Thing::WithdrawalEffect { .. } => ("effect", "told"),
        Thing::Truth(confirmed) => ("truth", confirmed.code()),
        Thing::Changes(confirmed) => ("changes", confirmed.code()),
    }
}

fn speaking(
    page: &mut Page,
    wanted: &Wanted,
    ledger: &Ledger,
    (entry, authority): (&Entry, &Authority),
) {
    let locale = page.locale;
    let terms = authority.terms();
    let actions: Vec<String> = terms
        .actions
        .iter()
        .map(|action| locale.say(&format!("proof-may-{}", action.code())))
        .collect();
    let args = Args::new()
        .text("who", &clean(&agent_says(locale, ledger, &terms.agent)))
        .text(
            "form",
            &locale.say(&format!("proof-form-{}", form(&terms.form))),
        )
        .text(
            "record",
            &format!("{}-{}", wanted.reference, entry.sequence.0),
        );
    page.words_with("proof-authority", &args);
    page.items(actions);
    page.fact("proof-scope", &topics(page, &terms.topics));
    if authority.is_one_off() {
        page.words("proof-one-off");
    } else {
        let from = Args::new().text("from", &locale.say_day(terms.from));
        match terms.until {
            Some(last) => page.words_with(
                "proof-from-until",
                &from.text("until", &locale.say_day(last)),
            ),
            None => page.words_with("proof-from", &from),
        }
    }
    page.fact("proof-recorder", terms.recorder.name());
}

fn topics(page: &Page, topics: &Topics) -> String {
    match topics {
        Topics::Whole => page.locale.say("proof-scope-whole"),
        Topics::Groups(groups) => {
            let names = groups.iter().map(|group| group.as_str().replace('_', " "));
            names.collect::<Vec<_>>().join(", ")
        }
    }
}

pub(super) fn form(form: &AuthorityForm) -> &'static str {
    match form {
        AuthorityForm::Written { .. } => "written",
        AuthorityForm::VerbalOneOff { .. } => "verbal",
        AuthorityForm::LastingPower { .. } => "lasting-power",
        AuthorityForm::Deputy { .. } => "deputy",
        AuthorityForm::Appointee { .. } => "appointee",
        AuthorityForm::Parental { .. } => "parental",
        AuthorityForm::ElectedMember { .. } => "elected",
        AuthorityForm::Solicitor { .. } => "solicitor",
    }
}

fn objected(
    page: &mut Page,
    wanted: &Wanted,
    ledger: &Ledger,
    (entry, objection): (&Entry, &Objection),
) {
    let locale = page.locale;
    let mut args = Args::new()
        .text("day", &locale.say_day(objection.received_on))
        .text(
            "record",
            &format!("{}-{}", wanted.reference, entry.sequence.0),
        );
    if let Against::EqualityStop { stop_by, .. } = &objection.against {
        args = args.text("stop", &locale.say_day(*stop_by));
    }
    page.words_with(
        &format!("proof-against-{}", against(&objection.against)),
        &args,
    );
    if !objection.is_weighed() {
        return;
    }
    let decided = ledger.entries().iter().find_map(|one| {
        let decided = one.record.objection_decided()?;
        (decided.objection == entry.sequence).then_some(decided)
    });
    match decided {
        None => page.words("proof-objection-waits"),
        Some(decided) => {
            let id = match decided.weighed {
                Weighed::Upheld => "proof-objection-upheld",
                Weighed::Overridden => "proof-objection-overridden",
            };
            let reasons = Args::new().text("reasons", &clean(decided.reasons.as_str()));
            with_time(page, id, reasons, decided.at);
            page.fact("proof-recorder", decided.recorder.name());
        }
    }
}

pub(super) fn against(against: &Against) -> &'static str {
    match against {
        Against::PublicTask => "public-task",
        Against::LegitimateInterest => "interest",
        Against::Profiling => "profiling",
        Against::Marketing => "marketing",
        Against::EqualityStop { .. } => "equality",
    }
}
