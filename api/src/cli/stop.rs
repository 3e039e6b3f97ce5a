//! The wish to stop (Ctrl-C, `kill`, a closed terminal), heard from the first moment on.
//!
//! Making a database, migrating it and filling the demo take seconds. A signal that came meanwhile would end the process
//! where it stands and leave its PostgreSQL running. So the signals are caught before the cluster starts, and the wish is
//! kept until somebody asks for it.

use std::{io, sync::mpsc, thread};

use tokio::{
    runtime,
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// Whether somebody wants the program to stop.
#[derive(Debug, Clone)]
pub(super) struct Stop(watch::Receiver<bool>);

impl Stop {
    /// Listens from now on, on a thread of its own.
    pub(super) fn listen() -> io::Result<Self> {
        let (wished, wish) = watch::channel(false);
        let (ready, readiness) = mpsc::channel();
        let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            runtime.block_on(async {
                let streams = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()].map(signal);
                let [Ok(mut interrupt), Ok(mut terminate), Ok(mut hangup)] = streams else {
                    return;
                };
                let _ = ready.send(());
                tokio::select! {
                    _ = interrupt.recv() => {}
                    _ = terminate.recv() => {}
                    _ = hangup.recv() => {}
                }
                wished.send_replace(true);
            });
        })?;
        readiness.recv().map_err(|_| io::Error::other("signals cannot be caught"))?;
        Ok(Self(wish))
    }

    /// Whether the wish was heard already.
    pub(super) fn is_wished(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits for the wish.
    pub(super) async fn wished(mut self) {
        // The sender is gone only when the wish was sent.
        drop(self.0.wait_for(|wished| *wished).await);
    }
}
