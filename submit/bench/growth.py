"""How the seconds of stages grow between two libraries, from the results of derive.sh in a folder."""

import json
import math
import os
import sys


def result(folder, name):
    path = os.path.join(folder, name + ".json")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main(folder):
    small, large = result(folder, "all1"), result(folder, "all2")
    contents = [it["result"]["rows_per_table"]["content"] for it in (small, large)]
    growth = math.log(contents[1] / contents[0])
    seconds = [it["result"]["seconds_per_stage"] for it in (small, large)]
    seconds = [{"everything": sum(it.values()), **it, **run["result"]["derived"]["seconds_per_part"],
                "process": run["wall_seconds"]} for it, run in zip(seconds, (small, large))]
    print(f"{'stage':28} {contents[0]:>10,} {contents[1]:>10,} contents")
    for stage in seconds[1]:
        first, second = (max(it.get(stage, 0), 0.01) for it in seconds)
        print(f"{stage:28} {first:9.1f}s {second:9.1f}s  n^{math.log(second / first) / growth:.2f}")
    print(f"peak memory {small['peak_bytes'] / 1e9:.2f} GB and {large['peak_bytes'] / 1e9:.2f} GB")
    for name, what in (("again", "nothing new"), ("few", "a hundredth new")):
        runs = [result(folder, name + place) for place in "12"]
        if all(runs):
            print(f"{what}: {runs[0]['wall_seconds']:.1f} s and {runs[1]['wall_seconds']:.1f} s as processes")
    print("rows: " + ", ".join(f"{table} {rows:,}" for table, rows in large["result"]["rows_per_table"].items()
                                if table in large["result"]["derived"]["rows_made"]))


if __name__ == "__main__":
    main(sys.argv[1])
