"""One invented work of each type, in BibTeX, and the type that Zotero has for it."""

from evidence_guide.bibliography import Reference, read_bibtex

ARTICLE = """@article{a, author = {van der Berg, Hans and Le Grand, Mary}, title = {What & why: <one> "way"},
  journal = {Journal of Results}, volume = {3}, number = {1}, pages = {9--17}, year = {2001},
  issn = {1234-5679}, doi = {10.1000/abc}}"""
BOOK = (
    "@book{a, author = {Elm, Sam}, title = {Questions}, publisher = {Press}, address = {York}, year = {2008}}"
)
CHAPTER = """@incollection{a, author = {Elm, Sam}, title = {One chapter}, booktitle = {The whole},
  editor = {Oak, Pat}, publisher = {Press}, pages = {3}, year = {2008}}"""
PAPER = "@inproceedings{a, author = {Elm, Sam}, title = {A paper}, booktitle = {The meeting}, year = {2008}}"
REPORT = """@report{a, author = {{Department of Health} and Elm, Sam and {Cedar, Oak and Sons}},
  title = {A report}, institution = {The Institute}, number = {12}, year = {2008}}"""
THESIS = "@thesis{a, author = {Elm, Sam}, title = {A thesis}, school = {York}, type = {PhD}, year = {2008}}"
ONLINE = (
    "@online{a, author = {Elm, Sam}, title = {A page}, year = {2008}, url = {https://example.org/a?b=c&d=e}}"
)
ACT = "@legislation{a, title = {Health Act 1999}, year = {1999}}"
UNPUBLISHED = "@unpublished{a, author = {Elm, Sam}, title = {A draft}, year = {2008}}"
OTHER = "@misc{a, author = {Elm, Sam}, title = {A thing}, year = {2008}}"

EVERY_TYPE = {
    ARTICLE: "journalArticle",
    BOOK: "book",
    CHAPTER: "bookSection",
    PAPER: "conferencePaper",
    REPORT: "report",
    THESIS: "thesis",
    ONLINE: "webpage",
    ACT: "statute",
    UNPUBLISHED: "manuscript",
    OTHER: "document",
}


def read_work(bibtex: str) -> Reference:
    """Read a file that has one entry and no fault."""
    (reference,), faults = read_bibtex("a.bib", bibtex)
    assert not faults
    return reference
