"""SimpleDB: botocore's Signature Version 2 in front of moto's service.

moto looks at no signature of this version. So botocore computes it here from what came, and moto is
asked what is left. Prints its address, and ends when standard input does.
"""

import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl
from xml.sax.saxutils import escape

import requests
from botocore.auth import SigV2Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from moto import mock_aws

CREDENTIALS = Credentials("AKIDSIMPLE", "secret-of-the-peer", "to/ken+of=the-peer")
ERROR = "<Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors></Response>"


def refusal(path, headers, form):
    """What is wrong with the signature; None for nothing."""
    wanted = {
        "AWSAccessKeyId": CREDENTIALS.access_key,
        "SecurityToken": CREDENTIALS.token,
        "SignatureVersion": "2",
        "SignatureMethod": "HmacSHA256",
    }
    for name, value in wanted.items():
        if form.get(name) != value:
            return "%s has to be %s" % (name, value)
    if headers.get("Authorization") is not None or headers.get("X-Amz-Date") is not None:
        return "there is a signature of another version"
    request = AWSRequest(method="POST", url="http://" + headers["Host"] + path, data=form)
    _, signature = SigV2Auth(CREDENTIALS).calc_signature(request, form)
    if form["Signature"] != signature:
        return "botocore computes another signature"
    return None


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        form = dict(parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True))
        wrong = refusal(self.path, self.headers, form)
        if wrong is not None:
            self.answer(403, (ERROR % ("SignatureDoesNotMatch", escape(wrong))).encode())
            return
        reply = requests.post(
            "https://sdb.us-east-1.amazonaws.com/",
            data=body,
            headers={"Content-Type": self.headers["Content-Type"]},
        )
        self.answer(reply.status_code, reply.content)

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "text/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


with mock_aws():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print("Running on http://127.0.0.1:%d" % server.server_port, flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()
