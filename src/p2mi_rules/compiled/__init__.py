"""What do the rules say of a placement, read off tables that were made beforehand?

The same answers as the specification in ``engine``, with which this shares no code: there every world is asked about,
here facts are codes, sets of values are bits of a number, and what a group of rules finds is looked up.
"""

from __future__ import annotations
