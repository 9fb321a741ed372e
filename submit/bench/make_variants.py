#!/usr/bin/env python3
"""Make a large folder of MIDI files that all hold different music, out of real ones.

    make_variants.py FILES OUT_DIR MODELS...

MODELS are folders of MIDI files. Each file made is one of them with other pitches: every pitch class is moved by up
to two semitones, each by its own amount, and drums are played on other pieces of the kit. Rhythm, length, texture
and instruments are those of the model. So the files of one model have rhythms in common, and some turns of their
melodies, as the files of a collection do. Folders hold 1,000 files. The result depends on the arguments only.
"""
import argparse
import os
import random

PER_FOLDER = 1000
DRUM_CHANNEL = 9
DRUMS = (35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 55, 57, 59)
DATA_BYTES = {0x80: 2, 0x90: 2, 0xA0: 2, 0xB0: 2, 0xC0: 1, 0xD0: 1, 0xE0: 2}


def quantity(data, at):
    """The variable-length quantity at a position, and the position after it."""
    value = 0
    while True:
        value = value << 7 | data[at] & 0x7F
        at += 1
        if data[at - 1] < 0x80:
            return value, at


def notes(data):
    """The positions of all pitches, those of drums in a list of their own; None for what is not well-formed."""
    pitches, drums = [], []
    at = 8 + int.from_bytes(data[4:8], "big")
    while data[at:at + 4] == b"MTrk":
        end = at + 8 + int.from_bytes(data[at + 4:at + 8], "big")
        at, status = at + 8, 0
        while at < end:
            _, at = quantity(data, at)
            if data[at] >= 0x80:
                status, at = data[at], at + 1
            if status == 0xFF:
                length, at = quantity(data, at + 1)
                at += length
            elif status in (0xF0, 0xF7):
                length, at = quantity(data, at)
                at += length
            else:
                if status & 0xF0 in (0x80, 0x90, 0xA0):
                    (drums if status & 0x0F == DRUM_CHANNEL else pitches).append(at)
                at += DATA_BYTES[status & 0xF0]
    return pitches, drums


def models(folders):
    found = []
    for folder in folders:
        for place, subfolders, names in os.walk(folder):
            subfolders.sort()
            for name in sorted(names):
                if name.endswith(".mid"):
                    with open(os.path.join(place, name), "rb") as file:
                        data = file.read()
                    try:
                        found.append((data, *notes(data)))
                    except (IndexError, KeyError):
                        continue
    return found


def variant(model, dice):
    data, pitches, drums = model
    steps = [dice.randint(-2, 2) for _ in range(12)]
    moved = [min(127, max(0, pitch + steps[pitch % 12])) for pitch in range(256)]
    kit = list(DRUMS)
    dice.shuffle(kit)
    played = dict(zip(DRUMS, kit))
    changed = bytearray(data)
    for at in pitches:
        changed[at] = moved[changed[at]]
    for at in drums:
        changed[at] = played.get(changed[at], changed[at])
    return changed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=int)
    parser.add_argument("out_dir")
    parser.add_argument("models", nargs="+")
    options = parser.parse_args()
    dice = random.Random(1)
    originals = models(options.models)
    for number in range(options.files):
        folder = os.path.join(options.out_dir, f"set-{number // PER_FOLDER:04d}")
        if number % PER_FOLDER == 0:
            os.makedirs(folder)
        with open(os.path.join(folder, f"piece-{number:07d}.mid"), "wb") as file:
            file.write(variant(originals[number % len(originals)], dice))


if __name__ == "__main__":
    main()
