//! Invented applications of about 3 KB, each the same whenever it is asked for.

/// Surnames, of which a tenth begin with S.
const SURNAMES: [&str; 20] = [
    "Adeyemi",
    "Baptiste",
    "Chaudhry",
    "Dlamini",
    "Eriksen",
    "Farrow",
    "Georgiou",
    "Hartley",
    "Iqbal",
    "Jankowski",
    "Kowalczyk",
    "Larkin",
    "Mensah",
    "Nowak",
    "Okafor",
    "Patel",
    "Quayle",
    "Rahman",
    "Sandhu",
    "Szymanski",
];

const WORDS: [&str; 16] = [
    "damp", "stairs", "private", "tenancy", "notice", "school", "nearby", "rent", "arrears",
    "support", "worker", "bedroom", "shared", "kitchen", "since", "winter",
];

/// One application and what it is found by.
pub struct Application {
    pub key: [u8; 8],
    pub record: Vec<u8>,
    /// Where it is in the order of names: the surname, then what keeps namesakes apart.
    pub name: Vec<u8>,
    pub reference: Vec<u8>,
}

/// The key of an application; they count up, as lodging does.
pub fn key(number: u64) -> [u8; 8] {
    number.to_be_bytes()
}

/// What an application is asked for by.
pub fn reference(number: u64) -> Vec<u8> {
    format!("#{:016x}", scattered(number)).into_bytes()
}

/// An application, about 3 KB of it.
pub fn application(number: u64) -> Application {
    let mut seed = scattered(number);
    let surname = picked(&SURNAMES, &mut seed);
    let length = usize::try_from(2_600 + scattered(seed) % 800).expect("a short record");
    let mut record = format!("{number} {surname} ").into_bytes();
    while record.len() < length {
        record.extend(picked(&WORDS, &mut seed).bytes());
        record.push(b' ');
    }
    Application {
        key: key(number),
        record,
        name: [surname.as_bytes(), &[0], &key(number)].concat(),
        reference: reference(number),
    }
}

fn picked(words: &[&'static str], seed: &mut u64) -> &'static str {
    *seed = scattered(*seed);
    let count = u64::try_from(words.len()).expect("a short list");
    words
        .get(usize::try_from(*seed % count).expect("within the list"))
        .expect("within the list")
}

/// A number spread over all numbers, always the same way (splitmix64).
pub fn scattered(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
