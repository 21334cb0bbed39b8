"""The list of references as a mapping, and how its text is set, escaped and linked."""

from tests.bibliography.bibtex_texts import formatted_work, formatted_works

from evidence_guide.bibliography import FrozenMap, Reference, format_bibliography


class TestText:
    def test_is_escaped(self):
        html = formatted_work(
            r"""@article{a, author = {{Elm \& <Oak>}}, title = {x < y > z}, journal = {R\&D}, year = 2001,
            url = {https://example.org/?q="><script>}}"""
        ).html

        assert html == (
            "Elm &amp; &lt;Oak&gt; (2001) ‘x &lt; y &gt; z’, <cite>R&amp;D</cite>. Available at: "
            '<a href="https://example.org/?q=&quot;&gt;&lt;script&gt;" rel="noopener">'
            "https://example.org/?q=&quot;&gt;&lt;script&gt;</a>."
        )

    def test_links_only_to_pages(self):
        unsafe = Reference("a", "misc", FrozenMap({"title": "T", "url": "javascript:alert(1)"}))
        html = format_bibliography([unsafe])["a"].html

        assert html.endswith("Available at: javascript:alert(1).")

    def test_has_curly_quotation_marks_throughout(self):
        text = formatted_work(
            "@misc{a, author = {O'Dell, J.}, title = {The users' \"own\" ('real') voice}, year = 2001}"
        ).text

        assert text == "O’Dell, J. (2001) The users’ “own” (‘real’) voice."

    def test_keeps_its_case(self):
        assert "the NHS in england" in formatted_work("@misc{a, title = {the NHS in england}}").text


class TestTheList:
    def test_has_the_first_of_entries_with_one_key(self):
        bibliography = formatted_works("@misc{a, title = {One}, year = 2001}\n@misc{a, title = {Two}}")

        assert [entry.text for entry in bibliography.values()] == ["One (2001)."]

    def test_is_a_mapping(self):
        bibliography = formatted_works("@misc{a, title = {One}, year = 2001}")

        assert len(bibliography) == 1
        assert "a" in bibliography
        assert bibliography.get("b") is None
        assert bibliography["a"].reference.title == "One"
