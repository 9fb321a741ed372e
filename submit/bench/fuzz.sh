#!/usr/bin/env bash
# Fuzzes every target of src/test/java/org/midilake/fuzz for a share of the given time, one after the other, guided by
# coverage. Ends with a status other than zero at the first input that fails, hangs or takes too much memory.
#
#   submit/bench/fuzz.sh MINUTES [FOLDER [TARGET...]]
#
# FOLDER keeps what was found worth trying, so that the next run goes on from there; a temporary one by default. Starts
# from the malformed corpus if that is beside the repository, else from the files that the seeds below make.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
[ $# -ge 1 ] || { sed -n 's/^# \{0,1\}//; 2,9p' "$0" >&2; exit 2; }
minutes=$1
folder=${2:-$(mktemp -d)}
shift $(($# < 2 ? $# : 2))
mkdir -p "$folder/seeds"
folder=$(cd "$folder" && pwd)
targets=("$@")
if [ ${#targets[@]} = 0 ]; then
  for file in "$root"/src/test/java/org/midilake/fuzz/*Fuzz.java; do
    targets+=("$(basename "$file" .java)")
  done
fi

"$here/java.sh" org.midilake.fuzz.WriteSeeds "$folder/seeds"
corpus=$root/../shared/corpora/malformed
if [ -d "$corpus" ]; then
  find "$corpus" -name '*.mid' -size -4k -exec cp -t "$folder/seeds" {} +
fi

# 400 bytes hold every kind of fault; longer inputs only make each execution slower. An input takes less than a
# millisecond: one that takes a minute hangs, unless the machine was asleep. The heap is half a gigabyte, the process
# with the maps of the coverage at most two.
for target in "${targets[@]}"; do
  mkdir -p "$folder/$target"
  echo "=== $target"
  (cd "$folder" && BENCH_HEAP=500m "$here/java.sh" com.code_intelligence.jazzer.Jazzer \
    --target_class="org.midilake.fuzz.$target" '--instrumentation_includes=org.midilake.**:org.apache.commons.compress.archivers.**:com.github.junrar.**' \
    -max_total_time=$((minutes * 60 / ${#targets[@]})) -max_len=400 -timeout=60 -rss_limit_mb=2048 \
    -print_final_stats=1 "$folder/$target" "$folder/seeds") 2>&1 |
    grep -E --line-buffered 'ERROR|Exception|Error:|^	at |DONE|stat::|Test unit|BINGO|SUMMARY'
done
