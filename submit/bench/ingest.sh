#!/usr/bin/env bash
# Compares ingesting a folder with Spark only reading it, and with b3sum if that is installed.
#
#   submit/bench/ingest.sh [--rounds N] FOLDER
#   submit/bench/ingest.sh [--rounds N] --files N      makes a folder of so many small files
#
# Each round runs, one after the other: a `binaryFile` pass that only adds up the lengths of the contents, as Spark does
# it by default and with the open cost that suits small files; `midilake ingest` into an empty warehouse; b3sum. All
# are processes of their own with the same session settings; times are after Spark's start. Medians and their ratios
# are printed. Files are read from the cache of the operating system: a first pass fills it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=3 files=0 folder=
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=$2; shift 2 ;;
    --files) files=$2; shift 2 ;;
    -*) sed -n 's/^# \{0,1\}//; 2,10p' "$0" >&2; exit 2 ;;
    *) folder=$1; shift ;;
  esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ "$files" -gt 0 ]; then
  folder=$work/midi
  python3 "$here/make_midi.py" "$files" "$folder" --duplicates 0.5
fi
[ -n "$folder" ] || { sed -n 's/^# \{0,1\}//; 2,10p' "$0" >&2; exit 2; }
folder=$(cd "$folder" && pwd)
export BENCH_HEAP=${BENCH_HEAP:-2g}

find "$folder" -type f -print0 | xargs -0 cat > /dev/null
find "$folder" -type f -name '[!.]*' | wc -l > "$work/files"
pass() { python3 "$here/measured.py" "$here/java.sh" org.midilake.bench.BinaryFilePass "$folder" "$@"; }
for round in $(seq "$rounds"); do
  pass >> "$work/pass"
  pass spark.spark.sql.files.openCostInBytes=65536 >> "$work/tuned"
  rm -rf "$work/warehouse"
  python3 "$here/measured.py" "$here/../midilake" ingest --json --quiet --input "$folder" --warehouse "$work/warehouse" \
    --set ingest.rejected-share-limit=1 >> "$work/ingest"
  if command -v b3sum > /dev/null; then
    python3 "$here/measured.py" sh -c "find '$folder' -type f -print0 | xargs -0 b3sum > /dev/null" >> "$work/b3sum"
  fi
  echo "round $round of $rounds done" >&2
done
python3 "$here/compared.py" "$work"
