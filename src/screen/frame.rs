//! The top line, the bottom line and what has gone wrong: the same places on every page.

use ratatui::layout::Rect;

use crate::desk::keymap::hints;
use crate::desk::scene::Handed;
use crate::desk::wording::council_short;
use crate::desk::{Desk, Key, Progress, Scene, Trouble, Wait};
use crate::locale::{Args, Locale, width};
use crate::screen::canvas::{COVER, Canvas, part, wrapped};
use crate::screen::handed;

/// The cells of a bar.
const BAR: u64 = 40;

/// Draws the frame and gives the area between its lines.
pub(super) fn draw(desk: &Desk, canvas: &mut Canvas, area: Rect) -> Rect {
    let rows = usize::from(area.height);
    let columns = usize::from(area.width);
    header(desk, canvas, part(area, 1, 0, columns.saturating_sub(2), 1));
    canvas.rule(area, 1);
    let trouble = trouble_lines(desk, area.width.saturating_sub(2));
    let low = rows.saturating_sub(2 + trouble.len());
    for (row, line) in trouble.iter().enumerate() {
        let style = if row == 0 {
            canvas.theme.alarm
        } else {
            canvas.theme.base
        };
        canvas.put(area, 1, low + row, line, style);
    }
    canvas.rule(area, rows.saturating_sub(2));
    help(
        desk,
        canvas,
        part(
            area,
            1,
            rows.saturating_sub(1),
            columns.saturating_sub(2),
            1,
        ),
    );
    part(area, 1, 2, columns.saturating_sub(2), low.saturating_sub(2))
}

/// The page on the left, the application and the officer on the right. What does not fit gives way whole, the officer's name
/// first and the page's title never.
fn header(desk: &Desk, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let (strong, base, alarm) = (canvas.theme.strong, canvas.theme.base, canvas.theme.alarm);
    let mut left = area;
    if desk.post.practice {
        let word = format!(" {} ", locale.say("practice"));
        let cells = canvas.put(left, 0, 0, &word, alarm);
        left = part(left, cells + 1, 0, usize::from(area.width), 1);
    }
    if matches!(desk.scene, Scene::Handed(_)) {
        handed::header(desk, canvas, left);
        return;
    }
    let (title, council) = title(desk, locale);
    let covered = desk.glass.covered.then(|| locale.say("covered"));
    let open = desk.intake.as_ref().filter(|_| desk.is_open());
    let stage = open.map(|intake| locale.say(&format!("stage-{}", intake.header.stage.code())));
    let reference = open.map(|intake| intake.header.reference.to_string());
    // In practice the officer is nobody, and is called what the banner says.
    let officer = desk
        .post
        .officer
        .as_ref()
        .filter(|_| !desk.post.practice)
        .map(|officer| officer.name.clone());
    let say = |words: &[&Option<String>]| {
        let said: Vec<&str> = words.iter().filter_map(|one| one.as_deref()).collect();
        said.join(" • ")
    };
    let title = Some(title);
    let tries = [
        (
            say(&[&title, &council]),
            say(&[&covered, &stage, &reference, &officer]),
        ),
        (
            say(&[&title, &council]),
            say(&[&covered, &stage, &reference]),
        ),
        (say(&[&title, &council]), say(&[&covered, &reference])),
        (say(&[&title]), say(&[&covered, &stage, &reference])),
        (say(&[&title]), say(&[&covered, &reference])),
        (say(&[&title]), say(&[&covered])),
    ];
    let fits = |(title, right): &&(String, String)| {
        width(title) + 2 + width(right) <= usize::from(left.width)
    };
    let [.., least] = &tries;
    let (title, right) = tries.iter().find(fits).unwrap_or(least);
    let taken = canvas.put_right(left, 0, right, base);
    let room = usize::from(left.width).saturating_sub(taken + 1);
    canvas.put(part(left, 0, 0, room, 1), 0, 0, title, strong);
}

/// The page's title, and the council of the application in hand.
fn title(desk: &Desk, locale: &Locale) -> (String, Option<String>) {
    let scene = match &desk.scene {
        Scene::FirstRun(_) => "title-first-run",
        Scene::Unlock(_) | Scene::Doubt(_) => "title-unlock",
        Scene::List(_) => "title-list",
        Scene::Trail(_) => "title-trail",
        Scene::Settings(_) => "title-settings",
        Scene::Receipt(_) => "title-receipt",
        Scene::Check(_) => "title-check",
        Scene::Lodging(_) => "title-lodging",
        Scene::Ask(_) => "title-ask",
        Scene::Privacy(_) => "title-privacy",
        Scene::Notice(_) => "title-notice",
        Scene::Slip(form) => form.slip.title,
        Scene::NewPin(_) => "slip-hand-over",
        Scene::Handed(_) => "title-handed",
        Scene::Telling(_) => "title-telling",
        Scene::Card(_) => "title-card",
        Scene::Consent(_) => "title-consent",
        Scene::TakeBack(_) => "title-take-back",
    };
    let open = desk.intake.as_ref().filter(|_| desk.is_open());
    let council = open.map(|intake| match intake.council() {
        Some(code) => council_short(locale, &code),
        None => locale.say("council-not-chosen"),
    });
    (locale.say(scene), council)
}

