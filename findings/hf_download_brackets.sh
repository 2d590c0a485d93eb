#!/bin/sh
# huggingface_hub 2.4.0: `hf download REPOSITORY FILE FILE` takes file names for patterns, so one with brackets is left out,
# and the command reports success.
#
# One would expect two names to download two files, since each of them alone is downloaded. Seen: with one name the file is
# asked for as it is called; with two, both go to snapshot_download(allow_patterns=...), where "one [v2].gguf" is a pattern
# for "one v.gguf" or "one 2.gguf". It matches nothing: only two.gguf is there, "Downloaded" is printed, and the exit code
# is 0. Who relies on the exit code must look for each file afterwards, or ask for the files one by one.
#
# Runs against a small server on loopback that answers as the Hub does. Exits 0 as long as this is so, 1 if it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'huggingface-hub==2.4.0'
cat >"$folder/check.py" <<'PYTHON'
import json
import os
import pathlib
import platform
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from urllib.parse import unquote, urlsplit

FILES = {"one [v2].gguf": b"GGUF, the first", "two.gguf": b"GGUF, the second"}
COMMIT = "1" * 40


class Hub(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def reply(self, body, **headers):
        self.send_response(200)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        name = path.rpartition("/")[2]
        if path.startswith("/api/models/a/b/tree/"):
            tree = [{"type": "file", "path": n, "size": len(c), "oid": "2" * 40} for n, c in FILES.items()]
            self.reply(json.dumps(tree).encode(), Content_Type="application/json")
        elif path.startswith("/api/models/a/b"):
            about = {"id": "a/b", "sha": COMMIT, "siblings": [{"rfilename": n} for n in FILES]}
            self.reply(json.dumps(about).encode(), Content_Type="application/json")
        elif path.startswith("/a/b/resolve/") and name in FILES:
            self.reply(FILES[name], ETag=f'"{len(FILES[name])}"', X_Repo_Commit=COMMIT)
        else:
            self.send_error(404)

    do_HEAD = do_GET


root = pathlib.Path(sys.argv[1])
server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
threading.Thread(target=server.serve_forever, daemon=True).start()
environment = os.environ | {
    "HF_ENDPOINT": f"http://127.0.0.1:{server.server_port}",
    "HF_HOME": str(root / "home"),
    "HF_HUB_DISABLE_TELEMETRY": "1",
}


def download(number, *names):
    target = root / f"target{number}"
    command = [str(pathlib.Path(sys.executable).with_name("hf")), "download", "a/b", *names, "--local-dir", str(target)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    there = sorted(path.name for path in target.glob("*.gguf"))
    print(f"hf download a/b {' '.join(map(repr, names))}  ->  exit code {done.returncode}, there is {there}")
    return done.returncode, there


print("huggingface_hub", version("huggingface-hub"), "Python", platform.python_version())
alone = download(1, "one [v2].gguf")
both = download(2, "one [v2].gguf", "two.gguf")
print("expected of the second: both files, or an exit code that is not 0")
sys.exit((alone, both) != ((0, ["one [v2].gguf"]), (0, ["two.gguf"])))
PYTHON
"$folder/venv/bin/python" "$folder/check.py" "$folder"
