//! Each rule of packs broken once, with the place and the reason that it is refused with.

mod asking;
mod promises;
mod shape;
mod silence;

use std::collections::BTreeMap;

use crate::privacy::Packs;
use crate::register::fault::Faults;

const FLOOR: &str = r#"id = "floor"
layer = "floor"
status = "draft"
source = "the law"

[right.access]
route = "any"
fee = "excessive"
proof = "if_needed"
reply = "1 month"
extension = ["1 month", "2 months"]

[right.complaint]
acknowledged = "30 days"
"#;

const SCHEME: &str = r#"id = "scheme"
layer = "scheme"
under = "floor"
status = "draft"
source = "a notice"

[says]
discuss = ["written_prior"]

[right.access]
reply = "30 days"

[[purpose]]
id = "need"
origin = "stated"
[[purpose.basis]]
kind = "council"
art6 = "6(1)(e)"
origin = "derived"

[[purpose]]
id = "refer"
origin = "stated"
asks = "permission"
code = "C2"
[[purpose.basis]]
kind = "council"
art6 = "6(1)(e)"
origin = "derived"

[[recipient]]
id = "support"
named_when_asked = true
class = "support"
condition = "consent"
purposes = ["refer"]

[[retention]]
class = "all"
trigger = "tenancy_end"
period = "6 years"
end = "destroy"
"#;

const COUNCIL: &str = r#"id = "town"
layer = "controller"
under = "scheme"
status = "draft"
source = "a notice"

[controller]
name = "Town Council"
kind = "council"

[[contact]]
role = "requests"
channel = "email"
value = "ask@town.example"
"#;

const AUDIENCE: &str = r#"id = "people"
layer = "audience"
under = "scheme"
status = "draft"
source = "a notice"
audience = "applicant"
"#;

struct Case(BTreeMap<String, String>);

fn small() -> Case {
    let files = [
        ("floor", FLOOR),
        ("scheme", SCHEME),
        ("town", COUNCIL),
        ("people", AUDIENCE),
    ];
    Case(
        files
            .into_iter()
            .map(|(name, text)| (format!("notices/{name}.toml"), text.to_owned()))
            .collect(),
    )
}

impl Case {
    fn with(mut self, file: &str, from: &str, to: &str) -> Self {
        let text = self.0.get_mut(&format!("notices/{file}.toml")).unwrap();
        assert!(text.contains(from), "{file} does not say {from}");
        *text = text.replacen(from, to, 1);
        self
    }

    fn and(mut self, file: &str, text: &str) -> Self {
        self.0
            .insert(format!("notices/{file}.toml"), text.to_owned());
        self
    }

    /// Adds to the end of the file.
    fn plus(mut self, file: &str, more: &str) -> Self {
        self.0
            .get_mut(&format!("notices/{file}.toml"))
            .unwrap()
            .push_str(more);
        self
    }

    fn faults(&self) -> Faults {
        Packs::of(&self.0).err().unwrap_or_default()
    }

    /// Fails unless just this is wrong, at that word of that line, and the line is shown.
    #[track_caller]
    fn only(&self, file: &str, line: usize, word: &str, says: &str) {
        let faults = self.faults();
        assert_eq!(faults.0.len(), 1, "{faults}");
        let fault = &faults.0[0];
        let span = fault.span.clone().unwrap();
        let above = fault.text.get(..span.start).unwrap().matches('\n').count();
        let found = (
            fault.file.as_str(),
            above + 1,
            fault.text.get(span).unwrap().trim_matches('"'),
        );
        let file = format!("notices/{file}.toml");
        assert_eq!(found, (file.as_str(), line, word), "{fault}");
        assert!(fault.says.contains(says), "{fault}");
        let shown = fault.to_string();
        assert!(
            shown.contains(&format!("{file}:{line}:")) && shown.contains('^'),
            "{shown}"
        );
    }

    #[track_caller]
    fn sound(&self) {
        assert_eq!(self.faults(), Faults::default(), "{}", self.faults());
    }
}

#[test]
fn there_is_nothing_wrong_with_it() {
    small().sound();
}
