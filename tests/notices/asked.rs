//! The words that consents are asked in: one text a purpose, with a name in it, released by their digest.

use std::collections::BTreeMap;

use lodge::locale::{Args, Locale};
use lodge::privacy::consent::words::{GROUPS, PRIVATE_GROUPS, key, messages};
use lodge::privacy::{
    ConsentPlan, ConsentPurpose, DataGroup, Matter, NamedRecipient, Packs, PersonId, PurposeId,
    ToPut, Topics, Worded, Words,
};

use crate::{english, files, packs};

/// What is put to the main applicant about somebody called Sam, in every purpose that anybody is asked about.
fn all(packs: &Packs, locale: &Locale) -> Vec<(String, Vec<String>)> {
    let towards = PurposeId::new("support_referral").expect("an id");
    let sam = NamedRecipient::contact(1, Words::new("Sam Carter").expect("words"));
    let say = |id: &str, puts: &[(&'static str, Worded)]| {
        let args = puts
            .iter()
            .fold(Args::new(), |args, (name, put)| match put {
                Worded::Text(text) => args.text(*name, text),
                Worded::Count(count) => args.count(*name, (*count).into()),
            });
        locale.say_with(id, &args)
    };
    let purposes = packs.asked().into_iter().filter_map(ConsentPurpose::of);
    purposes
        .map(|purpose| {
            let explicit = purpose.is_explicit();
            let id = purpose.id().as_str().to_owned();
            let towards = explicit.then(|| towards.clone());
            let matter = Matter::new(PersonId::Main, purpose, sam.clone(), towards)
                .unwrap_or_else(|_| panic!("{id} can be asked"));
            let group = if explicit { "health" } else { "contact_safety" };
            let group = DataGroup::new(group).expect("a group");
            let plan = ConsentPlan::of(&ToPut {
                matter: &matter,
                controller: "Swale Borough Council",
                scope: &Topics::Groups([group].into()),
                until: Some("1 May 2027"),
                refresh: None,
            });
            (id, plan.parts(&say))
        })
        .collect()
}

#[test]
fn every_purpose_names_who_asks_and_whom_it_is_about_and_that_no_is_as_good() {
    let (packs, english) = (packs(), english());
    let asked = all(&packs, &english);
    assert!(asked.len() >= 9, "{}", asked.len());
    for (id, parts) in asked {
        let [ask, what, why, no, back] = parts.as_slice() else {
            panic!("{id} has five parts: {parts:?}")
        };
        assert!(
            ask.contains("Swale Borough Council") && ask.contains("Sam Carter"),
            "{id}: {ask}"
        );
        assert_eq!(ask.matches('?').count(), 1, "{id} asks one thing");
        assert!(what.contains("\n- "), "{id}: {what}");
        assert!(!why.is_empty(), "{id}");
        assert!(
            no.contains("You can say no") && no.contains("stay just as they are"),
            "{id}: {no}"
        );
        assert!(
            back.contains("at any time") && back.contains("1 May 2027"),
            "{id}: {back}"
        );
        let whole = parts.join("\n");
        assert!(!whole.contains(['{', '}', '<', '>', '*', '_']), "{whole}");
    }
}

#[test]
fn what_is_asked_is_what_was_released() {
    let (packs, english) = (packs(), english());
    let towards = packs.serves();
    for purpose in packs.asked().into_iter().filter_map(ConsentPurpose::of) {
        let ids = messages(&purpose, &towards);
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let key = key(&purpose);
        let last = packs
            .words()
            .latest(&key, "en-GB")
            .expect("it was released");
        assert_eq!(last.id.digest, english.wording_digest(&ids), "{key}");
    }
}

#[test]
fn every_group_that_can_be_named_is_a_part_of_the_form_and_has_what_it_says() {
    let forms = lodge::form::shipped().unwrap_or_else(|faults| panic!("{faults}"));
    let groups = forms.form("homechoice").expect("the form").groups();
    let has = |wanted: &str, private: bool| {
        groups.iter().any(|(group, classes)| {
            let ordinary =
                |class: &lodge::privacy::Class| *class == lodge::privacy::Class::Ordinary;
            let here = if private {
                classes.iter().any(|class| !ordinary(class))
            } else {
                classes.iter().any(ordinary)
            };
            *group == wanted && here
        })
    };
    for group in GROUPS {
        assert!(has(group, false), "{group}");
    }
    for group in PRIVATE_GROUPS {
        assert!(has(group, true), "{group}");
    }
}

fn about_consents(faults: Vec<lodge::form::Fault>) -> Vec<String> {
    let own = faults
        .into_iter()
        .filter(|fault| fault.says.contains("`consent-"));
    own.map(|fault| fault.says).collect()
}

/// The faults about consents where the shipped words are laid over with one of them changed.
fn edited(from: &str, to: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let inside = folder.path().join("en-GB/consents");
    std::fs::create_dir_all(&inside).expect("a folder");
    let source = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/locales/en-GB/consents/words.ftl"
    );
    let text = std::fs::read_to_string(source).expect("the words");
    assert!(text.contains(from), "{from}");
    std::fs::write(inside.join("words.ftl"), text.replacen(from, to, 1)).expect("a copy");
    let faults = lodge::lint::check(None, Some(folder.path())).0;
    about_consents(faults)
}

