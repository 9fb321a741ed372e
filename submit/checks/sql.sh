#!/usr/bin/env bash
# Asks the same questions with the SQL functions from spark-sql, from PySpark and through a Thrift server: the answers must be
# the same. All that the stock Spark gets is the application jar and the name of the extension.
#
#   submit/checks/sql.sh SPARK_ENVIRONMENT
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
fail() { echo "FAILED: $1" >&2; exit 1; }
tell() { grep -v ' INFO ' "$1" | tail -n 40 | cut -c1-400 >&2 || true; } # LOG of Spark

SPARK_HOME=$("$environment/bin/python" -c 'import pyspark; print(pyspark.__path__[0])')
export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1 PATH="$environment/bin:$PATH"
"$here/../midilake-cluster" help > "$work/help"
jar=$(find "$home/target" -maxdepth 1 -name 'midilake-*-application.jar' -exec ls -t {} + | head -n 1)
options=(--master 'local[2]' --jars "$jar" --conf spark.sql.extensions=org.midilake.spark.MidilakeExtensions
  --conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=2 --conf spark.driver.host=127.0.0.1)
python3 "$here/../bench/make_midi.py" 100 "$work/midi"
first=$(find "$work/midi" -name 'tune*.mid' -size +300c | sort | head -n 1)
cd "$work" # spark-sql and the server leave files where they are started

# Each answer begins with a word, as shells print other things, too.
answers() { sed -n 's/.*answer //p'; }
cat > questions.sql << END
SELECT concat_ws(' ', 'answer', count(*), count(DISTINCT blake3(content)), count(midi_key(content)), sum(size(midi_notes(content))),
  sum(size(midi_findings(content))), round(avg(midi_tempo(content)), 6), count(midi_analyze(content).metadata.summary))
  FROM binaryFile.\`$work/midi/*\`;
SELECT concat_ws(' ', 'answer', blake3(content), midi_key(content), midi_key(midi_transpose(content, 1)),
  key_distance(midi_key(content), midi_key(midi_transpose(content, 1))), music_similarity(content, midi_transpose(content, 1)))
  FROM binaryFile.\`$first\`;
SELECT concat_ws(' ', 'answer', count(*), min(pitch), max(end_tick)) FROM (SELECT inline(midi_notes(content)) FROM binaryFile.\`$first\`);
SELECT concat_ws(' ', 'answer', blake3(NULL) IS NULL, midi_analyze(NULL) IS NULL, midi_notes(NULL) IS NULL, midi_tempo(NULL) IS NULL,
  midi_key(NULL) IS NULL, midi_findings(NULL) IS NULL, midi_transpose(NULL, 1) IS NULL, key_distance(NULL, 'C major') IS NULL,
  key_distance('C major', 'noise') IS NULL, music_similarity(NULL, NULL) IS NULL, midi_key(X'00') IS NULL,
  midi_transpose(X'00', 1) IS NULL);
END

"$SPARK_HOME/bin/spark-sql" "${options[@]}" --conf spark.sql.catalogImplementation=in-memory -S -f questions.sql \
  2> spark-sql.log | answers > spark-sql.out || { tell spark-sql.log; fail "spark-sql"; }
"$SPARK_HOME/bin/spark-sql" "${options[@]}" --conf spark.sql.catalogImplementation=in-memory -S \
  -e "DESCRIBE FUNCTION EXTENDED midi_transpose" > describe.out 2> describe.log || { tell describe.log; fail "describe"; }
grep -q "semitones higher" describe.out && grep -q "Examples" describe.out || fail "midi_transpose does not describe itself"

cat > ask.py << 'END'
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
for question in open("questions.sql").read().split(";\n"):
    if question.strip():
        print(spark.sql(question).first()[0])
END
"$SPARK_HOME/bin/spark-submit" "${options[@]}" ask.py 2> pyspark.log | answers > pyspark.out ||
  { tell pyspark.log; fail "PySpark"; }

"$SPARK_HOME/bin/spark-submit" "${options[@]}" --conf spark.hadoop.hive.server2.thrift.bind.host=127.0.0.1 \
  --conf spark.hadoop.hive.server2.thrift.port=20000 --class org.apache.spark.sql.hive.thriftserver.HiveThriftServer2 \
  spark-internal > thrift.log 2>&1 &
server=$!
for _ in $(seq 120); do
  if grep -q "HiveThriftServer2 started\|ThriftBinaryCLIService on port" thrift.log; then break; fi
  kill -0 "$server" 2> alive.log || { tell thrift.log; fail "the Thrift server ended"; }
  sleep 0.5
done
"$SPARK_HOME/bin/beeline" -u jdbc:hive2://127.0.0.1:20000 --silent=true --showHeader=false --outputformat=tsv2 -f questions.sql \
  2> beeline.log | answers > beeline.out || { tell beeline.log; fail "beeline"; }

[ "$(grep -c . spark-sql.out)" = 4 ] || { cat spark-sql.out; tell spark-sql.log; fail "spark-sql did not answer"; }
grep -q '^9[0-9] ' spark-sql.out || fail "not all files were counted"
grep -qx 'true true true true true true true true true true true true' spark-sql.out || { cat spark-sql.out; fail "NULL does not give NULL"; }
cmp spark-sql.out pyspark.out || { cat spark-sql.out pyspark.out; fail "PySpark answers otherwise"; }
cmp spark-sql.out beeline.out || { cat spark-sql.out beeline.out; fail "the Thrift server answers otherwise"; }
cat spark-sql.out
echo "the same from spark-sql, PySpark and the Thrift server"
