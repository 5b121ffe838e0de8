//! Certificates: which signing key is whose, each signed by whoever brought the officer in, back to the founder.

use chrono::{DateTime, Utc};

use super::bytes::Take;
use super::envelope::PublicKey;
use super::error::VaultError;
use super::format::{VaultId, label};
use super::officers::{OfficerEntry, Role};
use super::session::Session;
use super::signing::{self, Signature, VerifyingKey};
use super::transaction::{Reader, Writer};

const SIGNERS: &str = "signers";
const ROOT: &[u8] = b"root";
const VERSION: u8 = 1;

/// Certificates a chain may have. An officer's own change of passphrase adds one to theirs, and a keeper's certificate
/// makes it short again.
const LONGEST_CHAIN: usize = 256;

/// Whom a certificate speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// The name as it is compared; empty for the recovery key, which no officer's can be.
    pub(super) folded: String,
    /// The name as typed.
    pub(super) name: String,
    /// What the officer is there for.
    pub(super) role: Role,
    /// When the officer was added.
    pub(super) since: DateTime<Utc>,
    /// The public key that others may seal to for this officer.
    pub(super) public: PublicKey,
}

impl Subject {
    /// An officer.
    pub(super) fn officer(folded: &str, entry: &OfficerEntry, public: PublicKey) -> Self {
        Self {
            folded: folded.to_owned(),
            name: entry.name.clone(),
            role: entry.role,
            since: entry.added_at,
            public,
        }
    }

    /// The recovery key, which may do what a keeper may.
    pub(super) fn recovery(since: DateTime<Utc>, public: PublicKey) -> Self {
        Self {
            folded: String::new(),
            name: String::new(),
            role: Role::Keeper,
            since,
            public,
        }
    }

    /// Says whether it may bring others in, in a vault of that founder.
    pub(super) fn introduces(&self, founder: &Self) -> bool {
        self.role == Role::Keeper || self.is(founder)
    }

    /// Says whether it is the same officer in the same role.
    fn is(&self, other: &Self) -> bool {
        self.folded == other.folded && self.role == other.role
    }
}

#[derive(Debug)]
struct Certificate {
    subject: Subject,
    by: VerifyingKey,
    body: Vec<u8>,
    bytes: [u8; 64],
}

impl Certificate {
    fn decode(row: &[u8]) -> Option<Self> {
        let (body, bytes) = row.split_last_chunk()?;
        let mut take = Take::new(body);
        (take.u8()? == VERSION).then_some(())?;
        let role = Role::from_number(take.u8()?)?;
        let since = DateTime::from_timestamp_micros(take.i64()?)?;
        let by = take.array()?;
        let public = take.array()?;
        let length = u16::from_le_bytes(take.array()?);
        let folded = String::from_utf8(take.slice(length.into())?.to_vec()).ok()?;
        let name = String::from_utf8(take.rest().to_vec()).ok()?;
        let subject = Subject {
            folded,
            name,
            role,
            since,
            public,
        };
        Some(Self {
            subject,
            by,
            body: body.to_vec(),
            bytes: *bytes,
        })
    }

    fn signed_by_its_introducer(&self, vault: &VaultId, key: &VerifyingKey) -> bool {
        let signature = Signature {
            key: self.by,
            bytes: self.bytes,
        };
        signing::proves(&signature, &[label::CERTIFICATE, vault, key, &self.body])
    }
}

/// Makes the key of `session` the root, which certifies itself; a vault has one for ever.
pub(super) fn root(
    writer: &mut Writer,
    session: &Session,
    vault: &VaultId,
    subject: &Subject,
) -> Result<(), VaultError> {
    let key = session.key();
    writer.put_own(SIGNERS, ROOT, &key)?;
    put(writer, session, vault, &key, subject)
}

/// Certifies that `key` is the subject's, in the name of whoever opened the vault.
pub(super) fn put(
    writer: &mut Writer,
    session: &Session,
    vault: &VaultId,
    key: &VerifyingKey,
    subject: &Subject,
) -> Result<(), VaultError> {
    let row = row(session, vault, key, subject).ok_or(VaultError::UnusableName)?;
    writer.put_own(SIGNERS, key, &row)
}

/// The root, where there is one.
pub(super) fn root_key(reader: &Reader) -> Result<Option<VerifyingKey>, VaultError> {
    let row = reader.get_own(SIGNERS, ROOT)?;
    Ok(row.and_then(|row| row.try_into().ok()))
}

/// The officer who founded the vault, as the root's own certificate says.
pub(super) fn founder(reader: &Reader) -> Result<Option<Subject>, VaultError> {
    let Some(root) = root_key(reader)? else {
        return Ok(None);
    };
    Ok(find(reader, &root)?.map(|certificate| certificate.subject))
}

/// Everyone whose certificate counts and speaks of one of these public keys.
pub(super) fn of_publics(
    reader: &Reader,
    vault: &VaultId,
    publics: &[PublicKey],
) -> Result<Vec<Subject>, VaultError> {
    let mut found = Vec::new();
    for (key, row) in reader.all_own(SIGNERS)? {
        let Some(certificate) = Certificate::decode(&row) else {
            continue;
        };
        if let Ok(key) = VerifyingKey::try_from(key)
            && publics.contains(&certificate.subject.public)
        {
            found.extend(counting(reader, vault, &key)?);
        }
    }
    Ok(found)
}

