//! A handed-over screen is given back by the officer whose key is open, and every wrong try stands in the trail.

use super::*;

/// The acts of the trail from the newest on, with their counts.
fn acts(trial: &mut Trial) -> Vec<(String, u32)> {
    let entries = trial.world.casebook().unwrap().audit().unwrap();
    let acts = entries.into_iter().rev();
    acts.map(|(_, entry)| (entry.act.as_str().to_owned(), entry.count))
        .collect()
}

fn check(trial: &mut Trial, passphrase: Secret) -> Outcome {
    trial.world.perform(Effect::CheckPassphrase(passphrase))
}

#[test]
fn the_passphrase_of_the_officer_whose_key_is_open_is_right_and_leaves_no_mark() {
    let mut trial = Trial::with_vault();
    let before = acts(&mut trial);
    assert!(matches!(
        check(&mut trial, right()),
        Outcome::PassphraseRight
    ));
    assert_eq!(acts(&mut trial), before);
}

#[test]
fn a_wrong_passphrase_is_told_in_the_trail_and_has_to_be_waited_for() {
    let mut trial = Trial::with_vault();
    for (number, seconds) in [1_usize, 2, 4].into_iter().enumerate() {
        let Outcome::Failed(trouble) = check(&mut trial, wrong()) else {
            panic!("a wrong passphrase was taken")
        };
        let wait = vec![("seconds", seconds.to_string())];
        assert_eq!((trouble.code, trouble.with), ("hand-back-refused", wait));
        let newest = acts(&mut trial);
        let told = newest
            .iter()
            .take_while(|(act, count)| act == "hand_back_refused" && *count == 1);
        assert_eq!(told.count(), number + 1);
        assert_eq!(code(&check(&mut trial, right())), "vault-wait");
        let later = i64::try_from(seconds).unwrap();
        trial.clock.0.set(trial.clock.0.get() + later);
    }
    assert!(matches!(
        check(&mut trial, right()),
        Outcome::PassphraseRight
    ));
    // Told once: the next opening does not count them again.
    trial.world.perform(Effect::Lock);
    assert!(matches!(trial.unlock(right()), Outcome::Unlocked { .. }));
    assert_eq!(acts(&mut trial)[0], ("opened".to_owned(), 0));
}

#[test]
fn another_officers_passphrase_takes_nothing_back() {
    let mut trial = Trial::with_vault();
    let bos = || Secret::new("unfazed dimple cruelness tapestry".to_owned());
    trial
        .world
        .add_officer("Bo", Role::Officer, &bos())
        .unwrap();
    assert_eq!(code(&check(&mut trial, bos())), "hand-back-refused");
}

#[test]
fn a_wrong_pin_is_told_in_the_trail() {
    let mut trial = Trial::with_vault();
    assert!(matches!(
        trial.world.perform(Effect::TellRefusal),
        Outcome::RefusalTold
    ));
    assert_eq!(acts(&mut trial)[0], ("hand_back_refused".to_owned(), 1));
    trial.world.perform(Effect::Lock);
    assert_eq!(trial.trouble(Effect::TellRefusal), "vault-locked");
    assert_eq!(
        trial.trouble(Effect::CheckPassphrase(right())),
        "vault-locked"
    );
}
