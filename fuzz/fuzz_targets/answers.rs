//! An answers file, read and walked.
#![no_main]

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate};
use libfuzzer_sys::fuzz_target;
use lodge::answers::{File, Told, take};
use lodge::form::{Catalogue, Pack, Walk};

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| lodge::form::shipped().expect("the shipped forms compile"));

fuzz_target!(|text: &str| {
    let Ok(file) = File::read(text) else { return };
    let Some(form) = CATALOGUE.form("homechoice") else {
        return;
    };
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
    let told = Told {
        officer: "",
        now: DateTime::UNIX_EPOCH,
        today,
    };
    match take(&file, form, &Pack::default(), told) {
        Ok(taken) => {
            for asked in &Walk::of(form, &Pack::default(), &taken.sheet, today).asked {
                let key = form.key(asked.place);
                assert_eq!(form.place_of_key(&key), Some(asked.place), "{key}");
            }
        }
        Err(faults) => assert!(!faults.is_empty()),
    }
});
