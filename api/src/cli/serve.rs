//! `laundrypro serve`: the server itself.

use std::{os::unix::fs::PermissionsExt, path::PathBuf, time::Duration};

use actix_web::{HttpServer, dev::Server};
use clap::Args as ClapArgs;
use secrecy::SecretString;

use super::{
    Failure, Outcome, configuration, demo,
    migrate::{self, Urls},
    out, secret,
    stop::Stop,
};
use crate::{
    alerts,
    config::{Bind, Config},
    ctx::{Ctx, Tools},
    db::{
        Db,
        embedded::Embedded,
        migrate::{SchemaState, connect, owns_the_schema, run as run_migrations, state},
    },
    error::AppError,
    http::{
        app::{Blueprint, create_app},
        operator,
        state::AppState,
    },
    jobs, outbox,
};

/// How long requests in flight may take to end after a signal.
const DRAIN_SECONDS: u64 = 20;
/// How often due jobs and spooled alerts are looked for.
const TICK: Duration = Duration::from_secs(5);

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    /// The folder of the built single-page app, for a machine without nginx
    #[arg(long, value_name = "FOLDER")]
    web_root: Option<PathBuf>,
}

pub(super) fn run(args: Args) -> Outcome {
    let config = configuration()?;
    start_log(&config);
    let stop = Stop::listen().map_err(|error| Failure::Failed(error.to_string()))?;
    let mut cluster = if config.wants_embedded_database() { Some(migrate::start(&config)?) } else { None };
    let outcome = serve(&config, cluster.as_ref(), args, stop);
    let stopped = cluster.as_mut().map_or(Ok(()), Embedded::stop);
    outcome?;
    stopped.map_err(|error| Failure::Failed(error.to_string()))
}

fn start_log(config: &Config) {
    use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt, util::SubscriberInitExt};
    let filter = EnvFilter::new(if config.debug {
        "info,actix_server=warn,laundrypro_api=debug"
    } else {
        "info,actix_server=warn"
    });
    let registry = tracing_subscriber::registry().with(filter);
    // People read the log in development, machines in production.
    if config.is_prod() {
        registry.with(fmt::layer().json().flatten_event(true).with_writer(std::io::stderr)).init();
    } else {
        registry.with(fmt::layer().compact().with_writer(std::io::stderr)).init();
    }
}

fn serve(config: &Config, cluster: Option<&Embedded>, args: Args, stop: Stop) -> Outcome {
    if stop.is_wished() {
        return Ok(());
    }
    let urls = prepare_database(config, cluster)?;
    let system = actix_web::rt::System::new();
    let secret = secret::key(config)?;
    let db = Db::new(&urls.app, config.database.pool_size)?;
    let state = AppState::new(config.clone(), db, Tools::real(), secret)?.with_web_root(args.web_root);
    system.block_on(serve_until_stopped(config, state, cluster.is_some(), stop)).map_err(Failure::from)
}

/// Makes sure that the schema is the one this program knows.
fn prepare_database(config: &Config, cluster: Option<&Embedded>) -> Result<Urls, Failure> {
    if let Some(cluster) = cluster {
        let urls = Urls::embedded(cluster);
        run_migrations(&urls.owner, &urls.app)?;
        return Ok(urls);
    }
    let urls = Urls::of(config).ok_or_else(|| Failure::Failed("DATABASE_URL is missing".to_owned()))?;
    if !config.is_prod() {
        run_migrations(&urls.owner, &urls.app)?;
    }
    check_database(config, &urls.app)?;
    Ok(urls)
}

