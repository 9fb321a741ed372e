#!/usr/bin/env python3
"""Make a folder of archives of every kind that Midilake reads, nested and hostile ones among them, and of plain files.

    make_archives.py ARCHIVES OUT_DIR EXPECTED.json [--seed N]

EXPECTED.json names every location with what is to become of it: present, skipped or unreadable; and, for the hostile
archives, the code of a finding that they must have. The result depends on the arguments only.
"""
import argparse
import bz2
import gzip
import io
import json
import lzma
import os
import random
import tarfile
import zipfile
import zlib

from make_midi import tune

KINDS = ("zip", "tar", "tgz", "tar.bz2", "tar.xz", "7z", "rar", "rar5", "gz", "nested")


def little(value, length):
    return value.to_bytes(length, "little")


def make_zip(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def make_tar(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def make_7z(members):
    """One LZMA2 block of all members (7zFormat.txt of the LZMA SDK)."""
    def number(value):  # its length in the high bits of the first byte; up to 4 GiB are enough
        for extra in range(5):
            if value < 1 << 7 * (extra + 1):
                high = 0xFF & ~(0xFF >> extra)
                return bytes([high | value >> 8 * extra]) + little(value & (1 << 8 * extra) - 1, extra)
        raise ValueError(value)

    whole = b"".join(content for _, content in members)
    packed = lzma.compress(whole, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 20}])
    names = b"".join(name.encode("utf-16-le") + b"\0\0" for name, _ in members)
    sizes = b"".join(number(len(content)) for _, content in members[:-1])
    digests = b"".join(little(zlib.crc32(content), 4) for _, content in members)
    header = (b"\x01\x04"
              + b"\x06\0\x01\x09" + number(len(packed)) + b"\0"
              + b"\x07\x0b\x01\0" + b"\x01" + b"\x21\x21\x01\x10" + b"\x0c" + number(len(whole)) + b"\0"
              + b"\x08\x0d" + number(len(members)) + (b"\x09" + sizes if sizes else b"") + b"\x0a\x01" + digests + b"\0"
              + b"\0"
              + b"\x05" + number(len(members)) + b"\x11" + number(len(names) + 1) + b"\0" + names + b"\0"
              + b"\0")
    start = little(len(packed), 8) + little(len(header), 8) + little(zlib.crc32(header), 4)
    return b"7z\xbc\xaf\x27\x1c\0\x04" + little(zlib.crc32(start), 4) + start + packed + header


def make_rar4(members, flags=0):
    """Stored members, which needs no compression (technote.txt of RAR 4)."""
    def block(header):
        return little(zlib.crc32(header) & 0xFFFF, 2) + header

    out = b"Rar!\x1a\x07\0" + block(b"\x73\0\0\x0d\0" + bytes(6))
    for name, content in members:
        name = name.encode()
        out += block(b"\x74" + little(0x8000 | flags, 2) + little(32 + len(name), 2) + little(len(content), 4) * 2 + b"\x03"
                     + little(zlib.crc32(content), 4) + little(0x50000000, 4) + b"\x14\x30" + little(len(name), 2)
                     + little(0x81A4, 4) + name) + content
    return out + block(b"\x7b\0\x40\x07\0")


def make_rar5(members):
    """Stored members, too ("RAR 5.0 archive format")."""
    def vint(value):
        out = bytearray()
        while value > 0x7F:
            out.append(value & 0x7F | 0x80)
            value >>= 7
        return bytes(out + bytes([value]))

    def block(header):
        sized = vint(len(header)) + header
        return little(zlib.crc32(sized), 4) + sized

    out = b"Rar!\x1a\x07\x01\0" + block(bytes((1, 0, 0)))
    for name, content in members:
        name = name.encode()
        out += block(b"\x02\x02" + vint(len(content)) + b"\x04" + vint(len(content)) + vint(0x81A4)
                     + little(zlib.crc32(content), 4) + b"\0\x01" + vint(len(name)) + name) + content
    return out + block(bytes((5, 0, 0)))


MAKERS = {"zip": make_zip, "tar": make_tar, "7z": make_7z, "rar": make_rar4, "rar5": make_rar5,
          "tgz": lambda members: gzip.compress(make_tar(members), mtime=0),
          "tar.bz2": lambda members: bz2.compress(make_tar(members)),
          "tar.xz": lambda members: lzma.compress(make_tar(members))}


def encrypted(archive):
    """A ZIP archive that says of its members that they are encrypted."""
    out = bytearray(archive)
    for magic, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = out.find(magic)
        while at >= 0:
            out[at + offset] |= 1
            at = out.find(magic, at + 4)
    return bytes(out)


