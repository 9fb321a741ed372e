#!/usr/bin/env bash
# YARN, a resource manager and two node managers in one process over an HDFS, runs what the profile `yarn` hands to it, in client
# and in cluster mode: the tables are, row for row, those of one machine, and the exit code of the run comes back.
#
#   submit/checks/yarn.sh SPARK_ENVIRONMENT [FILES]
#
# SPARK_ENVIRONMENT is a virtual environment with pyspark. Of the profile only sizes are changed, as the machine is small.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
environment=$(cd "${1:?SPARK_ENVIRONMENT}" && pwd)
files=${2:-200}
work=$(mktemp -d)
# shellcheck source=submit/lib/small-cluster.sh
source "$home/submit/lib/small-cluster.sh"
trap 'end_cluster; rm -rf "$work"' EXIT

use_spark "$environment"
export BENCH_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1" # of programs that print tables: they are short
python3 "$here/../bench/make_midi.py" "$files" "$work/midi"
start_hadoop SmallYarn "$work/conf" "$work/midi"
until_true 120 test -f "$work/conf/ready"
hdfs=$(sed -n 's|.*<name>fs.defaultFS</name><value>\([^<]*\)<.*|\1|p' "$work/conf/core-site.xml")
export HADOOP_CONF_DIR=$work/conf

ingest() { # EXIT_CODE NAME OPTION...
  local begin=$SECONDS wanted=$1 name=$2 code=0
  shift 2
  "$home/submit/midilake-cluster" --profile yarn --conf "spark.yarn.jars=local:$SPARK_HOME/jars/*" \
    --conf spark.driver.host=127.0.0.1 --conf spark.driver.memory=900m --conf spark.executor.memory=900m \
    --conf spark.executor.cores=1 --conf spark.dynamicAllocation.maxExecutors=2 --conf spark.sql.shuffle.partitions=4 \
    --conf spark.databricks.delta.snapshotPartitions=1 "$@" > "$work/$name.run" 2>&1 || code=$?
  [ "$code" = "$wanted" ] ||
    { tail -n 40 "$work/$name.run" | cut -c1-400; fail "exit code $code instead of $wanted: $name"; }
  echo "$name: $((SECONDS - begin)) s, exit code $code"
}
lenient=(--set ingest.rejected-share-limit=1)
same() { # NAME
  "$here/../bench/java.sh" org.midilake.bench.DumpTables "$hdfs/$1" delta > "$work/$1.rows"
  cmp -s "$work/reference.rows" "$work/$1.rows" ||
    { diff "$work/reference.rows" "$work/$1.rows" | head -n 10 | cut -c1-300 || true; fail "other rows than on one machine: $1"; }
  echo "$1: $(wc -l < "$work/$1.rows") rows, all equal"
}

"$home/submit/midilake" ingest --quiet --input "$hdfs/music" --warehouse "$hdfs/reference" "${lenient[@]}"
"$here/../bench/java.sh" org.midilake.bench.DumpTables "$hdfs/reference" delta > "$work/reference.rows"
[ -s "$work/reference.rows" ] || fail "there are no rows"

ingest 0 cluster ingest --input "$hdfs/music" --warehouse "$hdfs/cluster" "${lenient[@]}"
same cluster
ingest 0 client --deploy-mode client ingest --input "$hdfs/music" --warehouse "$hdfs/client" "${lenient[@]}"
same client
