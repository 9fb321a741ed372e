#!/usr/bin/env bash
# Compares loading with psql's \copy: the same rows from the same files, in as many connections, into the same staging
# tables, which then become live in the same way (keys, references, indexes, search, exchange).
#
#   submit/bench/load.sh [CONTENTS]
#
# By default 1,000,000 generated contents with instruments, chords and texts. Needs psql on the path. The heap is 1 GB; prints
# the most memory that the process had.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
BENCH_HEAP=1g exec "$here/java.sh" org.midilake.postgres.CopyComparison "$@" 2> >(grep -v ' WARN ' >&2)
