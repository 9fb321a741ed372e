#!/usr/bin/env python3
"""Run a command; print its seconds, its peak memory in bytes and, if its last line is JSON, that object.

    measured.py COMMAND ARGUMENT...
"""
import json
import resource
import subprocess
import sys
import time


def main():
    begin = time.monotonic()
    done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, check=False)
    seconds = time.monotonic() - begin
    if done.returncode not in (0, 3):  # 3: done, but some files failed
        sys.exit(f"{sys.argv[1]} ended with {done.returncode}")
    text = done.stdout.decode()
    result = text[text.find("{"):].strip()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print(json.dumps({"wall_seconds": seconds, "peak_bytes": peak,
                      "result": json.loads(result) if result.startswith("{") else None}))


if __name__ == "__main__":
    main()
