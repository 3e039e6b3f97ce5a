//! The operator's listener: numbers for a monitoring system, never reachable by customers.

use std::fmt::Write;

use actix_web::{App, HttpResponse, HttpServer, dev::Server, web};

use super::state::AppState;
use crate::{config::Bind, error::AppError};

/// The operator's server, bound but not yet running.
///
/// # Errors
/// The address cannot be bound.
pub fn server(state: AppState) -> Result<Server, AppError> {
    let bind = state.config.operator_bind.clone();
    let state = web::Data::new(state);
    let server = HttpServer::new(move || App::new().app_data(state.clone()).route("/metrics", web::get().to(metrics)))
        .workers(1)
        .disable_signals();
    let bound = match &bind {
        Bind::Tcp(address) => server.bind(address),
        Bind::Unix(path) => server.bind_uds(path),
    };
    Ok(bound.map_err(|error| AppError::internal(format!("OPERATOR_BIND {bind}: {error}")))?.run())
}

/// The counters in Prometheus' text format.
async fn metrics(state: web::Data<AppState>) -> HttpResponse {
    let mut text = String::from("# TYPE laundrypro_http_answers_total counter\n");
    let mut total = 0;
    for (class, count) in state.tally.answers() {
        total += count;
        let _ = writeln!(text, "laundrypro_http_answers_total{{status=\"{class}xx\"}} {count}");
    }
    let micros = state.tally.micros();
    let _ = writeln!(text, "# TYPE laundrypro_http_answer_seconds summary");
    let _ = writeln!(text, "laundrypro_http_answer_seconds_sum {}.{:06}", micros / 1_000_000, micros % 1_000_000);
    let _ = writeln!(text, "laundrypro_http_answer_seconds_count {total}");
    let _ = writeln!(text, "# TYPE laundrypro_database_connections_free gauge");
    let _ = writeln!(text, "laundrypro_database_connections_free {}", state.db.free_connections());
    HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(text)
}
