"""What is taken of a value, cleaned where one reading is right, and what is refused with a hint."""

from __future__ import annotations

import pytest
from tests.bibliography.bibtex_texts import formatted_work, value_of

from evidence_guide.bibliography import read_bibtex
from evidence_guide.bibliography.dates import clean_month, clean_urldate, clean_year
from evidence_guide.bibliography.field_values import clean_value
from evidence_guide.diagnostics import FaultKind


@pytest.mark.parametrize(
    ("field", "written", "taken"),
    [
        ("year", "2004", "2004"),
        ("year", "1999--2001", "1999–2001"),
        ("year", "1999/2000", "1999/2000"),
        ("year", "c. 2003", "c. 2003"),
        ("year", "ca 2003", "c. 2003"),
        ("year", "nd", "n.d."),
        ("year", "no date", "n.d."),
        ("year", "[n. d.]", "n.d."),
        ("year", "Forthcoming", "forthcoming"),
        ("year", "In-press", "in press"),
        ("month", "5", "May"),
        ("month", "sept.", "September"),
        ("month", "4 march", "4 March"),
        ("month", "mar/apr", "March–April"),
        ("month", "spring", "Spring"),
        ("urldate", "2020-03-04", "4 March 2020"),
        ("urldate", "2020-03-04T10:11:12Z", "4 March 2020"),
        ("urldate", "March 4th, 2020", "4 March 2020"),
        ("urldate", "4 Mar. 2020", "4 March 2020"),
        ("urldate", "2020-03", "March 2020"),
        ("urldate", "2020", "2020"),
        ("doi", "10.1000/182", "10.1000/182"),
        ("doi", "doi.org/10.1000/182", "10.1000/182"),
        ("doi", "DOI 10.1000/182", "10.1000/182"),
        ("doi", "https://dx.doi.org/10.1000/182", "10.1000/182"),
        ("url", "<https://example.org/a>", "https://example.org/a"),
        ("url", "https://example.org/a?b=1&amp;c=2", "https://example.org/a?b=1&c=2"),
        ("isbn", "ISBN-13: 978 1 84196 186 6", "978 1 84196 186 6"),
        ("isbn", "0-8044-2957-x", "0-8044-2957-X"),
        ("issn", "ISSN 0378-5955", "0378-5955"),
        ("issn", "03785955", "0378-5955"),
        ("pages", "pp. 3--9", "3–9"),
        ("pages", "p. 7", "7"),
        ("pages", "3--9 pp.", "3–9"),
        ("pages", "pages xi--xv", "xi–xv"),
        ("pages", "S12--S19", "S12–S19"),
        ("number", "no. 3", "3"),
        ("number", "Issue 4", "4"),
        ("number", "chapter 8", "chapter 8"),
        ("number", "Cm 5860", "Cm 5860"),
        ("volume", "Vol. 12", "12"),
        ("volume", "volume xii", "xii"),
        ("eid", "article e12", "e12"),
        ("eid", "Art. No.: 117", "117"),
        ("edition", "2nd.", "2"),
        ("edition", "Third edition", "3"),
        ("edition", "4th ed.", "4"),
        ("edition", "revised edition", "revised edition"),
        ("type", "phdthesis", "PhD thesis"),
        ("type", "mathesis", "MA thesis"),
        ("type", "Briefing", "Briefing"),
        ("title", r"Health \&amp; care", "Health & care"),
        ("title", "What <i>works</i><br/>here", "What works here"),
        ("title", "Caf&eacute; &#8211; open", "Café – open"),
        ("title", "CO{$_2$} and x$^{2}$", "CO₂ and x²"),
        ("title", "CO$_{\\textrm{2}}$", "CO₂"),
        ("title", "On $<$i$>$trust$<$/i$>$", "On trust"),
        ("title", r"Sizes $\geq$ 3, $\alpha$ and $\Delta$", "Sizes ≥ 3, α and Δ"),
        ("title", "From $5 million to $6 million", "From $5 million to $6 million"),
        ("title", "x < y > z", "x < y > z"),
    ],
)  # fmt: skip
def test_a_value_is_taken(field, written, taken):
    assert value_of(f"{{{written}}}", field) == taken


