#!/usr/bin/env bash
# Input and tables in an S3-compatible store: the tables are, row for row, those that the same input gives in a local folder,
# and a second run has nothing to do.
#
#   submit/checks/s3.sh [FILES]
#
# The store is the server of Moto, which is installed for the check; hadoop-aws and the parts of Amazon's SDK that it needs come
# from Maven Central.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
files=${1:-200}
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2> "$work/kill.log" || true
  wait 2> "$work/wait.log" || true
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAILED: $1" >&2; exit 1; }
answers() { # URL
  python3 -c 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1], timeout=5)' "$1" > "$work/up" 2>&1
}
export BENCH_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1" # of programs that print tables: they are short

python3 -m venv "$work/moto"
"$work/moto/bin/pip" install --quiet --disable-pip-version-check "moto[server]==5.2.5"
hadoop=$(sed -n 's|.*<hadoop.version>\(.*\)</.*|\1|p' "$home/pom.xml")
mvn -B -ntp -q -f "$here/s3/pom.xml" "-Dhadoop.version=$hadoop" dependency:build-classpath -Dmdep.includeScope=runtime \
  "-Dmdep.outputFile=$work/jars" > "$work/mvn.log" || { cat "$work/mvn.log"; exit 1; }
jars=$(cat "$work/jars")

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$work/moto/bin/moto_server" -H 127.0.0.1 -p "$port" > "$work/moto.log" 2>&1 &
server=$!
for _ in $(seq 100); do
  if answers "http://127.0.0.1:$port/moto-api/"; then break; fi
  kill -0 "$server" || { cat "$work/moto.log"; fail "the store ended"; }
  sleep 0.2
done
mkdir "$work/conf"
sed "s|@ENDPOINT@|http://127.0.0.1:$port|" "$here/s3/core-site.xml" > "$work/conf/core-site.xml"
export AWS_ACCESS_KEY_ID=check AWS_SECRET_ACCESS_KEY=check HADOOP_CONF_DIR=$work/conf
python3 "$here/../bench/make_midi.py" "$files" "$work/midi"
"$work/moto/bin/python" "$here/s3/upload.py" "http://127.0.0.1:$port" music "$work/midi"
"$work/moto/bin/python" "$here/s3/upload.py" "http://127.0.0.1:$port" lake "$work/conf"

export MIDILAKE_CLASSPATH=$work/conf:$jars BENCH_CLASSPATH=$work/conf:$jars
read_music() { # WAREHOUSE
  "$here/../midilake" ingest --json --quiet --input s3a://music/ --warehouse "$1" --set ingest.rejected-share-limit=1
}
rows() { # WAREHOUSE
  "$here/../bench/java.sh" org.midilake.bench.DumpTables "$1" delta
}
same() { # NAME WAREHOUSE
  rows "$2" > "$work/$1.rows"
  cmp -s "$work/local.rows" "$work/$1.rows" ||
    { diff "$work/local.rows" "$work/$1.rows" | head -n 10 | cut -c1-300 || true; fail "other rows than in a folder: $1"; }
  echo "$1: $(wc -l < "$work/$1.rows") rows, all equal"
}

read_music "$work/local" > "$work/local.json"
rows "$work/local" > "$work/local.rows"
grep -q s3a://music/ "$work/local.rows" || fail "there are no rows of files in the store"

read_music s3a://lake/workstation > "$work/first.json"
read_music s3a://lake/workstation > "$work/second.json"
python3 - "$work/second.json" << 'END' || fail "a second run opened files"
import json, sys
text = open(sys.argv[1]).read()
sys.exit(json.loads(text[text.index("{"):])["library"]["opened"] != 0)
END
same workstation s3a://lake/workstation
