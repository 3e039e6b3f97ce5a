#!/usr/bin/env bash
# The server and the pages, both anew after every change.
#
# A server that runs is replaced only when its successor has been built, so a typing error takes nothing down. It is told
# to end by SIGTERM, to itself alone: its database must not be signalled behind its back.
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

BINARY=$TARGET/debug/laundrypro
STATE=$(mktemp -d)

# shellcheck disable=SC2317 # called by the traps
finish() {
    trap - EXIT INT TERM
    say "Stopping"
    touch "$STATE/over"
    for name in watcher pages server; do
        [[ ! -e $STATE/$name ]] || kill -TERM "$(<"$STATE/$name")" 2>/dev/null || true
    done
    wait
    rm -rf "$STATE"
    exit "${1:-0}"
}

# keep_serving: runs the server; when it ends, waits for the next build.
keep_serving() {
    local server
    trap : INT TERM # it ends when the server has ended
    while [[ ! -e $STATE/over ]]; do
        rm -f "$STATE/built"
        "$BINARY" serve --web-root web/dist &
        server=$!
        echo "$server" >"$STATE/server"
        # A signal to this shell ends the waiting, not the server, which has requests to answer and a database to stop.
        while [[ -e /proc/$server ]]; do
            wait "$server" || sleep 0.1
        done
        rm -f "$STATE/server"
        [[ -e $STATE/built || -e $STATE/over ]] || say "The server has ended. It starts again after the next change."
        until [[ -e $STATE/built || -e $STATE/over ]]; do sleep 0.2; done
    done
}

ops/dev/setup.sh run
npm_packages ops/dev
web_build
server_build
trap 'finish 0' EXIT
trap 'finish 130' INT
trap 'finish 143' TERM

keep_serving &
export LAUNDRYPRO_DEV_STATE=$STATE
node ops/dev/node_modules/nodemon/bin/nodemon.js --config ops/dev/nodemon.json &
echo $! >"$STATE/watcher"
(cd web && exec node node_modules/vite/bin/vite.js --clearScreen false) &
echo $! >"$STATE/pages"
wait -n
say "One of the three has ended, so all do."
exit 1
