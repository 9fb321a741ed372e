#!/usr/bin/env bash
# Runs the DAG in a real Airflow, on a small library: it imports without errors, runs to success, runs again with nothing to
# do, and stops before the export when a gate is not passed.
#
#   submit/checks/airflow.sh [SPARK_ENVIRONMENT [AIRFLOW_ENVIRONMENT]]
#
# The arguments are virtual environments: one with pyspark, whose spark-submit is used, and one with what
# submit/airflow/requirements.txt lists. Those that are not given are made.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
midilake=$here/../midilake
work=$(mktemp -d)
server=$work/server
finish() {
  "$midilake" database stop --warehouse "$server" > "$work/stop.log" 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAILED: $1" >&2; exit 1; }

spark=${1:-}
if [ -z "$spark" ]; then
  spark=$work/spark
  python3 -m venv "$spark"
  "$spark/bin/pip" install --quiet --disable-pip-version-check $(grep '^pyspark' "$home/notebooks/requirements.txt")
fi
environment=${2:-}
if [ -z "$environment" ]; then
  environment=$work/airflow
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$home/submit/airflow/requirements.txt"
fi

"$here/../midilake-cluster" help > "$work/help"
jar=$(find "$home/target" -maxdepth 1 -name 'midilake-*-application.jar' -exec ls -t {} + | head -n 1)
python3 "$here/../bench/make_midi.py" 100 "$work/midi"

# A PostgreSQL server to publish to: the embedded one of another warehouse.
mkdir -p "$server"
"$midilake" database start --warehouse "$server" > "$work/start.log" 2>&1 || { cat "$work/start.log"; exit 1; }
url=$("$midilake" database url --warehouse "$server")
read -r login host port database < <(python3 -c 'import sys, urllib.parse as u
it = u.urlsplit(sys.argv[1]); print(it.username, it.hostname, it.port, it.path.strip("/"))' "$url")
password=$(sed 's/.*://' "$(find "$server/postgres" -maxdepth 1 -name '*pass*' -type f)")

export AIRFLOW_HOME=$work/home AIRFLOW__CORE__LOAD_EXAMPLES=False AIRFLOW__CORE__DAGS_FOLDER=$home/submit/airflow
export PATH="$spark/bin:$PATH" PYTHONWARNINGS=ignore
export AIRFLOW_VAR_MIDILAKE_JAR=$jar AIRFLOW_VAR_MIDILAKE_INPUT=$work/midi AIRFLOW_VAR_MIDILAKE_WAREHOUSE=$work/warehouse
export AIRFLOW_VAR_MIDILAKE_CONF='{"spark.driver.memory": "1g", "spark.sql.shuffle.partitions": "4", "spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.databricks.delta.snapshotPartitions": "1"}'
export AIRFLOW_CONN_MIDILAKE_SPARK='{"conn_type": "spark", "host": "local[2]"}'
AIRFLOW_CONN_MIDILAKE_DATABASE=$(python3 -c 'import json, sys
print(json.dumps(dict(zip(("conn_type", "host", "port", "schema", "login", "password"), ("postgres", *sys.argv[1:])))))' \
  "$host" "$port" "$database" "$login" "$password")
export AIRFLOW_CONN_MIDILAKE_DATABASE
unset SPARK_HOME
airflow=$environment/bin/airflow

"$airflow" db migrate > "$work/migrate.log" 2>&1 || { tail -n 30 "$work/migrate.log"; exit 1; }
"$airflow" dags reserialize > "$work/import.log" 2>&1 || { tail -n 30 "$work/import.log"; exit 1; }
"$airflow" dags list -o plain 2> "$work/list.err" | grep -q '^midilake ' || { cat "$work/import.log"; fail "Airflow does not know the DAG"; }
echo "imported"

# task NAME LOG: how a task of the DAG ended, according to Airflow
runs() { # COMMAND: how many runs of it the warehouse remembers
  "$midilake" query --format csv --warehouse "$work/warehouse" \
    "SELECT count(*) FROM run WHERE command = '$1'" | tail -n 1
}
dag() { # LOG DAY [CONF]
  "$airflow" dags test midilake "$2" ${3:+--conf "$3"} > "$1" 2>&1
}

dag "$work/first.log" 2026-02-01 || { tail -n 60 "$work/first.log"; fail "the DAG failed"; }
[ "$(runs ingest) $(runs export)" = "1 1" ] || { tail -n 60 "$work/first.log"; fail "not every task ran"; }
if grep -qF "$password" "$work/first.log"; then fail "the password is in the log"; fi
echo "ran to success: ingest, check, derive, export, optimize, vacuum"

# The gate says no; and as nothing is new, the second ingest opens nothing.
if dag "$work/second.log" 2026-02-02 '{"max_rejected_share": 0}'; then
  [ "$(runs export)" = 1 ] || fail "exported although a gate was not passed"
fi
[ "$(runs ingest) $(runs export)" = "2 1" ] || { tail -n 60 "$work/second.log"; fail "the gate did not stop the export"; }
opened=$("$midilake" query --format csv --warehouse "$work/warehouse" "SELECT get_json_object(summary, '\$.library.opened')
  FROM run WHERE command = 'ingest' ORDER BY started_at DESC LIMIT 1" | tail -n 1)
[ "$opened" = 0 ] || fail "the second run opened $opened files"
echo "stopped before the export when a gate was not passed; the second run opened no file"
