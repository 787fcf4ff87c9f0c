"""The days on which the encoded law changes, each the first of a stretch in which it does not."""

from __future__ import annotations

from datetime import date

STRETCHES = (
    date(2004, 10, 18),  # UU 39/2004
    date(2007, 4, 19),  # UU 21/2007
    date(2017, 11, 22),  # UU 18/2017 in its place
    date(2019, 7, 2),  # Permenaker 9/2019
    date(2020, 11, 2),  # UU 11/2020 amends Pasal 51
    date(2021, 4, 7),  # PP 59/2021
    date(2021, 7, 15),  # Perban BP2MI 9/2020 is applied
    date(2022, 6, 8),  # PP 22/2022
    date(2023, 7, 17),  # Perban BP2MI 7/2023 in the place of the older system
    date(2024, 6, 8),  # manning agencies had to have adapted
    date(2025, 8, 26),  # Perban BP2MI 9/2020 ends
    date(2025, 11, 15),  # the list for the card is published
    date(2025, 12, 3),  # Permen P2MI 34/2025 in the place of the older card
    date(2026, 1, 19),  # Permenaker 9/2019 ends
)
