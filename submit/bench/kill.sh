#!/usr/bin/env bash
# Kills runs at random moments, starts each again, and compares the tables with those of a run that nobody disturbed.
#
#   submit/bench/kill.sh [--rounds N] [--files N] [--seed N] [--keep]
#
# A library grows by one folder per round. In each round `midilake run` is killed with SIGKILL at a random moment (in
# discovery, reading, the tables, what is derived or the export), then run again to its end. N runs are killed; one that
# ends before its moment does not count. At last every table but `run`, which tells about the runs, must hold the same
# rows in Delta and in PostgreSQL as after one run over the whole library.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
midilake=$here/../midilake
rounds=20 files=1500 seed=1 keep=no
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=$2; shift 2 ;;
    --files) files=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    --keep) keep=yes; shift ;;
    *) sed -n 's/^# \{0,1\}//; 2,9p' "$0" >&2; exit 2 ;;
  esac
done

work=$(mktemp -d)
finish() {
  for warehouse in disturbed undisturbed; do
    [ ! -d "$work/$warehouse" ] || "$midilake" database stop --warehouse "$work/$warehouse" > /dev/null 2>&1 || true
  done
  if [ "$keep" = yes ]; then echo "kept $work"; else rm -rf "$work"; fi
}
trap finish EXIT
RANDOM=$seed
mkdir -p "$work/input"

# What a warehouse gets: small batches, so that a run has many moments between two commits. The broken files are
# meant to be there, so no share of them is too large.
run=("$midilake" run --input "$work/input" --set ingest.batch-files=500 --set ingest.rejected-share-limit=1)

grow() { # the folders' names get shorter, so that later copies become the canonical ones
  local name
  name=$(printf 'r%*s' $((2 * rounds + 3 - $1)) '' | tr ' ' o)
  python3 "$here/make_midi.py" "$files" "$work/new" --seed "$((seed * 1000 + $1 % 7))" --duplicates 0.5
  mv "$work/new" "$work/input/$name"
}

complete() { # warehouse; to the end, which must be a good one
  "${run[@]}" --warehouse "$work/$1" > "$work/$1.log" 2>&1 || {
    local code=$?
    echo "A restarted run ended with exit code $code:"
    tail -n 40 "$work/$1.log"
    exit 1
  }
}

milliseconds() { date +%s%3N; }

grow 0
complete disturbed
grow 1
begin=$(milliseconds)
complete disturbed
length=$(($(milliseconds) - begin))
echo "A run that nobody disturbs takes $length ms; $rounds kills follow."

killed=0 round=1
while [ "$killed" -lt "$rounds" ]; do
  round=$((round + 1))
  [ "$round" -le $((2 * rounds + 1)) ] || { echo "Too many runs ended before they could be killed."; exit 1; }
  grow "$round"
  wait_ms=$((length / 5 + (RANDOM * 32768 + RANDOM) % (length * 4 / 5)))
  setsid "${run[@]}" --warehouse "$work/disturbed" > "$work/killed.log" 2>&1 &
  pid=$!
  sleep "$((wait_ms / 1000)).$(printf %03d $((wait_ms % 1000)))"
  if kill -KILL -- "-$pid" 2> "$work/kill.err"; then
    killed=$((killed + 1))
    outcome="killed after $wait_ms ms"
  else
    outcome="had ended before $wait_ms ms"
    length=$wait_ms # the machine is faster now than when the first run was timed
  fi
  wait "$pid" 2> /dev/null || true
  printf 'round %2d: %s, last words: %s\n' $((round - 1)) "$outcome" "$(tail -n 1 "$work/killed.log" | cut -c1-90)"
  complete disturbed
done

complete undisturbed
echo "$killed runs were killed before their end. Comparing the tables:"
bad=0
for warehouse in disturbed undisturbed; do
  "$here/java.sh" org.midilake.bench.DumpTables "$work/$warehouse" > "$work/$warehouse.rows"
done
for source in delta postgres; do
  for warehouse in disturbed undisturbed; do
    grep "^$source " "$work/$warehouse.rows" > "$work/$warehouse.$source" || true
  done
  count=$(wc -l < "$work/undisturbed.$source")
  if [ "$count" -gt 0 ] && cmp -s "$work/disturbed.$source" "$work/undisturbed.$source"; then
    echo "  $source: $count rows, all equal"
  else
    echo "  $source: rows differ"
    diff "$work/disturbed.$source" "$work/undisturbed.$source" | head -n 20 || true
    bad=1
  fi
done
cut -d' ' -f1,2 "$work/undisturbed.rows" | sort | uniq -c
exit "$bad"
