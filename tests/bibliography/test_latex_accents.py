r"""Accents of LaTeX on letters of any language, and the signs that Zotero always writes as commands."""

import pytest
from tests.bibliography.bibtex_texts import value_of


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"Gwenll\^{\i}an", "Gwenllîan"),
        (r"\`{w} \"{w} \^w \'{y} \^{y}", "ẁ ẅ ŵ ý ŷ"),
        (r"Tr{\d{a}}n \d a \h{a} \h{o}", "Trạn ạ ả ỏ"),
        (r"Nguy{\~{\^e}}n \'{\^a} \d{\^e}", "Nguyễn ấ ệ"),
        (r"\c{c} \c s \k{a} \v{s} \r{u} \H{o} \u{g} \.{z} \={a}", "ç ş ą š ů ő ğ ż ā"),
        (r"M\"uller {\"O}zil \'{\i}", "Müller Özil í"),
        (r"\l{}\'od\'z {\o} {\AE} {\ss}", "łódź ø Æ ß"),
        (r"a {\textbar} b {\textless} c {\textgreater} d", "a | b < c > d"),
        (r"\textbar{}x\textless{}y", "|x<y"),
    ],
)
def test_is_read(written, read):
    assert value_of(f"{{{written}}}") == read
