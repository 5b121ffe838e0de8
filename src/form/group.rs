//! Groups of questions: what leaves or is talked about together. A group is a section, and each question of it has one class.
//!
//! | mark in the column `class` | class |
//! |---|---|
//! | `R` | restricted: in nobody's scope |
//! | `CO` | about offences |
//! | `SC`, `SC(…)` | sensitive |
//! | `P`, `CH`, `3P`, `none` | ordinary |
//!
//! Where a question has several marks, the one that is held most closely decides. Equality answers are in no form of these.

use crate::form::definition::Form;
use crate::form::place::Position;
use crate::form::question::Question;
use crate::register::class::Class;

/// Classes that questions of a form can have, the most closely held last.
pub const CLASSES: [Class; 4] = [
    Class::Ordinary,
    Class::Sensitive,
    Class::Criminal,
    Class::Restricted,
];

/// The class that a mark of the form's column stands for; none for a mark that is not known.
#[must_use]
pub fn class_of(mark: &str) -> Option<Class> {
    match mark {
        "R" => Some(Class::Restricted),
        "CO" => Some(Class::Criminal),
        "SC" | "SC(health)" | "SC(orientation)" | "SC(religion)" | "SC(ethnicity)" => {
            Some(Class::Sensitive)
        }
        "P" | "CH" | "3P" | "none" => Some(Class::Ordinary),
        _ => None,
    }
}

impl Question {
    /// How closely its answer is held: as closely as the closest of its marks says.
    #[must_use]
    pub fn held(&self) -> Class {
        let marks = self.class.iter().filter_map(|mark| class_of(mark));
        marks.max().unwrap_or(Class::Restricted)
    }
}

impl Form {
    /// The group that a question is of: the id of its section.
    #[must_use]
    pub fn group(&self, position: Position) -> Option<&str> {
        let section = self.sections.get(self.question(position).section)?;
        Some(section.id.as_str())
    }

    /// Every group with the classes that its questions have, in the order of the form.
    #[must_use]
    pub fn groups(&self) -> Vec<(&str, Vec<Class>)> {
        let classes = |number: usize| {
            let here = |class: Class| {
                let mut own = self.questions().filter(|one| one.section == number);
                own.any(|one| one.held() == class)
            };
            CLASSES.into_iter().filter(|class| here(*class)).collect()
        };
        let sections = self.sections.iter().enumerate();
        sections
            .map(|(number, section)| (section.id.as_str(), classes(number)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{CLASSES, class_of};
    use crate::form::compile;
    use crate::register::class::Class;

    #[test]
    fn every_mark_of_the_column_stands_for_one_class() {
        for mark in compile::CLASSES {
            assert!(class_of(mark).is_some_and(|class| CLASSES.contains(&class)));
        }
        assert_eq!(class_of("SC(money)"), None);
    }

    #[test]
    fn every_question_of_the_form_is_in_one_group_and_one_class() {
        let catalogue = crate::form::shipped().unwrap();
        for form in &catalogue.forms {
            let groups = form.groups();
            let mut seen = 0;
            for question in form.questions() {
                let group = form.group(question.position).unwrap();
                let of: Vec<_> = groups.iter().filter(|(id, _)| *id == group).collect();
                assert_eq!(of.len(), 1, "{}", question.id);
                assert!(of[0].1.contains(&question.held()), "{}", question.id);
                seen += 1;
            }
            assert_eq!(seen, form.len());
        }
    }

    #[test]
    fn the_closest_mark_decides() {
        let catalogue = crate::form::shipped().unwrap();
        let form = &catalogue.forms[0];
        let held = |id: &str| form.find(id).map(|at| form.question(at).held());
        for (id, class) in [
            ("main.first_name", Class::Ordinary),
            ("main.address_history.why_left", Class::Criminal),
            ("contacts.role", Class::Criminal),
            ("medical.condition_name", Class::Sensitive),
            ("main.previous_names.name", Class::Sensitive),
            ("members.trans_room_need", Class::Restricted),
        ] {
            assert_eq!(held(id), Some(class), "{id}");
        }
    }
}
