//! The bytes of a vault, format 1: what lies where, under which key, and why a change of any of it is found out.
//!
//! Numbers are little-endian. `a ‖ b` is `a` followed by `b`. Bytes said to be zero are written as zero and, outside the
//! key area, not looked at when read.
//!
//! # The file
//!
//! | from | length | what |
//! |---|---|---|
//! | 0 | 16 KiB | key area, copy A |
//! | 16 KiB | 16 KiB | key area, copy B |
//! | 32 KiB | 8 KiB | block 0, copy A |
//! | 40 KiB | 8 KiB | block 0, copy B |
//! | 48 KiB + (i − 1) · 4,608 | 4,608 | block i, from 1 on |
//!
//! A block holds 4,096 bytes of what the database engine believes to be its file. The engine's length follows from the
//! length of this file and is kept nowhere else, so it cannot disagree with it. Every block fills whole sectors of 512
//! bytes: writing one can never tear its neighbour.
//!
//! # A block
//!
//! | from | length | what |
//! |---|---|---|
//! | 0 | 16 | the number of the opening that wrote it, drawn by chance |
//! | 16 | 8 | count of sealings in that opening |
//! | 24 | 4,096 | ciphertext |
//! | 4,120 | 16 | tag |
//! | 4,136 | 472 | zero |
//!
//! Each copy of block 0 has the same shape with 16 bytes more of ciphertext: `page ‖ sequence (8) ‖ length (8)`, where
//! `length` is the engine's length when the copy was sealed, and tells a file cut short from one that is damaged; the
//! rest of its first 4,608 bytes is zero and the remainder of its 8 KiB is never written.
//!
//! * AAD: `format (4) ‖ kind (1) ‖ block number (8)`; kind 1 is block 0, kind 2 any other.
//! * Algorithm 1, AES-256-GCM: the key is HKDF-Expand(blocks key, `lodge/vault/1/opening` ‖ number of the opening), the
//!   nonce `0 (4) ‖ count (8)`. A nonce can only come twice if two openings draw the same 128 bits; no counter is kept
//!   between openings, so a restored copy of the file that is written again repeats none.
//! * Algorithm 2, XChaCha20-Poly1305: the key is the blocks key, the nonce the first 24 bytes of the block.
//!
//! A block that was never written is no block: it does not authenticate, and reading it is an error.
//!
//! # Order of writing
//!
//! A write to block 0 changes memory alone. A sync makes everything else durable, then writes the copy of block 0 that
//! is not the newest with the sequence one higher, syncs again, and only then brings the other copy up to the same bytes
//! (durable with the next sync). So the copy that a crash falls back to is never the one being written, and neither ever
//! refers to a block that is not durable. Opening syncs once before anything is written, because a program that died may
//! have left the newest copy in the system's cache alone. What an opening puts right is kept in memory until the file is known
//! to be the vault that is meant, and is then written in the order it came; a file that is refused is left as it was.
//!
//! # The key area
//!
//! | from | length | what |
//! |---|---|---|
//! | 0 | 16 | `lodge vault` `0D 0A 1A 0A 00` |
//! | 16 | 4 | format, 1 |
//! | 20 | 4 | algorithm of the blocks, 1 or 2 |
//! | 24 | 16 | vault id, drawn by chance |
//! | 40 | 4 | generation of the data key, from 1 |
//! | 44 | 8 | sequence of this key area, from 1 |
//! | 52 | 4 | number of slots, at most 60 |
//! | 56 | 8 | zero |
//! | 64 | 32 | salt |
//! | 96 | 32 | recovery: public key |
//! | 128 | 80 | recovery: sealed data key |
//! | 208 | 48 | zero |
//! | 256 + 256 · n | 256 | slot n |
//! | 15,616 | 704 | zero |
//! | 16,320 | 32 | HMAC-SHA256 of bytes 0 to 16,319 under the area key |
//! | 16,352 | 32 | SHA-256 of bytes 0 to 16,351 |
//!
//! The digest tells an accident without any key; the HMAC tells intent, once the data key is known. Of two copies with
//! a right digest the one with the higher sequence counts. A change writes copy B, syncs, writes copy A, syncs; opening
//! brings a bad or older copy up to the other.
//!
//! # A slot
//!
//! | from | length | what |
//! |---|---|---|
//! | 0 | 16 | id, drawn by chance |
//! | 16 | 4, 4, 4 | Argon2id: KiB of memory, passes, lanes |
//! | 28 | 4 | zero |
//! | 32 | 16 | tag |
//! | 48 | 32 | X25519 public key |
//! | 80 | 24 | nonce |
//! | 104 | 48 | private key, XChaCha20-Poly1305 under the wrapping key; AAD `lodge/vault/1/private ‖ vault id ‖ slot id ‖ public key` |
//! | 152 | 80 | sealed data key |
//! | 232 | 24 | zero |
//!
//! * Stretched = Argon2id version 1.3 (passphrase in NFC, salt = first 16 bytes of SHA-256(`lodge/vault/1/salt` ‖ area salt
//!   ‖ folded name)), 32 bytes. Wrapping key = HKDF-Expand(stretched, `lodge/vault/1/wrap`); tag = first 16 bytes of
//!   HKDF-Expand(stretched, `lodge/vault/1/tag`).
//! * So a slot names nobody: finding it takes the name *and* the passphrase, and a guess at either costs one Argon2id. A
//!   wrong name, a wrong passphrase and a damaged slot take the same steps to the same answer.
//! * At most four different costs in one area, each at most 1 GiB, 10 passes, 8 lanes: checked before any is used.
//! * A sealed data key is `encapsulated key (32) ‖ ciphertext and tag (48)`: HPKE base mode (RFC 9180),
//!   DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305; info `lodge/vault/1/data-key`; AAD `vault id ‖ generation
//!   (4) ‖ slot id`. The recovery key's slot id is sixteen bytes `FF`.
//! * A folded name is trimmed, NFC, lower case, NFC.
//!
//! # Keys
//!
//! Root = HKDF-Extract-SHA256(salt = vault id ‖ generation, data key). Blocks key = HKDF-Expand(root,
//! `lodge/vault/1/blocks`), area key = HKDF-Expand(root, `lodge/vault/1/key-area`). The data key is drawn by chance.
//!
//! # Tables
//!
//! The engine's tables have byte keys and byte values. Those of other rooms are called `kept/` and their name. The
//! officers are in `vault/officers`: folded name → `version 1 (1) ‖ role (1) ‖ added at, microseconds since 1970 UTC (8)
//! ‖ slot id (16) ‖ flags (1: bit 0 key confirmed, bit 1 key pending) ‖ confirmed public key (32) ‖ pending public key (32) ‖
//! name in UTF-8`. This table is what counts; the key area is rebuilt from it. A change of keys is: row with the pending
//! key, durable; key area; row with the key confirmed. Opening settles what was cut off in between.
//!
//! # Signing keys
//!
//! An officer's signing key (Ed25519, RFC 8032) has the seed HKDF-Expand(their private key, `lodge/vault/1/sign`), and so
//! has the recovery key's; nothing of it is kept. What an officer signs is `lodge/vault/1/signed ‖ vault id ‖ message`. The
//! key of an officer's witness is HKDF-Expand(their private key, `lodge/vault/1/witness`), its MAC HMAC-SHA256(message).
//!
//! `vault/signers`: verifying key (32) → `version 1 (1) ‖ role (1) ‖ added at, microseconds since 1970 UTC (8) ‖ verifying
//! key of the introducer (32) ‖ their public key (32) ‖ length of the folded name (2) ‖ folded name ‖ name ‖ signature (64)`, a certificate. The
//! introducer signs `lodge/vault/1/certificate ‖ vault id ‖ verifying key ‖` all of the row before the signature. Both
//! names of the recovery key are empty, and its role is keeper. Under `root` (four bytes) lies the founder's verifying
//! key; its certificate is its own introducer. Certificates stay for ever, so that what was signed stays signed.
//!
//! * A key is whose its certificate says if every signature from it to the root is right, the chain has at most 256
//!   links, and each introducer was a keeper, the recovery key, the founder, or the same officer in the same role (an
//!   earlier key of theirs). A row that cannot be read certifies nobody.
//! * A certificate is written with the row that has the pending key. If the power goes before the key area changes, a
//!   key that nobody has stays certified, which harms nobody.
//! * A vault made before there were signing keys gets its root when a keeper unlocks it (in a vault without a keeper,
//!   when anyone does; never from the recovery key). An officer whose key has no certificate that counts still opens the
//!   vault. They ask for one: `vault/signers_asking`: `their verifying key (32) ‖ public key of one who may give it (32)` →
//!   `encapsulated key (32) ‖ ciphertext and tag (48) ‖ folded name` (empty: the recovery key), which is their verifying
//!   key in HPKE's auth mode, same algorithms as above, info `lodge/vault/1/asking`, AAD `vault id`, sender the officer's
//!   pair. At that keeper's next unlocking it is checked against the officer's confirmed public key, and answered.
//! * What this proves, it proves to someone who has the root from outside the vault: whoever has the data key can put
//!   another root and other certificates in the place of all of them, and nothing less.
//!
//! # Compartments
//!
//! A compartment is a second key: every officer may seal to it, and only officers in certain roles hold what unseals it.
//! Each has a name and, one after the other, several keys (X25519 pairs) with numbers from 1.
//!
//! * `vault/compartments`: `name ‖ 00 ‖ number (4, most significant byte first)` → `version 1 (1) ‖ readers (1) ‖ public key
//!   (32)`. Readers: bit 0 officers, bit 1 seniors, bit 2 data protection, bit 3 keepers.
//! * `vault/compartment_keys`: `name ‖ 00 ‖ number (4, most significant byte first) ‖ the holder's public key (32)` →
//!   `encapsulated key (32) ‖ ciphertext and tag (48)`, the private key sealed to that holder as a data key is, with info
//!   `lodge/vault/1/compartment-key`, AAD `vault id ‖ root (32) ‖ length of the name (1) ‖ name ‖ number (4) ‖ readers (1) ‖
//!   public key (32)`.
//! * Sealed into it: `version 1 (1) ‖ number (4) ‖ encapsulated key (32) ‖ ciphertext and tag`, HPKE as above, info
//!   `lodge/vault/1/compartment`, AAD `vault id ‖ length of the name (1) ‖ name ‖ number (4) ‖` the caller's. At most 8 MiB.
//! * Holders of a key: the recovery key, and every officer whose certificate counts, names one of the readers' roles and
//!   has the public key that the officers' table has. Where there is no such officer: every keeper whose certificate
//!   counts, in trust; the program refuses them the reading. Whoever makes a key seals it to its holders. Whoever holds
//!   one hands it to holders who have none, at every unlocking and with every change of an officer's keys; once all have
//!   theirs, copies of others are removed. So a new reader reads once someone who holds the key has unlocked the vault.
//! * The root is in the AAD, and roles are believed from certificates alone: whoever writes another role, other readers
//!   or another root into the tables is handed nothing, and readers notice, because their own copies open no more.
//! * What it does not do: whoever makes a key has it in memory for a moment; whoever has the data key can put a public
//!   key of their own in the place of a compartment's, and read what is sealed to it until a reader tries to.
//!
//! # The office's post key
//!
//! `vault/post`: `number (4, most significant byte first)` → `version 1 (1) ‖ private key (32)`, an X25519 pair that every
//! officer's session can use. Post: `version 1 (1) ‖ encapsulated key (32) ‖ ciphertext and tag`, HPKE as above, info
//! `lodge/vault/1/post`, AAD the caller's, at most 8 MiB. Earlier numbers open post on its way. A fingerprint of a public
//! key: the first 16 bytes of SHA-256(`lodge/vault/1/fingerprint ‖ public key`) as one number, most significant byte
//! first; its remainder by 7,776 is the place of the first word in the EFF's long list, from 0, its quotient goes on to
//! the next; six words, 77 bits.
//!
//! When an officer has left, every compartment and the post get a key with the next number, in the new file.
//!
//! # A copy
//!
//! Erasing for good, another data key, an officer's leaving, making a file small, backing up and restoring are one
//! mechanism: every row of every table, as it was at one moment, goes raw into a new file under a data key of its own.
//! Nothing that the old file still holds of what was erased is a row of that moment, and so none of it gets there.
//!
//! | step | what is durable after it |
//! |---|---|
//! | `.NAME.new` is made, locked, filled batch by batch, closed | the rows; both copies of its key area are zeros |
//! | it is opened like any vault (every block), compared with the moment row by row both ways; what is to change in it is changed | the same, whole |
//! | the old file gets the further name `.NAME.old` (a hard link); the folder is synced | both names |
//! | the new key area is written, copy B, sync, copy A, sync | a second whole vault, under its leftover name |
//! | `.NAME.new` is renamed to `NAME`; the folder is synced | the new vault is the vault |
//! | the key area of the old file is overwritten with `lodge vault gone` (16 bytes, again and again), copy B, sync, copy A, sync | nothing opens the old file |
//! | `.NAME.old` is taken away | |
//!
//! * The generation is one higher, the vault id and the salt stay, and so does each slot but for its sealed data key,
//!   which anyone who has the new data key can seal to the public key; nobody else's passphrase is needed. An officer who
//!   leaves has neither a row nor a slot in the new file; certificates stay.
//! * Stopped, cut off or failed before the renaming, it leaves the old vault as it was. Whoever opens the vault next
//!   syncs the folder, removes `.NAME.new`, and overwrites and removes `.NAME.old` if that is another file of the same
//!   vault id and of a lower generation, or one whose copy B is overwritten already; any other file of that name is let be.
//! * If the folder's sync after the renaming fails, nobody can say which vault a power cut would leave. Both are whole, and
//!   the open handle takes nothing more.
//! * A backup keeps the generation of its vault. It gets its name by a hard link, which never takes another file's place,
//!   and its table `vault/backup` says so: `made` → `version 1 (1) ‖ microseconds since 1970 UTC (8)`. It is not unlocked, only
//!   looked at, through a layer that keeps every change in memory.
//! * A vault restored from it has a generation above both its own and that of the vault in place, if that is of the same
//!   id, and no such mark. What is in place first gets the further name `NAME.replaced-YYYYMMDD-HHMMSS` and keeps it.
//!
//! What remains uncertain: whoever kept an older copy of the file, or of its key area and its blocks, opens it with the
//! passphrases of that day. Flash keeps cells that were overwritten, so the old key area may outlive its overwriting there.
//! Where the file system has no hard links, a cut between the renaming and the overwriting leaves the old key area in free
//! space, a file is set aside by copying it, and a cut then can leave half a copy beside the whole. Windows and macOS are
//! held to the same order of steps, which was tried on Linux alone.
//!
//! # Known bytes of these
//!
//! Worked out by a second implementation (Python's `cryptography`) and tested beside the code that makes them. Private
//! key 32 times `11`: signing key `8f9b8f68…6ed963`, verifying key `01d3ce65…670312`; in the vault `01` (16 times) the
//! signature of `message` is `ad6d78ee…8b6e07` and its witness MAC `3cc15e19…7f2040`. The fingerprint of the public key
//! `05` (32 times) is `chill annually disposal egotistic till hungrily`. Each
//! kind of sealing has one made by hand from RFC 9180 in the tests of `compartment`, `holding`, `post` and `asking`.
//!
//! # A worked example
//!
//! The file `trials/format-1.vault`, whose second slot is Bo's with the passphrase `lantern`. `trials/by_hand.rs` goes this way
//! with the primitives alone, and says which bytes each step reads.
//!
//! | step | value |
//! |---|---|
//! | vault id | `d92dc0b9f2082b11918a0d569c4e0341` |
//! | Argon2id of 64 KiB, 1 pass, 1 lane; salt `c8f7931ff1a389cedef8ffe372de5d48` | `c98a82951cedf67c62dd153701a92055d7dae7461cdcc83d5f81bfa90f8f1a30` |
//! | tag | `a1a82c18fdaa12eae48b171cc3f56654` |
//! | wrapping key | `ef70db21e2916a51cd44e62650bfc99245ed27468e53c625de83e36fcdac820a` |
//! | private key of slot `90649d69800610cd6ef5f2dc15d56027` | `7d6337f6dbef0f4e647be376ba14ae42bbdcd892ef3cd30d92507e220f409252` |
//! | data key, generation 1 | `68c5489cc308e2788885c46ba554ab162158594aaf5af7f45f0346770c7dc72c` |
//! | root | `4ae0a752ced890a268686f926dd3af87e8ef3c4dc4eee1b3f9585052030dcab9` |
//! | area key | `f8bf44becdd8ea7c87357dc86ec0cd59107f49522fb7134b48f0dc0b7e544589` |
//! | blocks key | `e6ecdf93db60bd7f0ea20548d33b1c10ae170db900d6bbe75daed20f857e64ff` |
//! | block 1: opening `7d82a4cd324b180423d03f10df5e61f3`, count 19; key of that opening | `2c3f63fa5d2cf4a262ec5dea9c8196f0bd0091ce9d75d818e1eceec0817cb36a` |
//! | its AAD | `01000000 02 0100000000000000` |
//! | its plaintext begins | `01ff030030000000460000005e000000cf00000040010000b101000064617461` |

