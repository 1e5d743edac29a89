"""Notes in PostgreSQL and a small cache in Redis, each reached the way a highly available service reaches them.

  GET  /health        200 when a leader takes writes and Sentinel names a primary that answers, else 503
  POST /notes         {"text": ...} -> 201 {"id", "text", "served_by"}, written through the leader
  GET  /notes         {"notes": [...], "served_by"}, read from a replica (from the leader when there is none)
  PUT  /cache/<key>   body -> 204, through the primary that Sentinel names
  GET  /cache/<key>   the value as text, or 404

Every request opens its own connections: libpq tries the hosts of DATABASE_HOSTS in turn until one has the role asked for, and
Sentinel is asked for Redis. After a failover the next request therefore finds the new leader without a restart.
"""

import json
import os
import signal
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

import psycopg2
import redis
from redis.sentinel import Sentinel

NOTE_LIMIT = 1000
BODY_LIMIT = 64 * 1024
SCHEMA = "CREATE TABLE IF NOT EXISTS notes (id bigserial PRIMARY KEY, text text NOT NULL, created_at timestamptz NOT NULL DEFAULT now())"

hosts = os.environ["DATABASE_HOSTS"]
sentinel = Sentinel(
    [(host, 26379) for host in os.environ["SENTINEL_HOSTS"].split(",")],
    socket_timeout=2,
    password=os.environ["REDIS_PASSWORD"],
    sentinel_kwargs={"socket_timeout": 1},
)
primary = os.environ.get("SENTINEL_MASTER_NAME", "main")


def database(role):
    """A new connection to a server with this role: "read-write" is the leader, "prefer-standby" a replica where there is one."""
    return psycopg2.connect(
        host=hosts,
        dbname=os.environ.get("DATABASE_NAME", "postgres"),
        user=os.environ.get("DATABASE_USER", "postgres"),
        password=os.environ["DATABASE_PASSWORD"],
        connect_timeout=2,
        target_session_attrs=role,
        application_name="backend",
    )


def query(role, *statements):
    """Runs the statements in one transaction; the rows of the last one, and the address of the server that ran them."""
    connection = database(role)
    try:
        with connection, connection.cursor() as cursor:
            for sql, parameters in statements:
                cursor.execute(sql, parameters)
            return cursor.fetchall(), connection.info.host
    finally:
        connection.close()


def cache(command, *arguments):
    """Runs one command on the server that Sentinel names now. A connection kept from before a failover could still reach the
    former primary, which takes writes until it learns of its successor and then loses them."""
    client = sentinel.master_for(primary)
    try:
        return client.execute_command(command, *arguments)
    finally:
        client.connection_pool.disconnect()


class Refused(Exception):
    """The request cannot be read; the text goes to the client."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "backend"
    timeout = 30

    def do_GET(self):
        if self.path == "/health":
            _, leader = query("read-write", ("SELECT 1", ()))
            cache("PING")
            self.answer(200, {"status": "ok", "leader": leader})
        elif self.path == "/notes":
            rows, host = query(
                "prefer-standby",
                ("SELECT id, text FROM notes ORDER BY id DESC LIMIT 100", ()),
            )
            self.answer(200, {"notes": [{"id": i, "text": t} for i, t in rows], "served_by": host})
        elif self.path.startswith("/cache/"):
            value = cache("GET", self.key())
            if value is None:
                self.answer(404, {"error": "no such key"})
            else:
                self.send(200, "text/plain; charset=utf-8", value)
        else:
            self.answer(404, {"error": "no such resource"})

    def do_POST(self):
        if self.path != "/notes":
            return self.answer(404, {"error": "no such resource"})
        try:
            text = json.loads(self.body())["text"]
        except (ValueError, KeyError, TypeError):
            text = None
        if not isinstance(text, str) or not 0 < len(text) <= NOTE_LIMIT or "\0" in text:
            return self.answer(400, {"error": f"expected {{\"text\": 1 to {NOTE_LIMIT} characters}}"})
        rows, host = query("read-write", ("INSERT INTO notes (text) VALUES (%s) RETURNING id", (text,)))
        self.answer(201, {"id": rows[0][0], "text": text, "served_by": host})

    def do_PUT(self):
        if not self.path.startswith("/cache/"):
            return self.answer(404, {"error": "no such resource"})
        cache("SET", self.key(), self.body())
        self.send(204, None, b"")

    def key(self):
        return unquote(self.path[len("/cache/"):])

    def body(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > BODY_LIMIT:
            raise Refused(f"expected a Content-Length of at most {BODY_LIMIT} bytes")
        return self.rfile.read(int(length))

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except (psycopg2.Error, redis.RedisError) as failure:
            self.close_connection = True
            self.answer(503, {"error": f"{type(failure).__name__}: {failure}".strip()})
        except Refused as refusal:
            self.close_connection = True
            self.answer(400, {"error": str(refusal)})
        except ConnectionError:
            self.close_connection = True

    def answer(self, status, document):
        self.send(status, "application/json", json.dumps(document).encode())

    def send(self, status, content_type, body):
        self.send_response(status)
        if content_type:
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code="-", size="-"):
        if self.path != "/health":
            super().log_request(code, size)


def main():
    connection = database("read-write")
    with connection, connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('notes')")
        if cursor.fetchone()[0] is None:
            cursor.execute(SCHEMA)
    connection.close()
    server = ThreadingHTTPServer(("0.0.0.0", 8000), Handler)
    # PID 1 has no default handler for SIGTERM: without this one every stop would wait for the whole grace period.
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
    server.serve_forever(poll_interval=0.2)
    sys.exit(0)


if __name__ == "__main__":
    main()
