"""What each kind of page needs, ready to print: counts in words, strength, lists of what links where.

Views read the corpus, the graph and the bibliography and decide what a reader is told; templates in
`macros/` decide how it looks. No HTML and no Markdown is made here.
"""
