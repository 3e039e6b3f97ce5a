//! The one rule behind every short text that people type: what is stripped, what is refused, how long it may be.
//!
//! Invariants: checking a checked text again changes nothing; what is refused is refused before anything is stripped,
//! so that the schema, which sees the raw text, and this rule agree.
//!
//! Deliberately absent: line breaks. No text of this crate has more than one line.

use unicode_normalization::UnicodeNormalization;
use utoipa::openapi::{RefOr, Schema};

use crate::invalid::{Fault, Invalid};
use crate::wire::text_schema;

/// One line of anything a person can read. Control characters, line breaks, direction marks and invisible characters
/// are out: they would let two names look alike on a ticket and in the audit log. The two joiners that scripts need
/// stay, but do not count as something to read.
pub(super) const ONE_LINE: &str = concat!(
    r"^[^\x00-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]*",
    r"[^\s\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]",
    r"[^\x00-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]*$",
);

/// What a kind of text is like.
pub(super) struct TextRule {
    /// What the text is, for messages.
    pub(super) what: &'static str,
    /// For the schema: what it is and what happens to it.
    pub(super) description: &'static str,
    /// For the schema: a text that fits.
    pub(super) example: &'static str,
    /// Fewest code points, after normalising.
    pub(super) min: usize,
    /// Most code points, before and after normalising.
    pub(super) max: usize,
    /// For the schema: the form of the raw text.
    pub(super) pattern: &'static str,
    /// Brings the raw text into the form that is kept.
    pub(super) normalise: fn(&str) -> String,
    /// Whether the normalised text has the form of its kind.
    pub(super) admits: fn(&str) -> bool,
}

impl TextRule {
    /// The text as it is kept, or why it is refused.
    pub(super) fn read(&self, raw: &str) -> Result<String, Invalid> {
        let refuse = |fault| Err(Invalid::new(self.what, fault));
        if raw.chars().any(is_forbidden) {
            return refuse(Fault::ForbiddenCharacter);
        }
        // Measured before normalising too, so that megabytes are never normalised.
        if raw.chars().nth(self.max).is_some() {
            return refuse(Fault::TooLong(self.max));
        }
        let text = (self.normalise)(raw);
        if !text.chars().any(is_visible) {
            return refuse(Fault::Blank);
        }
        let length = text.chars().count();
        if length < self.min {
            return refuse(Fault::TooShort(self.min));
        }
        if length > self.max {
            return refuse(Fault::TooLong(self.max));
        }
        if !(self.admits)(&text) {
            return refuse(Fault::Malformed);
        }
        Ok(text)
    }

    pub(super) fn schema(&self) -> RefOr<Schema> {
        text_schema(self.description, self.example, (self.min, self.max), Some(self.pattern)).into()
    }
}

/// For names and sentences: composed (NFC), so that the same word typed on two keyboards is the same text, and
/// without blanks around it.
pub(super) fn composed(raw: &str) -> String {
    raw.nfc().collect::<String>().trim().to_owned()
}

/// For what identifies a person: compatibility forms folded (NFKC), so that no look-alike spelling is another name.
pub(super) fn folded_lower(raw: &str) -> String {
    raw.nfkc().collect::<String>().trim().to_lowercase()
}

/// For codes: capitals.
pub(super) fn capitals(raw: &str) -> String {
    raw.trim().to_ascii_uppercase()
}

/// For codes that must come exactly.
pub(super) fn unchanged(raw: &str) -> String {
    raw.to_owned()
}

/// Any text will do.
pub(super) fn anything(_: &str) -> bool {
    true
}

/// Whether the first character satisfies `first`, and every one `all`.
pub(super) fn starts_and_goes_on(text: &str, first: fn(char) -> bool, all: fn(char) -> bool) -> bool {
    text.starts_with(first) && text.chars().all(all)
}

fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}'
            | '\u{3164}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{fffe}' | '\u{ffff}')
}

fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}
