#!/usr/bin/env bash
# Whether similar music is similar: how often the nearest neighbour has the same style, meter or mode, against any two
# files, and how early other versions of a song come. Whether partners keep the rules of keys and tempos, computed anew.
#
#   submit/bench/likeness.sh CORPORA [WAREHOUSE]
#
# WAREHOUSE is one of these corpora with derived tables; it is made unless it is named.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
midilake=${MIDILAKE:-$here/../midilake}
corpora=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
warehouse=${2:-$work/warehouse}
if [ ! -d "$warehouse" ]; then
  "$midilake" ingest --quiet --warehouse "$warehouse" --input "$corpora/duplicates" --input "$corpora/drums" \
    --input "$corpora/key/nottingham" --input "$corpora/meter/nottingham"
  "$midilake" derive --quiet --warehouse "$warehouse"
fi

ask() { "$midilake" query --format csv --warehouse "$warehouse" "$1"; }
ask "SELECT l.path, l.file_id, min(f.file_id) OVER (PARTITION BY f.performance_code) AS piece, m.final_key AS key,
       m.final_key_source AS key_source, m.final_tempo_bpm AS bpm
     FROM file_location l JOIN musical_metadata m USING (file_id) JOIN fingerprint f USING (file_id)
     WHERE l.state = 'present' AND f.performance_code IS NOT NULL" > "$work/contents.csv"
ask "SELECT file_id, place, other_file_id AS other FROM similar_content" > "$work/similar.csv"
ask "SELECT file_id, place, other_file_id AS other, score, stretch FROM compatible_content" > "$work/partners.csv"
python3 "$here/likeness.py" "$corpora" "$work/contents.csv" "$work/similar.csv" "$work/partners.csv"
