#!/usr/bin/env bash
# How much faster two workers of one core are than one: reads a folder into tables, from and to the local disk that all see.
#
#   submit/bench/cluster.sh SPARK_ENVIRONMENT [FOLDER]
#
# SPARK_ENVIRONMENT is a virtual environment with pyspark. Without FOLDER, 50,000 small files are made.
#
# Master and driver run on the same machine. Where there is taskset, the first worker and all its threads, those that
# compile and collect garbage included, have the first processor to themselves as far as other workers go, and the second
# worker the second; without it one worker of one core uses more than one processor, and the ratio is too small.
# Prints the seconds of the whole command and of each stage, and the ratios.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
environment=$(cd "${1:?SPARK_ENVIRONMENT}" && pwd)
folder=${2:+$(cd "$2" && pwd)}
work=$(mktemp -d)
# shellcheck source=submit/lib/small-cluster.sh
source "$home/submit/lib/small-cluster.sh"
trap 'end_cluster; rm -rf "$work"' EXIT

use_spark "$environment"
if [ -z "$folder" ]; then
  folder=$work/midi
  python3 "$here/make_midi.py" 50000 "$folder" --duplicates 0.5
fi
start_master
pin() { # PROCESSOR: the worker that was started last, and what it will start
  if command -v taskset > "$work/taskset"; then taskset --all-tasks --cpu-list --pid "$1" "$worker" > "$work/taskset"; fi
}

ingest() { # NAME
  local begin
  begin=$(date +%s%3N)
  "$home/submit/midilake-cluster" --profile standalone --master "$master" --conf spark.driver.host=127.0.0.1 \
    --conf spark.executor.cores=1 --conf spark.executor.memory=1500m --conf spark.driver.memory=1500m \
    --conf spark.databricks.delta.snapshotPartitions=1 --conf spark.sql.shuffle.partitions=8 --conf spark.speculation=false \
    ingest --json --input "file://$folder" --warehouse "file://$work/$1.warehouse" --set ingest.rejected-share-limit=1 > "$work/$1.json" 2> "$work/$1.log" ||
    { tail -n 40 "$work/$1.log" | cut -c1-400; fail "the run failed: $1"; }
  echo $(($(date +%s%3N) - begin)) > "$work/$1.milliseconds"
  echo "$1: $(cat "$work/$1.milliseconds") ms" >&2
}

start_worker first
pin 0
ingest one
start_worker second
pin 1
ingest two
python3 - "$work" << 'END'
import json, sys

def run(name):
    text = open(f"{sys.argv[1]}/{name}.json").read()
    summary = json.loads(text[text.index("{"):])
    return int(open(f"{sys.argv[1]}/{name}.milliseconds").read()) / 1000, summary

(one, first), (two, second) = run("one"), run("two")
print(f"{first['library']['found']:,} files, {first['library']['opened']:,} opened")
print(f"{'':24}{'one':>9}{'two':>9}{'ratio':>7}")
print(f"{'whole command':24}{one:>7.1f} s{two:>7.1f} s{one / two:>7.2f}")
for stage in first["seconds_per_stage"]:
    a, b = first["seconds_per_stage"][stage], second["seconds_per_stage"].get(stage, 0)
    print(f"{stage:24}{a:>7.1f} s{b:>7.1f} s{a / b if b else 0:>7.2f}")
END
