//! The nouns of the housing register, each valid once it exists.
