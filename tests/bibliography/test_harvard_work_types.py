"""British Harvard: the exact form of each type of work, and how works are cited and told apart."""

import pytest

from evidence_guide.bibliography import Bibliography, Formatted, format_bibliography, read_bibtex


def formatted(text: str) -> Bibliography:
    references, faults = read_bibtex("a.bib", text)
    assert faults == ()
    return format_bibliography(references)


def one(text: str) -> Formatted:
    return formatted(text)["a"]


FORMS = {
    "article": (
        """@article{a, author = {Oakley, Mary and others}, title = {Inside vs. outside: a trial},
        journal = {Journal of Imaginary Health}, volume = 13, number = 5, pages = {453--466}, year = 2004}""",
        "Oakley, M. et al. (2004) ‘Inside vs. outside: a trial’, <cite>Journal of Imaginary Health</cite>, "
        "13(5), pp. 453–466.",
    ),
    "article with a DOI": (
        """@article{a, author = {Elm, J. and Oak, K.}, title = {Who decides?}, journal = {Care}, volume = 2,
        pages = 7, year = 2010, doi = {10.1234/care.7}, url = {https://example.org/7}}""",
        "Elm, J. and Oak, K. (2010) ‘Who decides?’, <cite>Care</cite>, 2, p. 7. Available at: "
        '<a href="https://doi.org/10.1234/care.7" rel="noopener">https://doi.org/10.1234/care.7</a>.',
    ),
    "article with an issue only": (
        """@article{a, author = {Elm, J.}, title = {T}, journal = {Care}, number = 69, eid = {e12},
        year = 2010}""",
        "Elm, J. (2010) ‘T’, <cite>Care</cite>, (69), article e12.",
    ),
    "article with an issue in words": (
        """@article{a, author = {Elm, J.}, title = {T}, journal = {Care}, volume = 4,
        number = {1 (May to June)}, year = 2010}""",
        "Elm, J. (2010) ‘T’, <cite>Care</cite>, 4, no. 1 (May to June).",
    ),
    "article without an author": (
        "@article{a, title = {Teams at work}, journal = {Care}, volume = 4, year = 2010}",
        "‘Teams at work’ (2010), <cite>Care</cite>, 4.",
    ),
    "book": (
        """@book{a, author = {Elm, Jane and Oak, Kit and Ash, Lee}, title = {Teams}, subtitle = {A guide},
        edition = 2, series = {Care matters}, number = 3, address = {Leeds}, publisher = {Elm Press},
        year = 1999, isbn = {0123456789}}""",
        "Elm, J., Oak, K. and Ash, L. (1999) <cite>Teams: A guide</cite>. 2nd edn. "
        "Leeds: Elm Press (Care matters, 3).",
    ),
    "edited book": (
        "@book{a, editor = {Elm, J. and Oak, K.}, title = {Teams}, publisher = {Elm Press}, year = 1999}",
        "Elm, J. and Oak, K. (eds) (1999) <cite>Teams</cite>. Elm Press.",
    ),
    "incollection": (
        """@incollection{a, author = {Elm, J.}, title = {Trust}, editor = {Oak, K.}, booktitle = {Teams},
        address = {Leeds}, publisher = {Elm Press}, pages = {3--9}, year = 1999}""",
        "Elm, J. (1999) ‘Trust’, in Oak, K. (ed.) <cite>Teams</cite>. Leeds: Elm Press, pp. 3–9.",
    ),
    "inproceedings": (
        """@inproceedings{a, author = {Elm, J.}, title = {Trust}, booktitle = {Teams 99}, address = {Leeds},
        pages = {3--9}, year = 1999}""",
        "Elm, J. (1999) ‘Trust’, in <cite>Teams 99</cite>. Leeds, pp. 3–9.",
    ),
    "report": (
        """@report{a, author = {{Department of Corridors}}, title = {What next?}, number = 12,
        address = {London}, institution = {Department of Corridors}, year = 2010, x-short = {DC}}""",
        "Department of Corridors (DC) (2010) <cite>What next?</cite> Report no. 12. "
        "London: Department of Corridors.",
    ),
    "report without an author": (
        """@report{a, title = {Corridors}, type = {Research report}, number = 4, institution = {Elm Trust},
        year = 2010}""",
        "Elm Trust (2010) <cite>Corridors</cite>. Research report 4. Elm Trust.",
    ),
    "thesis": (
        """@thesis{a, author = {Elm, Jane}, title = {On corridors}, type = {PhD thesis}, year = 2001,
        institution = {University of Northshire}}""",
        "Elm, J. (2001) <cite>On corridors</cite>. PhD thesis. University of Northshire.",
    ),
    "thesis of no stated kind": (
        "@thesis{a, author = {Elm, Jane}, title = {On corridors}, year = 2001, school = {Northshire}}",
        "Elm, J. (2001) <cite>On corridors</cite>. Thesis. Northshire.",
    ),
    "online": (
        """@online{a, author = {{Elm Trust}}, title = {Our work}, year = {n.d.}, urldate = {3 May 2012},
        url = {http://example.org/work?a=1&b=2}}""",
        "Elm Trust (no date) <cite>Our work</cite>. Available at: "
        '<a href="http://example.org/work?a=1&amp;b=2" rel="noopener">'
        "http://example.org/work?a=1&amp;b=2</a> (Accessed: 3 May 2012).",
    ),
    "legislation": (
        "@legislation{a, title = {Corridors Act 1999}, year = 1999, number = {chapter 8}}",
        "<cite>Corridors Act 1999</cite>, chapter 8.",
    ),
    "legislation with its year apart": (
        "@legislation{a, title = {Corridors (Scotland) Act}, year = 2004, chapter = {asp 3}}",
        "<cite>Corridors (Scotland) Act 2004</cite>, asp 3.",
    ),
    "unpublished": (
        "@unpublished{a, author = {Elm, J.}, title = {Notes on trust}, year = 2003}",
        "Elm, J. (2003) ‘Notes on trust’. Unpublished.",
    ),
    "forthcoming": (
        "@unpublished{a, author = {Elm, J.}, title = {Notes on trust}, year = {forthcoming}}",
        "Elm, J. (forthcoming) ‘Notes on trust’.",
    ),
    "misc": (
        "@misc{a, author = {Elm, J.}, title = {Trust}, howpublished = {Leaflet}, publisher = {Elm Trust}}",
        "Elm, J. (no date) <cite>Trust</cite>. Leaflet. Elm Trust.",
    ),
    "a title that an editor supplied": (
        "@misc{a, author = {Elm}, title = {[Title not stated: a review]}, year = 2009}",
        "Elm (2009) [Title not stated: a review].",
    ),
    "a type that is not known": (
        "@patent{a, author = {Elm, J.}, title = {A corridor}, year = 2009}",
        "Elm, J. (2009) <cite>A corridor</cite>.",
    ),
    "nothing but a key": ("@misc{a,}", "(no date)."),
}


