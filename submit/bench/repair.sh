#!/usr/bin/env bash
# Repairs the malformed corpus and prints how many files of each class of damage are valid then, as in
# src/site/markdown/repair.md. Independent readers judge: javax.sound.midi, and mido if this Python has it.
#
#   submit/bench/repair.sh [SHARED]        SHARED holds corpora/malformed; ../shared by default
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
shared=$(cd "${1:-$here/../../../shared}" && pwd)
"$here/java.sh" org.midilake.repair.RepairRates "$shared"

if ! python3 -c 'import mido' 2> /dev/null; then
  echo "mido: skipped, this Python does not have it" >&2
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/../midilake" doctor --quiet "$shared/corpora/malformed" --write "$work" || [ $? = 3 ]
python3 - "$work" << 'END'
import pathlib, sys
import mido

files = sorted(pathlib.Path(sys.argv[1]).rglob("*.mid"))
failed = []
for file in files:
    try:
        mido.MidiFile(str(file))
    except Exception as fault:
        failed.append(f"{file.name}: {fault!r}")
print(f"mido reads {len(files) - len(failed)} of {len(files)} repaired files")
print("\n".join(failed))
END
