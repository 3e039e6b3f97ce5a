#!/usr/bin/env bash
# The quick set: tests whose name contains `regression`, on both sides.
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ops/dev/setup.sh test
npm_packages web
nextest --no-tests=warn -E 'test(regression)'
(cd web && npm test --silent -- --testNamePattern regression --passWithNoTests)
