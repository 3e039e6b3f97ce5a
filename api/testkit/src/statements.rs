//! Counts the statements that reach PostgreSQL.

use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};

static STATEMENTS: AtomicUsize = AtomicUsize::new(0);

fn counter() -> Option<Box<dyn Instrumentation>> {
    Some(Box::new(|event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            let text = query.to_string();
            // What frames a transaction and sets up a connection is not counted.
            if !["BEGIN", "COMMIT", "ROLLBACK", "SET "].iter().any(|frame| text.starts_with(frame)) {
                STATEMENTS.fetch_add(1, Ordering::SeqCst);
            }
        }
    }))
}

pub(crate) fn watch() {
    set_default_instrumentation(counter).unwrap();
}

/// How many statements some work sends, `BEGIN` and `COMMIT` apart. One test a process, or the counts mix.
pub async fn count_statements<T>(work: impl Future<Output = T>) -> (usize, T) {
    let before = STATEMENTS.load(Ordering::SeqCst);
    let outcome = work.await;
    (STATEMENTS.load(Ordering::SeqCst) - before, outcome)
}
