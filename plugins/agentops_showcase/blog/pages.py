"""Pages of the posts, the list that an index or an author's page places, and two feeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agentops_showcase import routes
from agentops_showcase.blog.post import Post, names_of
from agentops_showcase.render import Asset, Page, render
from agentops_showcase.render.feed import Entry, Feed, atom, json_feed
from agentops_showcase.routes import Route

Titles = Mapping[Route, str]


def pages(posts: Sequence[Post], titles: Titles, label: str) -> list[Page]:
    """Build the page of every post; `posts` are the newest first."""
    return [_page(posts, at, titles, label) for at in range(len(posts))]


def _page(posts: Sequence[Post], at: int, titles: Titles, label: str) -> Page:
    post = posts[at]
    return Page(
        route=post.route,
        title=post.title,
        description=post.description,
        kind="post",
        section="blog",
        trail=(("Blog", routes.BLOG),),
        label=label,
        head=render("post_head.html", post=post, authors=_authors(post, post.route, titles)),
        markdown="",
        document=post.document,
        after=render("post_after.html", newer=_step(posts, at - 1, post), older=_step(posts, at + 1, post)),
        source=post.document.path,
        search=(post.lead, f"blog {post.date}"),
    )


def _authors(post: Post, page: Route, titles: Titles) -> list[dict[str, str]]:
    return [{"name": name, "href": route.href_from(page)} for name, route in names_of(post.authors, titles)]


def _step(posts: Sequence[Post], at: int, here: Post) -> dict[str, str] | None:
    if not 0 <= at < len(posts):
        return None
    return {"title": posts[at].title, "href": posts[at].route.href_from(here.route)}


def listing(posts: Sequence[Post], page: Route) -> str:
    """Render posts as a list, for a page below or beside them."""
    rows = [
        {"kicker": post.date, "title": post.title, "text": post.lead, "href": post.route.href_from(page)}
        for post in posts
    ]
    return render("listing.html", rows=rows)


def feed_links(page: Route) -> str:
    """Render a line that leads to both feeds."""
    return render("feed_links.html", atom=routes.FEED.href_from(page), plain=routes.FEED_JSON.href_from(page))


def by_author(posts: Sequence[Post], page: Route) -> tuple[Post, ...]:
    """Return the posts of the author whose page this is, all of them on another page."""
    return tuple(post for post in posts if page in {route for _, route in names_of(post.authors, {})})


def feeds(posts: Sequence[Post], titles: Titles, name: str, site_url: str) -> tuple[Asset, ...]:
    """Make the Atom and the JSON feed; none without an address, because both need ids that hold everywhere."""
    if not posts or not site_url:
        return ()
    entries = tuple(_entry(post, titles, site_url) for post in posts)
    feed = Feed(
        name, "Longer arguments, each with a date", routes.BLOG.absolute(site_url), name, posts[0].date, entries
    )
    return (
        Asset(routes.FEED, atom(feed, routes.FEED.absolute(site_url))),
        Asset(routes.FEED_JSON, json_feed(feed, routes.FEED_JSON.absolute(site_url))),
    )


def announced(made: Sequence[Asset]) -> tuple[tuple[str, Route], ...]:
    """Return media type and address of every feed, for the head of each page."""
    types = {routes.FEED: "application/atom+xml", routes.FEED_JSON: "application/feed+json"}
    return tuple((types[each.route], each.route) for each in made)


def _entry(post: Post, titles: Titles, site_url: str) -> Entry:
    url = post.route.absolute(site_url)
    author = ", ".join(name for name, _ in names_of(post.authors, titles))
    return Entry(url, url, post.title, post.date, post.lead, author)
