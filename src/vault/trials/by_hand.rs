//! Opens a vault with nothing but its bytes, the format page and the primitives that it names: no code of this room.
//!
//! Each value on the way is the one that the page's worked example lists. They were first worked out by a program in another
//! language, from the page alone; whoever writes a reader of their own can hold it against them step by step.

use aes_gcm::{Aes256Gcm, KeyInit as _};
use argon2::{Argon2, Params, Version};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead as _, Payload};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable as _, Kem, OpModeR, single_shot_open};
use sha2::{Digest as _, Sha256};

use super::{hex, unhex};

const VAULT: &[u8] = include_bytes!("format-1.vault");

const STRETCHED: &str = "c98a82951cedf67c62dd153701a92055d7dae7461cdcc83d5f81bfa90f8f1a30";
const TAG: &str = "a1a82c18fdaa12eae48b171cc3f56654";
const WRAPPING: &str = "ef70db21e2916a51cd44e62650bfc99245ed27468e53c625de83e36fcdac820a";
const PRIVATE: &str = "7d6337f6dbef0f4e647be376ba14ae42bbdcd892ef3cd30d92507e220f409252";
const DATA_KEY: &str = "68c5489cc308e2788885c46ba554ab162158594aaf5af7f45f0346770c7dc72c";
const ROOT: &str = "4ae0a752ced890a268686f926dd3af87e8ef3c4dc4eee1b3f9585052030dcab9";
const BLOCKS: &str = "e6ecdf93db60bd7f0ea20548d33b1c10ae170db900d6bbe75daed20f857e64ff";
const AREA: &str = "f8bf44becdd8ea7c87357dc86ec0cd59107f49522fb7134b48f0dc0b7e544589";
const OPENING: &str = "7d82a4cd324b180423d03f10df5e61f3";
const BLOCK_KEY: &str = "2c3f63fa5d2cf4a262ec5dea9c8196f0bd0091ce9d75d818e1eceec0817cb36a";
const BEGINS: &str = "01ff030030000000460000005e000000cf00000040010000b101000064617461";

/// The bytes of the table row `from | length` of a page that begins at `at`.
fn row(at: usize, from: usize, length: usize) -> &'static [u8] {
    &VAULT[at + from..at + from + length]
}

fn number(bytes: &[u8]) -> u32 {
    u32::from_le_bytes(bytes.try_into().unwrap())
}

fn expand(key: &[u8], info: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    Hkdf::<Sha256>::from_prk(key)
        .unwrap()
        .expand(info, &mut out)
        .unwrap();
    out
}

/// The second slot's officer is Bo, whose passphrase is `lantern`.
fn data_key_of_bo() -> Vec<u8> {
    let slot = 256 + 256;
    let (vault_id, salt) = (row(0, 24, 16), row(0, 64, 32));
    let named = Sha256::digest([b"lodge/vault/1/salt".as_slice(), salt, b"bo"].concat());
    let [memory, passes, lanes] = [16, 20, 24].map(|from| number(row(slot, from, 4)));
    assert_eq!((memory, passes, lanes), (64, 1, 1));
    let params = Params::new(memory, passes, lanes, Some(32)).unwrap();
    let mut stretched = [0; 32];
    Argon2::new(argon2::Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(b"lantern", &named[..16], &mut stretched)
        .unwrap();
    assert_eq!(hex(&stretched), STRETCHED);
    assert_eq!(hex(&expand(&stretched, b"lodge/vault/1/tag")[..16]), TAG);
    assert_eq!(hex(row(slot, 32, 16)), TAG);
    let wrapping = expand(&stretched, b"lodge/vault/1/wrap");
    assert_eq!(hex(&wrapping), WRAPPING);

    let (slot_id, public) = (row(slot, 0, 16), row(slot, 48, 32));
    let aad = [b"lodge/vault/1/private", vault_id, slot_id, public].concat();
    let nonce: [u8; 24] = row(slot, 80, 24).try_into().unwrap();
    let payload = Payload {
        msg: row(slot, 104, 48),
        aad: &aad,
    };
    let private = XChaCha20Poly1305::new(&wrapping.into())
        .decrypt(&nonce.into(), payload)
        .unwrap();
    assert_eq!(hex(&private), PRIVATE);

    let aad = [vault_id, row(0, 40, 4), slot_id].concat();
    let private = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&private).unwrap();
    let encapsulated = row(slot, 152, 32);
    let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated).unwrap();
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &encapsulated,
        b"lodge/vault/1/data-key",
        row(slot, 184, 48),
        &aad,
    )
    .unwrap()
}

#[test]
fn a_block_is_decoded_by_hand() {
    assert_eq!(&VAULT[..16], b"lodge vault\r\n\x1a\n\0");
    assert_eq!(
        Sha256::digest(row(0, 0, 16_352)).as_slice(),
        row(0, 16_352, 32)
    );
    let data = data_key_of_bo();
    assert_eq!(hex(&data), DATA_KEY);

    let salt = [row(0, 24, 16), row(0, 40, 4)].concat();
    let (root, _) = Hkdf::<Sha256>::extract(Some(&salt), &data);
    assert_eq!(hex(&root), ROOT);
    let area = expand(&root, b"lodge/vault/1/key-area");
    assert_eq!(hex(&area), AREA);
    let mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&area).unwrap();
    let mac = mac.chain_update(row(0, 0, 16_320)).finalize().into_bytes();
    assert_eq!(mac.as_slice(), row(0, 16_320, 32));

    let blocks = expand(&root, b"lodge/vault/1/blocks");
    assert_eq!(hex(&blocks), BLOCKS);
    let first = 48 * 1024;
    let opening = row(first, 0, 16);
    assert_eq!(hex(opening), OPENING);
    let key = expand(&blocks, &[b"lodge/vault/1/opening", opening].concat());
    assert_eq!(hex(&key), BLOCK_KEY);
    let nonce: [u8; 12] = [[0; 4].as_slice(), row(first, 16, 8)]
        .concat()
        .try_into()
        .unwrap();
    let payload = Payload {
        msg: row(first, 24, 4096 + 16),
        aad: &unhex("01000000020100000000000000"),
    };
    let page = Aes256Gcm::new(&key.into()).decrypt(&nonce.into(), payload);
    assert_eq!(hex(&page.unwrap()[..32]), BEGINS);
}
