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

start_hadoop() { # CLASS READY FOLDER: a class of submit/checks/cluster, which copies the folder to /music, and when ready writes
  local hadoop
  hadoop=$(sed -n 's|.*<hadoop.version>\(.*\)</.*|\1|p' "$home/pom.xml")
  mvn -B -ntp -q -f "$home/submit/checks/cluster/pom.xml" "-Dhadoop.version=$hadoop" dependency:build-classpath \
    "-Dmdep.outputFile=$work/hadoop.classpath" > "$work/mvn.log" || { cat "$work/mvn.log"; exit 1; }
  mkfifo "$work/hadoop.input"
  java -Xmx768m "-Dtest.build.data=$work/hadoop" -Djava.util.concurrent.ForkJoinPool.common.parallelism=8 -cp "$(cat "$work/hadoop.classpath")" \
    "$home/submit/checks/cluster/$1.java" "$work/hadoop" "$2" "$3" /music < "$work/hadoop.input" > "$work/hadoop.log" 2>&1 &
  pids+=($!)
  exec 7> "$work/hadoop.input" # it ends with its input
}

start_hdfs() { # FOLDER: copies the folder to /music; sets $hdfs
  start_hadoop SmallHdfs "$work/address" "$1"
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

start_worker() { # NAME [COMMAND...]: of one core, run by a command, if one is given; sets $worker to its process
  local name=$1
  shift
  "$@" "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 2g \
    --webui-port 0 --work-dir "$work/$name" "$master" > "$work/$name.log" 2>&1 &
  worker=$!
  pids+=("$worker")
  until_true 60 grep -qs "Successfully registered with master" "$work/$name.log"
}

# The processes below a worker: the executors, and drivers in cluster mode.
executors_of() { pgrep -P "$1" || true; }

kill_worker() { # PROCESS: the worker and what it runs, at once
  # shellcheck disable=SC2046 # one word per process
  kill -KILL "$1" $(executors_of "$1")
}

end_cluster() {
  exec 7>&- || true
  for pid in ${pids[@]+"${pids[@]}"}; do kill "$pid" 2>> "$work/kill.log" || true; done
  wait 2> "$work/wait.log" || true
}