/// What went wrong and what to do, or what is being waited for.
fn trouble_lines(desk: &Desk, columns: u16) -> Vec<String> {
    let locale = desk.spoken();
    if let Some(wait) = desk
        .waiting
        .iter()
        .find(|wait| !matches!(wait, Wait::Keep | Wait::Refusal | Wait::Vault))
    {
        let mut lines = wrapped(&locale.say(waiting(*wait)), columns);
        lines.extend(desk.progress.map(bar));
        return lines;
    }
    let Some(trouble) = &desk.trouble else {
        return Vec::new();
    };
    if matches!(desk.scene, Scene::Handed(_)) && !is_theirs(trouble) {
        return wrapped(&in_words(&Trouble::new("handed"), locale), columns);
    }
    wrapped(&in_words(trouble, locale), columns)
}

/// Whether a trouble may be said on a screen that was handed over; of every other one it says only that the officer is needed.
fn is_theirs(trouble: &Trouble) -> bool {
    [
        "pin-wrong",
        "pin-spent",
        "hand-back-refused",
        "vault-wait",
        "equality-unsealed",
        "option-not-found",
        "consent-too-fast",
    ]
    .contains(&trouble.code)
}

fn in_words(trouble: &Trouble, locale: &Locale) -> String {
    let args = of_particulars(&trouble.with);
    let message = trouble.message();
    let what = locale.say_with(&message, &args);
    let to_do = locale.attr(&message, "do", &args).unwrap_or_default();
    format!("{} {what}\n{to_do}", locale.say("error"))
        .trim_end()
        .to_owned()
}

/// Particulars as arguments of a message: what reads as a number is one, so that it has its plural.
pub(super) fn of_particulars(particulars: &[(&'static str, String)]) -> Args {
    let all = particulars.iter();
    all.fold(Args::new(), |args, (name, text)| match text.parse() {
        Ok(count) => args.count(*name, count),
        Err(_not_a_count) => args.text(*name, text),
    })
}

/// How far something long has come.
fn bar(progress: Progress) -> String {
    let hundredths = progress.hundredths();
    let full = usize::try_from(hundredths * BAR / 100).unwrap_or(0);
    let rest = usize::try_from(BAR).unwrap_or(0).saturating_sub(full);
    format!("{}{} {hundredths:>3} %", "█".repeat(full), "░".repeat(rest))
}

fn waiting(wait: Wait) -> &'static str {
    match wait {
        Wait::Vault => "wait-vault",
        Wait::Unlock => "wait-unlock",
        Wait::Passphrase => "wait-passphrase",
        Wait::Words => "wait-words",
        Wait::Lock => "wait-lock",
        Wait::List => "wait-list",
        Wait::Open => "wait-open",
        Wait::Keep | Wait::WriteDown | Wait::Refusal => "wait-keep",
        Wait::Helpers => "wait-helpers",
        Wait::Lodge => "wait-lodge",
        Wait::Gone => "wait-gone",
        Wait::Receipt => "wait-receipt",
        Wait::Copy => "wait-copy",
        Wait::Notice => "wait-notice",
        Wait::Settings => "wait-settings",
        Wait::Trail => "wait-trail",
        Wait::CheckTrail => "wait-check-trail",
        Wait::Erasures => "wait-erasures",
        Wait::Equality => "wait-equality",
        Wait::Backup => "wait-backup",
    }
}

/// What the keys do here: as many as fit, and always the way to the rest.
fn help(desk: &Desk, canvas: &mut Canvas, area: Rect) {
    let locale = desk.spoken();
    let aloud = desk.handed().is_some_and(Handed::is_aloud);
    let says = |says| match says {
        // Nobody has to be called where the officer reads aloud.
        "key-officer" if aloud => locale.say("key-end"),
        says => locale.say(says),
    };
    let all: Vec<(String, String)> = hints(desk.context())
        .map(|(binding, name)| (key_name(binding.key, locale), says(name)))
        .collect();
    let size = |(key, says): &(String, String)| width(key) + 1 + width(says) + 2;
    let (strong, base) = (canvas.theme.strong, canvas.theme.base);
    let last = all.last().map_or(0, &size);
    let room = usize::from(area.width);
    let mut x = 0;
    for (number, hint) in all.iter().enumerate() {
        let is_last = number + 1 == all.len();
        if !is_last && x + size(hint) + last > room + 2 {
            continue;
        }
        x += canvas.put(area, x, 0, &hint.0, strong) + 1;
        x += canvas.put(area, x, 0, &hint.1, base) + 2;
    }
}

fn key_name(key: Key, locale: &Locale) -> String {
    if key == Key::Char('1') {
        locale.say("key-digits")
    } else {
        key.name()
    }
}

/// A text of an answer, covered where someone is listening.
pub(super) fn covered(desk: &Desk, text: String) -> String {
    if desk.glass.covered && !text.is_empty() {
        COVER.to_owned()
    } else {
        text
    }
}
