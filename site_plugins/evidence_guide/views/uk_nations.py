"""The nations of the United Kingdom, in the order in which counts by nation give them."""

from __future__ import annotations

from typing import Final

from evidence_guide.model import Country

UK_NATIONS: Final = (Country.ENGLAND, Country.SCOTLAND, Country.WALES, Country.NORTHERN_IRELAND)
