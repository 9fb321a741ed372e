#!/usr/bin/env bash
# A Spark cluster of a master and two workers of one core, each a process of its own, over an HDFS: the tables that it makes
# are, row for row, those of one machine: in client and in cluster mode, and when a worker is killed in the middle. Log lines
# are JSON objects if so wished, and Prometheus finds metrics of driver and executors.
#
#   submit/checks/cluster.sh SPARK_ENVIRONMENT [FILES]
#
# SPARK_ENVIRONMENT is a virtual environment with pyspark: a stock Spark distribution. Delta Lake comes with the application
# jar. Prints how long each run took.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
environment=$(cd "${1:?SPARK_ENVIRONMENT}" && pwd)
files=${2:-1000}
work=$(mktemp -d)
# shellcheck source=submit/lib/small-cluster.sh
source "$home/submit/lib/small-cluster.sh"
trap 'end_cluster; rm -rf "$work"' EXIT

use_spark "$environment"
export BENCH_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1" # of programs that print tables: they are short
python3 "$here/../bench/make_midi.py" "$files" "$work/midi"
start_hdfs "$work/midi"
start_master
start_worker first
start_worker second
second=$worker

ingest() { # NAME OPTION...: reads the files into a warehouse of that name on the HDFS
  local begin=$SECONDS name=$1
  shift
  "$home/submit/midilake-cluster" --profile standalone,prometheus --master "$master" --conf spark.driver.host=127.0.0.1 \
    --conf spark.executor.cores=1 --conf spark.executor.memory=1g --conf spark.driver.memory=900m \
    --conf spark.sql.shuffle.partitions=4 --conf spark.databricks.delta.snapshotPartitions=1 \
    "$@" \
    ingest --input "$hdfs/music" --warehouse "$hdfs/$name" --set ingest.rejected-share-limit=1 \
    --set ingest.open-cost-bytes=4KiB --set ingest.task-bytes=64KiB > "$work/$name.run" 2>&1 ||
    { tail -n 40 "$work/$name.run" | cut -c1-400; fail "the run failed: $name"; }
  echo "$name: $((SECONDS - begin)) s"
}
same() { # NAME: as the reference, in every table
  "$here/../bench/java.sh" org.midilake.bench.DumpTables "$hdfs/$1" delta > "$work/$1.rows"
  cmp -s "$work/reference.rows" "$work/$1.rows" ||
    { diff "$work/reference.rows" "$work/$1.rows" | head -n 10 | cut -c1-300 || true; fail "other rows than on one machine: $1"; }
  echo "$1: $(wc -l < "$work/$1.rows") rows, all equal"
}
# Only the tasks that read files are more than ten to a stage.
reads() { grep -qs 'Running task [1-9][0-9]\.0' "$work/$1"/app-*/*/stderr; } # WORKER
of_this_run() { rm -rf "$work"/{first,third}/app-*; } # forgets what executors logged before

# One machine.
"$home/submit/midilake" ingest --quiet --input "$hdfs/music" --warehouse "$hdfs/reference" --set ingest.rejected-share-limit=1
"$here/../bench/java.sh" org.midilake.bench.DumpTables "$hdfs/reference" delta > "$work/reference.rows"
[ -s "$work/reference.rows" ] || fail "there are no rows"

# A worker is killed in the middle; another takes its place for the runs after this one.
ingest killed --deploy-mode client &
run=$!
until_true 120 reads second
kill_worker "$second"
wait "$run"
grep -q "Lost executor.*worker lost" "$work/killed.run" || { cat "$work/killed.run"; fail "no worker was lost while the run went on"; }
same killed
start_worker third

# Log lines as JSON, and what Prometheus would fetch while the job runs.
of_this_run
SPARK_SUBMIT_OPTS=-Dlog4j2.configurationFile=file:$home/conf/log4j2-json.properties \
  ingest client --deploy-mode client --conf spark.ui.port=4999 --conf spark.port.maxRetries=0 &
run=$!
until_true 120 reads first
fetch() { # PATH
  python3 -c 'import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1], timeout=20).read().decode())' \
    "http://127.0.0.1:4999/metrics/$1"
}
fetch prometheus > "$work/driver.metrics" || fail "the driver has no metrics"
fetch executors/prometheus > "$work/executor.metrics" || fail "executors have no metrics"
wait "$run"
same client
python3 "$here/cluster/observed.py" "$work/client.run" "$work/driver.metrics" "$work/executor.metrics"

ingest cluster --deploy-mode cluster
same cluster
if "$home/submit/midilake-cluster" --profile standalone --master "$master" --deploy-mode cluster --conf spark.driver.memory=900m \
  ingest --input "$hdfs/music" --warehouse "$hdfs/nothing" --set ingest.batch-files=none > "$work/nothing.run" 2>&1; then
  fail "a driver that fails ends with 0"
fi
