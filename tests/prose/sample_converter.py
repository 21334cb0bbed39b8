"""Markdown with our extensions for citations and attributes, and nothing behind them."""

from __future__ import annotations

from markdown import Markdown

from evidence_guide.model import Cite
from evidence_guide.prose.attribute_extension import AttributeExtension
from evidence_guide.prose.citation_extension import CitationExtension


class Context:
    """Follows every address but one, and keeps what is refused."""

    def __init__(self) -> None:
        self.refusals: list[tuple[str, str]] = []

    def resolve_address(self, written: str) -> str | None:
        return None if written == "refused" else written

    def report_refused(self, attribute: str, value: str) -> None:
        self.refusals.append((attribute, value))


def cite(cites: tuple[Cite, ...], narrative: bool) -> str:
    """Show a citation as what was understood of it: <b> for one in brackets, <i> for one in a sentence."""
    words = "; ".join(understood(cite) for cite in cites)
    return f"<i>{words}</i>" if narrative else f"<b>{words}</b>"


def understood(cite: Cite) -> str:
    key = f"-{cite.key}" if cite.year_only else cite.key
    return (
        " ".join([cite.prefix, key, cite.locator, *(f"via {k}" for k in cite.via)]).strip().replace("  ", " ")
    )


def convert(text: str) -> tuple[str, list[tuple[str, str]]]:
    context = Context()
    ours = [CitationExtension(cite), AttributeExtension(context)]
    md = Markdown(extensions=["tables", "attr_list", "fenced_code", *ours])
    return md.convert(text), context.refusals


def html(text: str) -> str:
    return convert(text)[0]