@pytest.mark.parametrize(("text", "html"), FORMS.values(), ids=FORMS)
def test_each_kind_of_work_has_its_form(text, html):
    assert one(text).html == html


def test_plain_text_says_the_same():
    assert one(FORMS["article"][0]).text == (
        "Oakley, M. et al. (2004) ‘Inside vs. outside: a trial’, Journal of Imaginary Health, 13(5), "
        "pp. 453–466."
    )


class TestText:
    def test_is_escaped(self):
        html = one(
            r"""@article{a, author = {{Elm \& <Oak>}}, title = {x < y > z}, journal = {R\&D}, year = 2001,
            url = {https://example.org/?q="><script>}}"""
        ).html

        assert html == (
            "Elm &amp; &lt;Oak&gt; (2001) ‘x &lt; y &gt; z’, <cite>R&amp;D</cite>. Available at: "
            '<a href="https://example.org/?q=&quot;&gt;&lt;script&gt;" rel="noopener">'
            "https://example.org/?q=&quot;&gt;&lt;script&gt;</a>."
        )

    def test_links_only_to_pages(self):
        html = one("@misc{a, title = {T}, year = 1, url = {javascript:alert(1)}}").html

        assert html.endswith("Available at: javascript:alert(1).")

    def test_has_curly_quotation_marks_throughout(self):
        text = one(
            "@misc{a, author = {O'Dell, J.}, title = {The users' \"own\" ('real') voice}, year = 1}"
        ).text

        assert text == "O’Dell, J. (1) The users’ “own” (‘real’) voice."

    def test_keeps_its_case(self):
        assert "the NHS in england" in one("@misc{a, title = {the NHS in england}, year = 1}").text


