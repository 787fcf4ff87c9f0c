"""What do the shipped rules say of a placement under the shipped policy, read off constants alone?

The constants are made from the rules and from policy, and compared with them by tests; nothing of these is loaded here.
"""

from __future__ import annotations
