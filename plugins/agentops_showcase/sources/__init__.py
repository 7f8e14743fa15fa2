"""Bytes in, text and nodes with line numbers out; the only room that opens input files."""

from agentops_showcase.sources.front_matter import Document, read_document
from agentops_showcase.sources.json import read_json
from agentops_showcase.sources.node import Node
from agentops_showcase.sources.text import Text, listed, read_text, read_tree
from agentops_showcase.sources.yaml import read_yaml
from agentops_showcase.sources.rules import RULES

__all__ = [
    "RULES",
    "Document",
    "Node",
    "Text",
    "listed",
    "read_document",
    "read_json",
    "read_text",
    "read_tree",
    "read_yaml",
]
