"""In which words is a row shown as evidence?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.policy.situations import Evidence

if TYPE_CHECKING:
    from p2mi_rules.policy.terrain import Listing, Row


def row_evidence(row: Row) -> Evidence:
    """The row as written; whether it decides is said later."""
    return Evidence(
        row.id,
        row.kind,
        row.sources[0],
        decisive=False,
        note_id=row.note_id,
        note_en=row.note_en,
        also=row.sources[1:],
        local=row.local,
    )


def list_evidence(listing: Listing, status: str) -> Evidence:
    """The list as evidence: it names the placement, leaves it out, or named it once."""
    note_id, note_en = _LIST_NOTES[status]
    unseen_id, unseen_en = _UNSEEN if listing.entry is not None and not listing.entry_seen else ("", "")
    narrow_id, narrow_en = _NARROW if status == "not_listed" and listing.entry is not None else ("", "")
    return Evidence(
        listing.id,
        status,
        listing.sources[0],
        decisive=False,
        note_id=f"{note_id.format(listing.name_id)}{unseen_id}{narrow_id}.",
        note_en=f"{note_en.format(listing.name_en)}{unseen_en}{narrow_en}.",
        also=listing.sources[1:],
        local=listing.local,
    )


def carried_evidence(row: Row, listing: Listing) -> Evidence:
    """The list counted after its end, with the grounds for counting it."""
    evidence = list_evidence(listing, "carried")
    return evidence._replace(
        note_id=f"{evidence.note_id} {row.note_id}",
        note_en=f"{evidence.note_en} {row.note_en}",
        also=(*evidence.also, *row.sources),
        last_ground=row.last_ground,
        local=evidence.local or row.local,
    )


_LIST_NOTES = {
    "listed": ("Tercantum dalam {}", "Named in {}"),
    "not_listed": ("Tidak tercantum dalam {}, daftar yang lengkap", "Absent from {}, which is complete"),
    "carried": ("Dihitung masih berlaku dari {}", "Counted as still holding from {}"),
    "listed_before": (
        "Pernah tercantum dalam {}; daftar sesudahnya tidak terlihat",
        "Was named in {}; the lists after it were not seen",
    ),
}
_UNSEEN = (
    "; kolom sektor dan skema dalam lampirannya tidak terlihat",
    "; the column of its annex with sector and scheme was not seen",
)
_NARROW = (
    " untuk jenis penempatan ini (negaranya disebut untuk pekerjaan atau pemberi kerja lain)",
    " for this kind of placement (the country is named for other work or employers)",
)
