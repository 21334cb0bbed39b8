"""What the page of a record shows besides its fields."""

from __future__ import annotations

from tests.pages.rendered import body, listed, page


def test_a_policy_of_which_no_source_says_what_it_asked_for(project):
    policy = "data/policies/working-closer.yml"
    text = (project.root / policy).read_text()
    ask = text[text.index("asks:") : text.index("sets_out:")]
    project.edit(policy, ask, "")
    html = page(project, "policies/working-closer/").html
    asked = html[html.index("What it asked for") : html.index("The invented outcomes")]
    assert "Not stated in the sources." in asked
    assert "not evidence" not in asked


def test_the_page_of_a_record_says_when_and_how_it_was_last_changed(project):
    html = page(project, "messages/begin-small/").html
    assert 'Last changed on <time datetime="2026-05-01">1 May 2026</time>: First version.' in html
    assert "All changes of the guide" not in html  # this guide has no such page


def test_the_page_of_a_record_lists_all_its_changes_and_what_they_cite(project):
    note = "  - date: 2026-05-20\n    note: A claim added, after [@elm2008].\n"
    project.edit("data/messages/begin-small.yml", "changes:\n", f"changes:\n{note}")
    project.write("content/what-changed.md", "---\ntitle: a\ndescription: b\n---\n{{ changes() }}\n")
    html = page(project, "messages/begin-small/").html
    assert "Last changed on <time datetime" in html
    assert html.index("20 May 2026") < html.index("1 May 2026</time>: First version.")
    assert "elm2008" in listed(html)
    assert '<a href="../../what-changed/">All changes of the guide</a>' in html


def test_the_page_of_a_vocabulary_entry_says_nothing_of_changes(project):
    assert "Last changed" not in page(project, "levels/practice/").html


def test_a_contact_of_the_brand_file_is_a_link_and_one_for_accessibility_may_be_left_out(project):
    project.write("brand.yml", "contact: guide@northmere.example\n")
    text = '{{ brand("contact") }}, {{ brand("accessibility_contact") }}\n'
    link = '<a href="mailto:guide@northmere.example">guide@northmere.example</a>'
    assert f"<p>{link}, {link}</p>" in body(project, text).html
