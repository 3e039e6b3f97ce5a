//! What every change begins with, in one statement: is its person still who she was when her request came, and was this
//! done before.
//!
//! Her rights were read before the body of the request was, and a body may take seconds. So they are asked again inside
//! the transaction, under a lock on her row: whoever takes a right away has either finished, and is seen here, or waits.

use diesel::{
    pg::PgConnection,
    prelude::*,
    sql_types::{Array, BigInt, Bytea, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use serde_json::Value;

use crate::{
    ctx::{Actor, Ctx, Person},
    error::{AppError, Code},
    idempotency::{self, Claim},
};

const OPEN: &str = "
WITH standing AS (
    SELECT u.id FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.id = $1 AND u.id = $2 AND s.ended_at IS NULL AND u.active AND u.role = $3
      AND ARRAY(SELECT b.branch_id FROM user_branches b WHERE b.user_id = u.id ORDER BY b.branch_id) = $4
    FOR SHARE OF u
), claimed AS (
    INSERT INTO idempotency_keys (actor_id, key, operation, fingerprint, created_at)
    SELECT id, $5, $6, $7, $8 FROM standing WHERE $5 IS NOT NULL
    ON CONFLICT DO NOTHING RETURNING 1
)
SELECT (SELECT count(*) FROM standing) AS standing, (SELECT count(*) FROM claimed) AS claimed";

#[derive(QueryableByName)]
struct Opened {
    #[diesel(sql_type = BigInt)]
    standing: i64,
    #[diesel(sql_type = BigInt)]
    claimed: i64,
}

/// Opens a change. The earlier answer, when the same request was answered before.
///
/// # Errors
/// 401 `session_revoked` when the person's session, activity, role or branches are not what they were; 422 when the key was
/// used for another request; 409 when a twin is still at work after the lock limit.
pub(super) fn open(conn: &mut PgConnection, ctx: &Ctx) -> Result<Option<Value>, AppError> {
    let Actor::Person(person) = &ctx.actor else { return Ok(None) };
    let claim = ctx.idempotency.as_ref();
    let opened = match send(conn, ctx, person, claim) {
        Ok(opened) => opened,
        Err(error) if claim.is_some() => return Err(idempotency::in_flight(error)),
        Err(error) => return Err(error.into()),
    };
    if opened.standing != 1 {
        return Err(Code::SessionRevoked.into());
    }
    match claim {
        Some(claim) if opened.claimed == 0 => idempotency::earlier_answer(conn, person.id, claim).map(Some),
        _ => Ok(None),
    }
}

fn send(conn: &mut PgConnection, ctx: &Ctx, person: &Person, claim: Option<&Claim>) -> QueryResult<Opened> {
    diesel::sql_query(OPEN)
        .bind::<SqlUuid, _>(person.session)
        .bind::<SqlUuid, _>(person.id)
        .bind::<Text, _>(person.role)
        .bind::<Array<SqlUuid>, _>(&person.branches)
        .bind::<Nullable<Text>, _>(claim.map(Claim::key))
        .bind::<Nullable<Text>, _>(claim.map(Claim::operation))
        .bind::<Nullable<Bytea>, _>(claim.map(Claim::fingerprint))
        .bind::<Timestamptz, _>(ctx.now())
        .get_result(conn)
}
