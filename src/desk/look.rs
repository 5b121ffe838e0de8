//! How the desk is to look: the themes by name.

/// A theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// The terminal's own colours and the few that can be read on all of them.
    #[default]
    Default,
    /// White and yellow on black, for the strongest contrast.
    High,
    /// Black on white.
    Light,
    /// Black on cream.
    Cream,
    /// No colour at all.
    Mono,
}

impl Look {
    /// Every theme.
    pub const ALL: [Self; 5] = [
        Self::Default,
        Self::High,
        Self::Light,
        Self::Cream,
        Self::Mono,
    ];

    /// Its name in settings and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::High => "high",
            Self::Light => "light",
            Self::Cream => "cream",
            Self::Mono => "mono",
        }
    }

    /// The theme of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.name() == name)
    }
}
