"""How are the tests run the same way everywhere?"""

from __future__ import annotations

import os

from hypothesis import settings

# A shared machine has slow moments, so no test fails by the clock; CI draws the same examples each time. Sixty of each
# keep the gates under five minutes; a test that needs more says so.
settings.register_profile("gates", deadline=None, derandomize="CI" in os.environ, max_examples=60)
settings.load_profile("gates")
