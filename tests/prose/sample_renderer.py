"""A renderer with some macros and pages, and short names for what tests ask of it."""

from __future__ import annotations

from markupsafe import Markup

from evidence_guide.diagnostics import locate_in_body
from evidence_guide.model import Cite
from evidence_guide.prose import LocatedText, MacroMisuse, ProseRenderer, RenderedProse, UnknownId
from evidence_guide.site import Problem

CLAIMS = ("office/contact", "office/journeys")
MARKUP = """*x* [@ash2004] `y` <b> {{ count("study") }}"""


def claim(id: str) -> Markup:
    if id not in CLAIMS:
        raise UnknownId("claim", id, CLAIMS)
    return Markup("<div>{}</div>").format(id)


def count(kind: str) -> str:
    return {"study": "7", "text": MARKUP, "script": "javascript:alert(1)"}[kind]


def figure(id: str, caption: str = "") -> Markup:
    raise MacroMisuse("figure: no such caption", 'figure(id, caption="…")')


MACROS = {"claim": claim, "count": count, "figure": figure}


def cite(cites: tuple[Cite, ...], narrative: bool) -> str:
    return f"<b>{'; '.join(cite.key for cite in cites)}</b>"


def find_page(written: str, base: str) -> str | None:
    return f"{base}/{written}" if written.endswith(".md") else None


def page(text: str, base: str = "guide") -> RenderedProse:
    written = LocatedText(text, locate_in_body("content/a-page.md", text, 1))
    return ProseRenderer(cite, find_page).render_page(written, MACROS, base)


def inline(text: str) -> RenderedProse:
    return ProseRenderer(cite, find_page).render_field(text, locate_in_body("data/a.yml", text, 1))


def html(text: str) -> str:
    return str(page(text).html)


def told(problems: tuple[Problem, ...], *details: str) -> list[str]:
    """Return the problems with line, column, and some of their details."""
    return [
        " ".join([f"{p.place.line}:{p.place.column}", p.kind, *(p.detail[d] for d in details)])
        for p in problems
    ]
