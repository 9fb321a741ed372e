#!/usr/bin/env bash
# Measures typical searches in a generated library on the embedded PostgreSQL of this machine.
#
#   submit/bench/search.sh [--contents N] [--rounds N] [--warehouse DIR]
#
# N contents (by default 1,000,000, with about six rows each in the other tables) are made and loaded as a replacement
# loads them; a folder that holds them already is used as it is. Prints the median and the 95th percentile of each
# search, of all searches, and of the counts of facets, in milliseconds.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
contents=1000000 rounds=20 warehouse=
while [ $# -gt 0 ]; do
  case $1 in
    --contents) contents=$2; shift 2 ;;
    --rounds) rounds=$2; shift 2 ;;
    --warehouse) warehouse=$2; shift 2 ;;
    *) sed -n 's/^# \{0,1\}//; 2,8p' "$0" >&2; exit 2 ;;
  esac
done

if [ -z "$warehouse" ]; then
  warehouse=$(mktemp -d)
  trap 'rm -rf "$warehouse"' EXIT
fi

"$here/java.sh" org.midilake.bench.SearchBenchmark "$warehouse" "$contents" "$rounds" 2> >(grep -v ' WARN ' >&2)
