//! A phrase as its file has it: its text with placeholders, and what it needs to be said.
//!
//! One normal form, whatever the spacing in the file, so that a digest of it can be worked out again:
//!
//! ```text
//! {$name}              a variable          {seen-assessors}  {a-message.hint}   a message, an attribute
//! {"…"}  {3}           a literal           {-council}  {-council.short}         a term
//! {$count ->⏎[one] text⏎*[other] text⏎}    a choice, with ⏎ for a line feed
//! ```

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

/// A phrase as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// Its text in the normal form above.
    pub text: String,
    /// The variables it uses, without the `$`, each once, sorted.
    pub variables: BTreeSet<String>,
    /// The messages and terms it refers to, in order, each as often as it does.
    pub references: Vec<Reference>,
    /// The choices it makes, outermost first.
    pub selects: Vec<Select>,
    /// The functions it calls; Lodge gives Fluent none, so each of them is a fault.
    pub functions: Vec<String>,
}

/// A phrase that another phrase refers to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    /// The message; a term's name begins with `-`.
    pub id: String,
    /// The attribute of it, if not its value.
    pub attribute: Option<String>,
}

/// A choice between variants inside a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Select {
    /// What is looked at, in the normal form without its braces, such as `$count`.
    pub on: String,
    /// The keys, in order: plural categories, numbers or words.
    pub keys: Vec<String>,
    /// The key that is taken when no other fits.
    pub default: String,
}

impl Phrase {
    /// Reads a phrase from its parsed form.
    pub(super) fn of(pattern: &Pattern<&str>) -> Self {
        let mut phrase = Self::default();
        phrase.pattern(pattern);
        phrase
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.placeable(expression),
            }
        }
    }

    fn placeable(&mut self, expression: &Expression<&str>) {
        self.text.push('{');
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => self.select(selector, variants),
        }
        self.text.push('}');
    }

    fn select(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let start = self.text.len();
        self.inline(selector);
        let on = self.text.get(start..).unwrap_or_default().to_owned();
        let default = variants
            .iter()
            .find(|variant| variant.default)
            .map(key)
            .unwrap_or_default();
        self.selects.push(Select {
            on,
            keys: variants.iter().map(key).collect(),
            default,
        });
        self.text.push_str(" ->\n");
        for variant in variants {
            self.text.push_str(if variant.default { "*[" } else { "[" });
            self.text.push_str(&key(variant));
            self.text.push_str("] ");
            self.pattern(&variant.value);
            self.text.push('\n');
        }
    }

    fn inline(&mut self, expression: &InlineExpression<&str>) {
        match expression {
            InlineExpression::StringLiteral { value } => {
                self.text.push('"');
                self.text.push_str(value);
                self.text.push('"');
            }
            InlineExpression::NumberLiteral { value } => self.text.push_str(value),
            InlineExpression::VariableReference { id } => {
                self.text.push('$');
                self.text.push_str(id.name);
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.refer(id.name.to_owned(), attribute.as_ref().map(|attr| attr.name));
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                self.refer(
                    format!("-{}", id.name),
                    attribute.as_ref().map(|attr| attr.name),
                );
                if let Some(arguments) = arguments {
                    self.call(arguments);
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.text.push_str(id.name);
                self.functions.push(id.name.to_owned());
                self.call(arguments);
            }
            InlineExpression::Placeable { expression } => self.placeable(expression),
        }
    }

    fn refer(&mut self, id: String, attribute: Option<&str>) {
        self.text.push_str(&id);
        if let Some(attribute) = attribute {
            self.text.push('.');
            self.text.push_str(attribute);
        }
        self.references.push(Reference {
            id,
            attribute: attribute.map(str::to_owned),
        });
    }

    fn call(&mut self, arguments: &CallArguments<&str>) {
        self.text.push('(');
        let mut between = "";
        for argument in &arguments.positional {
            self.text.push_str(between);
            self.inline(argument);
            between = ", ";
        }
        for argument in &arguments.named {
            self.text.push_str(between);
            self.text.push_str(argument.name.name);
            self.text.push_str(": ");
            self.inline(&argument.value);
            between = ", ";
        }
        self.text.push(')');
    }
}

fn key(variant: &Variant<&str>) -> String {
    match variant.key {
        VariantKey::Identifier { name } => name.to_owned(),
        VariantKey::NumberLiteral { value } => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Source;
    use super::*;

    fn written(value: &str) -> Phrase {
        let source = Source::read("en-GB", "a.ftl", &format!("a = {value}\n"));
        assert_eq!(source.faults, []);
        source.messages[0].value.clone().unwrap()
    }

    #[test]
    fn spacing_does_not_change_the_normal_form() {
        let phrase = written("Hello { $name }, see {b} and { b.hint }{ \"{\" }{3}");
        assert_eq!(phrase.text, "Hello {$name}, see {b} and {b.hint}{\"{\"}{3}");
        assert_eq!(
            phrase,
            written("Hello {$name}, see { b } and {b.hint}{\"{\"}{ 3 }")
        );
        assert_eq!(phrase.variables.iter().collect::<Vec<_>>(), ["name"]);
        let hint = Reference {
            id: "b".into(),
            attribute: Some("hint".into()),
        };
        assert_eq!(
            phrase.references,
            [
                Reference {
                    id: "b".into(),
                    attribute: None
                },
                hint
            ]
        );
    }

    #[test]
    fn a_choice_keeps_its_keys_and_what_is_inside_counts() {
        let phrase = written(
            "{ $count ->\n    [one] a { $day }\n   *[other] many { -term(case: \"x\") }\n }",
        );
        assert_eq!(
            phrase.text,
            "{$count ->\n[one] a {$day}\n*[other] many {-term(case: \"x\")}\n}"
        );
        let keys = vec!["one".to_owned(), "other".to_owned()];
        assert_eq!(
            phrase.selects,
            [Select {
                on: "$count".into(),
                keys,
                default: "other".into()
            }]
        );
        assert_eq!(phrase.variables.len(), 2);
        assert_eq!(phrase.references[0].id, "-term");
    }

    #[test]
    fn a_function_is_named_for_the_linter() {
        assert_eq!(written("{ NUMBER($n, digits: 2) }").functions, ["NUMBER"]);
    }
}
