"""Bytes in, text and nodes with line numbers out; the only room that opens input files."""

from agentops_showcase.sources.exact import every_file, read_bytes, read_exact
from agentops_showcase.sources.front_matter import Document, document_of, read_document
from agentops_showcase.sources.json import read_json
from agentops_showcase.sources.node import Node
from agentops_showcase.sources.original import Original, read_original
from agentops_showcase.sources.rules import RULES
from agentops_showcase.sources.text import Text, check_characters, listed, read_text, read_tree
from agentops_showcase.sources.yaml import read_yaml

__all__ = [
    "RULES",
    "Document",
    "Node",
    "Original",
    "Text",
    "check_characters",
    "document_of",
    "every_file",
    "listed",
    "read_bytes",
    "read_document",
    "read_exact",
    "read_json",
    "read_original",
    "read_text",
    "read_tree",
    "read_yaml",
]
