#!/usr/bin/env bash
# How long the report page of a large library takes, how much memory, and how large it is. The library has the rows of a small
# one many times, about other contents each time.
#
#   submit/bench/report.sh WAREHOUSE TIMES [PAGE [LARGE_WAREHOUSE]]
#
# WAREHOUSE is one that `midilake run` made. With PAGE the page is kept there, with LARGE_WAREHOUSE the large library there, and
# is not made again. Fails if the page is 3 MB or more.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
warehouse=$(cd "${1:?WAREHOUSE}" && pwd)
times=${2:?TIMES}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
page=${3:-$work/library.html}
large=${4:-$work/large}

"$here/java.sh" org.midilake.bench.MultipliedLibrary "$warehouse" "$large" "$times"
python3 "$here/measured.py" "$here/../midilake" report --out "$page" --warehouse "$large"
bytes=$(wc -c < "$page")
echo "the page: $bytes bytes"
[ "$bytes" -lt 3000000 ] || { echo "FAILED: the page is 3 MB or more"; exit 1; }
