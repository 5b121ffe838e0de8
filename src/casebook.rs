//! Keeps and recalls applications and their audit trail in a vault.
