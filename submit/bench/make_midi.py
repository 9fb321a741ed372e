#!/usr/bin/env python3
"""Make a folder of small MIDI files, for checks on a machine that has no MIDI library.

    make_midi.py FILES OUT_DIR [--seed N] [--duplicates SHARE]

The files differ in key, tempo, meter and length. Some are byte-identical copies of others under other names (the
share is 0.3 by default), and among every hundred there is one of each: cut short, no MIDI at all, an AppleDouble
file, a name that begins with an underscore. The result depends on the arguments only.
"""
import argparse
import os
import random

SCALES = {"major": (0, 2, 4, 5, 7, 9, 11), "minor": (0, 2, 3, 5, 7, 8, 10)}
PER_FOLDER = 200
TICKS_PER_QUARTER = 480


def quantity(value):
    """A variable-length quantity: seven bits to a byte, the highest bit set in all but the last."""
    digits = [value & 0x7F]
    while value := value >> 7:
        digits.append(value & 0x7F | 0x80)
    return bytes(reversed(digits))


def chunk(name, body):
    return name + len(body).to_bytes(4, "big") + body


def meta(kind, body):
    return b"\0\xff" + bytes([kind]) + quantity(len(body)) + body


def tune(dice, number):
    """A format 1 file: a conductor track, a melody with bass, and drums."""
    tonic, mode = dice.randrange(12), dice.choice(list(SCALES))
    beats = dice.choice((3, 4, 4, 4))
    microseconds = round(60_000_000 / dice.randint(70, 170))
    conductor = (meta(3, b"Tune %d" % number) + meta(0x51, microseconds.to_bytes(3, "big"))
                 + meta(0x58, bytes((beats, 2, 24, 8))) + meta(0x2F, b""))
    melody, drums = [b"\0\xc0" + bytes([dice.randrange(128)])], []
    for beat in range(beats * dice.randint(4, 16)):
        degree = 0 if beat % beats == 0 else dice.randrange(7)
        pitch = 60 + tonic + SCALES[mode][degree]
        velocity = 100 if beat % beats == 0 else 70
        for voice in (pitch, pitch - 24):
            melody.append(b"\0\x90" + bytes((voice, velocity)))
        melody.append(quantity(TICKS_PER_QUARTER) + b"\x80" + bytes((pitch, 0)) + b"\0\x80" + bytes((pitch - 24, 0)))
        drum = 36 if beat % beats == 0 else 42
        drums.append(b"\0\x99" + bytes((drum, velocity)) + quantity(TICKS_PER_QUARTER) + b"\x89" + bytes((drum, 0)))
    tracks = [conductor] + [b"".join(events) + meta(0x2F, b"") for events in (melody, drums)]
    header = b"".join(n.to_bytes(2, "big") for n in (1, len(tracks), TICKS_PER_QUARTER))
    return chunk(b"MThd", header) + b"".join(chunk(b"MTrk", track) for track in tracks)


def named(dice, number, made, duplicates):
    """The name and the bytes of one file."""
    if number % 100 == 96:
        return f"cut-{number}.mid", tune(dice, number)[:-40]
    if number % 100 == 97:
        return f"text-{number}.mid", b"This is not MIDI, number %d.\n" % number
    if number % 100 == 98:
        return f"._tune-{number}.mid", b"\0\5\x16\7" + bytes(78)
    if made and dice.random() < duplicates:
        return f"copy-{number}.MID", dice.choice(made)
    content = tune(dice, number)
    made.append(content)
    return ("_" if number % 100 == 99 else "") + f"tune-{number}.mid", content


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=int)
    parser.add_argument("out_dir")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--duplicates", type=float, default=0.3)
    options = parser.parse_args()
    dice, made = random.Random(options.seed), []
    for number in range(options.files):
        folder = os.path.join(options.out_dir, f"folder-{number // PER_FOLDER:04d}")
        os.makedirs(folder, exist_ok=True)
        name, content = named(dice, number + options.seed * 1_000_000, made, options.duplicates)
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)


if __name__ == "__main__":
    main()
