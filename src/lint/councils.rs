//! Rows are those of the notice; every council of the form has its pack, and every pack its council.

use std::collections::{BTreeMap, HashSet};

use crate::form::catalogue::Catalogue;
use crate::form::outline::Outline;
use crate::form::pack::Pack;
use crate::form::{Fault, Form};

/// The rows of the notice's table; then contacts, which it lists without a reason, and reasons of ours.
const NOTICE_ROWS: u32 = 22;
const OTHER_ROWS: [&str; 2] = ["K", "D"];

/// Strange rows, councils without a pack, packs without a council.
pub(super) fn faults(
    form: &Form,
    outline: &Outline,
    catalogue: &Catalogue,
    files: &BTreeMap<String, String>,
) -> Vec<Fault> {
    let mut faults = rows(form, outline);
    let Some(councils) = outline.list("kent_councils") else {
        return faults;
    };
    let packs: HashSet<&str> = catalogue
        .packs
        .iter()
        .map(|pack| pack.id.as_str())
        .collect();
    for council in councils
        .iter()
        .filter(|council| !packs.contains(council.as_str()))
    {
        let says = format!("the council `{council}` has no pack");
        let help = format!("add councils/{council}.toml, if only with its id");
        faults.push(
            outline
                .code("list.kent_councils", council)
                .fault(says)
                .help(help),
        );
    }
    for (name, text) in files {
        let Some(file) = name
            .strip_prefix("councils/")
            .and_then(|rest| rest.strip_suffix(".toml"))
        else {
            continue;
        };
        faults.extend(pack_fault(name, text, file, councils, &catalogue.packs));
    }
    faults
}

fn rows(form: &Form, outline: &Outline) -> Vec<Fault> {
    let known = |row: &str| {
        let number = row.strip_prefix('W').filter(|digits| digits.len() == 2);
        let number = number.and_then(|digits| digits.parse::<u32>().ok());
        number.is_some_and(|number| (1..=NOTICE_ROWS).contains(&number))
            || OTHER_ROWS.contains(&row)
    };
    let strange = form.rows.keys().filter(|row| !known(row));
    strange
        .map(|row| {
            let spot = outline.table(&format!("row.{row}"));
            spot.fault(format!("the notice has no row `{row}`"))
                .help("the rows are W01 to W22, K and D")
        })
        .collect()
}

/// A pack's file is named for its council, so that a folder laid over it replaces the right one.
fn pack_fault(
    name: &str,
    text: &str,
    file: &str,
    councils: &[String],
    packs: &[Pack],
) -> Option<Fault> {
    let line = text
        .lines()
        .find(|line| line.trim_start().starts_with("id"))?;
    let id = line.split('"').nth(1)?;
    let start = text.find(&format!("\"{id}\""))? + 1;
    let fault = |says: String| Fault::new(name, text, Some(start..start + id.len()), says);
    if !councils.iter().any(|council| council == id) {
        return Some(fault(format!("the form has no council `{id}`")));
    }
    if packs.iter().any(|pack| pack.id == id) && id != file {
        return Some(fault(format!(
            "this is the pack of `{id}`, in a file named for `{file}`"
        )));
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    const FORM: &str = "tiny/form.toml";

    #[test]
    fn a_row_that_the_notice_does_not_have_is_found() {
        for row in ["W23", "W00", "W1", "X", "Wab"] {
            small()
                .with(
                    FORM,
                    "[row.W04]",
                    &format!("[row.{row}]\nbasis = [\"6(1)(e)\"]\n[row.W04]"),
                )
                .found(FORM, 8, &format!("row.{row}"), "the notice has no row");
        }
    }

    #[test]
    fn every_council_has_its_pack_and_every_pack_its_council() {
        small()
            .with(FORM, "[\"swale\"]", "[\"swale\", \"dover\"]")
            .with(
                "en-GB/core.ftl",
                "council-swale",
                "council-dover = Dover\n    .short = Dover\ncouncil-swale",
            )
            .only(FORM, 14, "dover", "the council `dover` has no pack");
        small()
            .and("councils/rye.toml", "# Ours.\nid = \"rye\"\n")
            .only(
                "councils/rye.toml",
                2,
                "rye",
                "the form has no council `rye`",
            );
        small().and("councils/rye.toml", "id = \"swale\"\n").only(
            "councils/rye.toml",
            1,
            "swale",
            "in a file named for `rye`",
        );
    }
}
