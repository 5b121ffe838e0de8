//! References minted, misheard and mistyped.

use proptest::prelude::{any, proptest};

use super::{Reference, ReferenceFault, SYMBOLS, Station};

#[test]
fn the_example_of_the_counter_is_right() {
    let reference = Reference::parse("K7MF-3Q2B").unwrap();
    assert_eq!(reference.to_string(), "K7MF-3Q2B");
    for typed in ["k7mf3q2b", " K7MF 3Q2B ", "k 7 m f – 3 q 2 b"] {
        assert_eq!(Reference::parse(typed), Ok(reference), "{typed}");
    }
    assert_eq!(serde_json::to_string(&reference).unwrap(), "\"K7MF-3Q2B\"");
}

#[test]
fn what_is_not_a_reference_is_told_apart() {
    assert_eq!(Reference::parse("K7MF-3Q2"), Err(ReferenceFault::Length));
    assert_eq!(Reference::parse("K7MF-3O2B"), Err(ReferenceFault::Symbol));
    assert_eq!(Reference::parse("K7MF-3Q2C"), Err(ReferenceFault::Check));
    assert_eq!(Reference::parse(""), Err(ReferenceFault::Length));
}

#[test]
fn a_kiosk_mints_under_its_own_two_symbols() {
    let station = Station::parse("k7").unwrap();
    let reference = Reference::mint_at(station, [9; 16]);
    assert_eq!(reference.station(), station);
    assert_eq!(Reference::parse(&reference.to_string()), Ok(reference));
    assert_eq!(Station::parse("K"), Err(ReferenceFault::Length));
}

proptest! {
    #[test]
    fn what_is_minted_reads_back(random in any::<[u8; 16]>()) {
        let reference = Reference::mint(random);
        assert_eq!(Reference::parse(&reference.to_string()), Ok(reference));
    }

    #[test]
    fn every_wrong_symbol_is_found(random in any::<[u8; 16]>()) {
        let right: Vec<char> = Reference::mint(random).spelt().chars().collect();
        for place in 0..right.len() {
            for wrong in SYMBOLS.chars().filter(|symbol| *symbol != right[place]) {
                let mut said = right.clone();
                said[place] = wrong;
                assert_eq!(Reference::parse(&said.into_iter().collect::<String>()), Err(ReferenceFault::Check));
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_found(random in any::<[u8; 16]>()) {
        let right: Vec<char> = Reference::mint(random).spelt().chars().collect();
        for place in 0..right.len() - 1 {
            let mut said = right.clone();
            said.swap(place, place + 1);
            let found = Reference::parse(&said.iter().collect::<String>());
            assert_eq!(found.is_err(), said != right);
        }
    }

    #[test]
    fn any_text_is_judged(typed in any::<String>()) {
        assert!(Reference::parse(&typed).is_err() || typed.len() >= 8);
        assert!(Station::parse(&typed).is_err() || typed.len() >= 2);
    }
}
