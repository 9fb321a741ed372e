#!/usr/bin/env bash
# Finds the versions of songs in a labelled corpus, and fails below what is asked: three quarters of the pairs at a
# precision of 97 %, the same bytes and the same notes exactly (told by an independent reader). Then the ranking of
# possible versions: recall at 1 and 10, mean average precision.
#
#   submit/bench/duplicates.sh CORPORA [SCORE_PY]
#
# The scorer is that beside the corpora unless it is named.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
midilake=${MIDILAKE:-$here/../midilake}
corpora=$(cd "$1" && pwd)
score=${2:-$corpora/../accuracy/score.py}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$midilake" ingest --quiet --input "$corpora/duplicates" --warehouse "$work/warehouse"
"$midilake" derive --quiet --warehouse "$work/warehouse"
"$midilake" duplicates --warehouse "$work/warehouse"

pairs() { # degrees, file
  "$midilake" query --format csv --warehouse "$work/warehouse" "
    WITH members AS (
      SELECT DISTINCT m.group_id, l.path
      FROM duplicate_group g JOIN duplicate_member m USING (group_id) JOIN file_location l ON l.file_id = m.file_id
      WHERE g.degree IN ($1) AND l.state = 'present')
    SELECT DISTINCT a.path AS path_a, b.path AS path_b
    FROM members a JOIN members b ON a.group_id = b.group_id AND a.path < b.path" > "$2"
}

"$midilake" query --format csv --warehouse "$work/warehouse" "
  SELECT g.degree, g.group_id, m.path, m.file_id AS content
  FROM duplicate_member m JOIN duplicate_group g USING (group_id) WHERE g.degree <= 2" > "$work/members.csv"
python3 "$here/exact.py" "$corpora/duplicates" "$work/members.csv"

for degrees in 1 1,2 1,2,3 1,2,3,4; do
  pairs "$degrees" "$work/pairs.csv"
  echo "degrees $degrees"
  python3 "$score" duplicates "$corpora/duplicates/pairs.csv" "$work/pairs.csv" | tail -n 1 | tee "$work/score.json"
done

"$midilake" query --format csv --warehouse "$work/warehouse" "
  SELECT l.path, v.place, o.path AS other
  FROM file_location l JOIN possible_version v USING (file_id)
  JOIN fingerprint p ON p.file_id = v.other_file_id
  JOIN fingerprint c ON c.performance_code = p.performance_code
  JOIN file_location o ON o.file_id = c.file_id
  UNION ALL
  SELECT l.path, 0, o.path
  FROM file_location l JOIN fingerprint p USING (file_id)
  JOIN fingerprint c ON c.performance_code = p.performance_code
  JOIN file_location o ON o.file_id = c.file_id
  WHERE o.path <> l.path" > "$work/ranking.csv"
python3 "$here/ranking.py" "$corpora/duplicates/pairs.csv" "$work/ranking.csv"

python3 - "$work/score.json" <<'END'
import json, sys
measured = json.load(open(sys.argv[1]))
print(f"precision {measured['precision']} (at least 97), recall {measured['recall']} (at least 75)")
sys.exit(measured["precision"] < 97 or measured["recall"] < 75)
END
