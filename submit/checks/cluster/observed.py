"""Looks at what a run shows to those who watch over it: python3 observed.py LOG DRIVER_METRICS EXECUTOR_METRICS

LOG is the output of a run with conf/log4j2-json.properties; the others are what Prometheus fetched while it ran.
"""
import json
import re
import sys

log, driver, executors = (open(path, encoding="utf-8").read() for path in sys.argv[1:])
lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
wrong = [line for line in lines if not {"ts", "level", "msg", "logger"} <= line.keys()]
if len(lines) < 20 or wrong:
    sys.exit(f"FAILED: {len(lines)} log lines are JSON objects, {len(wrong)} of them without their fields")


def metrics(text):
    return dict(re.findall(r"^(metrics_midilake_\w+)\{[^}]*\} ([-+.\dE]+)", text, re.MULTILINE))


jobs = {name: value for name, value in metrics(driver).items() if "driver" in name}
busy = set(re.findall(r'executor_id="(\d+)"', executors))
if not jobs or not busy:
    sys.exit(f"FAILED: {len(jobs)} metrics of the driver, of executors {sorted(busy)}")
print(f"{len(lines)} log lines are JSON objects; {len(jobs)} metrics of the driver, and those of {len(busy)} executors")