#[test]
fn words_edited_in_place_are_found_out_with_file_line_and_reason() {
    let text = &files()[lodge::privacy::packs::CONSENTS];
    let folder = tempfile::tempdir().expect("a folder");
    let inside = folder.path().join("en-GB/consents");
    std::fs::create_dir_all(&inside).expect("a folder");
    let source = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/locales/en-GB/consents/words.ftl"
    );
    let words = std::fs::read_to_string(source).expect("the words");
    let changed = words.replacen(
        "offer you help. You can still say no to the help.",
        "help you.",
        1,
    );
    assert_ne!(words, changed);
    std::fs::write(inside.join("words.ftl"), changed).expect("a copy");
    let faults = lodge::lint::check(None, Some(folder.path())).0;
    let own: Vec<_> = faults
        .iter()
        .filter(|fault| fault.says.contains("`consent-"))
        .collect();
    assert_eq!(own.len(), 1, "{own:?}");
    assert_eq!(own[0].file, "consents/released.toml");
    assert!(own[0].says.contains("edited in place"), "{}", own[0].says);
    let above = text
        .lines()
        .take_while(|line| !line.contains("consent-support_referral"))
        .count();
    // The table names its words, its version, its language, and then the digest.
    let line = above + 4;
    let shown = own[0].to_string();
    assert!(
        shown.contains(&format!("consents/released.toml:{line}:")),
        "line {line} in\n{shown}"
    );
}

#[test]
fn a_frame_edited_in_place_is_found_out_for_every_purpose_and_layout_for_none() {
    let purposes = packs().asked().len();
    let frame = edited("No is as good an answer as yes. ", "");
    assert_eq!(frame.len(), purposes);
    assert!(frame.iter().all(|says| says.contains("edited in place")));
    let layout = edited(
        "consent-item = - { $item }",
        "consent-item =\n    - { $item }",
    );
    assert_eq!(layout, [""; 0]);
}

#[test]
fn the_list_of_what_was_released_counts_up_and_its_digests_are_digests() {
    for (from, to, says) in [
        ("version = 1", "version = 2", "the next version of"),
        ("digest = \"", "digest = \"zz", "a digest is 64"),
        ("words = \"", "wrods = \"", "wrods"),
    ] {
        let mut files: BTreeMap<String, String> = files();
        let text = files
            .get_mut(lodge::privacy::packs::CONSENTS)
            .expect("it ships");
        *text = text.replacen(from, to, 1);
        let faults = Packs::of(&files).expect_err("it is refused");
        assert!(
            faults
                .0
                .iter()
                .any(|fault| fault.file == "consents/released.toml" && fault.says.contains(says)),
            "{faults}"
        );
    }
}

#[test]
fn a_purpose_that_is_asked_about_and_has_no_words_is_found_out() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("notices")).expect("a folder");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/forms/notices/khc.toml");
    let text = std::fs::read_to_string(source).expect("the pack");
    let text = text.replacen("id = \"news\"", "id = \"gossip\"", 1);
    std::fs::write(folder.path().join("notices/khc.toml"), text).expect("a copy");
    let faults = lodge::lint::check(Some(folder.path()), None).0;
    let own = about_consents(faults);
    for part in ["ask", "what", "why"] {
        let unsaid = format!("`consent-gossip-{part}` is not said");
        assert!(own.iter().any(|says| says.contains(&unsaid)), "{own:?}");
    }
    let unused = "nobody says `consent-news-ask`";
    assert!(own.iter().any(|says| says.contains(unused)), "{own:?}");
}
