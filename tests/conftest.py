"""How are the tests run the same way everywhere?"""

from __future__ import annotations

import os

from hypothesis import settings

# A shared machine has slow moments, so no test fails by the clock; CI draws the same examples each time.
settings.register_profile("gates", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("gates")
