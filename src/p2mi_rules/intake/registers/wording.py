"""In which words is it told what a register held, what it should have held, and what was passed over?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Both

# Of each: Indonesian, English.
WORDING: dict[str, Both] = {
    # What was found in place of a file
    "no_regular_file": ("sesuatu yang bukan berkas biasa", "something that is no regular file"),
    "large_file": ("berkas lebih dari {most} MiB", "a file of more than {most} MiB"),
    "other_ending": ("nama dengan akhiran lain", "a name with another ending"),
    "old_workbook": ("lembar kerja berformat lama (.xls)", "a workbook in the old format (.xls)"),
    "no_workbook": (
        "isi yang bukan lembar kerja Excel, atau terkunci kata sandi",
        "bytes that are no Excel workbook, or are locked by a password",
    ),
    "no_reader": (
        "lembar kerja Excel, sedangkan pembacanya tidak terpasang",
        "an Excel workbook, while the package that reads it is not installed",
    ),
    "unpacked_workbook": (
        "lembar kerja yang isinya lebih besar daripada yang dibaca",
        "a workbook that unpacks to more than is read",
    ),
    "wide_sheet": ("lembar yang menjangkau {cells} sel", "a sheet that reaches over {cells} cells"),
    "lost_cells": ("sel yang tidak menyebut tempatnya", "cells that do not say where they are"),
    "several_sheets": ("isi pada lebih dari satu lembar: {names}", "something on more than one sheet: {names}"),
    "many_sheets": ("lebih dari {most} lembar", "more than {most} sheets"),
    "many_lines": ("lebih dari {most} baris", "more than {most} lines"),
    "many_columns": ("lebih dari {most} kolom", "more than {most} columns"),
    # What was found in a header
    "no_header": (
        "tidak satu pun kepala kolom yang dikenal dalam {most} baris pertama",
        "no column that is known in the first {most} lines",
    ),
    "no_name_column": ("tidak ada kolom nama perusahaan; kolomnya: {headers}", "no column of names; it has {headers}"),
    "ambiguous_header": ("{header}, yang dapat berarti {fields}", "{header}, which may be {fields}"),
    "doubled_field": ("{field} pada lebih dari satu kolom: {headers}", "{field} in more than one column: {headers}"),
    "weighty_header": (
        "{header}, yang tidak dikenal dan mungkin menyangkut izin, sanksi atau cabang",
        "{header}, which is not known and may bear on a licence, a sanction or a branch",
    ),
    "near_header": (
        "{header}, yang tidak dikenal dan mirip kepala kolom {fields}",
        "{header}, which is not known and resembles a header of {fields}",
    ),
    # What was found in a mapping
    "unknown_field": ("{field}, yang bukan isian daftar", "{field}, which is no field of a register"),
    "absent_header": ("{header}, yang tidak ada pada kepala kolom", "{header}, which is none of the columns"),
    "no_mapping": ("isi yang bukan TOML atau JSON", "what is neither TOML nor JSON"),
    "no_pairs": ("isi yang bukan pasangan kolom = isian", "what is not pairs of header = field"),
    # What was found in a line
    "no_company": ("isi tanpa nama perusahaan", "something without the name of a company"),
    "other_header": ("baris kepala yang berbeda dari yang pertama", "a header line that differs from the first"),
    "no_number_of_order": (
        "isi yang bukan nomor urut pada kolom {header}",
        "something else than a number of order in the column {header}",
    ),
    "formula": ("rumus lembar kerja, bukan hasilnya", "a spreadsheet's formula, not what it gives"),
    "rounded_number": (
        "bilangan lebih dari 15 angka, yang dibulatkan lembar kerja",
        "a number of more than 15 digits, which a spreadsheet has rounded",
    ),
    "shortened_number": (
        "bilangan yang dipersingkat lembar kerja, seperti 8,12E+16",
        "a number that a spreadsheet has shortened, such as 8.12E+16",
    ),
    "personal": ("yang mungkin data pribadi", "what may be personal data"),
    "note_of_sanction": (
        "keterangan yang menyebut sanksi, sedangkan statusnya tidak",
        "a note that speaks of a sanction, while the status does not",
    ),
    "differing_starts": ("dua awal izin yang berbeda", "two starts of the licence that differ"),
    "no_rows": ("tidak satu perusahaan pun", "no company at all"),
    # What is expected
    "smaller_file": ("berkas yang lebih kecil", "a smaller file"),
    "saved_workbook": (
        "lembar kerja .xlsx tanpa kata sandi, atau lembarnya disimpan sebagai CSV",
        "a workbook .xlsx without a password, or its sheet saved as CSV",
    ),
    "reader": (
        "paket python-calamine (pip install 'p2mi-rules[xlsx]'), atau lembarnya disimpan sebagai CSV",
        "the package python-calamine (pip install 'p2mi-rules[xlsx]'), or its sheet saved as CSV",
    ),
    "small_sheet": (
        "paling banyak {most} sel, tanpa baris atau kolom kosong yang diformat sampai ke ujung lembar",
        "at most {most} cells, with no empty rows or columns formatted to the end of the sheet",
    ),
    "one_sheet": ("satu lembar yang terisi dan terlihat", "one visible sheet with something on it"),
    "fewer": ("paling banyak {most}", "at most {most}"),
    "known_header": (
        "kepala kolom seperti Nama Perusahaan, atau pemetaan kolom = isian",
        "a column such as Nama Perusahaan, or a mapping of header = field",
    ),
    "mapping_line": (
        "pemetaan yang menyebut satu isian, atau '-' untuk kolom yang tidak dibaca",
        "a mapping that names one field, or '-' for a column that is not read",
    ),
    "one_column": (
        "satu kolom untuk setiap isian; '-' dalam pemetaan untuk yang lain",
        "one column for each field; '-' in the mapping for the others",
    ),
    "fields": ("salah satu dari {fields}, atau '-'", "one of {fields}, or '-'"),
    "headers": (
        "salah satu dari {headers}, atau '#3' untuk kolom ketiga",
        "one of {headers}, or '#3' for the third column",
    ),
    "pairs": ('baris seperti "Nama P3MI" = "name"', 'lines such as "Nama P3MI" = "name"'),
    "name_on_each": (
        "nama perusahaan pada setiap baris; sel gabungan hanya terisi pada baris pertamanya",
        "the name of the company on every line; merged cells hold it on the first alone",
    ),
    "same_header": ("kepala kolom yang sama di seluruh berkas", "the same columns throughout the file"),
    "number_of_order": ("nomor urut, atau pemetaan untuk kolom itu", "a number of order, or a mapping for the column"),
    "value": ("isi sel itu, bukan rumusnya", "the value of the cell, not its formula"),
    "number_as_text": ("nomor yang ditulis sebagai teks", "the number written as text"),
    "no_personal": ("data perusahaan saja", "data of the company alone"),
    "status_of_sanction": ("sanksi dalam kolom status", "the sanction in the column of the status"),
    "one_start": ("satu awal izin dalam satu baris", "one start of the licence in a line"),
    "some_rows": ("sedikitnya satu perusahaan", "at least one company"),
    # What was passed over
    "title": ("judul di atas kepala kolom", "a title above the columns"),
    "repeated_header": ("baris kepala yang diulang", "the header line again"),
    "second_header": ("baris kedua kepala kolom", "the second line of the columns"),
    "column_numbers": ("nomor-nomor kolom", "the numbers of the columns"),
    "total": ("baris jumlah", "a line of totals"),
    "footnote": ("catatan kaki", "a footnote"),
    "nothing_read": ("isi hanya pada kolom yang tidak dibaca", "something only in columns that are not read"),
}


def said(key: str, **parts: object) -> Both:
    """Say one thing in Indonesian and in English, with the same parts filled in.

    >>> said("large_file", most=64)[1]
    'a file of more than 64 MiB'
    """
    indonesian, english = WORDING[key]
    return indonesian.format(**parts), english.format(**parts)
