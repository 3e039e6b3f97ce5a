#!/usr/bin/env bash
# Run by nodemon after a change: builds, and if that works tells the running server to make way.
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

STATE=${LAUNDRYPRO_DEV_STATE:?run by dev.sh}
server_build
touch "$STATE/built"
[[ ! -e $STATE/server ]] || kill -TERM "$(<"$STATE/server")" 2>/dev/null || true
