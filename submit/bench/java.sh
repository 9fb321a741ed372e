#!/usr/bin/env bash
# Runs a main class of src/it/java with the classes and libraries of the build: submit/bench/java.sh CLASS ARGUMENT...
# BENCH_HEAP is its largest heap, BENCH_CLASSPATH what else is on its class path, BENCH_JAVA_OPTIONS are options of java.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
from=$PWD
cd "$root"
libraries=target/bench-classpath
if [ ! -f "$libraries" ] || [ pom.xml -nt "$libraries" ] || [ ! -d target/test-classes/org/midilake/bench ]; then
  mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$libraries" >&2
fi
class_path=$root/target/test-classes:$root/target/classes:$(cat "$libraries")${BENCH_CLASSPATH:+:$BENCH_CLASSPATH}
cd "$from"
# shellcheck disable=SC2086 # options are separated by blanks
exec java -Xmx"${BENCH_HEAP:-2g}" ${BENCH_JAVA_OPTIONS:-} -Djava.awt.headless=true -cp "$class_path" "$@"