class Tree:
    """The files that are written, and what is expected of them."""

    def __init__(self, folder, dice):
        self.folder, self.dice, self.number = folder, dice, 0
        self.locations, self.findings = {}, {}

    def song(self):
        self.number += 1
        return tune(self.dice, self.number)

    def expect(self, path, state="present"):
        self.locations[path] = state

    def write(self, path, content):
        target = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(content)
        self.expect(path)

    def members(self, prefix):
        """Some songs, and what else is in archives."""
        members = []
        for i in range(self.dice.randint(2, 5)):
            members.append((f"album {i % 2}/track {i}.mid", self.song()))
            self.expect(f"{prefix}!/album {i % 2}/track {i}.mid")
        members.append(("readme.txt", b"no music"))
        if self.dice.random() < 0.3:
            members.append(("album 0/._track 0.mid", b"\0\5\x16\7" + bytes(78)))
            self.expect(f"{prefix}!/album 0/._track 0.mid", "skipped")
        return members

    def archive(self, kind, path):
        if kind == "gz":
            self.expect(f"{path}!/{os.path.basename(path)[:-3]}")
            return gzip.compress(self.song(), mtime=0)
        if kind != "nested":
            return MAKERS[kind](self.members(path))
        names = ["inner.zip", "inner.tgz", "inner.7z", "inner.rar"]
        self.dice.shuffle(names)
        prefix = path
        paths = []
        for name in names[:self.dice.randint(1, 4)]:
            prefix += "!/" + name
            paths.append((name, prefix))
        content = None
        for depth in range(len(paths), -1, -1):
            where = paths[depth - 1][1] if depth else path
            members = self.members(where)
            if content is not None:
                members.append((paths[depth][0], content))
                self.expect(paths[depth][1])
            kind = where.rsplit(".", 1)[1]
            content = MAKERS[kind](members)
        return content

    def hostile(self):
        """Twenty archives that mean harm, or that came to harm."""
        zeros = bytes(300 << 20)
        one = [("a.mid", self.song()), ("b.mid", self.song()), ("c.mid", self.song())]
        deep = make_zip(one)
        for _ in range(14):
            deep = make_zip([("in.zip", deep)])
        layers = make_zip([("a.mid", bytes(1 << 20))])
        for _ in range(6):
            layers = make_zip([(f"{i}.zip", layers) for i in range(16)])
        bombs = {
            "bomb.zip": (make_zip([("zeros.mid.zip", bytes(200 << 20))] * 2 + one), "ARCHIVE_RATIO_LIMIT"),
            "bomb.tgz": (gzip.compress(make_tar([("zeros.bin", zeros)] + one), mtime=0), "ARCHIVE_RATIO_LIMIT"),
            "bomb.tar.bz2": (bz2.compress(make_tar([("zeros.bin", zeros)] + one)), "ARCHIVE_RATIO_LIMIT"),
            "bomb.tar.xz": (lzma.compress(make_tar([("zeros.bin", zeros)] + one)), "ARCHIVE_RATIO_LIMIT"),
            "layers.zip": (layers, None),
            "bomb.7z": (make_7z([("zeros.bin", zeros)] + one), "ARCHIVE_RATIO_LIMIT"),
            "deep.zip": (deep, None)}
        broken = {
            "cut.zip": (make_zip(one)[:-300], "ARCHIVE_DAMAGED"),
            "cut.tar": (make_tar(one)[:1600], "ARCHIVE_DAMAGED"),
            "cut.tgz": (gzip.compress(make_tar(one), mtime=0)[:-60], "ARCHIVE_DAMAGED"),
            "cut.7z": (make_7z(one)[:-40], "ARCHIVE_DAMAGED"),
            "cut.rar": (make_rar4(one)[:-50], None),
            "zeros.zip": (bytes(1000), "ARCHIVE_UNKNOWN"),
            "page.rar": (b"<html>not found</html>", "ARCHIVE_UNKNOWN"),
            "empty.7z": (b"", "ARCHIVE_UNKNOWN"),
            "locked.zip": (encrypted(make_zip(one)), "ARCHIVE_ENCRYPTED"),
            "locked.rar": (make_rar4(one, flags=4), "ARCHIVE_ENCRYPTED")}
        for name, (content, code) in {**bombs, **broken}.items():
            self.write(f"hostile/{name}", content)
            self.findings[f"hostile/{name}"] = code
        for locked in ("locked.zip", "locked.rar"):
            for name, _ in one:
                self.expect(f"hostile/{locked}!/{name}", "unreadable")
        names = [("../../up.mid", "%2E%2E/%2E%2E/up.mid"), ("/etc/root.mid", "%2Fetc/root.mid"),
                 ("a\nb.mid", "a%0Ab.mid"), ("in!/x.mid", "in%21/x.mid")]
        for kind in ("zip", "tgz", "7z"):
            path = f"hostile/names.{kind}"
            self.write(path, MAKERS[kind]([(name, self.song()) for name, _ in names] + [("x" * 4000 + ".mid", self.song())]))
            self.findings[path] = "ARCHIVE_NAME_UNUSUAL"
            for _, escaped in names:
                self.expect(f"{path}!/{escaped}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("archives", type=int)
    parser.add_argument("out_dir")
    parser.add_argument("expected")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tree = Tree(options.out_dir, random.Random(options.seed))
    tree.hostile()
    for number in range(options.archives - len(tree.findings)):
        kind = KINDS[number % len(KINDS)]
        extension = {"rar5": "rar", "gz": "mid.gz", "nested": ("zip", "tgz", "7z")[number // 10 % 3]}.get(kind, kind)
        path = f"folder {number // 100}/{kind} {number}.{extension}"
        tree.write(path, tree.archive(kind, path))
        if number % 3 == 0:
            tree.write(f"folder {number // 100}/plain {number}.mid", tree.song())
    with open(options.expected, "w", encoding="utf-8") as file:
        json.dump({"locations": tree.locations, "findings": tree.findings}, file)


if __name__ == "__main__":
    main()
