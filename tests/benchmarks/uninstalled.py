"""A peer whose distribution nobody has."""

from __future__ import annotations

NEEDS = ("attrs", "no-such-distribution-for-tests")
