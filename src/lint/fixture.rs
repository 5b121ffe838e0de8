//! A small form with its wording, without a fault, to be spoilt one rule at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::form::finding::CODES;
use crate::form::{Fault, Faults, catalogue};
use crate::lint::language::Language;
use crate::locale::{Locale, Source};

const FORM: &str = r#"id = "tiny"
version = 2
sections = ["one", "two"]
rules = []

[row.W01]
basis = ["6(1)(e)"]
[row.W04]
basis = ["9(2)(g)"]

[list.yes_no]
options = ["yes", "no"]
[list.kent_councils]
options = ["swale"]

[[paper]]
code = "letter"
when = { ill = "yes" }
"#;

const ONE: &str = r#"id = "one"

[[question]]
id = "called"
kind = "name"
required = "R"
why = "W01"
class = ["P"]

[[question]]
id = "bell"
kind = "yes_no"
required = "O"
why = "W01"
class = ["P"]
optional = true

[[question]]
id = "pets"
kind = "list"
required = "O"
why = "W01"
class = ["P"]
named_by = ["pet"]

  [[question.each]]
  id = "pet"
  kind = "text"
  required = "r"
  why = "W01"
  class = ["P"]
"#;

const TWO: &str = r#"id = "two"

[[question]]
id = "ill"
kind = "yes_no"
required = "r"
why = "W04"
class = ["SC(health)"]
sensitive = true

[[question]]
id = "colour"
kind = "choice"
options = ["red", "blue"]
required = "O"
why = "W01"
class = ["P"]
when = { ill = "yes" }
"#;

const ONE_FTL: &str = "tiny-section-one = You
    .short = You

tiny-one-called = What are you called?
    .why = We need to know who you are.
    .skipped = You can go on.
    .seen = { seen-all }
    .review = Name

tiny-one-bell = Do you have a bell at { $council }?
    .why = So that we can ring it.
    .skipped = You can go on.
    .seen = { seen-all }
    .review = Bell

tiny-one-pets = Who are your pets?
    .why = Some homes have no room for them.
    .skipped = You can go on.
    .seen = { seen-all }
    .review = Pets
    .entry = pet
    .unnamed = this pet

tiny-pets-pet = What is { $name }?
    .why = Some homes have no room for them.
    .skipped = You can go on.
    .seen = { seen-all }
    .review = Pet

tiny-list-yes_no--yes = Yes
tiny-list-yes_no--no = No
tiny-row-W01 = To know who you are.
tiny-row-W04 = To find the right home.
tiny-paper-letter = A letter
seen-all = Our own staff.
";

const TWO_FTL: &str = "tiny-section-two = Your health
    .short = Health

tiny-two-ill = Are you ill?
    .why = Some homes make it worse.
    .skipped = You can go on.
    .seen = { seen-all }
    .review = Ill

tiny-two-colour = Which do you like?
    .why = So that we can paint it.
    .skipped = You can go on.
    .seen = { seen-all }
    .review = Colour

tiny-two-colour--red = Red
tiny-two-colour--blue = Blue
";

const CORE_FTL: &str = "basis-6-1-e = Public task
    .article = Article 6(1)(e)
basis-9-2-g = Public interest
    .article = Article 9(2)(g)
council-swale = Swale
    .short = Swale
days = { $count ->
    [one] a day
   *[other] days
 }
";

/// Files of forms and of wording, by the path that faults name.
pub(super) struct Case(BTreeMap<String, String>);

/// The small form and its English, in which there is nothing wrong.
pub(super) fn small() -> Case {
    let findings: Vec<String> = CODES
        .iter()
        .map(|code| format!("{} = This is odd.\n    .do = Look again.\n", code.message()))
        .collect();
    let findings = findings.concat();
    let files = [
        ("tiny/form.toml", FORM),
        ("tiny/one.toml", ONE),
        ("tiny/two.toml", TWO),
        ("councils/swale.toml", "# Ours.\nid = \"swale\"\n"),
        ("en-GB/tiny/one.ftl", ONE_FTL),
        ("en-GB/tiny/two.ftl", TWO_FTL),
        ("en-GB/core.ftl", CORE_FTL),
        ("en-GB/findings.ftl", &findings),
    ];
    let own = |(name, text): (&str, &str)| (name.to_owned(), text.to_owned());
    Case(files.into_iter().map(own).collect())
}

