"""`python -m evidence_guide.commands` is `guide`, also where no script of that name could be installed."""

from evidence_guide.commands import main

main(prog_name="guide")
