#!/usr/bin/env bash
# The pages and the server as they are shipped.
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ops/dev/setup.sh run
web_build
cargo build --locked --release --package laundrypro-api --bin laundrypro
say "Built: $TARGET/release/laundrypro and web/dist"