fn check_database(config: &Config, url: &SecretString) -> Result<(), Failure> {
    let mut conn = connect(url)?;
    match state(&mut conn)? {
        SchemaState::Current => {}
        SchemaState::Behind => {
            return Err(Failure::Failed("migrations are pending; run `laundrypro migrate` first".to_owned()));
        }
        SchemaState::Unknown => {
            return Err(Failure::Failed(
                "the database was migrated by a newer version; this one will not touch it".to_owned(),
            ));
        }
    }
    if config.is_prod() && !config.database.single_role && owns_the_schema(&mut conn)? {
        let sentence = "DATABASE_URL: this role owns the schema and could change what must never change. Give the application \
            a role of its own, or say DATABASE_SINGLE_ROLE=1";
        return Err(Failure::Failed(sentence.to_owned()));
    }
    Ok(())
}

async fn serve_until_stopped(config: &Config, state: AppState, embedded: bool, stop: Stop) -> Result<(), AppError> {
    let ctx = Ctx::system(Tools::real());
    outbox::order_upkeep(&state.db, &ctx).await?;
    // Both addresses are taken before the demo is made, so that its password is never made and not shown.
    let blueprint = Blueprint::new(state.clone())?;
    if stop.is_wished() {
        return Ok(());
    }
    let server = bind(config, blueprint.clone())?;
    let operator = operator::server(state.clone())?;
    let made =
        if embedded && !config.is_prod() { demo::fill(config, &state.db, &ctx, &state.hashing).await? } else { None };
    greet(config, made);
    let operator_handle = operator.handle();
    let tasks = [
        actix_web::rt::spawn(async move {
            let ended = operator.await;
            tracing::error!(?ended, "the operator's listener has ended");
        }),
        actix_web::rt::spawn(keep_house(state, blueprint)),
    ];
    let handle = server.handle();
    actix_web::rt::spawn(async move {
        stop.wished().await;
        handle.stop(true).await;
    });
    let outcome = server.await;
    for task in tasks {
        task.abort();
    }
    operator_handle.stop(false).await;
    outcome.map_err(AppError::internal)
}

fn bind(config: &Config, blueprint: Blueprint) -> Result<Server, AppError> {
    let server = HttpServer::new(move || create_app(&blueprint))
        .workers(2)
        .worker_max_blocking_threads(32)
        // `Stop` hears them, and has done so since before the database was started.
        .disable_signals()
        .client_request_timeout(Duration::from_secs(10))
        .shutdown_timeout(DRAIN_SECONDS);
    let failed = |error: std::io::Error| AppError::internal(format!("BIND {}: {error}", config.bind));
    let bound = match &config.bind {
        Bind::Tcp(address) => server.bind(address).map_err(failed)?,
        Bind::Unix(path) => {
            let server = server.bind_uds(path).map_err(failed)?;
            // nginx runs as another user of the socket's group.
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660)).map_err(failed)?;
            server
        }
    };
    Ok(bound.run())
}

fn greet(config: &Config, made: Option<demo::Made>) {
    out::line(&format!("\n  LaundryPro is open at {}", config.bind));
    match made {
        Some(made) => {
            out::line("\n  Sign in as admin, encargada, vendedora or vendedora2");
            out::line(&format!("  with the password {}", made.password));
            if config.demo_password.is_none() {
                out::line(
                    "  It is shown this once. For another one, stop the server: laundrypro user set-password --username admin",
                );
            }
        }
        None if !config.is_prod() && config.wants_embedded_database() => {
            out::line(
                "\n  Sign in as admin, encargada, vendedora or vendedora2 with the password shown at the first start",
            );
        }
        None => {}
    }
    out::line("");
}

/// Does due jobs and stores spooled alerts, for as long as the server runs.
async fn keep_house(state: AppState, blueprint: Blueprint) {
    loop {
        blueprint.tidy();
        let ctx = Ctx::system(state.tools.clone());
        loop {
            match outbox::run_next(&state.db, &ctx, jobs::perform).await {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    tracing::warn!(error = %error.chain(), "jobs cannot be looked for");
                    break;
                }
            }
        }
        if let Err(error) = alerts::drain(&state.db, &state.spool, &ctx).await {
            tracing::warn!(error = %error.chain(), "spooled alerts cannot be stored");
        }
        actix_web::rt::time::sleep(TICK).await;
    }
}
