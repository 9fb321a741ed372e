#!/usr/bin/env bash
# Looks for passwords where none may be: in what runs print, their logs, Spark's event log (which holds what the pages of
# Spark show: jobs, plans, environment), the table run in Delta and in PostgreSQL, and the arguments of processes. Of runs that
# succeed and of runs that fail, with the embedded server and with one of its own.
#
#   submit/checks/secrets.sh [JDBC_URL]
#
# JDBC_URL names a server to which PGUSER and PGPASSWORD are an administrator's; without it, the embedded one is asked twice.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
midilake=$here/../midilake
work=$(mktemp -d)
warehouse=$work/warehouse
finish() {
  "$midilake" database stop --warehouse "$warehouse" > "$work/stop.log" 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAILED: $1" >&2; exit 1; }

python3 "$here/../bench/make_midi.py" 50 "$work/midi"
mkdir "$work/seen" "$work/seen/events"
events=(--set ingest.rejected-share-limit=1 --set spark.eventLog.enabled=true --set "spark.eventLog.dir=$work/seen/events" --set spark.eventLog.compress=false)

# run NAME ARGUMENT...: runs, and keeps what is printed and with which arguments processes run
run() {
  local name=$1
  shift
  (while sleep 0.3; do ps -eo args; done > "$work/seen/$name.processes") &
  local watch=$!
  "$@" > "$work/seen/$name.out" 2> "$work/seen/$name.err" || echo "exit code $?" >> "$work/seen/$name.out"
  kill "$watch"
  wait "$watch" 2> "$work/wait.log" || true
}

# missing SECRET WHAT: fails if a file that was seen holds the secret
missing() {
  cp -r "$warehouse/logs" "$work/seen/logs.$2"
  ! grep -rlF -- "$1" "$work/seen" || fail "the password of $2 is in the files above"
  echo "the password of $2 is in none of $(find "$work/seen" -type f | wc -l) files, $(du -sk "$work/seen" | cut -f1) kB"
}

run embedded "$midilake" run --input "$work/midi" --warehouse "$warehouse" "${events[@]}"
grep -q 'exit code' "$work/seen/embedded.out" && { cat "$work/seen/embedded.err" >&2; fail "the run"; }
secret=$(cut -d: -f5 "$warehouse/postgres/pgpass")
[ ${#secret} -ge 16 ] || fail "no password to look for"
url=$("$midilake" database url --warehouse "$warehouse")
env -u PGPASSWORD psql -X -A -c 'SELECT * FROM run' "$url" > "$work/seen/run.postgres"
"$midilake" query 'SELECT * FROM run' --warehouse "$warehouse" > "$work/seen/run.delta"
cp "$warehouse/postgres/log/server.log" "$work/seen/server.log"
missing "$secret" embedded

own=${1:-jdbc:postgresql://127.0.0.1:$(cat "$warehouse/postgres/port")/midilake}
export PGUSER=${PGUSER:-midilake} PGPASSWORD=${PGPASSWORD:-$secret}
database=(--set "database.url=$own" --set "database.user=$PGUSER" --set database.schema=secrets)
run own "$midilake" run --input "$work/midi" --warehouse "$warehouse" "${events[@]}" "${database[@]}"
grep -q 'exit code' "$work/seen/own.out" && { cat "$work/seen/own.err" >&2; fail "the run with a server of its own"; }
# A password in a place where it does not belong is refused, and not repeated.
run refused "$midilake" export --warehouse "$warehouse" --set "database.url=$own?password=$PGPASSWORD"
grep -q 'exit code' "$work/seen/refused.out" || fail "a password in the URL is accepted"
rm "$work/seen/refused.processes" # The arguments are what this check gave.
# Exports that fail: a wrong password, a server that is not there.
PGPASSWORD=wrong-$PGPASSWORD run wrong "$midilake" export --warehouse "$warehouse" "${events[@]}" "${database[@]}" \
  --set export.mode=replace
run absent "$midilake" export --warehouse "$warehouse" "${events[@]}" --set "database.user=$PGUSER" \
  --set database.url=jdbc:postgresql://127.0.0.1:1/none
grep -q 'exit code 1' "$work/seen/wrong.out" || fail "an export with a wrong password does not fail"
grep -q 'exit code 1' "$work/seen/absent.out" || fail "an export without a server does not fail"
"$midilake" query 'SELECT * FROM run' --warehouse "$warehouse" > "$work/seen/run.delta"
missing "$PGPASSWORD" own
