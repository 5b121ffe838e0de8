//! The receipt of a decision: what was asked in which words, what was said, how long it holds, and how to take it back.

mod holding;
mod taking;

pub(super) use holding::{agent_says, listed};
pub(super) use taking::complain;

use chrono::{DateTime, Utc};

use crate::locale::{Args, Locale, clean};
use crate::paper::export::scope_codes;
use crate::paper::imprint::{self, Imprint};
use crate::paper::leaf::Leaf;
use crate::paper::page::Page;
use crate::paper::personal::{Wanted, who};
use crate::privacy::consent::fold;
use crate::privacy::{
    Capture, ConsentAction, ConsentEvent, Ledger, PersonId, Record, Sequence, State,
};
use crate::register::hex;
use crate::register::reference::Reference;

/// A decision with everything that its receipt says.
pub(super) struct Decided<'a> {
    pub reference: Reference,
    pub entry: Sequence,
    pub recorded_at: DateTime<Utc>,
    pub step: &'a ConsentEvent,
    /// The yes or the no that it is, or that it is about.
    pub capture: Option<&'a Capture>,
    /// The yes that it is, or that it is about.
    pub yes: Option<(Sequence, &'a ConsentEvent)>,
    /// Every step of the same matter up to it, in the order of writing.
    pub steps: Vec<(Sequence, &'a ConsentEvent)>,
    /// The words that were put, where they are kept.
    pub words: Option<&'a str>,
    pub imprint: Option<Imprint>,
    /// The ledger up to the last entry that the paper speaks of.
    pub ledger: &'a Ledger,
}

impl<'a> Decided<'a> {
    /// A decision of the person whose receipt it is; none where the entry is no decision, or somebody else's.
    pub(super) fn of(wanted: &Wanted, ledger: &'a Ledger, entry: Sequence) -> Option<Self> {
        let found = ledger.entry(entry)?;
        let Record::Consent(step) = &found.record else {
            return None;
        };
        let asking = matches!(
            step.action(),
            ConsentAction::Asked { .. } | ConsentAction::PutOff { .. }
        );
        if asking || step.matter().person() != wanted.person {
            return None;
        }
        let steps: Vec<_> = ledger
            .consent_steps()
            .filter(|(sequence, one)| *sequence <= entry && one.matter().is(step.matter()))
            .collect();
        let about = about((entry, step), &steps);
        let capture = about.and_then(|(_, one)| one.capture());
        Some(Self {
            reference: wanted.reference,
            entry,
            recorded_at: found.recorded_at,
            step,
            capture,
            yes: about.filter(|(_, one)| one.grant().is_some()),
            steps,
            words: capture.and_then(|capture| ledger.wordings().text(&capture.wording.digest)),
            imprint: imprint::find(ledger, entry),
            ledger,
        })
    }

    pub(super) fn person(&self) -> PersonId {
        self.step.matter().person()
    }

    /// The record's own id, which is never used twice.
    pub(super) fn id(&self) -> String {
        format!("{}-{}", self.reference, self.entry.0)
    }
}

/// The yes or the no that a step is, or that it ends or calls a mistake.
fn about<'a>(
    (entry, step): (Sequence, &'a ConsentEvent),
    steps: &[(Sequence, &'a ConsentEvent)],
) -> Option<(Sequence, &'a ConsentEvent)> {
    let then = |step: &ConsentEvent| fold(steps.iter().copied(), step.occurred_at()).yes;
    match step.action() {
        ConsentAction::Given(_) | ConsentAction::Refused(_) => Some((entry, step)),
        ConsentAction::Invalidated { step: wrong, .. } => {
            let (wrong, step) = steps.iter().find(|(sequence, _)| sequence == wrong)?;
            if step.capture().is_some() {
                Some((*wrong, step))
            } else {
                then(step)
            }
        }
        ConsentAction::Withdrawn { .. }
        | ConsentAction::Expired
        | ConsentAction::Superseded { .. }
        | ConsentAction::Asked { .. }
        | ConsentAction::PutOff { .. } => then(step),
    }
}

/// The receipt of one decision.
pub(super) fn leaves(locale: &Locale, one: &Decided) -> Vec<Leaf> {
    let mut page = Page::new(locale);
    let code = one.step.action().code();
    page.title(&format!("proof-title-{code}"));
    page.words(&format!("proof-intro-{code}"));
    page.reference(one.reference);
    body(&mut page, one);
    page.words("proof-marks");
    page.words("proof-keep");
    page.leaves
}

/// The receipt of all of one person's decisions: how each matter stands, then every decision whole.
pub(super) fn all(
    locale: &Locale,
    wanted: &Wanted,
    ledger: &Ledger,
    decisions: &[Decided],
) -> Vec<Leaf> {
    let mut page = Page::new(locale);
    page.title("proof-title-all");
    page.words("proof-intro-all");
    page.reference(wanted.reference);
    page.fact("proof-whose", &who(locale, wanted.person));
    if let Some(last) = ledger.entries().last() {
        let args = Args::new().text("when", &locale.say_instant(last.recorded_at));
        page.heading_with("proof-heading-stands", &args);
        page.items(stands(locale, wanted.person, ledger, last.recorded_at));
    }
    for one in decisions {
        let args = Args::new().text("record", &one.entry.0.to_string()).text(
            "what",
            &locale.say(&format!("proof-title-{}", one.step.action().code())),
        );
        page.heading_with("proof-heading-one", &args);
        body(&mut page, one);
    }
    page.words("proof-marks");
    page.words("proof-keep");
    page.leaves
}

/// One line a matter: the recipient, what for, and how it stands.
fn stands(locale: &Locale, person: PersonId, ledger: &Ledger, at: DateTime<Utc>) -> Vec<String> {
    let decided = ledger.standings(person, at).into_iter();
    let decided =
        decided.filter(|(_, stands)| !matches!(stands.state, State::NotAsked | State::Asked));
    decided
        .map(|(matter, stands)| {
            let imprint = stands
                .decided
                .and_then(|(entry, _)| imprint::find(ledger, entry));
            let purpose = imprint.and_then(|own| own.purpose);
            let args = Args::new()
                .text("recipient", &clean(matter.recipient().name()))
                .text(
                    "purpose",
                    purpose.as_deref().unwrap_or(matter.purpose().id().as_str()),
                )
                .text(
                    "state",
                    &locale.say(&format!("proof-state-{}", stands.state.code())),
                )
                .text(
                    "record",
                    &stands.decided.map_or(0, |(entry, _)| entry.0).to_string(),
                );
            locale.say_with("proof-stands", &args)
        })
        .collect()
}

/// Everything that a decision's receipt says below its title.
fn body(page: &mut Page, one: &Decided) {
    let locale = page.locale;
    page.fact("proof-whose", &who(locale, one.person()));
    page.fact("proof-record", &one.id());
    page.fact("proof-when", &locale.say_instant(one.step.occurred_at()));
    if one.recorded_at != one.step.occurred_at() {
        page.fact("proof-written", &locale.say_instant(one.recorded_at));
    }
    what_changed(page, one);
    taking::effect(page, one);
    matter(page, one);
    asked(page, one);
    holding::how(page, one);
    holding::how_long(page, one);
    holding::basis(page, one);
    notice(page, one);
    taking::back(page, one);
    complain(page, one.imprint.as_ref());
}

/// What became of it, where it is not a plain yes or no.
fn what_changed(page: &mut Page, one: &Decided) {
    match one.step.action() {
        ConsentAction::Superseded { by } => {
            page.mark("proof-new-words", &by.digest.to_string());
        }
        ConsentAction::Invalidated {
            step,
            reason,
            recorder,
        } => {
            page.fact("proof-mistake-in", &format!("{}-{}", one.reference, step.0));
            page.fact("proof-mistake", reason.as_str());
            page.fact("proof-recorder", recorder.name());
        }
        ConsentAction::Withdrawn {
            reason: Some(reason),
            ..
        } => {
            page.fact("proof-reason", reason.as_str());
        }
        ConsentAction::Asked { .. }
        | ConsentAction::PutOff { .. }
        | ConsentAction::Given(_)
        | ConsentAction::Refused(_)
        | ConsentAction::Withdrawn { .. }
        | ConsentAction::Expired => {}
    }
}

/// What it is about: what for, for whom, which data.
fn matter(page: &mut Page, one: &Decided) {
    let matter = one.step.matter();
    page.heading("proof-heading-matter");
    let said =
        |imprint: Option<&String>, id: &str| imprint.cloned().unwrap_or_else(|| id.to_owned());
    let imprint = one.imprint.as_ref();
    let purpose = said(
        imprint.and_then(|own| own.purpose.as_ref()),
        matter.purpose().id().as_str(),
    );
    page.fact("proof-purpose", &purpose);
    if let Some(towards) = matter.towards() {
        let says = said(
            imprint.and_then(|own| own.towards.as_ref()),
            towards.as_str(),
        );
        page.fact("proof-towards", &says);
    }
    page.fact("proof-recipient", matter.recipient().name());
    if let Some(row) = imprint.and_then(|own| own.recipient.as_ref()) {
        page.fact("proof-recipient-is", row);
    }
    if let Some(grant) = one.yes.and_then(|(_, yes)| yes.grant()) {
        let names = scope_codes(&grant.scope).into_iter().map(|code| {
            let named = imprint.and_then(|own| own.groups.get(&code).cloned());
            match named {
                Some(name) => name,
                None if code == "whole" => page.locale.say("proof-scope-whole"),
                None => code.replace('_', " "),
            }
        });
        let names: Vec<String> = names.collect();
        page.fact("proof-scope", &names.join(", "));
    }
}

/// The exact words, and the mark that proves them.
fn asked(page: &mut Page, one: &Decided) {
    let Some(capture) = one.capture else { return };
    page.heading("proof-heading-words");
    match one.words {
        Some(words) => page.quote(words),
        None => page.words("proof-words-gone"),
    }
    page.language(&capture.wording.language);
    page.mark("proof-mark", &capture.wording.digest.to_string());
}

/// The notice that the person had been told before.
fn notice(page: &mut Page, one: &Decided) {
    let Some(capture) = one.capture else { return };
    let notice = &capture.notice;
    page.heading("proof-heading-notice");
    if let Some(imprint) = &one.imprint {
        page.fact("proof-controller", &imprint.controller);
    }
    page.fact("proof-notice", &notice_says(page.locale, notice));
    match &one.imprint {
        Some(imprint) => page.words(&format!("proof-status-{}", imprint.status)),
        None => page.words("proof-not-kept"),
    }
    page.language(&notice.language);
    page.mark("proof-notice-mark", &hex::written(&notice.digest));
}

/// A notice's id and version.
pub(super) fn notice_says(locale: &Locale, notice: &crate::privacy::NoticeId) -> String {
    let args = Args::new()
        .text("notice", &notice.pack)
        .text("version", &notice.version.to_string());
    locale.say_with("proof-notice-is", &args)
}
