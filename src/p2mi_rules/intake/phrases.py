"""In which words is it told what a record or a file held, and what it should have held?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Both

_JSON_ARRAY = ("larik objek JSON", "an array of JSON objects")
_UTF = ("dalam UTF-8, atau UTF-16 dengan tandanya", "in UTF-8, or UTF-16 with its mark")

# Of each phrase: Indonesian, English.
PHRASES: dict[str, Both] = {
    # What was found in a cell
    "text_of_length": ("teks sepanjang {length} karakter", "a text of length {length}"),
    "number_of_digits": ("bilangan {digits} angka", "a number of {digits} digits"),
    "values": ("{count} nilai", "{count} values"),
    "value_of_type": ("nilai berjenis {kind}", "a value of type {kind}"),
    "long_number": ("bilangan lebih dari {most} angka", "a number of more than {most} digits"),
    "broken_character": ("karakter yang tidak terbaca", "a character that could not be read"),
    "formula_error": ("galat rumus lembar kerja", "the error of a spreadsheet's formula"),
    "several_countries": ("{name}, yang berarti lebih dari satu negara", "{name}, which is more than one country"),
    "region": ("{name}, sebuah kawasan dan bukan negara", "{name}, a region and not a country"),
    "home_country": ("Indonesia", "Indonesia"),
    "identity_number": ("yang mungkin nomor identitas", "what may be an identity number"),
    "no_whole_years": ("sesuatu yang bukan jumlah tahun penuh", "something else than whole years"),
    "too_old": ("usia di atas {oldest}", "an age over {oldest}"),
    "dash": ("'-' (tidak ada pada penempatan ini)", "'-' (not applicable)"),
    "open_and_stated": ("'?' atau '-' di samping isi lain", "'?' or '-' beside something else"),
    "differing_dates": ("beberapa tanggal yang berbeda", "several dates that differ"),
    "differing_references": ("beberapa rujukan yang berbeda", "several references that differ"),
    "differing_statuses": (
        "beberapa status dengan tanggal yang berbeda",
        "several statuses with different dates",
    ),
    "no_field": ("nama yang bukan kolom catatan", "no field of a record"),
    "inexact_value": (
        "nilai yang tidak tertulis seperti dalam tanda terima",
        "a value not spelled as receipts spell it",
    ),
    # What was found in place of a date
    "range_without_ends": ("rentang tanpa awal dan tanpa akhir", "a range with neither start nor end"),
    "range_backwards": ("rentang yang berakhir sebelum mulai", "a range that ends before it starts"),
    "range_opened": (
        "rentang yang berakhir sebelum mulai ({opened}, karena awalnya terbuka)",
        "a range that ends before it starts ({opened}, since its start is open)",
    ),
    "time_of_day": ("waktu dengan jam", "a moment with a time of day"),
    "short_year": ("tahun dua angka", "a year of two digits"),
    "day_number": ("yang tampak seperti nomor hari lembar kerja", "what looks like a spreadsheet's day number"),
    "no_date": ("teks sepanjang {length} karakter yang bukan tanggal", "a text of length {length} that is no date"),
    "impossible_year": ("tahun yang tidak mungkin dimaksud", "a year that cannot be meant"),
    "no_such_day": ("hari ke-{day} dalam bulan yang hanya {last} hari", "a day {day} in a month of {last} days"),
    "impossible_date": ("tanggal yang tidak ada", "an impossible date"),
    "no_month_name": ("nama yang bukan bulan", "a name that is no month"),
    "no_month": ("bulan yang bukan 1 sampai 12", "a month that is not 1 to 12"),
    # What was found in a file
    "nothing": ("tidak ada apa-apa", "nothing"),
    "no_file": ("berkas yang tidak dapat dibuka", "no file that can be opened"),
    "no_header_line": ("isi yang bukan baris kepala", "bytes that are no header line"),
    "several_separators": ("lebih dari satu jenis pemisah", "more than one kind of separator"),
    "unpaired_quotes": ("tanda kutip yang tidak berpasangan", "quotes that do not pair"),
    "unpaired_or_long": (
        "tanda kutip yang tidak berpasangan, atau sel yang terlalu panjang",
        "quotes that do not pair, or a cell too long",
    ),
    "unpaired_over": (
        "tanda kutip yang tidak berpasangan, atau sel yang terlalu panjang, yang menelan baris {first} sampai {last}",
        "quotes that do not pair, or a cell too long, swallowing lines {first} to {last}",
    ),
    "unpaired_over_one": (
        "tanda kutip yang tidak berpasangan, atau sel yang terlalu panjang, yang menelan baris {line}",
        "quotes that do not pair, or a cell too long, swallowing line {line}",
    ),
    "swallowed": (
        "baris di dalam tanda kutip yang dibuka di baris {line}",
        "a line inside the quotes opened on line {line}",
    ),
    "open_quote": ("tanda kutip yang tidak pernah ditutup", "a quote that is never closed"),
    "header_without_fields": (
        "baris pertama yang tidak menyebut satu kolom pun dari catatan",
        "a first line that names no field of a record",
    ),
    "twofold_column": (
        "nama yang sama pada kolom {first} dan {second}",
        "the same name over columns {first} and {second}",
    ),
    "cells": ("{count} sel", "{count} cells"),
    "nameless_column": ("isi dalam kolom tanpa nama", "something in a column that has no name"),
    "long_line": ("baris lebih dari {most} karakter", "a line of more than {most} characters"),
    "no_json_at": ("yang bukan JSON, di baris {line}, kolom {column}", "no JSON at line {line}, column {column}"),
    "json_out_of_bounds": (
        "JSON dengan bilangan atau susunan yang melampaui batas",
        "JSON with a number or a nesting out of bounds",
    ),
    "other_json": ("JSON yang bukan larik dan bukan objek", "JSON that is neither an array nor an object"),
    "line_no_json": ("baris yang bukan JSON", "a line that is no JSON"),
    "no_object": ("yang bukan objek", "something else than an object"),
    "twofold_key": ("objek dengan kunci yang sama dua kali", "an object with the same key twice"),
    "no_json_number": ("NaN atau Infinity", "NaN or Infinity"),
    "renamed_to_nothing": ("kolom yang diberi nama lain tanpa kolom catatan", "a column renamed to no field"),
    "other_choice": ("pilihan lain", "another choice"),
    "other_format": ("format lain", "another format"),
    # What is expected in a cell
    "scalar": (
        "teks, bilangan, tanggal, ya atau tidak, atau daftarnya",
        "a text, a number, a date, yes or no, or a list of them",
    ),
    "at_most": ("paling banyak {most}", "at most {most}"),
    "at_most_characters": ("paling banyak {most} karakter", "at most {most} characters"),
    "value_or_nothing": ("isi, atau kosong bila tidak disebutkan", "a value, or nothing if it is not stated"),
    "readable_text": (f"teks {_UTF[0]}", f"text {_UTF[1]}"),
    "one_of": ("salah satu dari {codes}", "one of {codes}"),
    "some_of": (
        "salah satu dari {codes} (bila beberapa, dengan ';' di antaranya)",
        "one of {codes} (several with ';' between them)",
    ),
    "country": (
        "negara dengan namanya atau kode ISO, seperti Kamboja atau KH",
        "a country by its name or its ISO code, such as Kamboja or KH",
    ),
    "country_of_region": (
        "satu negara dengan namanya atau kode ISO-nya; daftar yang mungkin dimaksud: ",
        "one country by its name or its ISO code; lists that may be meant: ",
    ),
    "countries_of_list": ("{count} negara", "{count} countries"),
    "country_abroad": (
        "negara selain Indonesia: penempatan adalah bekerja di luar negeri",
        "a country other than Indonesia: placement is work abroad",
    ),
    "yes_or_no": ("ya atau tidak (yes or no)", "yes or no (ya atau tidak)"),
    "name_only": ("nama; data pribadi tidak diminta", "a name; personal data are not asked for"),
    "whole_years": (
        "usia saat berangkat dalam tahun penuh, 0 sampai {oldest}",
        "whole years on departure, 0 to {oldest}",
    ),
    "value_or_unknown": (
        "isi, '?' bila tidak diketahui, atau kosong",
        "a value, '?' if it is not known, or nothing",
    ),
    "value_or_why": ("isinya, atau mengapa tidak ada, jangan keduanya", "either a value or why there is none"),
    "one_date": (
        "satu tanggal, atau rentang seperti 2024-03..2025-10",
        "one date, or a range such as 2024-03..2025-10",
    ),
    "one_reference": ("satu rujukan untuk setiap catatan", "one reference for each record"),
    "one_date_for_all": ("satu tanggal untuk semuanya, atau tanpa tanggal", "one date for all, or none"),
    "listed_field": (
        "salah satu kolom yang tercantum dalam docs/records.md",
        "one of the fields listed in docs/records.md",
    ),
    "mapping": ("pemetaan kolom ke isinya", "a mapping of fields to values"),
    # What is expected of a date
    "date": (
        "hari, bulan atau tahun, misalnya 2025-10-29, 29/10/2025, 29 Oktober 2025, 2025-10, 2025 atau 2024-03..2025-10",
        "a day, month or year such as 2025-10-29, 29/10/2025, 29 Oktober 2025, 2025-10 or 2025, or 2024-03..2025-10",
    ),
    "long_year": ("tahun empat angka, seperti 29/10/2025", "a year of four digits, such as 29/10/2025"),
    "year_within": ("tahun antara {first} dan {last}", "a year from {first} to {last}"),
    "month_name": (
        "nama bulan dalam bahasa Indonesia atau Inggris, seperti Oktober atau Oct",
        "a month in Indonesian or English, such as Oktober or Oct",
    ),
    "day_first": ("hari sebelum bulan", "the day before the month"),
    # What is expected of a file
    "some_file": ("berkas yang ada dan boleh dibaca", "a file that exists and may be read"),
    "header_and_rows": (
        "baris kepala, lalu satu baris untuk setiap catatan",
        "a header line, then a row for each record",
    ),
    "csv_text": (f"CSV {_UTF[0]}", f"CSV {_UTF[1]}"),
    "one_separator": (
        "hanya koma, hanya titik koma, atau hanya tab",
        "commas, semicolons or tabs alone",
    ),
    "paired_quotes": (
        "tanda kutip yang membuka dan menutup seluruh sel, dan digandakan di dalamnya",
        "quotes that open and close around a cell, and are doubled inside it",
    ),
    "header_with_fields": (
        "baris kepala dengan nama seperti destination atau negara_tujuan",
        "a header with names such as destination or negara_tujuan",
    ),
    "one_column_a_name": ("satu kolom untuk setiap nama", "one column a name"),
    "cell_a_column": (
        "{count}, satu untuk setiap kolom pada baris kepala",
        "{count}, one for each column of the header",
    ),
    "column_name": ("nama untuk kolom itu pada baris kepala", "a name for the column in the header"),
    "shorter_lines": ("baris yang lebih pendek", "shorter lines"),
    "json_array": _JSON_ARRAY,
    "json_object": ("satu objek JSON untuk setiap catatan", "one JSON object for each record"),
    "each_key_once": ("setiap kunci satu kali", "each key once"),
    "json_number": ("null, atau bilangan yang dikenal JSON", "null, or a number that JSON has"),
    "field_names": ("nama kolom catatan", "names of fields"),
    "exact_value": ("nilai seperti tertulis saat tanda terima dibuat", "the value as it was written into the receipt"),
    "refuse_or_pass": ("'refuse' atau 'pass'", "'refuse' or 'pass'"),
    "formats": ("'csv', 'jsonl' atau 'json'", "'csv', 'jsonl' or 'json'"),
}


def phrase(key: str, **parts: object) -> Both:
    """Say one thing in Indonesian and in English, with the same parts filled in.

    >>> phrase("cells", count=3)
    ('3 sel', '3 cells')
    """
    indonesian, english = PHRASES[key]
    return indonesian.format(**parts), english.format(**parts)
