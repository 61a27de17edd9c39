"""CloudWatch over RPC v2 CBOR: botocore's codec and signatures in front of moto's service.

moto 5.2 does not serve the protocol, and boto3 itself gets its 404 when it is made to speak it. So
botocore reads the requests here and writes the answers, and moto's CloudWatch is asked in between.
Prints its address, and ends when standard input does.
"""

import gzip
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import boto3
from botocore import xform_name
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.exceptions import ClientError
from botocore.parsers import RpcV2CBORParser
from botocore.serialize import RpcV2CBORSerializer
from moto import mock_aws

PATH = re.compile(r"/service/GraniteServiceVersion20100801/operation/(\w+)")
CREDENTIALS = Credentials("AKIDCBOR", "secret-of-the-peer")
SIGNED_HEADERS = re.compile(r"SignedHeaders=([^,]+)")


class Refusal(Exception):
    """What a client did wrong."""

    def __init__(self, status, code, message):
        super().__init__(message)
        self.status = status
        self.code = code


def check_signature(method, path, headers, body):
    given = headers.get("Authorization", "")
    names = SIGNED_HEADERS.search(given)
    if names is None:
        raise Refusal(403, "MissingAuthenticationToken", "the request is not signed")
    signed = {name: headers[name] for name in names.group(1).split(";")}
    request = AWSRequest(method=method, url=path, headers=signed, data=body)
    request.context["timestamp"] = headers["X-Amz-Date"]
    auth = SigV4Auth(CREDENTIALS, "monitoring", "us-east-1")
    to_sign = auth.string_to_sign(request, auth.canonical_request(request))
    if not given.endswith("Signature=" + auth.signature(to_sign, request)):
        raise Refusal(403, "SignatureDoesNotMatch", "botocore computes another signature")


def decode(body):
    parser = RpcV2CBORParser()
    stream = parser.get_peekable_stream_from_bytes(body)
    value = parser.parse_data_item(stream)
    if stream.read():
        raise Refusal(400, "SerializationException", "bytes follow the document")
    return value


def encode(value, shape):
    encoded = bytearray()
    RpcV2CBORSerializer()._serialize_data_item(encoded, value, shape)
    return bytes(encoded)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    cloudwatch = None

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            self.answer(200, self.call(body))
        except Refusal as e:
            self.fail(e.status, e.code, str(e))
        except ClientError as e:
            error = e.response["Error"]
            status = e.response["ResponseMetadata"]["HTTPStatusCode"]
            self.fail(status, error["Code"], error["Message"])
        except Exception as e:
            self.fail(500, "InternalFailure", repr(e))

    def call(self, body):
        named = PATH.fullmatch(self.path)
        if named is None or self.headers.get("smithy-protocol") != "rpc-v2-cbor":
            raise Refusal(404, "UnknownOperationException", self.path)
        if self.headers.get("Accept") != "application/cbor":
            raise Refusal(406, "NotAcceptable", "only CBOR can be answered")
        if self.headers.get("Content-Type") != "application/cbor":
            raise Refusal(415, "UnsupportedMediaType", "only CBOR is understood")
        check_signature("POST", self.path, self.headers, body)
        if self.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        operation = self.cloudwatch.meta.service_model.operation_model(named.group(1))
        result = getattr(self.cloudwatch, xform_name(operation.name))(**decode(body))
        del result["ResponseMetadata"]
        return b"" if operation.output_shape is None else encode(result, operation.output_shape)

    def fail(self, status, code, message):
        text = self.cloudwatch.meta.service_model.shape_for("ErrorMessage")
        body = bytearray(b"\xa2")
        for part in ("__type", "com.amazonaws.cloudwatch#" + code, "message", message):
            body += encode(part, text)
        self.answer(status, bytes(body))

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("smithy-protocol", "rpc-v2-cbor")
        if body:
            self.send_header("Content-Type", "application/cbor")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


with mock_aws():
    Handler.cloudwatch = boto3.client("cloudwatch", region_name="us-east-1")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print("Running on http://127.0.0.1:%d" % server.server_port, flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()
