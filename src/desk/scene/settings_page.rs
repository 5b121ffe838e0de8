//! The office's settings, and what is known of each council.

use validator::Validate;

use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::line::Line;
use crate::desk::look::Look;
use crate::desk::settings::Settings;
use crate::desk::{Books, Desk, Scene, Trouble};
use crate::form::Place;

/// A row of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingRow {
    /// The office's name.
    Office,
    /// Where receipts are written.
    ReceiptFolder,
    /// Where backups are made.
    BackupFolder,
    /// The command that prints.
    Printer,
    /// The theme.
    Theme,
    /// Minutes until the desk locks.
    Idle,
    /// Whether a council is in use, by its code.
    Council(String),
}

impl SettingRow {
    /// The message that names it; nothing for a council, which has its own name.
    #[must_use]
    pub fn message(&self) -> Option<&'static str> {
        match self {
            Self::Office => Some("setting-office"),
            Self::ReceiptFolder => Some("setting-receipt-folder"),
            Self::BackupFolder => Some("setting-backup-folder"),
            Self::Printer => Some("setting-printer"),
            Self::Theme => Some("setting-theme"),
            Self::Idle => Some("setting-idle"),
            Self::Council(_) => None,
        }
    }
}

/// The settings while they are being changed.
#[derive(Debug)]
pub struct SettingsPage {
    /// The settings as they would be kept.
    pub draft: Settings,
    /// The rows.
    pub rows: Vec<SettingRow>,
    /// The row in hand.
    pub at: usize,
    /// The value that is being typed.
    pub typing: Option<Line>,
    /// The council whose pack is shown, by its code, and the first line of it.
    pub pack: Option<(String, usize)>,
    /// The question to come back to, where an application is open.
    pub from: Option<Place>,
}

impl SettingsPage {
    /// The settings as they are.
    #[must_use]
    pub fn new(settings: &Settings, books: &Books, from: Option<Place>) -> Self {
        let mut rows = vec![
            SettingRow::Office,
            SettingRow::ReceiptFolder,
            SettingRow::BackupFolder,
            SettingRow::Printer,
            SettingRow::Theme,
            SettingRow::Idle,
        ];
        rows.extend(
            books
                .packs()
                .map(|pack| SettingRow::Council(pack.id.clone())),
        );
        Self {
            draft: settings.clone(),
            rows,
            at: 0,
            typing: None,
            pack: None,
            from,
        }
    }

    /// Where keys go.
    #[must_use]
    pub fn context(&self) -> Context {
        match (&self.pack, &self.typing) {
            (Some(_), _) => Context::Pack,
            (None, Some(_)) => Context::SettingLine,
            (None, None) => Context::Settings,
        }
    }

    /// A setting as text, where it is typed.
    #[must_use]
    pub fn text(&self, row: &SettingRow) -> String {
        match row {
            SettingRow::Office => self.draft.office.clone(),
            SettingRow::ReceiptFolder => self.draft.receipt_folder.clone(),
            SettingRow::BackupFolder => self.draft.backup_folder.clone(),
            SettingRow::Printer => self.draft.printer.clone(),
            SettingRow::Theme => self.draft.theme.clone(),
            SettingRow::Idle => self.draft.idle_minutes.to_string(),
            SettingRow::Council(_) => String::new(),
        }
    }

    /// Whether a council is in use. None named means all of them are.
    #[must_use]
    pub fn in_use(&self, council: &str) -> bool {
        self.draft.councils.is_empty() || self.draft.councils.iter().any(|known| known == council)
    }

    fn move_by(&mut self, rows: isize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.rows.len().saturating_sub(1));
    }

    fn next_theme(&mut self) {
        let now = Look::from_name(&self.draft.theme).unwrap_or_default();
        let next = Look::ALL
            .iter()
            .cycle()
            .skip_while(|look| **look != now)
            .nth(1);
        next.copied()
            .unwrap_or_default()
            .name()
            .clone_into(&mut self.draft.theme);
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "an intent that means nothing here does nothing"
    )]
    fn toggle_council(&mut self, council: &str) {
        let all = self.rows.iter().filter_map(|row| match row {
            SettingRow::Council(code) => Some(code.clone()),
            _ => None,
        });
        if self.draft.councils.is_empty() {
            self.draft.councils = all.collect();
        }
        if self.in_use(council) {
            self.draft.councils.retain(|known| known != council);
        } else {
            self.draft.councils.push(council.to_owned());
        }
    }
}

