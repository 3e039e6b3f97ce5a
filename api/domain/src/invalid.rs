//! What is wrong with a value: one error for every value type of the crate.
//!
//! Invariants: the code of a fault is stable (clients branch on it), and the message never repeats the refused text,
//! because it may be a password typed into the wrong field and ends up in logs.
//!
//! Deliberately absent: where in a document the value stood. The server knows the pointer.

use core::fmt;

/// A value was refused: which kind of value it was to be, and why it is none.
///
/// Its `Display` is one English sentence for a developer; a screen translates [`Invalid::code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Invalid {
    what: &'static str,
    fault: Fault,
}

/// Why a value was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// It does not have the form that its kind prescribes.
    Malformed,
    /// It has the form, but lies outside what its kind can hold.
    OutOfRange,
    /// Nothing visible is left of it.
    Blank,
    /// It has fewer code points than this.
    TooShort(usize),
    /// It has more code points (or entries) than this.
    TooLong(usize),
    /// It holds a control character, a line break or a character that nobody can see.
    ForbiddenCharacter,
    /// It has the form, but is not one of the known values.
    Unknown,
    /// The end does not come after the beginning.
    NotAfterStart,
    /// Two entries cover the same time.
    Overlap,
}

impl Invalid {
    pub(crate) const fn new(what: &'static str, fault: Fault) -> Self {
        Self { what, fault }
    }

    /// The kind of value that was wanted, in lower case, such as `amount of money`.
    #[must_use]
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// Why the value was refused.
    #[must_use]
    pub const fn fault(&self) -> Fault {
        self.fault
    }

    /// The stable code of the fault, such as `too_long`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.fault {
            Fault::Malformed => "malformed",
            Fault::OutOfRange => "out_of_range",
            Fault::Blank => "blank",
            Fault::TooShort(_) => "too_short",
            Fault::TooLong(_) => "too_long",
            Fault::ForbiddenCharacter => "forbidden_character",
            Fault::Unknown => "unknown_value",
            Fault::NotAfterStart => "not_after_start",
            Fault::Overlap => "overlap",
        }
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = self.what;
        match self.fault {
            Fault::Malformed => write!(f, "{what}: not in the expected form"),
            Fault::OutOfRange => write!(f, "{what}: outside of the permitted range"),
            Fault::Blank => write!(f, "{what}: must not be blank"),
            Fault::TooShort(min) => write!(f, "{what}: shorter than {min}"),
            Fault::TooLong(max) => write!(f, "{what}: longer than {max}"),
            Fault::ForbiddenCharacter => {
                write!(f, "{what}: holds a control or invisible character")
            }
            Fault::Unknown => write!(f, "{what}: not a known value"),
            Fault::NotAfterStart => write!(f, "{what}: must end after it begins"),
            Fault::Overlap => write!(f, "{what}: entries overlap"),
        }
    }
}

impl core::error::Error for Invalid {}
