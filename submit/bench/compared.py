#!/usr/bin/env python3
"""Print the medians of what ingest.sh measured, and their ratios: compared.py FOLDER."""
import json
import os
import statistics
import sys


def rounds(folder, name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path) as file:
        return [json.loads(line) for line in file]


def median(measured, seconds):
    return statistics.median(seconds(one) for one in measured)


def main():
    folder = sys.argv[1]
    passes, tuned, ingests, hashes = (rounds(folder, name) for name in ("pass", "tuned", "ingest", "b3sum"))
    with open(os.path.join(folder, "files")) as file:
        files = int(file.read())
    size = passes[0]["result"]["bytes"]
    times = {
        "binaryFile, default": median(passes, lambda one: one["result"]["seconds"]),
        "binaryFile, 64 KiB": median(tuned, lambda one: one["result"]["seconds"]),
        "midilake ingest": median(ingests, lambda one: sum(one["result"]["seconds_per_stage"].values())),
    }
    if hashes:
        times["b3sum"] = median(hashes, lambda one: one["wall_seconds"])
    peaks = {"binaryFile, default": passes, "binaryFile, 64 KiB": tuned, "midilake ingest": ingests, "b3sum": hashes}

    print(f"{files:,} files, {size / 1e6:,.1f} MB, medians of {len(ingests)}")
    print(f"{'':20}{'seconds':>10}{'files/s':>12}{'MB/s':>9}{'peak MB':>9}")
    for name, seconds in times.items():
        peak = max(one["peak_bytes"] for one in peaks[name]) / 1e6
        print(f"{name:20}{seconds:10.2f}{files / seconds:12,.0f}{size / 1e6 / seconds:9.1f}{peak:9,.0f}")
    print("stages of the last ingest, seconds:")
    for stage, seconds in ingests[-1]["result"]["seconds_per_stage"].items():
        print(f"  {stage:38}{seconds:8.2f}")
    ingest = times.pop("midilake ingest")
    for name, seconds in times.items():
        print(f"midilake ingest / {name}: {ingest / seconds:.2f}")


if __name__ == "__main__":
    main()
