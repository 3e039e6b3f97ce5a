#!/usr/bin/env bash
# The same tests with LAUNDRYPRO_SOAK set: races, kills, restarts and fuzzing at the counts that a release needs.
# Arguments go to nextest, so that one kind can be tried alone: ops/dev/soak.sh embedded
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ops/dev/setup.sh test
export LAUNDRYPRO_SOAK=1
nextest --profile soak "$@"
