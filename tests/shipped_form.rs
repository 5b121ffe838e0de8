//! The shipped form compiles, without a fault.

#[test]
fn the_shipped_form_compiles() {
    let catalogue = lodge::form::shipped().unwrap_or_else(|faults| panic!("{faults}"));
    let form = catalogue
        .form("homechoice")
        .expect("the Homechoice form ships");
    assert_eq!(form.sections.len(), 20);
    assert_eq!(catalogue.packs.len(), 13);
    for question in form.questions() {
        assert_eq!(
            form.find(&question.id),
            Some(question.position),
            "{}",
            question.id
        );
    }
}
