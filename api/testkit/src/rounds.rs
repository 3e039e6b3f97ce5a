//! Small counts for every run, full counts for `make soak`.

/// How often a race is run: `small` times, or `full` times when `LAUNDRYPRO_SOAK` is set.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "`make soak` asks for the full counts in the environment")]
pub fn rounds(small: usize, full: usize) -> usize {
    if std::env::var_os("LAUNDRYPRO_SOAK").is_some() { full } else { small }
}
