#!/bin/sh
# httpx2 2.16.2 (httpcore2 2.16.2, socksio 1.0.0): through a SOCKS5 proxy, a reply of the proxy that arrives in two pieces is
# "Malformed reply", and the error is none of httpx2's.
#
# One would expect the same result however TCP cuts ten bytes, since RFC 1928 is a protocol over a stream. Seen: httpcore2
# reads once, up to 4,096 bytes, and gives socksio what came (httpcore2/_sync/socks_proxy.py); socksio takes only a whole
# reply. The request then ends with socksio.exceptions.ProtocolError, which derives from Exception alone: `except
# httpx2.HTTPError` and `except OSError` do not catch it. Proxies that write the four bytes of the head before the address
# are affected at each request, others when the network cuts there.
#
# Runs against a proxy on loopback that answers by itself. Exits 0 as long as this is so, 1 if it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'httpx2==2.16.2' 'socksio==1.0.0'
cat >"$folder/check.py" <<'PYTHON'
import platform
import socket
import sys
import threading
import time

import httpx2

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
REPLY = b"\x05\x00\x00\x01" + bytes(6)  # succeeded, from 0.0.0.0:0


def exactly(client, count):
    data = b""
    while len(data) < count:
        data += client.recv(count - len(data))
    return data


def serve(listener, pieces):
    client, _ = listener.accept()
    with client:
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        exactly(client, exactly(client, 2)[1])
        client.sendall(b"\x05\x00")
        exactly(client, 10)  # connect to an IPv4 address and a port
        for piece in pieces:
            client.sendall(piece)
            time.sleep(0.2)
        if client.recv(65_536):
            client.sendall(ANSWER)


def get(pieces):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve, args=(listener, pieces), daemon=True).start()
        proxy = f"socks5://127.0.0.1:{listener.getsockname()[1]}"
        try:
            with httpx2.Client(proxy=proxy) as client:
                return client.get("http://93.184.216.34/").text
        except Exception as error:
            return error


print("Python", platform.python_version(), "on", platform.platform())
whole, split = get([REPLY]), get([REPLY[:4], REPLY[4:]])
print("in one piece: ", repr(whole))
print("in two pieces:", repr(split), "of", type(split).__module__)
is_so = whole == "ok" and type(split).__module__ == "socksio.exceptions"
is_so = is_so and not isinstance(split, (httpx2.HTTPError, OSError))
print("as found" if is_so else "CHANGED")
sys.exit(0 if is_so else 1)
PYTHON
"$folder/venv/bin/python" "$folder/check.py"
