"""Puts the files below a folder into a bucket that is made for them: python upload.py ENDPOINT BUCKET FOLDER"""
import concurrent.futures
import pathlib
import sys

import boto3

endpoint, bucket, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
s3 = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1")
s3.create_bucket(Bucket=bucket)
files = [path for path in folder.rglob("*") if path.is_file()]
with concurrent.futures.ThreadPoolExecutor(8) as threads:
    list(threads.map(lambda path: s3.upload_file(str(path), bucket, str(path.relative_to(folder))), files))
print(f"{len(files)} objects in {bucket}")
