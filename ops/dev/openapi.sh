#!/usr/bin/env bash
# The routes make the document, the document makes the types of the pages. A test fails when one of them is behind.
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ops/dev/setup.sh run
npm_packages web
server_build
"$TARGET/debug/laundrypro" openapi >openapi/openapi.json.new
mv openapi/openapi.json.new openapi/openapi.json
(cd web && npm run --silent types)
