"""Programs that turn a link into a frame find ours, and what they get is inert until it is shown."""

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.request import urlopen

import micawber
import pytest

from agentops_showcase.render.shell import whole
from tests.conftest import run_showcase
from tests.talks.making import URL, built, copied, files


class Links(HTMLParser):
    """The first link to a description, as a consumer looks for it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.frames: list[dict[str, str]] = []
        self.pictures: list[dict[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "link" and values.get("type") == "application/json+oembed":
            self.found.append(values["href"])
        if tag == "iframe":
            self.frames.append(values)
        if tag == "img":
            self.pictures.append(values)


def read(html: str) -> Links:
    links = Links()
    links.feed(html)
    return links


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site, built for the address at which it is served."""
    root = copied(tmp_path_factory.mktemp("manual"))
    site = tmp_path_factory.mktemp("served") / "site"

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    url = f"http://127.0.0.1:{server.server_port}/"
    run_showcase("build", "--site-url", url, "--out", site, root=root)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield url
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_consumer_library_shows_the_frame_of_a_page(served: str) -> None:
    page = f"{served}laws/1-measure-twice/"
    with urlopen(page) as answer:
        html = answer.read().decode()
    links = read(html)
    assert links.found == [f"{served}oembed/law/1.json"]
    assert html.index("json+oembed") < 6_000
    registry = micawber.ProviderRegistry()
    registry.register(rf"{served}laws/\S+", micawber.Provider(links.found[0]))
    answer = registry.request(page)
    assert (answer["type"], answer["version"], answer["width"], answer["height"]) == ("rich", "1.0", 960, 540)
    shown = registry.parse_html(f"<p>{page}</p>")
    (frame,) = read(shown).frames
    with urlopen(frame["src"]) as got:
        assert "ALWAYS Measure Twice" in got.read().decode()


def test_what_a_consumer_gets_cannot_reach_its_page(tmp_path: Path) -> None:
    described = json.loads(files(built(copied(tmp_path)))["oembed/law/1.json"])
    links = read(described["html"])
    (frame,) = links.frames
    assert frame["src"] == f"{URL}embed/v1/laws/1/"
    assert set(frame["sandbox"].split()) == {"allow-scripts", "allow-popups", "allow-popups-to-escape-sandbox"}
    assert frame["title"]
    assert described["thumbnail_url"] == links.pictures[0]["src"]
    assert described["thumbnail_url"].endswith("talks/kit/law-1/agentops-law-1-card-1920x1080-light.png")
    assert "<script" not in described["html"]


def test_only_pages_with_a_frame_say_so(tmp_path: Path) -> None:
    site = built(copied(tmp_path))
    told = {each.route.path for each in site.pages if "json+oembed" in str(whole(each, site.chrome)["head_extra"])}
    assert told == {"laws/1-measure-twice/", "pillars/carpentry/"}


def test_a_site_without_an_address_describes_nothing(tmp_path: Path) -> None:
    site = built(copied(tmp_path), url="")
    assert not any(name.startswith("oembed/") for name in files(site))
    assert not any("json+oembed" in str(whole(each, site.chrome)["head_extra"]) for each in site.pages)
