"""Compares the notes of parts, taken together, with those of their source, as mido reads them."""

import collections
import csv
import os
import sys

import mido


def notes(path):
    found = collections.Counter()
    for track in mido.MidiFile(path, clip=True).tracks:
        tick = 0
        sounding = collections.defaultdict(collections.deque)
        for message in track:
            tick += message.time
            if message.type == "note_on" and message.velocity > 0:
                sounding[message.channel, message.note].append((tick, message.velocity))
            elif message.type in ("note_on", "note_off"):
                starts = sounding[message.channel, message.note]
                if starts:
                    start, velocity = starts.popleft()
                    found[start, tick, message.channel, message.note, velocity] += 1
        for (channel, note), starts in sounding.items():
            for start, velocity in starts:
                found[start, None, channel, note, velocity] += 1
    return found


def main(manifest, folder):
    sources = collections.defaultdict(list)
    with open(manifest, newline="") as lines:
        for row in csv.DictReader(lines):
            if row["is_sound"] == "true":
                sources[row["source"]].append(os.path.join(folder, row["part"]))
    same = different = unread = 0
    for source, parts in sources.items():
        try:
            whole = notes(source)
        except Exception:  # mido raises whatever its parser stumbles over
            unread += 1
            continue
        together = sum((notes(part) for part in parts), collections.Counter())
        if whole == together:
            same += 1
        else:
            different += 1
            print("different:", source)
    print(f"mido: {same} files have the notes of their parts, {different} do not, {unread} it cannot read")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
