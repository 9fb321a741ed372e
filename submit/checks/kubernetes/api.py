"""Stands in for the API server of Kubernetes as far as spark-submit asks it to: whatever is created is kept in a file, and nothing runs.

    api.py PORT CREATED_FILE
"""
import http.server
import json
import sys
import uuid

created = []


class Api(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body):
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def do_GET(self):
        if self.path.startswith("/version"):
            self.answer(200, {"major": "1", "minor": "33", "gitVersion": "v1.33.0"})
        else:
            self.answer(404, {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404})

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        body.setdefault("metadata", {})["uid"] = str(uuid.uuid4())
        created.append(body)
        with open(sys.argv[2], "w", encoding="utf-8") as file:
            json.dump(created, file)
        self.answer(201, body)

    do_PUT = do_PATCH = do_POST

    def log_message(self, *_):
        pass


http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Api).serve_forever()
