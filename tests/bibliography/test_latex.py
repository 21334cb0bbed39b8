"""LaTeX in the values of a `.bib` file: what becomes Unicode, and where characters stand for themselves."""

import pytest
from tests.bibliography.bibtex_texts import value_of


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{Caf{\'e} M{\"u}ller \o{} na{\"\i}ve}", "Café Müller ø naïve"),
        (r"{Health \& care: 50\% of 50% for \$5, \#1, a\_b}", "Health & care: 50% of 50% for $5, #1, a_b"),
        (r"{pages 3--4 --- or so\ldots}", "pages 3–4 — or so…"),
        (r"{``Quoted'' and \emph{stressed} and {\em so}}", "“Quoted” and stressed and so"),
        (r"{A~B \textbackslash{} \{x\} \textasciitilde{}}", "A B \\ {x} ~"),
        ("{Spread\n    over   lines}", "Spread over lines"),
        ('"In {"}quotation marks{"}"', 'In "quotation marks"'),
        ("{Keeps {NHS} Case As Entered}", "Keeps NHS Case As Entered"),
    ],
)
def test_latex_becomes_unicode(latex, text):
    assert value_of(latex) == text


def test_an_address_is_not_latex():
    assert value_of("{https://example.org/~a/b%20c--d_e?f=1&g#h}", "url") == (
        "https://example.org/~a/b%20c--d_e?f=1&g#h"
    )
    assert value_of(r"{\url{https://example.org/a\_b}}", "url") == "https://example.org/a_b"
