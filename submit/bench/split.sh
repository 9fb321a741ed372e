#!/bin/bash
# Splits every sound file of a folder and compares the notes of the parts with those of the whole, in ticks, in two
# independent readers: javax.sound.midi (of the JDK) and mido (from PyPI, in an environment of its own).
#
#   submit/bench/split.sh FOLDER [WORK]
#
# FOLDER is the corpora or any other folder; WORK keeps the parts and the environment (a temporary folder by default).
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:?FOLDER}
work=${2:-$(mktemp -d)}
mkdir -p "$work"
rm -rf "$work/parts"

"${MIDILAKE:-$here/submit/midilake}" split "$folder" --write "$work/parts" --template '{hash}' --quiet 2> "$work/failures.txt" || true
echo "files that could not be split: $(wc -l < "$work/failures.txt")"

java "$here/submit/bench/SplitCheck.java" "$work/parts/manifest.csv" "$work/parts"

if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" -q install mido
fi
"$work/venv/bin/python" "$here/submit/bench/split_check.py" "$work/parts/manifest.csv" "$work/parts"
