#!/usr/bin/env bash
# Measures `midilake derive` in libraries of two sizes: seconds of each stage, the exponent by which they grow, the peak
# memory of the process. Then what it costs when nothing is new, and when a hundredth of the files is.
#
#   submit/bench/derive.sh [--sizes SMALL,LARGE] FOLDER...
#   submit/bench/derive.sh --warehouses SMALL,LARGE
#
# FOLDERs hold MIDI files, of which as many others are made as the sizes say (see make_variants.py; 50000,200000 by
# default) and read. Warehouses that exist are copied; what was derived in them is made anew. Two processors are used.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
midilake=${MIDILAKE:-$here/../midilake}
sizes=50000,200000 warehouses= folders=()
while [ $# -gt 0 ]; do
  case $1 in
    --sizes) sizes=$2; shift 2 ;;
    --warehouses) warehouses=$2; shift 2 ;;
    -*) sed -n 's/^# \{0,1\}//; 2,10p' "$0" >&2; exit 2 ;;
    *) folders+=("$1"); shift ;;
  esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
derived="duplicate_group duplicate_member possible_version embedding similar_content compatible_content tag tag_alias
  file_tag name_fact loop"
derive() { # warehouse, result
  python3 "$here/measured.py" "$midilake" derive --json --quiet --warehouse "$1" --set 'local.spark.master=local[2]' \
    > "$2"
}

for place in 1 2; do
  warehouse=$work/warehouse$place
  if [ -n "$warehouses" ]; then
    cp -al "$(echo "$warehouses" | cut -d, -f$place)" "$warehouse"
    for table in $derived; do
      rm -rf "$warehouse/tables/$table"
    done
  else
    files=$(echo "$sizes" | cut -d, -f$place)
    python3 "$here/make_variants.py" "$files" "$work/midi$place" "${folders[@]}"
    mkdir "$work/new$place"
    find "$work/midi$place" -name '*99.mid' -exec mv -t "$work/new$place" {} +
    "$midilake" ingest --quiet --input "$work/midi$place" --warehouse "$warehouse"
  fi
  derive "$warehouse" "$work/all$place.json"
  derive "$warehouse" "$work/again$place.json"
  if [ -z "$warehouses" ]; then
    "$midilake" ingest --quiet --input "$work/midi$place" --input "$work/new$place" --warehouse "$warehouse"
    derive "$warehouse" "$work/few$place.json"
    rm -rf "$work/midi$place" "$work/new$place"
  fi
  rm -rf "$warehouse"
done
python3 "$here/growth.py" "$work"
