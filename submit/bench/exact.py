"""Whether degrees 1 and 2 are exact: compares the groups with the bytes and the notes, read anew and independently.

usage: exact.py FOLDER MEMBERS.csv

MEMBERS has degree,group_id,path,content: the members of all groups of degree 1 and 2, and the content of each. All
files below FOLDER are read. Two files have the same notes if all onsets and ends, in quarter notes and in tenths of
milliseconds, pitches, velocities and programs are the same, and the same notes are on the percussion channel.
"""

import bisect
import collections
import csv
import fractions
import hashlib
import itertools
import math
import os
import sys

DATA_BYTES = {0x80: 2, 0x90: 2, 0xA0: 2, 0xB0: 2, 0xC0: 1, 0xD0: 1, 0xE0: 2}
SHIFT = fractions.Fraction(math.e - 2)
PERCUSSION = 9


def quantity(data, at):
    value = 0
    while True:
        value = value << 7 | data[at] & 0x7F
        at += 1
        if data[at - 1] < 0x80:
            return value, at


def events(data, at, end):
    """Tick, status and data of each message and meta event; metas have the status 0xFF00 and their type."""
    tick = status = 0
    while at < end:
        delta, at = quantity(data, at)
        tick += delta
        if data[at] >= 0x80:
            status, at = data[at], at + 1
        if status == 0xFF:
            kind = data[at]
            length, at = quantity(data, at + 1)
            yield tick, 0xFF00 | kind, data[at:at + length]
            at += length
        elif status >= 0xF0:
            length, at = quantity(data, at)
            at += length
        else:
            length = DATA_BYTES[status & 0xF0]
            yield tick, status, data[at:at + length]
            at += length


def tracks(data):
    at = 8 + int.from_bytes(data[4:8], "big")
    while data[at:at + 4] == b"MTrk":
        end = at + 8 + int.from_bytes(data[at + 4:at + 8], "big")
        if end > len(data):
            raise ValueError("cut short")
        yield list(events(data, at + 8, end))
        at = end


def paired(track):
    """Onset, end, channel, pitch and velocity of each note: the first end belongs to the first note that sounds."""
    sounding = collections.defaultdict(collections.deque)
    last = track[-1][0] if track else 0
    for tick, status, body in track:
        kind, channel = status & 0xF0, status & 0x0F
        if status < 0xFF00 and kind == 0x90 and body[1] > 0:
            sounding[channel, body[0]].append((tick, body[1]))
        elif status < 0xFF00 and kind in (0x80, 0x90) and sounding[channel, body[0]]:
            onset, velocity = sounding[channel, body[0]].popleft()
            yield onset, tick, channel, body[0], velocity
    for (channel, pitch), open_notes in sounding.items():
        for onset, velocity in open_notes:
            yield onset, last, channel, pitch, velocity


def notes(data):
    """What the music of a file is; None for what is no sound file with metrical time, or has no notes."""
    quarter = int.from_bytes(data[12:14], "big")
    if data[:4] != b"MThd" or not 0 < quarter < 0x8000:
        return None
    try:
        all_tracks = list(tracks(data))
    except (IndexError, KeyError, ValueError):
        return None
    tempos, programs = {}, collections.defaultdict(dict)
    for track in all_tracks:
        for tick, status, body in track:
            if status == 0xFF51 and len(body) == 3:
                tempos[tick] = int.from_bytes(body, "big")
            elif status & 0xFFF0 == 0xC0:
                programs[status & 0x0F][tick] = body[0]
    starts, seconds, speed, before, elapsed = [], [], [], 0, fractions.Fraction(0)
    current = 500_000
    for tick in sorted({0, *tempos}):
        elapsed += fractions.Fraction((tick - before) * current, quarter * 1_000_000)
        before, current = tick, tempos.get(tick, current)
        starts.append(tick)
        seconds.append(elapsed)
        speed.append(current)
    changes = {channel: sorted(ticks) for channel, ticks in programs.items()}

    def cell(tick):
        at = bisect.bisect_right(starts, tick) - 1
        time = seconds[at] + fractions.Fraction((tick - starts[at]) * speed[at], quarter * 1_000_000)
        return math.floor(time * 10_000 + SHIFT)

    def program(channel, tick):
        at = bisect.bisect_right(changes.get(channel, []), tick)
        return programs[channel][changes[channel][at - 1]] if at else 0

    found = collections.Counter()
    for track in all_tracks:
        for onset, end, channel, pitch, velocity in paired(track):
            found[fractions.Fraction(onset, quarter), fractions.Fraction(end, quarter), cell(onset), cell(end), pitch,
                  velocity, program(channel, onset), channel == PERCUSSION] += 1
    return frozenset(found.items()) or None


def pairs(groups):
    return {pair for members in groups for pair in itertools.combinations(sorted(set(members)), 2)}


def report(name, told, true):
    right = len(told & true)
    print(f"{name}: {len(true)} pairs, {len(told)} told; precision {100 * right / max(len(told), 1):.2f} %, "
          f"recall {100 * right / max(len(true), 1):.2f} %")
    for one, other in sorted(told ^ true)[:5]:
        print("  ", "told" if (one, other) in told else "missed", one, other)
    return told == true


def main(folder, members):
    same_bytes, same_notes = collections.defaultdict(list), collections.defaultdict(set)
    first_path, unread = {}, 0
    for place, _, names in os.walk(folder):
        for name in names:
            if name.lower().endswith((".mid", ".midi")):
                path = os.path.join(place, name)
                with open(path, "rb") as file:
                    data = file.read()
                digest = hashlib.sha256(data).hexdigest()
                same_bytes[digest].append(path)
                first_path[path] = digest
                music = notes(data)
                unread += music is None
                if music:
                    same_notes[hash(music), music].add(digest)
    told = {1: collections.defaultdict(list), 2: collections.defaultdict(list)}
    with open(members, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            path = row["path"].removeprefix("file:")
            told[int(row["degree"])][row["group_id"]].append(path if row["degree"] == "1" else first_path[path])
    print(f"{len(first_path)} files, {len(same_bytes)} contents, {unread} without notes for this reader")
    good = [report("same bytes", pairs(told[1].values()), pairs(same_bytes.values())),
            report("same notes", pairs(told[2].values()), pairs(same_notes.values()))]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
