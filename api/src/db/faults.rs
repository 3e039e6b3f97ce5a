//! What a database error means. The one place that knows SQLSTATEs, and the messages where diesel hides them.
//!
//! diesel tells five SQLSTATEs apart and calls the rest `Unknown`, of which only the message is left; messages follow
//! the server's `lc_messages`, so the English and the Spanish ones are known here, and a test holds both.

use std::time::Duration;

use diesel::result::{DatabaseErrorInformation, DatabaseErrorKind, Error as DieselError};

use super::constraints::{self, Meaning};
use crate::error::AppError;

/// What sort of failure an error is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The same transaction may simply run again: deadlock or serialization failure.
    Transient,
    /// A lock was not to be had in time (SQLSTATE 55P03).
    LockTimeout,
    /// The statement took too long (57014).
    StatementTimeout,
    /// The server is away, shutting down, starting up, full or read-only.
    Away,
    /// A named constraint or trigger refused the row.
    Constraint,
    /// Anything else: a fault of ours.
    Bug,
}

/// Fragments of messages that only `Unknown` errors carry, in English and in Spanish.
const MESSAGES: &[(Fault, &[&str])] = &[
    (
        Fault::Transient,
        &[
            "deadlock detected",
            "se ha detectado un deadlock",
            "could not serialize access",
            "no se pudo serializar el acceso",
        ],
    ),
    (Fault::LockTimeout, &["due to lock timeout", "tiempo de espera de candados", "timeout de candados"]),
    (Fault::StatementTimeout, &["due to statement timeout", "tiempo de espera de sentencias", "timeout de sentencias"]),
    (
        Fault::Away,
        &[
            "terminating connection",
            "terminando la conexión",
            "server closed the connection",
            "el servidor cerró la conexión",
            "no connection to the server",
            "no hay conexión con el servidor",
            "could not connect to server",
            "no se pudo conectar con el servidor",
            "connection to server",
            "falló la conexión al servidor",
            "the database system is",
            "el sistema de base de datos está",
            "SSL connection has been closed",
            "could not receive data from server",
            "could not send data to server",
            "could not extend file",
            "no se pudo extender el archivo",
            "No space left on device",
            "No queda espacio en el dispositivo",
            "could not write to file",
            "remaining connection slots",
            "too many clients already",
        ],
    ),
];

/// What sort of failure an error is.
#[must_use]
pub fn classify(error: &DieselError) -> Fault {
    match error {
        DieselError::DatabaseError(kind, info) => classify_database(kind, info.as_ref()),
        DieselError::RollbackErrorOnCommit { commit_error, .. } => classify(commit_error),
        DieselError::BrokenTransactionManager => Fault::Away,
        _ => Fault::Bug,
    }
}

fn classify_database(kind: &DatabaseErrorKind, info: &dyn DatabaseErrorInformation) -> Fault {
    match kind {
        DatabaseErrorKind::SerializationFailure => Fault::Transient,
        DatabaseErrorKind::ClosedConnection
        | DatabaseErrorKind::ReadOnlyTransaction
        | DatabaseErrorKind::UnableToSendCommand => Fault::Away,
        DatabaseErrorKind::UniqueViolation
        | DatabaseErrorKind::ForeignKeyViolation
        | DatabaseErrorKind::CheckViolation => Fault::Constraint,
        _ => classify_message(info.message()),
    }
}

/// What a message alone gives away.
#[must_use]
pub fn classify_message(message: &str) -> Fault {
    MESSAGES
        .iter()
        .find(|(_, fragments)| fragments.iter().any(|fragment| message.contains(fragment)))
        .map_or(Fault::Bug, |(fault, _)| *fault)
}

impl From<DieselError> for AppError {
    fn from(error: DieselError) -> Self {
        match classify(&error) {
            Fault::Transient => Self::unavailable(error).transient(),
            Fault::LockTimeout | Fault::StatementTimeout => Self::unavailable(error),
            Fault::Away => Self::away(error),
            Fault::Constraint => from_constraint(error),
            Fault::Bug => Self::internal(error),
        }
    }
}

/// A refusal by the database is the last line behind checks that came before it, or the answer to a race.
fn from_constraint(error: DieselError) -> AppError {
    let name = match &error {
        DieselError::DatabaseError(_, info) => info.constraint_name().map(str::to_owned),
        _ => None,
    };
    match name.as_deref().and_then(constraints::meaning) {
        Some(Meaning::Field(pointer, code, detail)) => AppError::field(pointer, code, detail).caused_by(error),
        Some(Meaning::State(code)) => AppError::new(code).retry_after(Duration::from_secs(1)).caused_by(error),
        Some(Meaning::Bug) | None => AppError::internal(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_messages_of_an_english_and_of_a_spanish_server_mean_the_same() {
        let pairs = [
            (Fault::Transient, "deadlock detected", "se ha detectado un deadlock"),
            (
                Fault::LockTimeout,
                "canceling statement due to lock timeout",
                "cancelando la sentencia debido a que se agotó el tiempo de espera de candados (locks)",
            ),
            (
                Fault::StatementTimeout,
                "canceling statement due to statement timeout",
                "cancelando la sentencia debido a que se agotó el tiempo de espera de sentencias",
            ),
            (
                Fault::Away,
                "terminating connection due to administrator command",
                "terminando la conexión debido a una orden del administrador",
            ),
        ];
        for (fault, english, spanish) in pairs {
            assert_eq!(classify_message(english), fault, "{english}");
            assert_eq!(classify_message(spanish), fault, "{spanish}");
        }
        assert_eq!(classify_message("column \"x\" does not exist"), Fault::Bug);
    }
}
