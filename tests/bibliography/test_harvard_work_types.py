"""British Harvard: the exact form of each type of work."""

import pytest
from tests.bibliography.bibtex_texts import formatted_work

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
    "translated book in volumes": (
        """@book{a, author = {Elm, Jane}, editor = {Ash, Lee and others},
        translator = {Oak, Kit and Fir, Ann}, title = {Teams}, volume = 2,
        publisher = {Elm Press}, year = {c. 1999}}""",
        "Elm, J. (c. 1999) <cite>Teams</cite>. Edited by L. Ash et al. Translated by K. Oak and A. Fir. "
        "Vol. 2. Elm Press.",
    ),
    "page in a series": (
        """@online{a, author = {{Elm Trust}}, title = {Teams}, series = {At a glance}, number = 18,
        year = {nd}, publisher = {Elm Trust}, url = {https://example.org/}}""",
        "Elm Trust (no date) <cite>Teams</cite>. At a glance, 18. Available at: "
        '<a href="https://example.org/" rel="noopener">https://example.org/</a>.',
    ),
    "page of another publisher": (
        """@online{a, author = {Elm, J.}, title = {Teams}, year = 2003, publisher = {Elm Trust},
        doi = {10.1000/1}}""",
        "Elm, J. (2003) <cite>Teams</cite>. Elm Trust. Available at: "
        '<a href="https://doi.org/10.1000/1" rel="noopener">https://doi.org/10.1000/1</a>.',
    ),
    "part of a newsletter": (
        """@misc{a, author = {Elm, J.}, title = {Teams}, journal = {Ward news}, number = 4, pages = 2,
        year = 2003}""",
        "Elm, J. (2003) ‘Teams’, <cite>Ward news</cite>, (4), p. 2.",
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
    assert formatted_work(text).html == html


def test_plain_text_says_the_same():
    assert formatted_work(FORMS["article"][0]).text == (
        "Oakley, M. et al. (2004) ‘Inside vs. outside: a trial’, Journal of Imaginary Health, 13(5), "
        "pp. 453–466."
    )
