"""Whether similar music has more in common than any two files, and whether partners keep the rules.

usage: likeness.py CORPORA CONTENTS.csv SIMILAR.csv PARTNERS.csv

CONTENTS has path,file_id,piece,key,key_source,bpm; SIMILAR has file_id,place,other; PARTNERS has
file_id,place,other,score,stretch. Paths are compared by what follows the folder of the corpora.
"""

import collections
import csv
import os
import sys

LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
MOST_STRETCH = 1.125


def rows(file):
    with open(file, encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def position(key):
    """Place of a key on the circle of fifths, 0 for C major and A minor."""
    tonic, mode = key.split(" ")
    semitones = LETTERS[tonic[0]] + tonic.count("#") - tonic[1:].count("b") + (3 if mode == "minor" else 0)
    return semitones * 7 % 12


def labels(corpora, task, folder, column):
    with open(os.path.join(corpora, task, "truth.csv"), encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["path"].startswith(folder):
                yield task + "/" + row["path"], row[column]


def chance(values):
    counts = collections.Counter(values)
    total = sum(counts.values())
    return sum(count * (count - 1) for count in counts.values()) / (total * (total - 1))


def agreement(name, labelled, ids, nearest):
    """How often the nearest neighbour within the same labelled set has the same label."""
    label_of = {ids[path]: label for path, label in labelled if path in ids}
    asked = same = 0
    for file, label in label_of.items():
        others = [other for other in nearest.get(file, ()) if other in label_of]
        if others:
            asked += 1
            same += label_of[others[0]] == label
    print(f"{name}: the nearest of {asked} files has the same in {100 * same / max(asked, 1):.1f} % of cases, "
          f"any two in {100 * chance(label_of.values()):.1f} %")
    return same / max(asked, 1) > chance(label_of.values())


def versions(corpora, ids, piece_of, nearest):
    wanted = collections.defaultdict(set)
    for row in rows(os.path.join(corpora, "duplicates", "pairs.csv")):
        one, other = (ids.get("duplicates/" + row[side]) for side in ("path_a", "path_b"))
        if one is not None and other is not None and piece_of[one] != piece_of[other]:
            wanted[one].add(piece_of[other])
            wanted[other].add(piece_of[one])
    first = sum(bool(set(nearest.get(file, ())[:1]) & others) for file, others in wanted.items())
    among = sum(bool(set(nearest.get(file, ())) & others) for file, others in wanted.items())
    print(f"versions of a song: first for {100 * first / len(wanted):.1f} % of {len(wanted)} files, "
          f"among ten for {100 * among / len(wanted):.1f} %")


def partners(file, facts):
    total = broken = 0
    for row in rows(file):
        total += 1
        one, other = facts[row["file_id"]], facts[row["other"]]
        keys = [position(it["key"]) for it in (one, other) if it["key"] and it["key_source"] != "default"]
        steps = abs(keys[0] - keys[-1]) if len(keys) == 2 else 0
        stretches = [float(one["bpm"]) * beats / float(other["bpm"]) for beats in (1, 2, 0.5)]
        fits = min(max(stretch, 1 / stretch) for stretch in stretches) < MOST_STRETCH
        told = min(abs(stretch - float(row["stretch"])) for stretch in stretches) < 1e-6
        if min(steps, 12 - steps) > 1 or not fits or not told or not 0.5 <= float(row["score"]) <= 1:
            broken += 1
    print(f"partners: {total} pairs, {broken} with keys more than a fifth apart or tempos more than an eighth")
    return broken == 0 and total > 0


def main(corpora, contents, similar, partner_rows):
    facts, ids, piece_of = {}, {}, {}
    for row in rows(contents):
        facts[row["file_id"]] = row
        ids[row["path"].rsplit("/corpora/", 1)[-1]] = row["file_id"]
        piece_of[row["file_id"]] = row["piece"]
    ranked = collections.defaultdict(list)
    for row in rows(similar):
        ranked[row["file_id"]].append((int(row["place"]), row["other"]))
    nearest = {file: [other for _, other in sorted(others)] for file, others in ranked.items()}
    print(f"similar music: {len(nearest)} of {len(facts)} files have some")
    good = [
        agreement("style of drums", list(labels(corpora, "drums", "groove", "style")), ids, nearest),
        agreement("meter of tunes", list(labels(corpora, "meter", "nottingham", "time_signature")), ids, nearest),
        agreement("mode of tunes", [(path, key.split(" ")[1]) for path, key in
                                    labels(corpora, "key", "nottingham", "key")], ids, nearest),
        partners(partner_rows, facts),
    ]
    versions(corpora, ids, piece_of, nearest)
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
