//! Short texts fit where they are put.

use crate::form::Fault;
use crate::lint::language::Language;
use crate::lint::wanted::{Part, Wanted};
use crate::locale::width;

/// The most columns of a question's name in a list.
const REVIEW: usize = 60;
/// The most columns of a section's name in the rail.
const SHORT: usize = 21;
/// The most columns of a council's short name in the list.
const COUNCIL: usize = 11;
/// The most columns of a ground's name beside a reason.
const BASIS: usize = 28;

/// Texts that are wider than their place, said with names and dates of a usual length.
pub(super) fn faults(wanted: &Wanted, language: &Language) -> Vec<Fault> {
    let mut faults = Vec::new();
    for want in &wanted.all {
        for said in language.said(&want.id) {
            let most = match (want.part, said.attribute) {
                (Part::Question | Part::List, Some("review")) => REVIEW,
                (Part::Section, Some("short")) => SHORT,
                (Part::Council, Some("short")) => COUNCIL,
                (Part::Basis, None) => BASIS,
                _ => continue,
            };
            let Some(text) = language.hear(said, &want.samples()) else {
                continue;
            };
            if width(&text) > most {
                let says = format!(
                    "`{}` takes {} columns, and has room for {most}",
                    said.name(),
                    width(&text)
                );
                faults.push(said.fault(says));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    #[test]
    fn a_text_that_is_wider_than_its_place_is_found() {
        let one = "en-GB/tiny/one.ftl";
        small()
            .with(
                one,
                ".review = Name",
                &format!(".review = {}", "n".repeat(61)),
            )
            .only(one, 8, "review", "takes 61 columns, and has room for 60");
        small()
            .with(one, ".short = You", &format!(".short = {}", "n".repeat(22)))
            .only(one, 2, "short", "takes 22 columns, and has room for 21");
        small()
            .with(
                "en-GB/core.ftl",
                "= Public task",
                "= Public task, as long as it takes",
            )
            .only("en-GB/core.ftl", 1, "basis-6-1-e", "and has room for 28");
    }

    #[test]
    fn it_is_measured_as_it_is_said() {
        let full = small().with(
            "en-GB/tiny/one.ftl",
            ".review = Name",
            &format!(".review = {}", "n".repeat(60)),
        );
        assert_eq!(full.faults(), []);
        small()
            .with(
                "en-GB/tiny/one.ftl",
                ".review = Bell",
                &format!(".review = {{ $council }} {}", "n".repeat(42)),
            )
            .only("en-GB/tiny/one.ftl", 14, "review", "takes 64 columns");
    }
}
