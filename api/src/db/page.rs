//! Keyset pages: a list goes on after the last row that was shown, at the same cost on page one and on page ten thousand.
//!
//! A cursor holds the last row's sort key and a digest of the filters, so that it is refused when they changed.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::error::{AppError, Code};

/// Rows of a page unless the caller says otherwise.
pub const DEFAULT_LIMIT: u32 = 50;
/// Rows of a page at most.
pub const MAX_LIMIT: u32 = 200;

/// Which page of a list is asked for. `K` is the list's sort key, ending in a unique column.
#[derive(Debug, Clone)]
pub struct PageRequest<K> {
    /// How many rows.
    pub limit: u32,
    /// The key of the last row that was shown.
    pub after: Option<K>,
    filters: String,
}

/// A page of a list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Page<T> {
    /// The rows, in the list's order.
    pub items: Vec<T>,
    /// Ask for the next page with this; null: there is none.
    pub next_cursor: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Cursor<K> {
    filters: String,
    after: K,
}

impl<K: Serialize + DeserializeOwned> PageRequest<K> {
    /// Reads `limit` and `cursor` of a list with these filters.
    ///
    /// # Errors
    /// 400 `cursor_invalid` when the cursor is broken or belongs to other filters.
    pub fn new(limit: Option<u32>, cursor: Option<&str>, filters: &impl Serialize) -> Result<Self, AppError> {
        let filters = digest(filters)?;
        let after = cursor.map(|cursor| decode(cursor, &filters)).transpose()?;
        Ok(Self { limit: limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT), after, filters })
    }

    /// How many rows to fetch: one more than shown, to learn whether there is a next page.
    #[must_use]
    pub fn fetch(&self) -> i64 {
        i64::from(self.limit) + 1
    }

    /// Makes the page of the fetched rows.
    ///
    /// # Errors
    /// The key cannot be written as JSON.
    pub fn page<R, T>(
        &self,
        mut rows: Vec<R>,
        key: impl Fn(&R) -> K,
        view: impl FnMut(R) -> T,
    ) -> Result<Page<T>, AppError> {
        let limit = usize::try_from(self.limit).map_err(AppError::internal)?;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next_cursor = match rows.last() {
            Some(last) if more => Some(encode(&Cursor { filters: self.filters.clone(), after: key(last) })?),
            _ => None,
        };
        Ok(Page { items: rows.into_iter().map(view).collect(), next_cursor })
    }
}

fn digest(filters: &impl Serialize) -> Result<String, AppError> {
    let text = serde_json::to_string(filters).map_err(AppError::internal)?;
    let hash = Sha256::digest(text.as_bytes());
    Ok(URL_SAFE_NO_PAD.encode(hash.get(..9).unwrap_or_default()))
}

fn encode<K: Serialize>(cursor: &Cursor<K>) -> Result<String, AppError> {
    serde_json::to_vec(cursor).map(|bytes| URL_SAFE_NO_PAD.encode(bytes)).map_err(AppError::internal)
}

fn decode<K: DeserializeOwned>(text: &str, filters: &str) -> Result<K, AppError> {
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| Code::CursorInvalid)?;
    // PostgreSQL stores every character but this one, and in JSON it can only be written like so.
    if bytes.windows(6).any(|part| part == b"\\u0000") {
        return Err(Code::CursorInvalid.into());
    }
    let cursor: Cursor<K> = serde_json::from_slice(&bytes).map_err(|_| Code::CursorInvalid)?;
    if cursor.filters == filters { Ok(cursor.after) } else { Err(Code::CursorInvalid.into()) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_next_page_goes_on_after_the_last_row_that_was_shown() {
        let first = PageRequest::<u32>::new(Some(2), None, &json!({})).unwrap();
        let page = first.page(vec![1_u32, 2, 3], |row| *row, |row| row).unwrap();
        assert_eq!(page.items, [1, 2]);
        let second = PageRequest::<u32>::new(Some(2), page.next_cursor.as_deref(), &json!({})).unwrap();
        assert_eq!(second.after, Some(2));
        assert_eq!(second.page(vec![3], |row| *row, |row| row).unwrap().next_cursor, None);
    }

    #[test]
    fn a_cursor_is_refused_when_the_filters_changed_or_it_was_tampered_with() {
        let page = PageRequest::<u32>::new(Some(1), None, &json!({"q": "a"})).unwrap();
        let cursor = page.page(vec![1_u32, 2], |row| *row, |row| row).unwrap().next_cursor.unwrap();
        assert!(PageRequest::<u32>::new(None, Some(&cursor), &json!({"q": "a"})).is_ok());
        for (cursor, filters) in [(cursor.as_str(), json!({"q": "b"})), ("%%%", json!({})), ("e30", json!({}))] {
            let error = PageRequest::<u32>::new(None, Some(cursor), &filters).unwrap_err();
            assert_eq!(error.code(), Code::CursorInvalid);
        }
    }
}
