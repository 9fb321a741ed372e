#!/usr/bin/env bash
# A Spark cluster of a master and two workers of one core, each a process of its own, over an HDFS: the tables that it makes
# are, row for row, those of one machine, in client and in cluster mode.
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
pids=()
finish() {
  exec 7>&- || true # the HDFS ends with its input
  for pid in ${pids[@]+"${pids[@]}"}; do kill "$pid" 2> "$work/kill.log" || true; done
  wait 2> "$work/wait.log" || true
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAILED: $1" >&2; exit 1; }
until_true() { # SECONDS COMMAND...
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || fail "waited in vain: $*"
    sleep 0.5
  done
}

SPARK_HOME=$("$environment/bin/python" -c 'import pyspark; print(pyspark.__path__[0])')
export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1 SPARK_NO_DAEMONIZE=1 SPARK_DAEMON_MEMORY=512m
export PATH="$environment/bin:$PATH"
hadoop=$(sed -n 's|.*<hadoop.version>\(.*\)</.*|\1|p' "$home/pom.xml")

python3 "$here/../bench/make_midi.py" "$files" "$work/midi"
mvn -B -ntp -q -f "$here/cluster/pom.xml" "-Dhadoop.version=$hadoop" dependency:build-classpath \
  "-Dmdep.outputFile=$work/hdfs.classpath" > "$work/mvn.log" || { cat "$work/mvn.log"; exit 1; }
mkfifo "$work/hdfs.input"
java -Xmx512m -cp "$(cat "$work/hdfs.classpath")" "$here/cluster/SmallHdfs.java" \
  "$work/hdfs" "$work/address" "$work/midi" /music < "$work/hdfs.input" > "$work/hdfs.log" 2>&1 &
pids+=($!)
exec 7> "$work/hdfs.input"
until_true 120 test -f "$work/address"
hdfs=$(cat "$work/address")

"$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0 \
  > "$work/master.log" 2>&1 &
pids+=($!)
until_true 60 grep -q "Starting Spark master at" "$work/master.log"
master=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$work/master.log" | head -n 1)
worker() { # NAME
  "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 2g \
    --webui-port 0 --work-dir "$work/$1" "$master" > "$work/$1.log" 2>&1 &
  pids+=($!)
  until_true 60 grep -q "Successfully registered with master" "$work/$1.log"
}
worker first
worker second

ingest() { # NAME OPTION...: reads the files into a warehouse of that name on the HDFS
  local begin=$SECONDS name=$1
  shift
  "$home/submit/midilake-cluster" --profile standalone,prometheus --master "$master" --conf spark.driver.host=127.0.0.1 \
    --conf spark.executor.cores=1 --conf spark.executor.memory=1g --conf spark.driver.memory=900m \
    --conf spark.sql.shuffle.partitions=4 --conf spark.databricks.delta.snapshotPartitions=1 \
    "$@" \
    ingest --input "$hdfs/music" --warehouse "$hdfs/$name" --set ingest.rejected-share-limit=1 \
    --set ingest.open-cost-bytes=0 --set ingest.task-bytes=64KiB > "$work/$name.run" 2>&1 ||
    { tail -n 40 "$work/$name.run"; fail "the run failed: $name"; }
  echo "$name: $((SECONDS - begin)) s"
}
same() { # NAME: as the reference, in every table
  "$here/../bench/java.sh" org.midilake.bench.DumpTables "$hdfs/$1" delta > "$work/$1.rows"
  cmp -s "$work/reference.rows" "$work/$1.rows" ||
    { diff "$work/reference.rows" "$work/$1.rows" | head -n 10 | cut -c1-300; fail "other rows than on one machine: $1"; }
  echo "$1: $(wc -l < "$work/$1.rows") rows, all equal"
}

# One machine.
"$home/submit/midilake" ingest --quiet --input "$hdfs/music" --warehouse "$hdfs/reference" --set ingest.rejected-share-limit=1
"$here/../bench/java.sh" org.midilake.bench.DumpTables "$hdfs/reference" delta > "$work/reference.rows"
[ -s "$work/reference.rows" ] || fail "there are no rows"

ingest client --deploy-mode client
same client
ingest cluster --deploy-mode cluster
same cluster