@pytest.mark.parametrize(
    ("field", "written", "problem", "hint"),
    [
        ("year", "20003", "is no year", "four digits"),
        ("year", "2O14", "is no year", "four digits"),
        ("year", "199", "is no year", "four digits"),
        ("year", "not-stated", "stands for nothing", "write n.d."),
        ("year", "April 2014", "is no year", "year = {2014} and month = {April}"),
        ("year", "2004b", "is no year", "write 2004: the letters"),
        ("year", "1999-01", "is no year", "1999–2001"),
        ("year", "2001-1999", "ends before it begins", "the earlier year first"),
        ("month", "Mai", "is no month", "write its name: May"),
        ("month", "13", "is no month", "write its name"),
        ("urldate", "04/03/2020", "is no date that has one reading", "2020-03-04"),
        ("urldate", "2021-02-30", "is a day that is in no calendar", "2020-03-04"),
        ("urldate", "last week", "is no date that has one reading", "4 March 2020"),
        ("doi", "n/a", "stands for nothing", "leave the field out"),
        ("doi", "https://example.org/doi/10.1000/182", "is the address of another site", "under url"),
        ("doi", "182", "is no DOI", "from its “10.” on"),
        ("url", "not-stated", "stands for nothing", "x-not-stated = {url}"),
        ("url", "www.example.org/a", "is no address of the web", "from https://"),
        ("url", "http://a.example; http://b.example", "holds more than one address", "keep the one"),
        ("url", "https://example.org/a b", "is no address: it holds a space", "copy the address anew"),
        ("url", "javascript:alert(1)", "is no address of the web", "from https://"),
        ("isbn", "978-1-84196-186-5", "is no ISBN: its last digit does not fit the others", "compare it"),
        ("isbn", "12345", "is no ISBN", "compare it"),
        ("isbn", "9781841961866 080442957X", "holds more than one ISBN, or words beside it", "keep one"),
        ("isbn", "978-1-84196-186-6 (pbk)", "holds more than one ISBN, or words beside it", "keep one ISBN"),
        ("issn", "0378-5954", "is no ISSN: its last digit does not fit the others", "compare it"),
        ("issn", "0378-5955, 1234-5679", "holds more than one ISSN, or words beside it", "keep one ISSN"),
        ("pages", "240 pp.", "says how many pages there are", "10--24"),
        ("publisher", "unknown", "stands for nothing", "x-not-stated = {publisher}"),
        ("volume", "-", "stands for nothing", "x-not-stated = {volume}"),
    ],
)  # fmt: skip
def test_a_value_is_refused(field, written, problem, hint):
    (reference,), (fault,) = read_bibtex("a.bib", f"@misc{{a,\n  {field} = {{{written}}}}}")
    assert (fault.kind, fault.place.line, fault.place.column) == (FaultKind.BIBTEX_VALUE, 2, 3)
    assert (fault.detail["field"], fault.detail["problem"]) == (field, problem)
    assert hint in fault.detail["hint"]
    assert reference.complete


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("$x_1 + y_2$ in use", "the formula “$x_1 + y_2$” is not understood"),
        (r"$\frac{1}{2}$", "the formula “$\\frac{1}{2}$” is not understood"),
        ("A <div>title</div>", "the HTML tag “<div>” is not understood"),
        ("A &lt;script&gt;", "the HTML tag “<script>” is not understood"),
    ],
)
def test_what_is_no_plain_text_is_refused(written, problem):
    _, faults = read_bibtex("a.bib", f"@misc{{a, title = {{{written}}}}}")
    assert problem in [fault.detail["problem"] for fault in faults]


def test_a_label_is_printed_once():
    article = """@article{a, author = {Elm, J.}, title = {T}, journal = {Care}, volume = {Vol. 3},
        number = {no. 2}, pages = {pp. 3--9}, year = {2001}}"""
    assert formatted_work(article).text == "Elm, J. (2001) ‘T’, Care, 3(2), pp. 3–9."
    book = "@book{a, author = {Elm, J.}, title = {T}, edition = {2nd.}, publisher = {Oak}, year = {c2001}}"
    assert formatted_work(book).text == "Elm, J. (c. 2001) T. 2nd edn. Oak."
    page = """@online{a, author = {Elm, J.}, title = {T}, year = {n.d}, url = {https://example.org/},
        urldate = {2020-03-04}}"""
    assert formatted_work(page).text.endswith("(Accessed: 4 March 2020).")


@pytest.mark.parametrize("clean", [clean_year, clean_month, clean_urldate])
def test_what_is_taken_is_taken_again_as_it_is(clean):
    for written in ("2004", "c. 2003", "1999–2001", "4 March", "May", "4 March 2020", "March 2020"):
        taken = clean(written)
        if not taken.problem:
            assert clean(taken.text) == taken


def test_an_empty_value_is_let_alone():
    assert clean_value("year", "").problem == ""
