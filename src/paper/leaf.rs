//! A paper before it is text or HTML: what stands on it, in order.

/// One thing on a paper. Everything that was typed by somebody has been cleaned before it comes here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Leaf {
    /// The title of the paper.
    Title(String),
    /// A reference, in two groups, large.
    Reference(String),
    /// A fact with its label.
    Fact(String, String),
    /// A heading within the paper.
    Heading(String),
    /// A paragraph.
    Words(String),
    /// A list of things to do or to bring.
    Items(Vec<String>),
    /// Words exactly as somebody was shown or said them, paragraph by paragraph.
    Quote(Vec<String>),
}
