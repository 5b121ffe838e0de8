//! A draft of version 1 of the form, opened at a desk whose form, laid over by a folder, is at version 2.

use std::collections::VecDeque;
use std::path::Path;

use lodge::desk::{Books, Context, Desk, Effect, Key, Message, Opening, Outcome, Scene, Settings};
use lodge::desk::{intent, update};
use lodge::form::{self, Catalogue, Owner};
use lodge::locale::Locale;
use lodge::paper::Press;
use lodge::register::Channel;
use lodge::register::secret::Secret;
use lodge::vault::Cost;
use lodge::world::{Clock as _, Places, System, World, places_beside};

const OFFICER: &str = "Ash";
const PASSPHRASE: &str = "tangerine velcro umbrella jigsaw";

/// A desk before a real vault.
struct Sitting {
    desk: Desk,
    world: World,
}

impl Sitting {
    fn new(folder: &Path, catalogue: Catalogue) -> Self {
        let english = || Locale::load("en-GB", None).unwrap();
        let vault = folder.join("register.lodge");
        let places = Places {
            settings: places_beside(&vault),
            documents: folder.join("documents"),
            witness: folder.join("witness"),
            vault,
        };
        let world = World::new(
            places,
            catalogue.clone(),
            Press::new(english(), Vec::new()),
            Settings::default(),
            Some(Cost::cheap_for_tests_and_practice()),
            (Box::new(System), Box::new(System)),
        );
        let books = Books::new(catalogue, english(), Vec::new());
        let desk = Desk::new(
            books,
            Settings::default(),
            Channel::Counter,
            Opening::Closed,
        );
        Self { desk, world }
    }

    fn send(&mut self, message: Message) {
        let mut effects = VecDeque::from(update(&mut self.desk, message, System.now()));
        while let Some(effect) = effects.pop_front() {
            let done = Message::Done(self.world.perform(effect));
            effects.extend(update(&mut self.desk, done, System.now()));
        }
    }

    fn key(&mut self, key: Key) {
        if let Some(intent) = intent(self.desk.context(), key) {
            self.send(Message::Intent(intent));
        }
    }

    fn letters(&mut self, letters: &str) {
        letters
            .chars()
            .for_each(|letter| self.key(Key::Char(letter)));
        self.key(Key::Enter);
    }

    fn unlock(&mut self) {
        self.letters(OFFICER);
        self.letters(PASSPHRASE);
        assert!(matches!(self.desk.scene, Scene::List(_)));
    }

    fn answer(&mut self, question: &str, letters: &str) {
        self.key(Key::Ctrl('g'));
        self.letters(question);
        self.letters(letters);
    }

    fn texts(&self) -> Vec<String> {
        let intake = self.desk.intake.as_ref().unwrap();
        let places = ["main.first_name", "main.last_name"]
            .map(|id| intake.form.place(id, Owner::Main).unwrap());
        let said = |place| form::show::text(&intake.form, &intake.sheet, place).unwrap_or_default();
        places.into_iter().map(said).collect()
    }
}

/// Lays version 2 over the form: one question is gone.
fn version_2(folder: &Path) -> Catalogue {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("forms/homechoice");
    let over = folder.join("homechoice");
    std::fs::create_dir_all(&over).unwrap();
    let read = |name: &str| std::fs::read_to_string(shipped.join(name)).unwrap();
    let moved = "\n[[migration]]\nfrom = 1\nremoved = [\"main.known_as\"]\n";
    let form = read("form.toml").replacen("version = 1", "version = 2", 1) + moved;
    let gone = "[[question]]\nid = \"known_as\"\nkind = \"name\"\nrequired = \"O\"\nwhy = \"W01\"\nclass = [\"P\"]\n";
    let section = read("about_you.toml");
    assert!(section.contains(gone));
    std::fs::write(over.join("form.toml"), form).unwrap();
    std::fs::write(over.join("about_you.toml"), section.replacen(gone, "", 1)).unwrap();
    form::load(Some(folder)).unwrap()
}

#[test]
fn a_draft_moves_to_a_form_that_was_laid_over_only_when_the_officer_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Sitting::new(folder.path(), form::shipped().unwrap());
    let made = first.world.perform(Effect::MakeVault {
        officer: OFFICER.to_owned(),
        passphrase: Secret::new(PASSPHRASE.to_owned()),
    });
    assert!(matches!(made, Outcome::VaultMade { .. }));
    first.unlock();
    first.key(Key::Char('n'));
    first.answer("main.first_name", "Ada");
    first.answer("main.known_as", "Addie");
    first.answer("main.last_name", "Okafor");
    first.key(Key::F(3));
    drop(first);

    let forms = tempfile::tempdir().unwrap();
    let mut second = Sitting::new(folder.path(), version_2(forms.path()));
    second.unlock();
    second.key(Key::Enter);
    assert_eq!(second.desk.context(), Context::YesNo);
    second.key(Key::Char('n'));
    assert!(matches!(second.desk.scene, Scene::List(_)) && second.desk.intake.is_none());
    drop(second);

    let mut again = Sitting::new(folder.path(), form::shipped().unwrap());
    again.unlock();
    again.key(Key::Enter);
    assert_eq!(again.texts(), ["Ada", "Okafor"]);
    again.key(Key::F(3));
    drop(again);

    let mut third = Sitting::new(folder.path(), form::load(Some(forms.path())).unwrap());
    third.unlock();
    third.key(Key::Enter);
    third.key(Key::Char('y'));
    assert!(third.desk.trouble.is_none());
    assert_eq!(third.texts(), ["Ada", "Okafor"]);
    third.answer("main.first_name", " B");
    assert!(third.desk.trouble.is_none());
    third.key(Key::F(3));
    third.key(Key::Enter);
    assert!(third.desk.over.is_none());
    let intake = third.desk.intake.as_ref().unwrap();
    assert_eq!(intake.header.form_version, 2);
    let aside: Vec<&str> = intake
        .sheet
        .set_aside
        .iter()
        .map(|one| one.path.as_str())
        .collect();
    assert_eq!(aside, ["main.known_as"]);
    assert_eq!(third.texts(), ["Ada B", "Okafor"]);
    drop(third);

    let mut late = Sitting::new(folder.path(), form::shipped().unwrap());
    late.unlock();
    late.key(Key::Enter);
    assert_eq!(
        late.desk.trouble.as_ref().map(|one| one.code),
        Some("form-older")
    );
    assert!(late.desk.intake.is_none());
}
