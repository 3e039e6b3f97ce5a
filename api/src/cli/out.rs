//! Prints without panicking when nobody reads any more: `laundrypro openapi | head` is fine.

use std::io::{self, Write};

/// A line on standard output.
pub(super) fn line(text: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// A line on standard error.
pub(super) fn error(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Text as it is.
pub(super) fn raw(text: &str, to_stdout: bool) {
    if to_stdout {
        let mut out = io::stdout().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    } else {
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}
