//! Says a phrase in a language; wraps it to a width; formats dates and money.
