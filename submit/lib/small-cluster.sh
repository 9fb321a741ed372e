# For scripts that set $home and $work and source this: a Spark cluster of processes of their own on the loopback address, from
# a virtual environment with pyspark, which is a stock Spark distribution, and an HDFS of one name node and one data node.
# Call `end_cluster` at the end.
# shellcheck shell=bash disable=SC2154

pids=()
fail() { echo "FAILED: $1" >&2; exit 1; }

until_true() { # SECONDS COMMAND...: fails when the last process of the cluster ends, too
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    kill -0 "${pids[${#pids[@]} - 1]}" 2>> "$work/kill.log" || { tail -n 5 "$work"/*.log; fail "a process ended before: $*"; }
    [ "$SECONDS" -lt "$end" ] || fail "waited in vain: $*"
    sleep 0.2
  done
}

use_spark() { # ENVIRONMENT
  SPARK_HOME=$("$1/bin/python" -c 'import pyspark; print(pyspark.__path__[0])')
  export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1 SPARK_NO_DAEMONIZE=1 SPARK_DAEMON_MEMORY=512m
  export PATH="$1/bin:$PATH"
}

start_hdfs() { # FOLDER: copies the folder to /music; sets $hdfs
  local hadoop
  hadoop=$(sed -n 's|.*<hadoop.version>\(.*\)</.*|\1|p' "$home/pom.xml")
  mvn -B -ntp -q -f "$home/submit/checks/cluster/pom.xml" "-Dhadoop.version=$hadoop" dependency:build-classpath \
    "-Dmdep.outputFile=$work/hdfs.classpath" > "$work/mvn.log" || { cat "$work/mvn.log"; exit 1; }
  mkfifo "$work/hdfs.input"
  java -Xmx768m -Djava.util.concurrent.ForkJoinPool.common.parallelism=8 -cp "$(cat "$work/hdfs.classpath")" \
    "$home/submit/checks/cluster/SmallHdfs.java" "$work/hdfs" "$work/address" "$1" /music < "$work/hdfs.input" > "$work/hdfs.log" 2>&1 &
  pids+=($!)
  exec 7> "$work/hdfs.input" # it ends with its input
  until_true 300 test -f "$work/address"
  hdfs=$(cat "$work/address")
}

start_master() { # sets $master
  "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0 \
    > "$work/master.log" 2>&1 &
  pids+=($!)
  until_true 60 grep -qs "Starting Spark master at" "$work/master.log"
  master=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$work/master.log" | head -n 1)
}

start_worker() { # NAME: of one core; sets $worker to its process
  "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 2g \
    --webui-port 0 --work-dir "$work/$1" "$master" > "$work/$1.log" 2>&1 &
  worker=$!
  pids+=("$worker")
  until_true 60 grep -qs "Successfully registered with master" "$work/$1.log"
}

kill_worker() { # PROCESS: the worker and what it runs, executors and drivers, at once
  # shellcheck disable=SC2046 # one word per process
  kill -KILL "$1" $(pgrep -P "$1")
}

end_cluster() {
  exec 7>&- || true
  for pid in ${pids[@]+"${pids[@]}"}; do kill "$pid" 2>> "$work/kill.log" || true; done
  wait 2> "$work/wait.log" || true
}
