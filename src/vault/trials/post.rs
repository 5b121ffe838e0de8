//! Post is sealed by anyone who has the office's public key, and opened in the open vault of that office alone.

use super::super::post;
use super::super::{fingerprint, seal_to};
use super::*;

const AAD: &[u8] = b"kiosk 1";

fn damaged<T>() -> Result<T, VaultError> {
    Err(VaultError::damaged(super::super::Part::Post))
}

#[test]
fn what_anyone_seals_only_the_office_opens() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (ann, _) = made(&path);
    let key = ann.post_key().unwrap();
    assert_eq!((key.number, ann.post_key().unwrap()), (1, key));
    let sealed = seal_to(&key.public, AAD, b"an application").unwrap();
    drop(ann);
    let ann = unlocked(&path).unwrap();
    assert_eq!(ann.post_key().unwrap(), key);
    assert_eq!(*ann.open_post(AAD, &sealed).unwrap(), b"an application");
    assert_eq!(ann.open_post(b"kiosk 2", &sealed), damaged());
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert_eq!(ann.open_post(AAD, &changed), damaged(), "byte {at}");
        assert_eq!(ann.open_post(AAD, &sealed[..at]), damaged(), "cut at {at}");
    }
    let (other, _) = made(&folder.path().join("other.vault"));
    other.post_key().unwrap();
    assert_eq!(other.open_post(AAD, &sealed), damaged());
}

#[test]
fn post_on_its_way_is_opened_after_the_key_was_renewed() {
    let folder = tempfile::tempdir().unwrap();
    let (ann, _) = made(&folder.path().join("case.vault"));
    let mut sealed = Vec::new();
    for number in 1..=3_u32 {
        let key = ann.post_key().unwrap();
        assert_eq!(key.number, number);
        sealed.push(seal_to(&key.public, AAD, b"an application").unwrap());
        ann.write(post::renew).unwrap();
    }
    for one in &sealed {
        assert_eq!(*ann.open_post(AAD, one).unwrap(), b"an application");
    }
}

#[test]
fn a_fingerprint_is_six_known_words() {
    assert_eq!(
        fingerprint(&[5; 32]),
        "chill annually disposal egotistic till hungrily"
    );
    let folder = tempfile::tempdir().unwrap();
    let (ann, _) = made(&folder.path().join("case.vault"));
    let key = ann.post_key().unwrap();
    assert_eq!(key.words(), fingerprint(&key.public));
}
