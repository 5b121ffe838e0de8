//! What can be in front: one struct a scene, its picture under the same name in `screen`.

pub mod ask;
pub mod card;
pub mod check;
pub mod consent;
pub mod doubt;
pub mod first_run;
pub mod handed;
pub mod list;
pub mod lodging;
pub mod new_pin;
pub mod notice;
pub(crate) mod over;
pub mod privacy;
pub mod receipt;
pub mod settings_page;
pub mod slip;
pub mod take_back;
pub mod telling;
pub mod trail;
pub mod unlock;

pub use ask::Ask;
pub use card::CardPage;
pub use check::{Check, CheckRow};
pub use consent::Consent;
pub use doubt::Doubt;
pub use first_run::{FirstRun, Recovery};
pub use handed::{Handed, Plan};
pub use list::List;
pub use lodging::{Lodging, Open};
pub use new_pin::NewPin;
pub use notice::NoticeScene;
pub use privacy::PrivacyPage;
pub use receipt::Receipt;
pub use settings_page::{SettingRow, SettingsPage};
pub use slip::{SlipFor, SlipScene};
pub use take_back::TakeBack;
pub use telling::TellingPage;
pub use trail::Trail;
pub use unlock::Unlock;

/// What is in front.
#[derive(Debug)]
pub enum Scene {
    /// The first run: making the vault.
    FirstRun(FirstRun),
    /// The closed vault.
    Unlock(Unlock),
    /// A vault that may not be the right one.
    Doubt(Box<Doubt>),
    /// The list of applications.
    List(List),
    /// A question of the application in hand.
    Ask(Box<Ask>),
    /// Its answers read back.
    Check(Check),
    /// The last page before it is lodged.
    Lodging(Lodging),
    /// The receipt.
    Receipt(Box<Receipt>),
    /// The office's settings.
    Settings(Box<SettingsPage>),
    /// The audit trail.
    Trail(Trail),
    /// The card of somebody who helps.
    Card(Box<CardPage>),
    /// The privacy page.
    Privacy(Box<PrivacyPage>),
    /// A privacy notice.
    Notice(Box<NoticeScene>),
    /// A short form.
    Slip(Box<SlipScene>),
    /// The PIN that takes a handed-over screen back, while it is chosen.
    NewPin(Box<NewPin>),
    /// A screen that was handed over.
    Handed(Box<Handed>),
    /// What the gate said.
    Telling(Box<TellingPage>),
    /// One decision about one purpose and one named recipient.
    Consent(Box<Consent>),
    /// A yes that is taken back.
    TakeBack(Box<TakeBack>),
}
