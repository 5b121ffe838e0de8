//! Nothing is taken away: rights, times and promises of the packs above.

use super::small;

#[test]
fn a_right_is_never_taken_below_the_floor() {
    let right = |what: &str| {
        small().with(
            "town",
            "[[contact]]",
            &format!("[right.access]\n{what}\n\n[[contact]]"),
        )
    };
    for (what, word, says) in [
        (
            "route = \"writing\"",
            "writing",
            "`writing` is less than `floor` promises of `access`: `any`",
        ),
        (
            "route = \"form\"",
            "form",
            "`form` is less than `floor` promises",
        ),
        (
            "fee = \"always\"",
            "always",
            "`always` is less than `floor` promises of `access`: `excessive`",
        ),
        (
            "proof = \"always\"",
            "always",
            "`always` is less than `floor` promises of `access`: `if_needed`",
        ),
        (
            "extension = [\"1 month\", \"3 months\"]",
            "[\"1 month\", \"3 months\"]",
            "3 months is longer than `floor` allows a further: 2 months",
        ),
        (
            "granted = false",
            "false",
            "gives the right `access`, and a pack cannot take it away",
        ),
    ] {
        right(what).only("town", 12, word, says);
    }
    for more in [
        "route = \"any\"",
        "fee = \"never\"",
        "proof = \"never\"",
        "reply = \"20 days\"",
        "granted = true",
        "extension = [\"1 month\", \"1 month\"]",
    ] {
        right(more).sound();
    }
}

#[test]
fn a_period_is_no_longer_than_those_above_allow() {
    let reply = |reply: &str| {
        small().with(
            "scheme",
            "reply = \"30 days\"",
            &format!("reply = \"{reply}\""),
        )
    };
    reply("32 days").only(
        "scheme",
        11,
        "32 days",
        "32 days is longer than `floor` answers within: 1 month",
    );
    reply("2 months").only(
        "scheme",
        11,
        "2 months",
        "2 months is longer than `floor` answers within: 1 month",
    );
    reply("31 days").sound();
    let town = |reply: &str| {
        small().with(
            "town",
            "[[contact]]",
            &format!("[right.access]\nreply = \"{reply}\"\n\n[[contact]]"),
        )
    };
    town("31 days").only(
        "town",
        12,
        "31 days",
        "31 days is longer than `scheme` answers within: 30 days",
    );
    town("1 month").sound();
    let slow = "[right.complaint]\nacknowledged = \"31 days\"\n\n[[contact]]";
    small().with("town", "[[contact]]", slow).only(
        "town",
        12,
        "31 days",
        "31 days is longer than `floor` acknowledges within: 30 days",
    );
    let long = "\n[[retention]]\nclass = \"all\"\ntrigger = \"tenancy_end\"\nperiod = \"12 years\"\nend = \"review\"\n";
    small().plus("town", long).only(
        "town",
        19,
        "12 years",
        "12 years is longer than `scheme` keeps `all`: 6 years",
    );
}

#[test]
fn a_lower_pack_keeps_the_promises_above_it() {
    let town =
        |more: &str| small().with("town", "[controller]", &format!("{more}\n\n[controller]"));
    town("[says]\ndiscuss = [\"prior\"]").only(
        "town",
        8,
        "prior",
        "`prior` is less than `scheme` promises: `written_prior`",
    );
    town("[says]\ndiscuss = [\"written_prior\", \"verbal_one_off\"]").sound();
    let open = "\n[[recipient]]\nid = \"support\"\nnamed_when_asked = true\nclass = \"support\"\ncondition = \"legal\"\npurposes = [\"refer\"]\n";
    small().plus("town", open).only(
        "town",
        17,
        "support",
        "`scheme` sends nothing to `support` without a yes, and this pack would",
    );
    let told = "\n[[purpose]]\nid = \"refer\"\norigin = \"stated\"\n[[purpose.basis]]\nkind = \"council\"\nart6 = \"6(1)(e)\"\norigin = \"derived\"\n";
    small().plus("town", told).only(
        "town",
        17,
        "refer",
        "`scheme` asks the person about `refer`, and this pack does not",
    );
}
