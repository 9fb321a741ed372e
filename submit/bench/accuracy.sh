#!/usr/bin/env bash
# Reads labelled corpora and compares the estimates with the answers; fails below the figures of simple methods.
#
#   submit/bench/accuracy.sh CORPORA [SCORE_PY]
#
# The scorer is that beside the corpora unless it is named.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
midilake=$here/../midilake
corpora=$(cd "$1" && pwd)
score=${2:-$corpora/../accuracy/score.py}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$midilake" ingest --quiet --input "$corpora/key" "$corpora/tempo" "$corpora/meter" "$corpora/chords" "$corpora/drums" --warehouse "$work/warehouse"

estimates() { # task, column, expression
  "$midilake" query --format csv --warehouse "$work/warehouse" "
    SELECT l.path, $3 AS $2 FROM file_location l JOIN musical_metadata m USING (file_id)
    WHERE l.path LIKE '%/$1/%'" > "$work/$1.csv"
}

chords() {
  "$midilake" query --format csv --warehouse "$work/warehouse" "
    SELECT l.path, c.start_seconds AS start_s, c.end_seconds AS end_s,
      concat(element_at(array('C','C#','D','D#','E','F','F#','G','G#','A','A#','B'), c.root_pitch_class + 1),
        ':', c.quality) AS chord
    FROM file_location l JOIN chord c USING (file_id)
    WHERE l.path LIKE '%/chords/%' ORDER BY l.path, c.ordinal" > "$work/chords.csv"
}

drums() {
  "$midilake" query --format csv --warehouse "$work/warehouse" "
    SELECT l.path, d.style, if(d.fill_probability >= 0.5, 'fill', 'beat') AS beat_type
    FROM file_location l JOIN drum_analysis d USING (file_id)
    WHERE l.path LIKE '%/drums/%'" > "$work/drums.csv"
}

# task, measure, least percentage, of the scorer's last line
reaches() {
  local line
  line=$(python3 "$score" "$1" "$corpora/$1/truth.csv" "$work/$1.csv" | tee "$work/$1.txt" | tail -n 1)
  head -n -1 "$work/$1.txt"
  printf '%s' "$line" | python3 -c '
import json, sys
measured, name, least = json.load(sys.stdin), sys.argv[1], float(sys.argv[2])
print(f"{name}: {measured[name]} (at least {least})")
sys.exit(measured[name] < least)' "$2" "$3"
}

estimates key key key_estimate
estimates tempo bpm tempo_estimate_bpm
estimates meter time_signature time_signature_estimate
chords
drums
# The better of the simple methods in the scorer's own page: Albrecht-Shanahan profiles, a tempo prior,
# always 4/4, templates with bass and Viterbi, the length of a drum part and its nearest neighbour.
bad=0
reaches key exact 89.1 || bad=1
reaches tempo acc1 64.2 || bad=1
reaches meter exact 68.4 || bad=1
reaches chords root 93.1 || bad=1
reaches chords quality 61.9 || bad=1
reaches drums beat_type_accuracy 94 || bad=1
reaches drums style_macro_f1 9 || bad=1
exit "$bad"
