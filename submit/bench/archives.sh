#!/usr/bin/env bash
# Makes archives of every kind, nested ones, plain files and twenty hostile archives, runs Midilake over them once, and
# checks that every member is accounted for, that the heap was enough and that the exit code is 0 or 3.
#
#   submit/bench/archives.sh [ARCHIVES]     1,000 by default; MIDILAKE_HEAP is the heap, 2g by default
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
midilake=$here/../midilake
work=$(mktemp -d)
finish() {
  "$midilake" database stop --warehouse "$work/warehouse" > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

python3 "$here/make_archives.py" "${1:-1000}" "$work/midi" "$work/expected.json"
python3 "$here/measured.py" "$midilake" run --json --quiet --input "$work/midi" --warehouse "$work/warehouse" \
  --set ingest.rejected-share-limit=1 > "$work/measured.json"
query() { "$midilake" query --format json --warehouse "$work/warehouse" "$1"; }
query "SELECT path, state FROM file_location" > "$work/locations"
query "SELECT DISTINCT l.path, f.code FROM finding f JOIN file_location l USING (file_id) WHERE l.is_archive" > "$work/findings"
python3 - "$work" << 'END'
import json, sys
work = sys.argv[1]
rows = lambda name: [json.loads(line) for line in open(f"{work}/{name}", encoding="utf-8") if line.strip().startswith("{")]
expected = json.load(open(f"{work}/expected.json", encoding="utf-8"))
prefix = f"file:{work}/midi/"
found = {row["path"].removeprefix(prefix): row["state"] for row in rows("locations")}
codes = {}
for row in rows("findings"):
    codes.setdefault(row["path"].removeprefix(prefix), set()).add(row["code"])
wrong = [f"{path}: {found.get(path, 'missing')} instead of {state}"
         for path, state in expected["locations"].items() if found.get(path) != state]
wrong += [f"{path}: {path} is not expected" for path in found
          if path not in expected["locations"] and not path.startswith("hostile/")]
wrong += [f"{path}: no {code}, but {codes.get(path)}"
          for path, code in expected["findings"].items() if code and code not in codes.get(path, ())]
wrong += [f"{path}: no finding" for path in expected["findings"]
          if not any(codes.get(inner) for inner in found if inner == path or inner.startswith(path + "!/"))]
measured = json.load(open(f"{work}/measured.json"))
library = measured["result"]["library"]
parts = sum(library[name] for name in ("complete", "partial", "rejected", "skipped", "unreadable"))
print(f"{library['found']} files, {library['archives']} of them archives: {library['complete']} complete, "
      f"{library['partial']} partial, {library['rejected']} rejected, {library['skipped']} skipped, "
      f"{library['unreadable']} unreadable")
for code, files in library["findings_by_code"].items():
    if code.startswith("ARCHIVE"):
        print(f"  {code}: {files}")
print(f"exit code {measured['result']['exit_code']}, {measured['wall_seconds']:.0f} s, "
      f"peak memory of the process {measured['peak_bytes'] / 2**20:.0f} MiB")
if parts != library["found"]:
    wrong.append(f"the outcomes add up to {parts}, not to {library['found']}")
print("\n".join(wrong[:20]) if wrong else f"all {len(expected['locations'])} expected locations are accounted for")
sys.exit(bool(wrong))
END
