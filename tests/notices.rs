//! What notices say, as it ships.
use lodge::privacy::{Packs, Plan, Worded};
#[test]
fn print() {
    let files = lodge::form::catalogue::files(None).unwrap();
    let packs = Packs::of(&files).unwrap();
    let l = lodge::locale::Locale::load("en-GB", None).unwrap();
    let say = |id: &str, puts: &[(&'static str, Worded)]| {
        let args = puts
            .iter()
            .fold(lodge::locale::Args::new(), |a, (n, p)| match p {
                Worded::Text(t) => a.text(*n, t),
                Worded::Count(c) => a.count(*n, (*c).into()),
            });
        l.say_with(id, &args)
    };
    for (c, a) in [
        ("gravesham", lodge::privacy::Audience::Applicant),
        ("wkha", lodge::privacy::Audience::Tenant),
        ("dover", lodge::privacy::Audience::Contact),
    ] {
        println!(
            "{}\n=======",
            Plan::of(&packs.for_controller(c, a).unwrap())
                .text(&say)
                .canonical
                .text()
        );
    }
}
