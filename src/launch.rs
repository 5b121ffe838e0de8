//! Reads arguments and environment; chooses vault, channel, language, form.
