#!/usr/bin/env bash
# Looks at the report page in headless Chromium, at 390 and 1,400 pixels, light and dark: nothing is wrong on the console,
# charts are drawn, no request leaves the page, nothing is too wide or too pale, the keyboard suffices, and names of files
# are never HTML.
#
#   submit/checks/report.sh PICTURES_DIR [WAREHOUSE...]
#
# Makes a small library with hostile names of its own; further warehouses are looked at, too. Installs Chromium, if there is
# none, with apt-get.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
midilake=$here/../midilake
mkdir -p "${1:?PICTURES_DIR}"
pictures=$(cd "$1" && pwd)
shift

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ]; then
  as_root=$([ "$(id -u)" = 0 ] || echo sudo)
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq chromium > "$work/apt.log"
  chromium=$(command -v chromium)
fi
cp "$here/report/package.json" "$work/"
(cd "$work" && npm install --silent --no-audit --no-fund)

python3 "$here/../bench/make_midi.py" 60 "$work/midi"
first=$(find "$work/midi" -name '*.mid' | sort | head -n 1)
cp "$first" "$work/midi/<img src=x onerror=planted=1> <b>bold & &lt;.mid"
cp "$first" "$work/midi/@@style@@ \${planted} \\\"'.mid"
"$midilake" ingest --quiet --input "$work/midi" --warehouse "$work/hostile" --set ingest.rejected-share-limit=1

"$midilake" derive --quiet --warehouse "$work/hostile"

for warehouse in "$work/hostile" "$@"; do
  page=$work/$(basename "$warehouse").html
  "$midilake" report --warehouse "$warehouse" --out "$page"
  [ "$(wc -c < "$page")" -lt 3000000 ] || { echo "FAILED: the page is over 3 MB"; exit 1; }
  (cd "$work" && node "$here/report/check_page.mjs" "$chromium" "$page" "$pictures")
done
