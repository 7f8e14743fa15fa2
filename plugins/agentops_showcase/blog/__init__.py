"""Dated texts with an author, and the feeds that announce them."""

from agentops_showcase.blog.pages import announced, by_author, feed_links, feeds, listing, pages
from agentops_showcase.blog.post import Post, read_posts
from agentops_showcase.blog.rules import RULES

__all__ = ["RULES", "Post", "announced", "by_author", "feed_links", "feeds", "listing", "pages", "read_posts"]
