#!/usr/bin/env bash
# Does what README says: in a clone, with a home folder of its own that holds MIDI files, runs the first command and all commands
# of the tour "Use it from where you work", each as it is written, and looks at what they leave behind.
#
#   submit/checks/readme.sh [FOLDER]
#
# The MIDI files are those of FOLDER; without it, 300 are made. What is committed is checked. Needs a free port 7077.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
clone=$work/midilake
finish() {
  HOME=$work/home "$clone/submit/midilake" database stop --warehouse "$work/home/midilake" > "$work/stop.log" 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAILED: $1" >&2; exit 1; }

git clone -q "$root" "$clone"
mkdir -p "$work/home/Music"
if [ $# -gt 0 ]; then cp -r "$1" "$work/home/Music/midi"; else python3 "$here/../bench/make_midi.py" 300 "$work/home/Music/midi"; fi

python3 - "$clone/README.md" > "$work/tour.sh" << 'END'
import sys

text = open(sys.argv[1], encoding="utf-8").read()
def commands(section):
    part = text.split(f"\n## {section}\n")[1].split("\n## ")[0]
    return [line[4:] for line in part.splitlines() if line.startswith("    ")]

print("set -euo pipefail; set -m; set -v")
print(commands("Try it")[0])
print("\n".join(commands("Use it from where you work")))
END

export PIP_CACHE_DIR=${PIP_CACHE_DIR:-$HOME/.cache/pip}
cd "$clone"
HOME=$work/home bash "$work/tour.sh" > "$work/tour.log" 2>&1 < /dev/null || { tail -n 60 "$work/tour.log" | cut -c1-300; fail "the tour"; }
[ -s "$work/home/library.html" ] || fail "there is no report"
[ -s "$work/home/tour.html" ] || fail "there is no notebook"
[ -d "$work/home/midilake-cluster/tables/content/_delta_log" ] || fail "the cluster made no tables"
grep -q "Marking run.*successful" "$work/tour.log" || { tail -n 30 "$work/tour.log" | cut -c1-300; fail "the DAG did not succeed"; }
[ -z "$(git status --porcelain)" ] || { git status --short; fail "the tour leaves files in the repository that Git does not ignore"; }
grep -c . "$work/tour.sh" | sed 's/$/ lines of README were run as written/'
