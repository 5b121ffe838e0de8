//! A table as CSV (RFC 4180): a heading, lines that end in CR LF, and no cell that a spreadsheet would run.

use csv::{Terminator, WriterBuilder};

use crate::paper::export::table::{Cell, Rows};
use crate::paper::export::{ExportFault, Sheet};

/// What begins a formula in one spreadsheet or another.
const BEGINS_A_FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The table as a file.
pub(super) fn sheet(rows: &Rows) -> Result<Sheet, ExportFault> {
    let written = write(rows).or(Err(ExportFault::Unwritable))?;
    let csv = String::from_utf8(written).or(Err(ExportFault::Unwritable))?;
    Ok(Sheet {
        name: rows.name(),
        csv,
    })
}

fn write(rows: &Rows) -> Result<Vec<u8>, csv::Error> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(rows.columns().iter().map(|column| column.name))?;
    for row in &rows.rows {
        writer.write_record(row.iter().map(|cell| guarded(plain(cell))))?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Many(many) => many.join("; "),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Count(count) => count.to_string(),
    }
}

/// A cell that begins like a formula begins with an apostrophe instead, which spreadsheets take for "this is text".
fn guarded(text: String) -> String {
    if text.starts_with(BEGINS_A_FORMULA) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{guarded, sheet};
    use crate::paper::export::columns::WORDINGS;
    use crate::paper::export::table::{Cell, Rows};

    fn of(texts: &[&str]) -> String {
        let mut rows = Rows::of(&WORDINGS);
        for text in texts {
            let mut row = vec![Cell::Empty; WORDINGS.columns.len()];
            *row.last_mut().unwrap() = Cell::text(text);
            rows.push(row);
        }
        sheet(&rows).unwrap().csv
    }

    #[test]
    fn quotes_commas_and_line_ends_are_quoted_as_the_rfc_says() {
        let csv = of(&["say \"no\"", "a,b", "one\ntwo", "plain"]);
        for (line, wanted) in [
            "reference,digest,text\r\n",
            ",,\"say \"\"no\"\"\"\r\n",
            ",,\"a,b\"\r\n",
            ",,\"one\ntwo\"\r\n",
            ",,plain\r\n",
        ]
        .iter()
        .enumerate()
        {
            assert!(csv.contains(wanted), "{line} {csv}");
        }
    }

    #[test]
    fn a_cell_that_would_be_a_formula_is_words() {
        for cell in ["=1+1", "+44 1632", "-1", "@SUM(A1)", "\tx", "\rx"] {
            assert_eq!(guarded(cell.to_owned()), format!("'{cell}"));
        }
        for cell in ["1+1", "'=1", "a=1", "", " =1"] {
            assert_eq!(guarded(cell.to_owned()), cell);
        }
    }

    proptest! {
        #[test]
        fn what_is_read_back_is_what_was_there(texts in proptest::collection::vec("(\\PC|[\\r\\n\\t\",=])*", 1..6)) {
            let borrowed: Vec<&str> = texts.iter().map(String::as_str).collect();
            let written = of(&borrowed);
            let mut reader = csv::Reader::from_reader(written.as_bytes());
            let read: Vec<String> = reader.records().map(|row| row.unwrap()[2].to_owned()).collect();
            let wanted: Vec<String> = texts.iter().cloned().map(guarded).collect();
            prop_assert_eq!(read, wanted);
        }
    }
}
