"""Holds what spark-submit asked of Kubernetes against what was meant: submitted.py CREATED_FILE UPLOADED_FOLDER"""
import json
import pathlib
import sys

created = json.load(open(sys.argv[1], encoding="utf-8"))
pods = [it for it in created if it["kind"] == "Pod"]
if len(pods) != 1:
    sys.exit(f"FAILED: {len(pods)} pods were asked for, among {[it['kind'] for it in created]}")
pod = pods[0]["spec"]
container = pod["containers"][0]
properties = "".join(text for it in created if it["kind"] == "ConfigMap" for text in it["data"].values())
uploaded = [path.name for path in pathlib.Path(sys.argv[2]).rglob("*.jar")]
seen = {
    "image": container["image"],
    "memory of the driver": container["resources"]["limits"]["memory"],
    "service account": pod["serviceAccountName"],
    "main class": "org.midilake.cli.Main" in container["args"],
    "command": container["args"][-5:],
    "jar uploaded": any(name.endswith("-application.jar") for name in uploaded),
    "vector instructions": "spark.executor.extraJavaOptions=--add-modules\\=jdk.incubator.vector" in properties,
    "executors": "spark.executor.instances=4" in properties,
    "speculation": "spark.speculation=true" in properties,
}
meant = {
    "image": "apache/spark:4.2.0",
    "memory of the driver": "5120Mi",
    "service account": "spark",
    "main class": True,
    "command": ["ingest", "--input", "s3a://music", "--warehouse", "s3a://lake"],
    "jar uploaded": True,
    "vector instructions": True,
    "executors": True,
    "speculation": True,
}
wrong = {name: value for name, value in seen.items() if value != meant[name]}
print("\n".join(f"{name}: {value}" for name, value in seen.items()))
sys.exit(f"FAILED: otherwise than meant: {wrong}" if wrong else 0)
