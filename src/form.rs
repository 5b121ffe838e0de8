//! The question set, councils' settings, the answers, the walk through them, the findings.
