//! Performs what the desk asks: keep, recall, record, print; the clock and chance come from here.
