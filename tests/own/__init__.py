"""Can users write questions, rules and rulebooks of their own, and are they told what is wrong with them?"""

from __future__ import annotations