/// Whose `key` is: nobody's, unless every certificate from it to the root is signed, and each of those who signed was
/// a keeper, the recovery key, the founder, or the same officer in the same role with an earlier key.
pub(super) fn counting(
    reader: &Reader,
    vault: &VaultId,
    key: &VerifyingKey,
) -> Result<Option<Subject>, VaultError> {
    let Some(root) = root_key(reader)? else {
        return Ok(None);
    };
    let (Some(first), Some(founder)) = (find(reader, key)?, founder(reader)?) else {
        return Ok(None);
    };
    let (mut key, mut certificate) = (*key, first);
    let whose = certificate.subject.clone();
    for _ in 0..LONGEST_CHAIN {
        if !certificate.signed_by_its_introducer(vault, &key) {
            return Ok(None);
        }
        if key == root {
            return Ok((certificate.by == root).then_some(whose));
        }
        let Some(introducer) = find(reader, &certificate.by)? else {
            return Ok(None);
        };
        let by = &introducer.subject;
        if !by.introduces(&founder) && !by.is(&certificate.subject) {
            return Ok(None);
        }
        (key, certificate) = (certificate.by, introducer);
    }
    Ok(None)
}

fn row(
    session: &Session,
    vault: &VaultId,
    key: &VerifyingKey,
    subject: &Subject,
) -> Option<Vec<u8>> {
    let mut out = vec![VERSION, subject.role.number()];
    out.extend(subject.since.timestamp_micros().to_le_bytes());
    out.extend(session.key());
    out.extend(subject.public);
    out.extend(u16::try_from(subject.folded.len()).ok()?.to_le_bytes());
    out.extend(subject.folded.as_bytes());
    out.extend(subject.name.as_bytes());
    let signature = session.sign(&[label::CERTIFICATE, vault, key, &out]);
    out.extend(signature.bytes);
    Some(out)
}

/// A row that cannot be read certifies nobody.
fn find(reader: &Reader, key: &VerifyingKey) -> Result<Option<Certificate>, VaultError> {
    let row = reader.get_own(SIGNERS, key)?;
    Ok(row.and_then(|row| Certificate::decode(&row)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::envelope::Pair;
    use crate::vault::secret::Key;
    use crate::vault::trials::{hex, unhex};

    fn session(byte: u8) -> Session {
        Session::of(Pair::from_private(Key::from_slice(&[byte; 32]).unwrap()).unwrap())
    }

    // The known bytes here were worked out by another implementation of HKDF, HMAC and Ed25519.
    const CERTIFICATE: &str = concat!(
        "010400e025dafe5b060001d3ce659b2d4a5e2722710cd83672cfcfdca1312276309a6f12f7d81267031205050505050505050505",
        "050505050505050505050505050505050505050505050800616e6e20c3b67374416e6e20c39673747bcddbc7e5d429f40489e379",
        "2b3ee2129331c8246f29321d90cbd37a4ce0dc5a55f041ca9404a7e091ca625b895488f365b6db2d1cf2103bca32ad98637d960b",
    );

    #[test]
    fn a_certificate_is_kept_in_known_bytes() {
        let subject = Subject {
            folded: "ann öst".to_owned(),
            name: "Ann Öst".to_owned(),
            role: Role::Keeper,
            since: DateTime::from_timestamp(1_790_000_000, 0).unwrap(),
            public: [5; 32],
        };
        let key = session(0x22).key();
        assert_eq!(
            hex(&key),
            "3c78e548a3e8e65f2715465f4a437a87b0a9c4ab10b39834e118385a6c7f8424"
        );
        let row = row(&session(0x11), &[1; 16], &key, &subject).unwrap();
        assert_eq!(hex(&row), CERTIFICATE);
        let certificate = Certificate::decode(&unhex(CERTIFICATE)).unwrap();
        assert_eq!(certificate.subject, subject);
        assert!(certificate.signed_by_its_introducer(&[1; 16], &key));
        assert!(!certificate.signed_by_its_introducer(&[2; 16], &key));
        assert!(!certificate.signed_by_its_introducer(&[1; 16], &session(0x33).key()));
    }

    #[test]
    fn an_officers_derived_keys_have_known_bytes() {
        let session = session(0x11);
        assert_eq!(
            hex(&session.key()),
            "01d3ce659b2d4a5e2722710cd83672cfcfdca1312276309a6f12f7d812670312"
        );
        let signature = session.sign(&[label::SIGNED, &[1; 16], b"message"]);
        assert_eq!(
            hex(&signature.bytes),
            concat!(
                "ad6d78eeece613755bbd1d75e36146226950cd8f3a0f5b7aecec6b755da77042",
                "7d11cf375d563dc5311bebac398dfb3099a17a0958c65b82d205b3ab178b6e07",
            )
        );
        assert_eq!(
            hex(&session.witness_mac(b"message")),
            "3cc15e19dd2bb282e6056b546106ffa59313ed6bf7c506b41a741c5efa7f2040"
        );
    }
}
