//! What somebody may ask for: a group of questions, in parts that are held alike, and equality answers, which never leave.

use std::collections::BTreeSet;

use crate::form::Form;
use crate::locale::{Args, Locale};
use crate::privacy::{Class, DataGroup, Field};

/// The name of equality answers, which are in no form of an application.
pub const EQUALITY: &str = "equality";

/// Every part of a form, in its order: within a group what is least closely held comes first.
#[must_use]
pub fn parts(form: &Form) -> Vec<Field> {
    let groups = form.groups().into_iter();
    groups
        .flat_map(|(group, classes)| {
            let group = DataGroup::new(group);
            classes.into_iter().filter_map(move |class| {
                let group = group.clone()?;
                Some(Field { group, class })
            })
        })
        .collect()
}

/// Equality answers, as something that was asked for.
#[must_use]
pub fn equality() -> Option<Field> {
    let group = DataGroup::new(EQUALITY)?;
    let class = Class::Equality;
    Some(Field { group, class })
}

/// The code of a part, such as `household` and `household.sensitive`.
#[must_use]
pub fn code(field: &Field) -> String {
    match field.class {
        Class::Ordinary | Class::Equality => field.group.as_str().to_owned(),
        Class::Sensitive | Class::Criminal | Class::Restricted => {
            format!("{}.{}", field.group.as_str(), field.class.code())
        }
    }
}

/// The parts that codes name. A group by itself is what of it is least closely held.
///
/// # Errors
/// The code that names nothing of this form.
pub fn read_parts<'c>(
    form: &Form,
    codes: impl IntoIterator<Item = &'c str>,
) -> Result<BTreeSet<Field>, &'c str> {
    let all = parts(form);
    codes
        .into_iter()
        .map(|written| {
            if written == EQUALITY {
                return equality().ok_or(written);
            }
            let (group, class) = match written.split_once('.') {
                Some((group, class)) => (group, Some(Class::from_code(class).ok_or(written)?)),
                None => (written, None),
            };
            let own = |field: &&Field| {
                field.group.as_str() == group && class.is_none_or(|class| class == field.class)
            };
            all.iter().find(own).cloned().ok_or(written)
        })
        .collect()
}

/// What a part is called: its section's title, and how closely it is held where that is not plain from the group.
#[must_use]
pub fn says(locale: &Locale, form: &Form, field: &Field) -> String {
    if field.class == Class::Equality {
        return locale.say("gate-part-equality");
    }
    let section = form
        .sections
        .iter()
        .find(|section| section.id == field.group.as_str());
    let title = section.map_or_else(
        || field.group.as_str().to_owned(),
        |section| {
            let short = locale.attr(&section.message, "short", &Args::new());
            short.unwrap_or_else(|| locale.say(&section.message))
        },
    );
    let message = match field.class {
        Class::Ordinary | Class::Equality => return title,
        Class::Sensitive => "gate-part-sensitive",
        Class::Criminal => "gate-part-criminal",
        Class::Restricted => "gate-part-restricted",
    };
    locale.say_with(message, &Args::new().text("group", &title))
}

#[cfg(test)]
mod tests {
    use super::{code, parts, read_parts};
    use crate::privacy::Class;

    #[test]
    fn every_part_comes_back_from_its_code() {
        let catalogue = crate::form::shipped().unwrap();
        let form = &catalogue.forms[0];
        let all = parts(form);
        assert!(all.len() > form.sections.len());
        for part in &all {
            let read = read_parts(form, [code(part).as_str()]).unwrap();
            assert_eq!(read.iter().collect::<Vec<_>>(), [part]);
        }
    }

    #[test]
    fn a_group_by_itself_is_what_of_it_is_least_closely_held() {
        let catalogue = crate::form::shipped().unwrap();
        let form = &catalogue.forms[0];
        let class = |code| read_parts(form, [code]).unwrap().first().unwrap().class;
        assert_eq!(class("household"), Class::Ordinary);
        assert_eq!(class("household.restricted"), Class::Restricted);
        assert_eq!(class("health"), Class::Sensitive);
        assert_eq!(class("equality"), Class::Equality);
        for strange in [
            "",
            "heath",
            "money.restricted",
            "money.equality",
            "health.x",
        ] {
            assert_eq!(read_parts(form, [strange]), Err(strange));
        }
    }
}
