//! That a notice was told, as it is written down: with the words themselves, and after the printer has it where it was printed.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::desk::effect::{Effect, NoticePaper};
use crate::desk::overlay::Told;
use crate::desk::scene::over;
use crate::desk::{Desk, Overlay, Scene, Trouble};
use crate::privacy::{Extent, Format, Informed, InformedBy, NoticeShown, PersonId};

/// Writes it down, and goes back to where the notice was opened from.
pub(crate) fn keep(desk: &mut Desk, shown: NoticeShown, now: DateTime<Utc>) -> Vec<Effect> {
    let (Scene::Notice(notice), Some(intake)) = (&desk.scene, &mut desk.intake) else {
        return Vec::new();
    };
    intake
        .ledger
        .keep_wording(&notice.text.canonical.digested());
    let informed = informed(&shown, Desk::today(now));
    let ledger = &mut intake.ledger;
    let kept = ledger
        .show_notice(shown, now)
        .and_then(|sequence| match informed {
            Some(informed) if !ledger.is_informed(informed.person) => ledger.inform(informed, now),
            Some(_) | None => Ok(sequence),
        });
    if kept.is_err() {
        desk.trouble = Some(Trouble::new("not-written-down"));
        return Vec::new();
    }
    let effects = intake.writing().into_iter().collect();
    over::back(desk, now);
    effects
}

/// Whoever does not apply and was shown a notice was told by it that their data is held.
fn informed(shown: &NoticeShown, on: chrono::NaiveDate) -> Option<Informed> {
    let other = matches!(shown.to, PersonId::Member(_) | PersonId::Contact(_));
    (other && shown.extent != Extent::Declined).then_some(Informed {
        person: shown.to,
        on,
        by: InformedBy::Council,
        how: Some(shown.how),
    })
}

/// Asks for the notice to be printed; it is written down when the printer has it.
pub(crate) fn print(desk: &mut Desk, shown: NoticeShown) -> Vec<Effect> {
    let Scene::Notice(notice) = &mut desk.scene else {
        return Vec::new();
    };
    let text = if shown.extent == Extent::SummaryFullOffered {
        &notice.text.summary
    } else {
        &notice.text.canonical
    };
    let paper = NoticePaper {
        notice: notice.id.clone(),
        text: text.text().to_owned(),
        large: shown.format == Format::LargePrint,
    };
    notice.printing = Some(shown);
    vec![Effect::PrintNotice(Box::new(paper))]
}

/// The printer has it: it is written down as of now. Where it was only written to files, nobody has been given anything yet.
pub(crate) fn printed(
    desk: &mut Desk,
    files: &[PathBuf],
    printed: bool,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let Scene::Notice(notice) = &mut desk.scene else {
        return Vec::new();
    };
    let Some(shown) = notice.printing.take() else {
        return Vec::new();
    };
    if printed {
        return keep(desk, NoticeShown { at: now, ..shown }, now);
    }
    let file = files.last().map(|file| file.display().to_string());
    let told = Told::new("told-notice-written").with("file", file.unwrap_or_default());
    desk.over = Some(Overlay::Told(told));
    Vec::new()
}

/// It could not be printed: nothing is written down.
pub(crate) fn stop_printing(desk: &mut Desk) {
    if let Scene::Notice(notice) = &mut desk.scene {
        notice.printing = None;
    }
}
