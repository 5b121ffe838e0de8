//! The settings, and what is known of a council.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::{SettingRow, SettingsPage};
use crate::desk::wording::council_name;
use crate::form::Pack;
use crate::form::pack::Residence;
use crate::locale::{Args, Locale};
use crate::screen::ask::hand::field;
use crate::screen::canvas::{Canvas, first_row, part, wrapped};

/// Draws the settings, or the pack that is read.
pub(super) fn draw(desk: &Desk, page: &SettingsPage, canvas: &mut Canvas, area: Rect) {
    let area = part(
        area,
        1,
        0,
        usize::from(area.width),
        usize::from(area.height),
    );
    match &page.pack {
        Some((code, top)) => pack(desk, code, *top, canvas, area),
        None => rows(desk, page, canvas, area),
    }
}

fn rows(desk: &Desk, page: &SettingsPage, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let (base, strong, focus) = (canvas.theme.base, canvas.theme.strong, canvas.theme.focus);
    let columns = usize::from(area.width);
    let heading = page
        .rows
        .iter()
        .position(|row| matches!(row, SettingRow::Council(_)));
    let room = usize::from(area.height).saturating_sub(2);
    let first = first_row(page.at, page.rows.len(), room);
    let mut y = 0;
    for (number, row) in page.rows.iter().enumerate().skip(first).take(room) {
        if Some(number) == heading {
            y += 1;
            canvas.put(area, 0, y, &locale.say("settings-councils"), strong);
            y += 1;
        }
        let here = number == page.at;
        let style = if here { focus } else { base };
        let pointer = if here { ">" } else { " " };
        let label = label(row, page, locale);
        let is_council = matches!(row, SettingRow::Council(_));
        let room = if is_council { columns } else { columns / 2 };
        canvas.put(
            part(area, 0, y, room, 1),
            0,
            0,
            &format!("{pointer} {label}"),
            style,
        );
        let value = part(area, columns / 2, y, columns, 1);
        if let (Some(line), true) = (&page.typing, here) {
            field(desk, line, canvas, value, 0);
        } else {
            canvas.put(value, 0, 0, &shown(row, page, locale), base);
            if here {
                canvas.set_cursor(area, 0, y);
            }
        }
        y += 1;
    }
}

fn label(row: &SettingRow, page: &SettingsPage, locale: &Locale) -> String {
    match (row, row.message()) {
        (SettingRow::Council(code), _) => {
            let mark = if page.in_use(code) { "[x]" } else { "[ ]" };
            format!("{mark} {}", council_name(locale, code))
        }
        (_, Some(message)) => locale.say(message),
        (_, None) => String::new(),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn shown(row: &SettingRow, page: &SettingsPage, locale: &Locale) -> String {
    let text = page.text(row);
    match row {
        SettingRow::Theme => locale.say(&format!("theme-{text}")),
        SettingRow::Idle => locale.say_with(
            "setting-minutes",
            &Args::new().count("count", page.draft.idle_minutes.into()),
        ),
        SettingRow::Council(_) => String::new(),
        SettingRow::ReceiptFolder | SettingRow::BackupFolder if text.is_empty() => {
            locale.say("setting-own-folder")
        }
        SettingRow::Printer if text.is_empty() => locale.say("setting-no-printer"),
        _ if text.is_empty() => locale.say("setting-empty"),
        _ => text,
    }
}

fn pack(desk: &Desk, code: &str, top: usize, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    canvas.put(area, 0, 0, &council_name(locale, code), strong);
    let known = desk.books.pack(code);
    let lines: Vec<String> = facts(&known, locale)
        .iter()
        .flat_map(|(name, value)| wrapped(&format!("{}: {value}", locale.say(name)), area.width))
        .collect();
    let room = usize::from(area.height).saturating_sub(2);
    let top = top.min(lines.len().saturating_sub(room));
    for (row, line) in lines.iter().skip(top).take(room).enumerate() {
        canvas.put(area, 0, row + 2, line, base);
    }
    canvas.set_cursor(area, 0, 2);
}

/// What is known of a council, one fact a line; what is not known says so.
fn facts(pack: &Pack, locale: &Locale) -> Vec<(&'static str, String)> {
    let unknown = || locale.say("pack-not-known");
    let text = |known: &Option<String>| known.clone().unwrap_or_else(unknown);
    let days = |known: Option<u32>| known.map_or_else(unknown, |days| locale.say_days(days.into()));
    let years =
        |known: Option<u32>| known.map_or_else(unknown, |years| locale.say_years(years.into()));
    let list = |known: &[String]| {
        if known.is_empty() {
            unknown()
        } else {
            locale.say_list(known)
        }
    };
    let (window, theirs) = pack.address_years();
    let window = locale.say_years(window.into());
    let window = if theirs {
        window
    } else {
        locale.say_with("pack-our-default", &Args::new().text("value", &window))
    };
    let limit = pack.capital_limit.map_or_else(unknown, |pounds| {
        with_status(
            locale.say_money(i64::from(pounds) * 100),
            pack.capital_limit_status.as_deref(),
            locale,
        )
    });
    vec![
        ("pack-source", text(&pack.source)),
        ("pack-read-on", text(&pack.read_on)),
        ("pack-address-window", window),
        ("pack-evidence-days", days(pack.evidence_days)),
        ("pack-change-days", days(pack.change_notice_days)),
        ("pack-min-age", years(pack.min_age)),
        ("pack-property-window", years(pack.property_window_years)),
        ("pack-lost-home", years(pack.lost_home_years)),
        ("pack-residence", rule(pack.residence.as_ref(), locale)),
        ("pack-employment", rule(pack.employment.as_ref(), locale)),
        ("pack-income-limits", incomes(pack, locale)),
        ("pack-capital-limit", limit),
        ("pack-income-bands", list(&pack.income_bands)),
        ("pack-savings-bands", list(&pack.savings_bands)),
        ("pack-areas", list(&pack.areas)),
    ]
}

fn rule(rule: Option<&Residence>, locale: &Locale) -> String {
    let Some(rule) = rule else {
        return locale.say("pack-not-known");
    };
    let years = rule.years.map_or_else(
        || locale.say("pack-not-known"),
        |years| locale.say_years(years.into()),
    );
    let joined = match rule.continuous {
        Some(true) => format!("{years}, {}", locale.say("pack-continuous")),
        Some(false) | None => years,
    };
    with_status(joined, rule.status.as_deref(), locale)
}

fn incomes(pack: &Pack, locale: &Locale) -> String {
    if pack.income_limit.is_empty() {
        return locale.say("pack-not-known");
    }
    let one = |limit: &crate::form::pack::IncomeLimit| {
        let amount = locale.say_money(i64::from(limit.amount) * 100);
        let text = format!("{} {amount}", limit.when.replace('_', " "));
        with_status(text, limit.status.as_deref(), locale)
    };
    let all: Vec<String> = pack.income_limit.iter().map(one).collect();
    locale.say_list(&all)
}

fn with_status(text: String, status: Option<&str>, locale: &Locale) -> String {
    match status {
        Some("draft") => format!("{text} ({})", locale.say("pack-draft")),
        Some("consultation") => format!("{text} ({})", locale.say("pack-consultation")),
        Some(_) | None => text,
    }
}
