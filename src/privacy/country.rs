//! Countries that data may go to. Nothing goes abroad unless a pack says where to.

use serde::{Deserialize, Serialize};

/// Countries by their codes of ISO 3166-1, in small letters; the United Kingdom is `uk`.
const KNOWN: &str = "\
    ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd \
    cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ga gd ge gf gg \
    gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp \
    kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc \
    ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj \
    sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi \
    vn vu wf ws ye yt za zm zw";

/// A country.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country(String);

impl Country {
    /// The country of a code; none where no country has it.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let known = KNOWN.split_whitespace().any(|known| known == code);
        known.then(|| Self(code.to_owned()))
    }

    /// The United Kingdom: where a recipient is that a pack says nothing else of.
    #[must_use]
    pub fn home() -> Self {
        Self("uk".to_owned())
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Country {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::new(&code).ok_or("a country is two small letters of ISO 3166-1, and `uk` is ours")
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.0
    }
}

#[cfg(test)]
mod tests {
    use super::Country;

    #[test]
    fn a_country_is_known_by_its_code() {
        assert_eq!(Country::new("uk"), Some(Country::home()));
        assert_eq!(Country::new("fr").unwrap().code(), "fr");
        for strange in ["gb", "UK", "xx", "", "u k", "eea"] {
            assert_eq!(Country::new(strange), None, "{strange}");
        }
    }
}
