"""Every address of the table is requested from the built site and leads to a page, and to an anchor on it."""

from __future__ import annotations

import re
import threading
import urllib.request
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from tests.lineage.real import former

_REFRESH = re.compile(r'http-equiv="refresh" content="0; url=([^"]+)"')


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the library's
        del format, args


@pytest.fixture(scope="module")
def served(built: Path) -> Iterator[str]:
    """Serve the built site as a plain file server does."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(built)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


def _ask(address: str) -> tuple[str, str]:
    with urllib.request.urlopen(address) as answer:  # our own server
        assert answer.status == 200
        return answer.url, answer.read().decode()


def _arrive(address: str) -> tuple[str, str]:
    """Follow the files that send readers on; return the last address and its page."""
    url, text = _ask(address)
    sent = _REFRESH.search(text)
    if not sent:
        return url, text
    there, anchor = urldefrag(urljoin(url, sent[1]))
    last, page = _ask(there)
    assert not _REFRESH.search(page), f"{address} leads to {there}, which leads on"
    if anchor:
        assert f'id="{anchor}"' in page
    return f"{last}#{anchor}" if anchor else last, page


@pytest.mark.parametrize("address", [each.address for each in former()])
@pytest.mark.parametrize("ending", ["", "/"])
def test_a_former_address_answers_and_leads_to_a_page(served: str, address: str, ending: str) -> None:
    _, page = _arrive(f"{served}{address}{ending if address else ''}")
    assert 'class="ao-page' in page


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("", ""),
        ("factors", "factors/"),
        ("factors/04-continuous-validation", "factors/04-continuous-validation/"),
        ("factors/01-context-is-everything", "factors/02-context-loading/"),
        ("factors/12-measure-outcomes", "factors/05-measure-everything/"),
        ("factors/05-validate-externally", "lineage/#v3-5"),
        ("factors/07-validate-externally", "lineage/#v4-7"),
        ("factors/11-supervise-hierarchically", "lineage/#v4-11"),
        ("factors/08-ratchet-the-baseline", "lineage/#later-8"),
        ("cdlc", "pillars/context-engineering/"),
    ],
)
def test_it_leads_where_the_lineage_says(served: str, address: str, leads: str) -> None:
    there, _ = _arrive(f"{served}{address}")
    assert there == f"{served}{leads}"


def test_the_table_has_a_page_for_every_name_of_the_former_sites_editions() -> None:
    shown = {name.id for each in former() for name in each.names}
    assert {f"{edition}-{number}" for edition in ("v1", "v3", "v4") for number in range(1, 13)} <= shown
