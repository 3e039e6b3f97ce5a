#!/usr/bin/env bash
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cargo clean
rm -rf web/dist web/coverage web/node_modules ops/dev/node_modules ops/postgres/node_modules
say "The data in ${LAUNDRYPRO_HOME:-var} and the tools in var/tools stay."
