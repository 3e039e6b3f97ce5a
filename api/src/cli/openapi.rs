//! `laundrypro openapi`: the document, as it is committed.

use super::{Failure, Outcome, out};
use crate::http::app;

pub(super) fn run() -> Outcome {
    let json = app::document().to_pretty_json().map_err(|error| Failure::Failed(error.to_string()))?;
    out::line(&json);
    Ok(())
}
