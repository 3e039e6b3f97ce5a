//! The one door for changes: what commits together, what leaves nothing, what runs again.

use std::{
    sync::{
        Arc, Barrier,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use diesel::{RunQueryDsl, connection::SimpleConnection, sql_query};
use laundrypro_api::{
    alerts::{self, Alert, AlertKind, Severity, Spool},
    audit::{Action, Event},
    db::Db,
    error::{AppError, Code},
    outbox::{self, Job},
};
use laundrypro_testkit::Shop;

fn rename(tx: &mut laundrypro_api::db::Tx<'_>, code: &str, name: &str) -> Result<(), AppError> {
    sql_query(format!("UPDATE branches SET name = '{name}' WHERE code = '{code}'")).execute(tx.conn())?;
    Ok(())
}

fn event() -> Event {
    Event::new(Action::BranchChanged, "branch", None)
}

#[actix_web::test]
async fn a_write_without_an_audit_event_fails_and_leaves_nothing() {
    let shop = Shop::open().await;
    let before = shop.fingerprint();
    let outcome = shop.db().write(&shop.system(), |tx| rename(tx, "A", "Otra")).await;
    assert_eq!(outcome.unwrap_err().code(), Code::Internal);
    assert_eq!(shop.fingerprint(), before);
}

#[actix_web::test]
async fn a_use_case_that_fails_after_its_event_leaves_neither_row_nor_event() {
    let shop = Shop::open().await;
    let before = shop.fingerprint();
    let ctx = shop.system();
    let outcome = shop.db().write(&ctx, |tx| {
        rename(tx, "A", "Otra")?;
        tx.audit(event());
        tx.enqueue(&Job::ForgetExpired)?;
        Err::<(), _>(Code::Conflict.into())
    });
    assert_eq!(outcome.await.unwrap_err().code(), Code::Conflict);
    assert_eq!(shop.fingerprint(), before);
}

#[actix_web::test]
async fn a_commit_that_fails_leaves_neither_row_nor_event_nor_job() {
    let shop = Shop::open().await;
    shop.execute(
        "CREATE FUNCTION refuse_at_commit() RETURNS trigger LANGUAGE plpgsql AS
             $$ BEGIN RAISE EXCEPTION 'refused at commit'; END $$;
         CREATE CONSTRAINT TRIGGER at_commit AFTER UPDATE ON branches DEFERRABLE INITIALLY DEFERRED
             FOR EACH ROW EXECUTE FUNCTION refuse_at_commit()",
    );
    let before = shop.fingerprint();
    let ctx = shop.system();
    let outcome = shop.db().write(&ctx, |tx| {
        rename(tx, "A", "Otra")?;
        tx.audit(event());
        tx.enqueue(&Job::ForgetExpired)
    });
    assert_eq!(outcome.await.unwrap_err().code(), Code::Internal);
    assert_eq!(shop.fingerprint(), before);
}

#[actix_web::test]
async fn row_event_and_job_commit_together() {
    let shop = Shop::open().await;
    let (events, jobs) = (shop.count("audit_events"), shop.count("outbox_jobs"));
    let ctx = shop.system();
    let outcome = shop.db().write(&ctx, |tx| {
        rename(tx, "A", "Otra")?;
        tx.audit(event());
        tx.enqueue(&Job::ForgetExpired)
    });
    outcome.await.unwrap();
    assert_eq!(shop.count("branches WHERE name = 'Otra'"), 1);
    assert_eq!((shop.count("audit_events"), shop.count("outbox_jobs")), (events + 1, jobs + 1));
}

/// Two transactions that lock two rows in opposite order. Both must end well, one of them on its second run.
#[actix_web::test]
async fn a_deadlocks_victim_runs_again_and_both_changes_are_made() {
    let shop = Shop::open().await;
    let (barrier, runs) = (Arc::new(Barrier::new(2)), Arc::new(AtomicU32::new(0)));
    let change = |first: &'static str, second: &'static str| {
        let (db, ctx, barrier, runs) = (shop.db().clone(), shop.system(), Arc::clone(&barrier), Arc::clone(&runs));
        async move {
            let done = db.write(&ctx, move |tx| {
                let run = runs.fetch_add(1, Ordering::SeqCst);
                rename(tx, first, &format!("from {first}"))?;
                if run < 2 {
                    barrier.wait();
                }
                rename(tx, second, &format!("from {first}"))?;
                tx.audit(event());
                Ok(())
            });
            done.await
        }
    };
    let (one, two) = futures_util::future::join(change("A", "B"), change("B", "A")).await;
    assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
    assert!(runs.load(Ordering::SeqCst) >= 3, "no deadlock happened");
    assert_eq!(shop.count("audit_events WHERE entity_id IS NULL AND action = 'branch.changed'"), 2);
}

#[actix_web::test]
async fn when_every_connection_is_busy_the_request_is_told_soon_and_the_others_are_served_again() {
    let shop = Shop::open_with(&[("DATABASE_POOL_SIZE", "1")]).await;
    let (db, ctx) = (shop.db().clone(), shop.system());
    let holder = db.clone();
    let holding = ctx.clone();
    let busy = actix_web::rt::spawn(async move {
        holder.read(&holding, |conn| Ok(conn.batch_execute("SELECT pg_sleep(3)")?)).await
    });
    actix_web::rt::time::sleep(Duration::from_millis(200)).await;
    let started = Instant::now();
    let refused = db.read(&ctx, |conn| Ok(conn.batch_execute("SELECT 1")?)).await.unwrap_err();
    assert_eq!(refused.code(), Code::Unavailable);
    assert!(refused.retry_after_wait().is_some());
    assert!(started.elapsed() < Duration::from_millis(2500), "{:?}", started.elapsed());
    busy.await.unwrap().unwrap();
    db.read(&ctx, |conn| Ok(conn.batch_execute("SELECT 1")?)).await.unwrap();
}

#[actix_web::test]
async fn a_statement_that_takes_too_long_and_a_lock_that_is_not_to_be_had_are_unavailable_not_broken() {
    let shop = Shop::open().await;
    let ctx = shop.system();
    let slow = shop.db().read(&ctx, |conn| {
        conn.batch_execute(
            "SET LOCAL statement_timeout = '100ms'; SET statement_timeout = '100ms'; SELECT pg_sleep(2)",
        )?;
        Ok(())
    });
    assert_eq!(slow.await.unwrap_err().code(), Code::Unavailable);
    let mut holder = shop.as_owner();
    holder.batch_execute("BEGIN; SELECT * FROM branches FOR UPDATE").unwrap();
    let ctx = shop.system();
    let locked = shop.db().write(&ctx, |tx| {
        tx.conn().batch_execute("SET LOCAL lock_timeout = '100ms'")?;
        rename(tx, "A", "Otra")?;
        tx.audit(event());
        Ok(())
    });
    assert_eq!(locked.await.unwrap_err().code(), Code::Unavailable);
}

#[actix_web::test]
async fn one_cause_is_one_open_alert_with_a_count() {
    let shop = Shop::open().await;
    let ctx = shop.system();
    let raise = |cause: &'static str| {
        let alert = Alert::new(&ctx, AlertKind::ServerError, Severity::Critical, "broken").cause(cause);
        shop.db().upkeep(&ctx, move |tx| tx.raise(&alert))
    };
    for cause in ["a", "a", "a", "b"] {
        raise(cause).await.unwrap();
    }
    assert_eq!(shop.count("operational_alerts"), 2);
    assert_eq!(shop.count("apps_common_operationalalert WHERE count = 3 AND resolved_at IS NULL"), 1);
    shop.execute("UPDATE operational_alerts SET resolved_at = now() WHERE cause = 'a'");
    raise("a").await.unwrap();
    assert_eq!(shop.count("operational_alerts WHERE cause = 'a'"), 2);
}

#[actix_web::test]
async fn an_alert_that_cannot_be_stored_waits_on_disk_and_is_stored_once() {
    let shop = Shop::open().await;
    let folder = tempfile::tempdir().unwrap();
    let (spool, ctx) = (Spool::new(folder.path()), shop.system());
    let away = Db::new(&"postgresql://app@127.0.0.1:1/nowhere".to_owned().into(), 1).unwrap();
    let alert = Alert::new(&ctx, AlertKind::DatabaseUnavailable, Severity::Critical, "away");
    alerts::raise(&away, &spool, &ctx, alert.clone()).await;
    assert_eq!(spool.waiting().unwrap().len(), 1);
    assert!(alerts::drain(&away, &spool, &ctx).await.is_err());
    assert_eq!(spool.waiting().unwrap().len(), 1, "what cannot be stored stays");

    assert_eq!(alerts::drain(shop.db(), &spool, &ctx).await.unwrap(), 1);
    assert!(spool.waiting().unwrap().is_empty());
    // A crash between storing and unlinking: the same entry comes again.
    spool.put(&alert).unwrap();
    alerts::drain(shop.db(), &spool, &ctx).await.unwrap();
    assert_eq!(shop.count("operational_alerts WHERE kind = 'database.unavailable' AND count = 1"), 1);
    // Even when the alert was resolved meanwhile, and without holding up what comes after it.
    shop.execute("UPDATE operational_alerts SET resolved_at = now()");
    let later = Alert::new(&ctx, AlertKind::DatabaseUnavailable, Severity::Critical, "away again");
    spool.put(&alert).unwrap();
    spool.put(&later).unwrap();
    assert_eq!(alerts::drain(shop.db(), &spool, &ctx).await.unwrap(), 2);
    assert_eq!(shop.count("operational_alerts WHERE kind = 'database.unavailable'"), 2);
    assert!(spool.waiting().unwrap().is_empty());
}

#[actix_web::test]
async fn a_job_runs_when_it_is_due_and_orders_itself_again() {
    let shop = Shop::open().await;
    outbox::order_upkeep(shop.db(), &shop.system()).await.unwrap();
    outbox::order_upkeep(shop.db(), &shop.system()).await.unwrap();
    assert_eq!(shop.count("outbox_jobs"), 1, "ordering it again changes nothing");
    assert!(outbox::run_next(shop.db(), &shop.system(), laundrypro_api::jobs::perform).await.unwrap());
    assert!(
        !outbox::run_next(shop.db(), &shop.system(), laundrypro_api::jobs::perform).await.unwrap(),
        "it is not due for an hour"
    );
    shop.clock().advance(chrono::TimeDelta::hours(2));
    assert!(outbox::run_next(shop.db(), &shop.system(), laundrypro_api::jobs::perform).await.unwrap());
}

#[actix_web::test]
async fn a_job_that_keeps_failing_is_set_aside_with_an_alert() {
    let shop = Shop::open().await;
    outbox::order_upkeep(shop.db(), &shop.system()).await.unwrap();
    shop.execute("UPDATE outbox_jobs SET kind = 'no_such_job'");
    for _ in 0..outbox::ATTEMPTS {
        assert!(outbox::run_next(shop.db(), &shop.system(), laundrypro_api::jobs::perform).await.unwrap());
        assert!(
            !outbox::run_next(shop.db(), &shop.system(), laundrypro_api::jobs::perform).await.unwrap(),
            "it waits before it is tried again"
        );
        shop.clock().advance(chrono::TimeDelta::hours(1));
    }
    assert_eq!(shop.count("outbox_jobs WHERE dead_at IS NOT NULL AND last_error IS NOT NULL"), 1);
    assert_eq!(shop.count("operational_alerts WHERE cause = 'outbox no_such_job'"), 1);
    // Put right, it is ordered anew by the next start.
    shop.execute("UPDATE outbox_jobs SET kind = 'forget_expired'");
    outbox::order_upkeep(shop.db(), &shop.system()).await.unwrap();
    assert_eq!(shop.count("outbox_jobs WHERE dead_at IS NULL AND attempts = 0"), 1);
    assert!(outbox::run_next(shop.db(), &shop.system(), laundrypro_api::jobs::perform).await.unwrap());
    assert!(!outbox::run_next(shop.db(), &shop.system(), laundrypro_api::jobs::perform).await.unwrap());
}
