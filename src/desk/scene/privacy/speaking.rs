//! The rows of who may speak or act for somebody: those that stand, then those that are over.

use crate::desk::scene::privacy::{Row, Section, Seen, Target};
use crate::locale::Args;
use crate::privacy::{Authority, AuthorityForm, Record, Sequence};

pub(super) fn rows(seen: &Seen) -> Vec<Row> {
    let mut rows: Vec<(bool, Row)> = Vec::new();
    for entry in seen.ledger().entries() {
        if let Record::Authority(authority) = &entry.record {
            rows.push(row(seen, entry.sequence, authority));
        }
    }
    rows.sort_by_key(|(over, _)| *over);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn row(seen: &Seen, sequence: Sequence, authority: &Authority) -> (bool, Row) {
    let sitting = Some(&seen.intake.sitting);
    let ledger = seen.ledger();
    let holds = ledger
        .authority_in_force(sequence, seen.now, sitting)
        .is_some();
    let aside = match authority.terms().until {
        _ if !holds => seen.say("privacy-authority-over"),
        _ if authority.is_one_off() => seen.say("privacy-authority-one-off"),
        Some(day) => seen.locale().say_with(
            "privacy-authority-until",
            &Args::new().text("day", &seen.day(day)),
        ),
        None => seen.say("privacy-authority-stands"),
    };
    let target = Target::Authority(sequence);
    let row = Row::new(Section::Speaking, target, says(seen, authority)).aside(aside);
    (!holds, row)
}

/// Who may speak, and for whom.
pub(super) fn says(seen: &Seen, authority: &Authority) -> String {
    let terms = authority.terms();
    let agent = seen.desk.name_of_agent(&terms.agent);
    let args = Args::new()
        .answer("agent", &agent)
        .answer("name", &seen.name(terms.for_person));
    seen.locale().say_with("privacy-speaks-for", &args)
}

/// The message of what gives an authority.
pub(super) fn form(form: &AuthorityForm) -> &'static str {
    match form {
        AuthorityForm::Written { .. } => "privacy-authority-written",
        AuthorityForm::VerbalOneOff { .. } => "privacy-authority-said-once",
        AuthorityForm::LastingPower { .. } => "privacy-authority-lasting-power",
        AuthorityForm::Deputy { .. } => "privacy-authority-deputy",
        AuthorityForm::Appointee { .. } => "privacy-authority-appointee",
        AuthorityForm::Parental { .. } => "privacy-authority-parental",
        AuthorityForm::ElectedMember { .. } => "privacy-authority-elected",
        AuthorityForm::Solicitor { .. } => "privacy-authority-solicitor",
    }
}
