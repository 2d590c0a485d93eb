"""The process that searches, with a web on loopback in place of the real one; started by a test alone.

Its arguments are the ports for http and https, and the hosts that there are.
"""

import ssl
import sys

from app.tools.browser.addresses import Reach
from app.tools.browser.fetching import Fetcher
from app.tools.browser.search.child import serve
from tests.tools.browser.web import LOOPBACK


def main() -> int:
    http, https, *hosts = sys.argv[1:]

    def resolve(host: str, _: int) -> list[str]:
        if host not in hosts:
            raise OSError("unknown")
        return [LOOPBACK]

    def trusting() -> ssl.SSLContext:
        # The certificate of the tests is for 127.0.0.1, and the search engines have names of their own.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context

    ports = {"http": int(http), "https": int(https)}
    reach = Reach(resolve, lambda ip: ip == LOOPBACK, ports.__getitem__)
    return serve(lambda _: Fetcher(reach, trusting))


if __name__ == "__main__":
    sys.exit(main())
