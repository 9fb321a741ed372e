#!/usr/bin/env bash
# What the profile `kubernetes` asks of Kubernetes, without one: spark-submit talks to a stand-in for the API server, which keeps
# what is to be created. Nothing is run: this proves that the settings are understood and which pod they ask for, no more.
#
#   submit/checks/kubernetes.sh SPARK_ENVIRONMENT
#
# SPARK_ENVIRONMENT is a virtual environment with pyspark.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
environment=$(cd "${1:?SPARK_ENVIRONMENT}" && pwd)
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2> "$work/kill.log" || true
  wait 2> "$work/wait.log" || true
  rm -rf "$work"
}
trap finish EXIT

answers() { # URL
  python3 -c 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1], timeout=5)' "$1" > "$work/up" 2>&1
}

SPARK_HOME=$("$environment/bin/python" -c 'import pyspark; print(pyspark.__path__[0])')
export SPARK_HOME PATH="$environment/bin:$PATH" KUBECONFIG=$work/none
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
python3 "$here/kubernetes/api.py" "$port" "$work/created.json" &
server=$!
for _ in $(seq 50); do
  if answers "http://127.0.0.1:$port/version"; then break; fi
  sleep 0.1
done

mkdir "$work/uploaded"
"$home/submit/midilake-cluster" --profile kubernetes --master "k8s://http://127.0.0.1:$port" \
  --conf "spark.kubernetes.file.upload.path=file://$work/uploaded" --conf spark.kubernetes.submission.waitAppCompletion=false \
  ingest --input s3a://music --warehouse s3a://lake > "$work/submit.log" 2>&1 ||
  { tail -n 30 "$work/submit.log" | cut -c1-400; echo "FAILED: spark-submit"; exit 1; }
[ -s "$work/created.json" ] || { tail -n 30 "$work/submit.log" | cut -c1-400; echo "FAILED: nothing was asked for"; exit 1; }
python3 "$here/kubernetes/submitted.py" "$work/created.json" "$work/uploaded"