/// Tells one vault from every other.
pub(super) type VaultId = [u8; 16];

/// Tells one slot from every other.
pub(super) type SlotId = [u8; 16];

/// How many times the vault was sealed under a new data key.
pub(super) type Generation = u32;

/// The format written, and the only one read.
pub(super) const FORMAT: u32 = 1;

/// The first bytes of every vault.
pub(super) const MAGIC: [u8; 16] = *b"lodge vault\r\n\x1a\n\0";

/// Length of one copy of the key area.
pub(super) const AREA_LEN: usize = 16 * 1024;

/// Where the two copies of the key area begin.
pub(super) const AREA_AT: [u64; 2] = [0, 16 * 1024];

/// What a key area is overwritten with, again and again, once a copy has taken its file's place.
pub(super) const SHREDDED: [u8; 16] = *b"lodge vault gone";

/// Where the two copies of block 0 begin.
pub(super) const HEADER_AT: [u64; 2] = [32 * 1024, 40 * 1024];

/// Where block 1 begins; no vault is shorter.
pub(super) const BODY_AT: u64 = 48 * 1024;

/// What the database engine sees of a block.
pub(super) const PAGE_LEN: usize = 4096;

/// What a block takes in the file, and what is written of a copy of block 0.
pub(super) const BLOCK_LEN: usize = 4608;

