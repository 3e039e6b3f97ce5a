#!/usr/bin/env bash
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

npm_packages web
cargo fmt --all
(cd web && npm run --silent fmt)
