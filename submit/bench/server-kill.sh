#!/usr/bin/env bash
# Kills the embedded PostgreSQL with SIGKILL at random moments of loads, in both modes, and compares the live tables.
#
#   submit/bench/server-kill.sh [ROUNDS [FILES]]
#
# After each kill the server is started again: the live tables must be those of one load, the old one or the new one, and the
# next load must succeed. By default 20 loads of 2,000 contents are killed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/java.sh" org.midilake.postgres.ServerKills "$@" 2> >(grep -v ' WARN ' >&2)
