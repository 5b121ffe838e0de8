//! Saying, falling back, and what is shown when nothing can be said.

use super::*;

const PL: &[(&str, &str)] = &[(
    "core.ftl",
    "hello = Cześć, { $name }!\n    .hint = Podpowiedź\ndays = { $count ->\n    [one] dzień\n    [few] dni (few)\n    [many] dni (many)\n   *[other] dnia\n }\n",
)];
const EN: &[(&str, &str)] = &[(
    "core.ftl",
    "number-group = ,\nhello = Hello, { $name }!\n    .hint = A hint\n    .why = Because\nbye = Bye\nmany = { $count } of them\nonly-attr =\n    .hint = x\n",
)];

fn polish() -> Locale {
    Locale::from_texts(&[("pl", PL), ("en-GB", EN)]).unwrap()
}

#[test]
fn the_built_in_english_loads_and_speaks() {
    let locale = Locale::load("en-GB", None).unwrap();
    assert_eq!(locale.say("month-3"), "March");
    assert_eq!(locale.tag(), "en-GB");
    assert!(matches!(
        Locale::load("tlh", None),
        Err(LocaleError::Unknown(_))
    ));
    assert!(matches!(
        Locale::from_texts(&[("?", EN)]),
        Err(LocaleError::Unknown(_))
    ));
    assert!(matches!(
        Locale::from_texts(&[]),
        Err(LocaleError::Unknown(_))
    ));
}

#[test]
fn what_is_missing_falls_back_by_message_and_by_attribute() {
    let locale = polish();
    assert_eq!(
        locale.say_with("hello", &Args::new().text("name", "Åse")),
        "Cześć, Åse!"
    );
    assert_eq!(locale.say("bye"), "Bye");
    assert_eq!(
        locale.attr("hello", "hint", &Args::new()).unwrap(),
        "Podpowiedź"
    );
    assert_eq!(
        locale.attr("hello", "why", &Args::new()).unwrap(),
        "Because"
    );
    assert_eq!(locale.attr("hello", "seen", &Args::new()), None);
    assert_eq!(
        (
            locale.origin("hello"),
            locale.origin("bye"),
            locale.origin("nay")
        ),
        (Some("pl"), Some("en-GB"), None)
    );
    assert!(locale.has("bye") && !locale.has("only-attr") && locale.has_attr("only-attr", "hint"));
    assert_eq!(locale.attr_origin("hello", "why"), Some("en-GB"));
}

#[test]
fn what_nobody_can_say_shows_its_name_and_never_panics() {
    let locale = polish();
    assert_eq!(locale.say("nobody-wrote-this"), "[nobody-wrote-this]");
    assert_eq!(locale.say("\u{1b}[2J"), "[[2J]");
    assert_eq!(locale.say("hello"), "Cześć, {$name}!");
    assert_eq!(
        Locale::from_texts(&[("pl", &[("a.ftl", "a = { b }\nb = { a }\n")])])
            .unwrap()
            .say("a"),
        "{a}"
    );
}

#[test]
fn plurals_follow_the_language_and_counts_are_grouped() {
    let locale = polish();
    let days = |count| locale.say_with("days", &Args::new().count("count", count));
    assert_eq!(
        [days(1), days(3), days(5), days(22)],
        ["dzień", "dni (few)", "dni (many)", "dni (few)"]
    );
    let locale = Locale::from_texts(&[("en-GB", EN)]).unwrap();
    assert_eq!(
        locale.say_with("many", &Args::new().count("count", 1_234_567)),
        "1,234,567 of them"
    );
}

#[test]
fn a_locale_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Locale>();
}