@pytest.mark.parametrize(
    ("entry", "author_date", "narrative"),
    [
        ("@misc{a, author = {Elm, J.}, year = 2003}", "Elm, 2003", "Elm (2003)"),
        ("@misc{a, author = {Elm, J. and Oak, K.}, year = 2003}", "Elm and Oak, 2003", "Elm and Oak (2003)"),
        (
            "@misc{a, author = {Elm, J. and Oak, K. and Ash, L.}, year = 2003}",
            "Elm et al., 2003",
            "Elm et al. (2003)",
        ),
        ("@misc{a, author = {Elm, J. and others}, year = 2003}", "Elm et al., 2003", "Elm et al. (2003)"),
        (
            "@misc{a, author = {van der Elm, J.}, year = {n.d.}}",
            "van der Elm, no date",
            "van der Elm (no date)",
        ),
        ("@misc{a, editor = {Elm, J.}, year = {forthcoming}}", "Elm, forthcoming", "Elm (forthcoming)"),
        (
            "@misc{a, author = {{Department of Elms}}, year = 2003}",
            "Department of Elms, 2003",
            "Department of Elms (2003)",
        ),
        ("@misc{a, author = {{Department of Elms}}, x-short = {DE}, year = 2003}", "DE, 2003", "DE (2003)"),
        ("@misc{a, title = {Elms at work}, year = 2003}", "Elms at work, 2003", "Elms at work (2003)"),
        ("@legislation{a, title = {Elms Act 2003}, year = 2003}", "Elms Act 2003", "Elms Act 2003"),
    ],
)
def test_a_work_is_cited_by_author_and_date(entry, author_date, narrative):
    assert (one(entry).author_date, one(entry).narrative) == (author_date, narrative)


class TestWorksCitedAlike:
    def test_get_letters_in_the_order_of_their_keys(self):
        bibliography = formatted(
            """@misc{elmb, author = {Elm, J. and Oak, K. and Ash, L.}, title = {First of all}, year = 2002}
            @misc{elma, author = {Elm, J. and others}, title = {Second in the file}, year = 2002}
            @misc{elmc, author = {Elm, J. and others}, title = {Another year}, year = 2003}"""
        )

        assert {key: entry.author_date for key, entry in bibliography.items()} == {
            "elma": "Elm et al., 2002a",
            "elmb": "Elm et al., 2002b",
            "elmc": "Elm et al., 2003",
        }
        assert bibliography["elma"].narrative == "Elm et al. (2002a)"
        assert bibliography["elma"].text == "Elm, J. et al. (2002a) Second in the file."

    def test_get_letters_without_a_year_too(self):
        bibliography = formatted(
            "@misc{a, author = {{Elm}}, year = {n.d.}} @misc{b, author = {{Elm}}, year = {n.d.}}"
        )

        assert bibliography["b"].author_date == "Elm, no date b"

    def test_do_not_run_out_of_letters(self):
        bibliography = formatted(
            "\n".join(f"@misc{{k{n:02}, author = {{Elm, J.}}, year = 2002}}" for n in range(28))
        )

        assert [bibliography[key].author_date for key in ("k25", "k26", "k27")] == [
            "Elm, 2002z",
            "Elm, 2002aa",
            "Elm, 2002ab",
        ]


class TestTheList:
    def test_is_in_the_order_in_which_a_reader_looks(self):
        bibliography = formatted(
            """@misc{team, author = {Elm, J. and Zed, K. and Ash, L.}, title = {T}, year = 1998}
            @misc{undated, author = {Elm, J.}, title = {T}, year = {n.d.}}
            @misc{late, author = {Elm, J.}, title = {T}, year = 2003}
            @misc{early, author = {Elm, J.}, title = {T}, year = 1999}
            @misc{pair, author = {Elm, J. and Oak, K.}, title = {T}, year = 1998}
            @misc{accent, author = {{\\'E}da, B.}, title = {T}, year = 2009}
            @misc{article, author = {{The Dale Trust}}, title = {T}, year = 2009}
            @misc{untitled, title = {A Fable}, year = 2009}
            @legislation{act, title = {Elk Act 2009}, year = 2009}"""
        )

        assert list(bibliography) == [
            *("article", "accent", "act", "early", "late", "undated", "pair", "team", "untitled")
        ]

    def test_has_the_first_of_entries_with_one_key(self):
        bibliography = formatted("@misc{a, title = {One}, year = 1}\n@misc{a, title = {Two}, year = 1}")

        assert [entry.text for entry in bibliography.values()] == ["One (1)."]

    def test_is_a_mapping(self):
        bibliography = formatted("@misc{a, title = {One}, year = 1}")

        assert len(bibliography) == 1
        assert "a" in bibliography
        assert bibliography.get("b") is None
        assert bibliography["a"].reference.title == "One"
