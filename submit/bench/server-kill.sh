#!/usr/bin/env bash
# Kills the embedded PostgreSQL with SIGKILL at random moments of each phase of loads, half of them in either mode.
#
#   submit/bench/server-kill.sh [KILLS [FILES]]
#
# After each kill the server is started again, every other time while the load still waits for it: the live tables must be
# those of one load, the old one or the new one, and the next load must succeed. By default 20 loads of 2,000 contents are
# killed in each of three phases: the beginning, copying, and what makes the rows live.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/java.sh" org.midilake.postgres.ServerKills "$@" 2> >(grep -v ' WARN ' >&2)