/// Applies an intent to the settings.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Scene::Settings(page) = &mut desk.scene else {
        return Vec::new();
    };
    if page.pack.is_some() {
        read_pack(page, intent);
        return Vec::new();
    }
    if page.typing.is_some() {
        desk.trouble = typed(page, intent).err();
        return Vec::new();
    }
    match intent {
        Intent::Up => page.move_by(-1),
        Intent::Down => page.move_by(1),
        Intent::PageUp | Intent::First => page.at = 0,
        Intent::PageDown | Intent::Last => page.move_by(isize::MAX),
        Intent::Accept => match page.rows.get(page.at).cloned() {
            Some(SettingRow::Council(code)) => page.pack = Some((code, 0)),
            Some(SettingRow::Theme) => page.next_theme(),
            Some(row) => page.typing = Some(Line::of(&page.text(&row))),
            None => {}
        },
        Intent::Toggle => match page.rows.get(page.at).cloned() {
            Some(SettingRow::Council(code)) => page.toggle_council(&code),
            Some(SettingRow::Theme) => page.next_theme(),
            _ => {}
        },
        Intent::Close => return keep(desk),
        _ => {}
    }
    Vec::new()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn read_pack(page: &mut SettingsPage, intent: Intent) {
    let Some((_, top)) = &mut page.pack else {
        return;
    };
    match intent {
        Intent::Up => *top = top.saturating_sub(1),
        Intent::Down => *top += 1,
        Intent::PageUp | Intent::First => *top = 0,
        Intent::PageDown => *top += 10,
        Intent::Accept | Intent::Close => page.pack = None,
        _ => {}
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn typed(page: &mut SettingsPage, intent: Intent) -> Result<(), Trouble> {
    let Some(line) = &mut page.typing else {
        return Ok(());
    };
    match intent {
        Intent::Type(letter) => line.type_in(letter),
        Intent::Edit(edit) => line.edit(edit),
        Intent::Close => page.typing = None,
        Intent::Accept => {
            let text = line.text().trim().to_owned();
            let mut changed = page.draft.clone();
            match page.rows.get(page.at) {
                Some(SettingRow::Office) => changed.office = text,
                Some(SettingRow::ReceiptFolder) => changed.receipt_folder = text,
                Some(SettingRow::BackupFolder) => changed.backup_folder = text,
                Some(SettingRow::Printer) => changed.printer = text,
                Some(SettingRow::Idle) => {
                    changed.idle_minutes = text
                        .parse()
                        .map_err(|_not_a_number| Trouble::new("settings-idle"))?;
                }
                Some(SettingRow::Theme | SettingRow::Council(_)) | None => {}
            }
            if let Some(trouble) = fault(&changed) {
                return Err(trouble);
            }
            page.draft = changed;
            page.typing = None;
        }
        _ => {}
    }
    Ok(())
}

/// The first thing that is wrong with the settings.
fn fault(settings: &Settings) -> Option<Trouble> {
    let faults = settings.validate().err()?;
    let fields = faults.field_errors();
    let code = if fields.contains_key("office") {
        "settings-office"
    } else if fields.contains_key("printer") {
        "settings-printer"
    } else {
        "settings-idle"
    };
    Some(Trouble::new(code))
}

fn keep(desk: &mut Desk) -> Vec<Effect> {
    let Scene::Settings(page) = &desk.scene else {
        return Vec::new();
    };
    let (settings, from) = (page.draft.clone(), page.from);
    let changed = settings != desk.post.settings;
    let mut effects = Vec::new();
    if changed {
        desk.post.settings = settings.clone();
        effects.push(Effect::KeepSettings(settings));
    }
    match from.filter(|_| desk.intake.is_some()) {
        Some(place) => super::ask::open(desk, place),
        None => effects.push(Effect::List),
    }
    effects
}
