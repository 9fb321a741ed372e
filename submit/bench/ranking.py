"""How early the versions of a song come in the ranking of each of its files.

usage: ranking.py PAIRS.csv RANKING.csv

PAIRS has path_a,path_b; RANKING has path,place,other with the best first. Paths are compared by their last parts.
Files without another version are not asked.
"""

import collections
import csv
import os
import sys


def name(path):
    return os.path.basename(path)


def main(pairs_file, ranking_file):
    versions = collections.defaultdict(set)
    for pair in csv.DictReader(open(pairs_file, encoding="utf-8")):
        versions[name(pair["path_a"])].add(name(pair["path_b"]))
        versions[name(pair["path_b"])].add(name(pair["path_a"]))
    rankings = collections.defaultdict(list)
    for row in csv.DictReader(open(ranking_file, encoding="utf-8")):
        rankings[name(row["path"])].append((int(row["place"]), name(row["other"])))
    first = found = possible = 0
    precisions = []
    for file, wanted in versions.items():
        ranking = []
        for _, other in sorted(rankings[file]):
            if other not in ranking and other != file:
                ranking.append(other)
        hits = [place for place, other in enumerate(ranking, 1) if other in wanted]
        first += bool(hits) and hits[0] == 1
        found += sum(place <= 10 for place in hits)
        possible += min(10, len(wanted))
        precisions.append(sum((i + 1) / place for i, place in enumerate(hits)) / len(wanted))
    files = len(versions)
    print(
        f"ranking of {files} files: recall at 1 {100 * first / files:.1f} %, at 10 {100 * found / possible:.1f} %, "
        f"mean average precision {100 * sum(precisions) / files:.1f} %"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
