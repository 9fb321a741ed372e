#!/usr/bin/env bash
# Compares a load of PostgreSQL with Spark's own JDBC writer (reWriteBatchedInserts=true), in one run on the same rows.
#
#   submit/bench/export.sh [ROUNDS [CONTENTS]]
#
# Each round fills fresh tables with the same cached rows (by default 100,000 contents and 1,000,000 tracks): by Spark's
# writer without and with keys, references and indexes, and by a load, whose copying and whole are timed. Prints rows
# per second and their ratios; the last line holds the medians.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/java.sh" org.midilake.bench.ExportBenchmark "$@" 2> >(grep -v ' WARN ' >&2)
