//! A sensitive question can be left alone; a special-category or offence question rests on a ground for it.

use crate::form::outline::Outline;
use crate::form::question::{Kind, Question};
use crate::form::{Fault, Form, Required};
use crate::register::Missing;

/// Rows for which the notice states nothing: `form.toml` says that a controller must sign their grounds off.
const TO_SIGN_OFF: [&str; 2] = ["K", "D"];

/// Questions that would force a lie, or that ask for what nothing allows.
pub(super) fn faults(form: &Form, outline: &Outline) -> Vec<Fault> {
    form.questions()
        .flat_map(|question| [must_lie(question, outline), no_ground(question, outline)])
        .flatten()
        .collect()
}

/// A needed answer to a sensitive question must leave room for "prefers not to say".
///
/// Where something is told or acknowledged there is nothing to keep to oneself: a refusal is an answer.
fn must_lie(question: &Question, outline: &Outline) -> Option<Fault> {
    let covered = question.sensitive
        || question
            .class
            .iter()
            .any(|class| class.starts_with("SC") || class == "CO");
    let told = matches!(question.kind, Kind::Told | Kind::Acknowledge);
    let needed = question.required != Required::Optional && !question.staff;
    if !covered || told || !needed || question.missing.contains(&Missing::PrefersNotToSay) {
        return None;
    }
    let says = format!(
        "`{}` is sensitive, needed, and cannot be kept back",
        question.id
    );
    let help = "take `prefers_not_to_say` into `missing`, or leave `missing` out";
    Some(outline.question(question.position).fault(says).help(help))
}

/// A question that is mainly about special-category data (Article 9) or offences (Article 10) needs such a ground.
///
/// What an answer may give away by the way, such as a reason for moving, is classed so and rests on its row.
fn no_ground(question: &Question, outline: &Outline) -> Option<Fault> {
    let class = question.class.first()?;
    let (article, stands) = if class.starts_with("SC") {
        (
            "9(2)",
            question
                .why
                .basis
                .iter()
                .any(|ground| ground.starts_with("9(2)")),
        )
    } else if class == "CO" {
        ("10", question.why.basis.iter().any(|ground| ground == "10"))
    } else {
        return None;
    };
    if stands || TO_SIGN_OFF.contains(&question.why.row.as_str()) {
        return None;
    }
    let says = format!(
        "`{}` asks for {class}, and row {} has no ground of Article {article}",
        question.id, question.why.row
    );
    let help = "rest it on a row that has one, or on D, which a controller must sign off";
    Some(outline.why(question.position).fault(says).help(help))
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    const TWO: &str = "tiny/two.toml";

    #[test]
    fn a_sensitive_question_can_be_left_alone() {
        small()
            .with(TWO, "sensitive = true", "missing = [\"does_not_know\"]")
            .only(
                TWO,
                4,
                "ill",
                "`ill` is sensitive, needed, and cannot be kept back",
            );
        for fine in [
            "missing = [\"prefers_not_to_say\"]",
            "missing = [\"does_not_know\"]\nstaff = true",
        ] {
            assert_eq!(small().with(TWO, "sensitive = true", fine).faults(), []);
        }
        let welcome = small().with(TWO, "sensitive = true", "missing = []").with(
            TWO,
            "required = \"r\"",
            "required = \"O\"",
        );
        assert_eq!(welcome.faults(), []);
    }

    #[test]
    fn a_special_category_question_rests_on_a_ground_for_it() {
        small().with(TWO, "why = \"W04\"", "why = \"W01\"").only(
            TWO,
            7,
            "W01",
            "`ill` asks for SC(health), and row W01 has no ground of Article 9(2)",
        );
        small()
            .with(TWO, "class = [\"P\"]", "class = [\"CO\"]")
            .only(
                TWO,
                16,
                "W01",
                "`colour` asks for CO, and row W01 has no ground of Article 10",
            );
        let by_the_way = small().with(TWO, "class = [\"P\"]", "class = [\"P\", \"SC\"]");
        assert_eq!(by_the_way.faults(), []);
    }

    #[test]
    fn a_reason_of_ours_awaits_a_sign_off() {
        let ours = small()
            .with(
                "tiny/form.toml",
                "[row.W04]",
                "[row.D]\nbasis = [\"6(1)(e)\"]\n[row.W04]",
            )
            .with(TWO, "why = \"W04\"", "why = \"D\"")
            .with(
                "en-GB/tiny/one.ftl",
                "tiny-row-W04",
                "tiny-row-D = Our own reason.\ntiny-row-W04",
            );
        assert_eq!(ours.faults(), []);
    }
}
