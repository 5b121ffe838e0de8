//! Receipts as text and HTML.