impl Case {
    /// The same with a piece of a file exchanged for another.
    pub(super) fn with(mut self, file: &str, from: &str, to: &str) -> Self {
        let text = self.0.get_mut(file).expect("the file is there");
        assert!(text.contains(from), "{file} does not say {from}");
        *text = text.replacen(from, to, 1);
        self
    }

    /// The same with one more file.
    pub(super) fn and(mut self, file: &str, text: &str) -> Self {
        self.0.insert(file.to_owned(), text.to_owned());
        self
    }

    /// All that is wrong.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let forms = self.of(is_form);
        let languages = self.languages();
        let faults = match catalogue::of(&forms) {
            Ok(catalogue) => super::examine(&catalogue, &forms, &languages),
            Err(Faults(faults)) => panic!("{}", Faults(faults)),
        };
        super::in_order(faults).0
    }

    /// Fails unless just this is wrong: a fault that says so, whose caret stands under the word on that line, with its quotes or without.
    pub(super) fn only(&self, file: &str, line: usize, word: &str, says: &str) {
        let faults = Faults(self.faults());
        assert_eq!(faults.0.len(), 1, "{faults}");
        self.found(file, line, word, says);
    }

    /// Fails unless one fault says so, with its caret under the word on that line; others may be wrong too.
    pub(super) fn found(&self, file: &str, line: usize, word: &str, says: &str) {
        let all = self.faults();
        let mut faults = all.iter().filter(|fault| fault.says.contains(says));
        let (Some(fault), None) = (faults.next(), faults.next()) else {
            panic!("not one fault says “{says}”:\n{}", Faults(all));
        };
        let span = fault.span.clone().expect("it has a place");
        let above = fault.text.get(..span.start).unwrap().matches('\n').count();
        assert_eq!(
            (
                fault.file.as_str(),
                above + 1,
                fault.text.get(span).unwrap().trim_matches('"')
            ),
            (file, line, word),
            "{fault}"
        );
        assert!(
            fault.to_string().contains(&format!("{file}:{line}:")),
            "{fault}"
        );
    }

    /// The tables that would release its notices as they stand.
    pub(super) fn released(&self) -> String {
        let packs = crate::privacy::Packs::of(&self.of(is_form)).unwrap();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let languages = self.languages();
        let voice = languages.iter().find_map(|one| one.voice.as_ref());
        super::notices::released(&packs, voice.unwrap(), crate::privacy::Change::Minor, day)
    }

    fn languages(&self) -> Vec<Language> {
        let names = self.0.keys().filter(|name| !is_form(name));
        let tags: BTreeSet<&str> = names.filter_map(|name| name.split('/').next()).collect();
        let mut languages = Vec::new();
        for tag in tags {
            let prefix = format!("{tag}/");
            let files: Vec<(&str, &str)> = self
                .0
                .iter()
                .filter_map(|(name, text)| Some((name.strip_prefix(&prefix)?, text.as_str())))
                .collect();
            let voice = Locale::from_texts(&[(tag, &files)]).ok();
            let mut language = Language::of(tag, Source::read_all(tag, &files), voice);
            language.parent = tag.strip_suffix("-simple").map(str::to_owned);
            language.on_glass = tag != "ne";
            languages.push(language);
        }
        languages
    }

    fn of(&self, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, String> {
        let files = self.0.iter().filter(|(name, _)| wanted(name));
        files
            .map(|(name, text)| (name.clone(), text.clone()))
            .collect()
    }
}

fn is_form(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == "toml")
}

#[test]
fn there_is_nothing_wrong_with_it() {
    let faults = Faults(small().faults());
    assert!(faults.0.is_empty(), "{faults}");
}