/// Slots that fit in a key area.
pub(super) const MAX_SLOTS: usize = 60;

/// Where the first slot begins.
pub(super) const SLOTS_AT: usize = 256;

/// Length of a slot.
pub(super) const SLOT_LEN: usize = 256;

/// Where the HMAC of the key area begins; the digest follows it.
pub(super) const MAC_AT: usize = AREA_LEN - 64;

/// Stands where a slot's id would in what is sealed to the recovery key.
pub(super) const RECOVERY_SLOT: SlotId = [0xFF; 16];

/// What each derivation is for.
pub(super) mod label {
    /// The key of the blocks.
    pub(in crate::vault) const BLOCKS: &[u8] = b"lodge/vault/1/blocks";
    /// The key of the key area.
    pub(in crate::vault) const KEY_AREA: &[u8] = b"lodge/vault/1/key-area";
    /// The key of the blocks of one opening.
    pub(in crate::vault) const OPENING: &[u8] = b"lodge/vault/1/opening";
    /// The salt of one name.
    pub(in crate::vault) const SALT: &[u8] = b"lodge/vault/1/salt";
    /// The key that wraps a private key.
    pub(in crate::vault) const WRAP: &[u8] = b"lodge/vault/1/wrap";
    /// What a slot is found by.
    pub(in crate::vault) const TAG: &[u8] = b"lodge/vault/1/tag";
    /// A wrapped private key.
    pub(in crate::vault) const PRIVATE: &[u8] = b"lodge/vault/1/private";
    /// A data key sealed to a public key.
    pub(in crate::vault) const DATA_KEY: &[u8] = b"lodge/vault/1/data-key";
    /// The key an officer signs with.
    pub(in crate::vault) const SIGN: &[u8] = b"lodge/vault/1/sign";
    /// The key an officer's witness is authenticated with.
    pub(in crate::vault) const WITNESS: &[u8] = b"lodge/vault/1/witness";
    /// What an officer signs.
    pub(in crate::vault) const SIGNED: &[u8] = b"lodge/vault/1/signed";
    /// A certificate that says whose a signing key is.
    pub(in crate::vault) const CERTIFICATE: &[u8] = b"lodge/vault/1/certificate";
    /// An officer's asking for a certificate.
    pub(in crate::vault) const ASKING: &[u8] = b"lodge/vault/1/asking";
    /// What is sealed to a compartment.
    pub(in crate::vault) const COMPARTMENT: &[u8] = b"lodge/vault/1/compartment";
    /// The private half of a compartment, sealed to someone who may have it.
    pub(in crate::vault) const COMPARTMENT_KEY: &[u8] = b"lodge/vault/1/compartment-key";
    /// What is sealed to the office.
    pub(in crate::vault) const POST: &[u8] = b"lodge/vault/1/post";
    /// The fingerprint of the office's post key.
    pub(in crate::vault) const FINGERPRINT: &[u8] = b"lodge/vault/1/fingerprint";
    /// The check symbols of a recovery key.
    pub(in crate::vault) const RECOVERY_CHECK: &[u8] = b"lodge/vault/1/recovery-check";
}
