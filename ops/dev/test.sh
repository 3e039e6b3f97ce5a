#!/usr/bin/env bash
# Everything that has to hold, from a clean checkout. Stops at the first step that fails.
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

LOGS=$TARGET/test-logs
mkdir -p "$LOGS"
rm -f "$LOGS"/*.log
export NO_COLOR=1 CARGO_TERM_COLOR=never
NAMES=()
TIMES=()

# step NAME COMMAND…: says what it does, keeps what it said, and measures it.
step() {
    local name=$1 begin=$EPOCHREALTIME status
    shift
    printf '\n=== %s\n' "$name"
    # Not `|| status=$?`: in such a place the shell would not stop at the first failure inside a function either.
    set +e
    (
        set -e
        "$@"
    ) 2>&1 | tee "$LOGS/${name// /-}.log"
    status=$?
    set -e
    local taken=$((${EPOCHREALTIME/[.,]/} / 1000 - ${begin/[.,]/} / 1000))
    NAMES+=("$name")
    TIMES+=("$taken")
    if [[ $status != 0 ]]; then
        table
        printf '\nFAILED: %s (exit %d)\n' "$name" "$status"
        exit 1
    fi
    printf -- '--- %s: %s\n' "$name" "$(seconds "$taken")"
}

seconds() { printf '%d.%d s' $(($1 / 1000)) $(($1 % 1000 / 100)); }

table() {
    local index total=0
    printf '\n%-28s %10s\n' 'step' 'duration'
    for index in "${!NAMES[@]}"; do
        printf '%-28s %10s\n' "${NAMES[index]}" "$(seconds "${TIMES[index]}")"
        total=$((total + TIMES[index]))
    done
    printf '%-28s %10s\n' 'total' "$(seconds "$total")"
}

web() { (cd web && npm run --silent "$@"); }

scripts() {
    local files
    mapfile -t files < <(git ls-files '*.sh' .ci/run)
    shellcheck --external-sources "${files[@]}"
    echo "${#files[@]} scripts"
}

dependencies() {
    cargo deny --locked check --hide-inclusion-graph --show-stats bans licenses sources
    # Known vulnerabilities are listed on a server, which a machine without the internet does not reach.
    if timeout 60 cargo deny --locked fetch db 2>"$LOGS/advisories.err"; then
        cargo deny --locked check --disable-fetch --hide-inclusion-graph advisories
    else
        echo "NOT CHECKED: known vulnerabilities. The advisory database could not be fetched from here."
    fi
}

# vitest_count WORD: how many tests of the pages' two runs ended so, from "  Tests  1 failed | 11 passed (12)".
vitest_count() {
    sed -E 's/\x1b\[[0-9;]*m//g' "$LOGS/web-test.log" "$LOGS/browser.log" | awk -v word="$1" '
        /^ *Tests / { for (i = 2; i <= NF; i++) if ($i == word) sum += $(i - 1) }
        END { print sum + 0 }'
}

# What the runners said last, once more, so that it is the last that is seen.
closing_lines() {
    printf '\n'
    grep -E '^ +Summary \[' "$LOGS/server-tests.log" | tail -1
    local passed
    passed=$(vitest_count passed)
    [[ $passed -gt 0 ]] || die "the pages' tests closed on no test"
    printf '%d passed, %d failed\n' "$passed" "$(vitest_count failed)"
}

step 'setup' ops/dev/setup.sh test
step 'web packages' npm_packages web
step 'rust format' cargo fmt --all --check -- --color never
step 'scripts' scripts
step 'web lint' web lint
step 'web types in step' web types:check
step 'web check' web check
step 'clippy' cargo clippy --workspace --all-targets --locked -- -D warnings
step 'rust documentation' env RUSTDOCFLAGS=-Dwarnings cargo doc --workspace --no-deps --locked
step 'dependencies' dependencies
step 'server tests' nextest
step 'documentation tests' cargo test --workspace --doc --locked
step 'web test' web test
step 'web build' web_build
step 'web size' web size
step 'make run' ops/dev/test-run.sh
step 'browser' web e2e
table
closing_lines
