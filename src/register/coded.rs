//! Declares a closed list of nouns or faults beside the codes that files and scripts know them by.

/// Makes an enum whose every case has one code: `ALL`, `code`, `from_code`, and serde as that code.
macro_rules! coded {
    ($(#[$about:meta])* pub enum $noun:ident { $($(#[$said:meta])* $case:ident = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $noun {
            $($(#[$said])* #[serde(rename = $code)] $case,)+
        }

        impl $noun {
            /// Every case, in the order they are declared.
            pub const ALL: &'static [Self] = &[$(Self::$case),+];

            /// Gives the code that files, scripts and records know this case by; it never changes.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$case => $code,)+ }
            }

            /// Finds the case with this code, which is matched exactly.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$case),)+ _ => None }
            }
        }
    };
}

/// Makes a fault: a [`coded!`] enum that is also an error, whose text is its code and nothing that was typed.
macro_rules! fault {
    ($(#[$about:meta])* pub enum $noun:ident { $($body:tt)+ }) => {
        $crate::register::coded! { $(#[$about])* pub enum $noun { $($body)+ } }

        impl std::fmt::Display for $noun {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(self.code())
            }
        }

        impl std::error::Error for $noun {}
    };
}

pub(crate) use {coded, fault};
