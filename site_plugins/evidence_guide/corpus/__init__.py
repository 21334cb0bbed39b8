"""Holds everything that was read, how it links, and where each thing is on the site.

Comes in: entries, references and pages. Goes out: one corpus that cannot change, its graph of links in
both directions, and addresses. What is wrong with it is left to `rules`, what a page makes of it to
`views`.
"""

from evidence_guide.corpus.addresses import HOME, Addresses, made_relative, relative_url, url_of_page
from evidence_guide.corpus.corpus import Corpus, Located, Node
from evidence_guide.corpus.effects import effect_of_having
from evidence_guide.corpus.graph import Graph, build_graph

__all__ = [
    "HOME",
    "Addresses",
    "Corpus",
    "Graph",
    "Located",
    "Node",
    "build_graph",
    "effect_of_having",
    "made_relative",
    "relative_url",
    "url_of_page",
]
