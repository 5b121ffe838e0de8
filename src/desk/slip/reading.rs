//! What was filled in, read from a short form by the ids of its rows.

use chrono::NaiveDate;

use crate::desk::slip::{Field, Slip};
use crate::privacy::Words;
use crate::register::date::{PartialDate, Precision, read};

impl Slip {
    /// The code of the option that was picked.
    #[must_use]
    pub fn one(&self, id: &str) -> Option<&str> {
        let Field::One { options, picked } = &self.row(id)?.field else {
            return None;
        };
        let option = options.get((*picked)?)?;
        Some(option.code.as_str())
    }

    /// The codes of the options that were picked, in the order of the options.
    #[must_use]
    pub fn many(&self, id: &str) -> Vec<&str> {
        let Some(Field::Many {
            options, picked, ..
        }) = self.row(id).map(|row| &row.field)
        else {
            return Vec::new();
        };
        let all = picked.iter().filter_map(|number| options.get(*number));
        all.map(|option| option.code.as_str()).collect()
    }

    /// What was typed, without blanks around it; nothing where nothing was.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<String> {
        let typed = match &self.row(id)?.field {
            Field::Line(line) | Field::Day(line) => line.text().to_owned(),
            Field::Words(prose) => prose.text(),
            Field::One { .. } | Field::Many { .. } => return None,
        };
        let typed = typed.trim();
        (!typed.is_empty()).then(|| typed.to_owned())
    }

    /// What was typed, as a record keeps it; nothing where nothing that can be seen was.
    #[must_use]
    pub fn words(&self, id: &str) -> Option<Words> {
        Words::new(&self.text(id)?)
    }

    /// The day that was typed; nothing where nothing was.
    ///
    /// # Errors
    /// The message that says so, where what was typed is not one whole day.
    pub fn day(&self, id: &str, today: NaiveDate) -> Result<Option<NaiveDate>, &'static str> {
        let Some(typed) = self.text(id) else {
            return Ok(None);
        };
        day_of(&typed, today).map(Some).ok_or("slip-fault-day")
    }
}

/// The day that words say, where they say one whole day.
pub(crate) fn day_of(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    match read(typed, Precision::Day, today) {
        Ok(PartialDate::Day(day)) => Some(day),
        Ok(_) | Err(_) => None,
    }
}
