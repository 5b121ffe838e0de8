//! The answers file: JSON to sheet, walk to JSON.
