"""The pages whose text is written by hand: those of `content/`, and the explanations of rules."""

from __future__ import annotations

from markupsafe import Markup

from evidence_guide.corpus import url_of_page
from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model import PAGE, Audience, EvidenceNeed
from evidence_guide.pages.frame import Extras, Frame, Head
from evidence_guide.pages.printer import Printer
from evidence_guide.pages.rule_doc import RuleDoc
from evidence_guide.prose import find_passages
from evidence_guide.search import FOR_MAKERS
from evidence_guide.site import RenderedPage
from evidence_guide.views import dated


def content_page(printer: Printer, frame: Frame, uri: str) -> RenderedPage:
    """Render a page of `content/`.

    Args:
        printer: prints its prose.
        frame: what stands around it.
        uri: its path in `content/`.
    """
    page = printer.corpus.pages[uri]
    path, line, url = page.origin.path, page.origin.body_line, url_of_page(uri)
    required = page.front.evidence is EvidenceNeed.REQUIRED
    # the home page stands for the guide
    day = None if url else dated(printer.corpus, tuple(printer.corpus.nodes()))

    def content() -> Markup:
        html = printer.prose(page.body, locate_in_body(path, page.body, line), uri)
        return printer.show("page", "page", page.front, html)

    return frame.finish(
        Head(url, page.front.title, page.front.description, path, PAGE, dated=day),
        content,
        Extras(
            passages=tuple(find_passages(path, page.body, line)) if required else (),
            evidence_required=required,
            hide=page.front.hide,
            facets={"kind": (FOR_MAKERS if page.front.audience is Audience.MAKERS else PAGE,)},
        ),
    )


def rule_page(printer: Printer, frame: Frame, rule: RuleDoc) -> RenderedPage:
    """Render the page that explains a rule.

    Args:
        printer: prints the explanation.
        frame: what stands around it.
        rule: the rule.
    """
    parents = (("For editors", "for-editors/index.md"), ("Checks", "for-editors/checks.md"))
    # a host may have no such pages
    crumbs = tuple((title, url_of_page(uri)) for title, uri in parents if uri in printer.corpus.pages)
    title = f"{rule.code}: {rule.title}"
    about = f"What {rule.code} means and how to put it right."

    def content() -> Markup:
        return printer.show(
            "rule", "page", rule, printer.plain_prose(rule.explanation, lambda _: Place(rule.code))
        )

    return frame.finish(
        Head(f"rules/{rule.code}/", title, about, "", "rule", crumbs, is_cited=False), content
    )
