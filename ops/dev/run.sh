#!/usr/bin/env bash
# Brings everything up to date, and becomes the server. Its settings come from the environment and `.env`.
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ops/dev/setup.sh run
web_build
server_build
exec "$TARGET/debug/laundrypro" serve --web-root web/dist "$@"
