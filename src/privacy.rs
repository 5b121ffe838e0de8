//! Notices, purposes and acknowledgements: what a person was told, in which words, and when.
