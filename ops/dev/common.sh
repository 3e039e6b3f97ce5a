# shellcheck shell=bash
# What the scripts beside this one share. Sourced, never run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cd "$ROOT"
# Tools that `setup.sh` built for this checkout, then the place where rustup puts cargo even when no login shell said so.
PATH=$ROOT/var/tools/bin:$PATH:${HOME:-/root}/.cargo/bin
# shellcheck disable=SC2034 # used by those who source this
TARGET=${CARGO_TARGET_DIR:-$ROOT/target}

say() { printf '%s\n' "$*" >&2; }
die() {
    say "error: $*"
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# npm_packages FOLDER: installs what its lock file says, when it says something new.
npm_packages() {
    local folder=$1 stamp=$1/node_modules/.installed-lock
    cmp -s "$folder/package-lock.json" "$stamp" && return
    say "Installing the packages of $folder"
    (cd "$folder" && npm ci --no-progress --loglevel=error >&2)
    mkdir -p "$folder/node_modules"
    cp "$folder/package-lock.json" "$stamp"
}

# web_build: builds the pages, when something that goes into them is newer than they are.
web_build() {
    local stamp=web/node_modules/.built-at
    npm_packages web
    if [[ -e web/dist/index.html && -e $stamp ]]; then
        local newer
        newer=$(find web openapi \( -path web/node_modules -o -path web/dist -o -path web/coverage -o -path web/e2e \) -prune \
            -o -type f -newer "$stamp" -print -quit)
        [[ -z $newer ]] && return
    fi
    say "Building the pages"
    touch "$stamp.begun"
    (cd web && npm run --silent build >&2)
    # The moment at which it began: what was saved meanwhile counts as new.
    mv "$stamp.begun" "$stamp"
}

# Selected from the whole workspace, so that it shares every dependency with what the tests build.
server_build() { cargo build --locked --workspace --bin laundrypro; }

# nextest ARGUMENT…: the server's tests, all beside one throw-away PostgreSQL.
nextest() {
    cargo build --workspace --locked
    "$TARGET/debug/with-cluster" cargo nextest run --workspace --locked "$@"
}
