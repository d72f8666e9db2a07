"""Splink on the rows and blocking keys of bench/linkage.ts.

usage: splink-run.py ASKED.json PAIRS.parquet; ASKED names one of the configurations below. Prints JSON.
"""
import json
import logging
import resource
import sys
import time

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.disable(logging.WARNING)

tf = {"term_frequency_adjustments": True}
digits = lambda column: cl.LevenshteinAtThresholds(column, [1, 2])
sex, marital, village = cl.ExactMatch("sex"), cl.ExactMatch("marital"), cl.ExactMatch("village")
likely_names = cl.JaroWinklerAtThresholds("name", [0.94, 0.88, 0.8]).configure(**tf)
likely_places = cl.JaroWinklerAtThresholds("birth_place", [0.88]).configure(**tf)
likely_addresses = cl.JaroWinklerAtThresholds("address", [0.9])


def levels(name, *known):
    return cl.CustomComparison(output_column_name=name, comparison_levels=[*known, cll.ElseLevel()])


nik = levels(
    "nik",
    cll.NullLevel("nik"),
    cll.ExactMatchLevel("nik"),
    cll.DamerauLevenshteinLevel("nik", 1),
    cll.DamerauLevenshteinLevel("nik", 2),
)
nik_and_district = levels(
    "nik",
    cll.NullLevel("nik"),
    cll.ExactMatchLevel("nik"),
    cll.DamerauLevenshteinLevel("nik", 1),
    cll.DamerauLevenshteinLevel("nik", 2),
    cll.CustomLevel("substr(nik_l, 1, 6) = substr(nik_r, 1, 6)", "issued in one district"),
)
default_days = "('01-01', '07-01', '12-31')"
born = levels(
    "bd",
    cll.NullLevel("bd"),
    cll.ExactMatchLevel("bd").configure(tf_adjustment_column="bd"),
    cll.CustomLevel("unordered_date_l = unordered_date_r", "day and month exchanged"),
    cll.CustomLevel(
        f"year_l = year_r and (bd_l[6:] in {default_days} or bd_r[6:] in {default_days})", "one year, a default day"
    ),
    cll.DamerauLevenshteinLevel("bd", 1),
    cll.DamerauLevenshteinLevel("bd", 2),
)
exchanged = "name_l = birth_place_r or name_r = birth_place_l"
# Letters that were misread are folded together; the words may be in another order, or one name be the other's part.
called = levels(
    "name",
    cll.NullLevel("folded"),
    cll.CustomLevel(exchanged, "exchanged with the place"),
    cll.ExactMatchLevel("folded").configure(tf_adjustment_column="folded"),
    cll.JaroWinklerLevel("folded", 0.94),
    cll.CustomLevel(
        "list_sort(string_split(folded_l, ' ')) = list_sort(string_split(folded_r, ' '))", "words in another order"
    ),
    cll.CustomLevel(
        "starts_with(folded_l, folded_r || ' ') or starts_with(folded_r, folded_l || ' ') "
        "or ends_with(folded_l, ' ' || folded_r) or ends_with(folded_r, ' ' || folded_l)",
        "one holds the other",
    ),
    cll.JaroWinklerLevel("folded", 0.88),
    cll.JaroWinklerLevel("folded", 0.8),
)
sounding = levels(
    "name",
    cll.NullLevel("name"),
    cll.ExactMatchLevel("name").configure(tf_adjustment_column="name"),
    cll.CustomLevel("whole_name_l = whole_name_r", "sounds alike").configure(tf_adjustment_column="whole_name"),
    cll.JaroWinklerLevel("name", 0.94),
    cll.JaroWinklerLevel("name", 0.88),
    cll.CustomLevel("first_name_l = first_name_r or last_name_l = last_name_r", "a word sounds alike"),
    cll.JaroWinklerLevel("name", 0.8),
)
place = levels(
    "birth_place",
    cll.NullLevel("birth_place"),
    cll.CustomLevel(exchanged, "exchanged with the name"),
    cll.ExactMatchLevel("birth_place").configure(tf_adjustment_column="birth_place"),
    cll.JaroWinklerLevel("birth_place", 0.85),
)
home = levels(
    "home",
    cll.And(cll.NullLevel("nkk"), cll.NullLevel("village")),
    cll.ExactMatchLevel("nkk"),
    cll.DamerauLevenshteinLevel("nkk", 1),
    cll.CustomLevel("village_l = village_r and address_l = address_r", "one address"),
    cll.ExactMatchLevel("village"),
    cll.CustomLevel("district_l = district_r", "one district"),
    cll.CustomLevel("regency_l = regency_r", "one regency"),
)
one_rt = levels("rt", cll.NullLevel("rt"), cll.CustomLevel("rt_l = rt_r and rw_l = rw_r", "one RT"))

whole_row = [called, born, sex, place, nik, digits("nkk"), village, marital, likely_addresses]
# Its own blocking rules, as its guides advise: a few strict ones that overlap.
own_rules = [
    ["nik"],
    ["nkk", "first_name"],
    ["bd", "first_letter"],
    ["whole_name", "village"],
    ["nik_tail", "first_letter"],
    ["unordered_date", "birth_place", "sex"],
]
# What each is, and what it found: docs/duplicates.md.
configurations = {
    "plain": {
        "comparisons": [
            likely_names,
            cl.DamerauLevenshteinAtThresholds("bd", [1, 2]),
            sex,
            cl.ExactMatch("birth_place").configure(**tf),
            digits("nik"),
            digits("nkk"),
            village,
            marital,
        ]
    },
    "dates": {"comparisons": [likely_names, born, sex, likely_places, nik_and_district, digits("nkk"), village, marital]},
    "sounds": {"comparisons": [sounding, born, sex, likely_places, nik_and_district, home, marital]},
    "whole-row": {"comparisons": whole_row},
    "whole-row-rt": {"comparisons": [*whole_row, one_rt]},
    "whole-row-more-learning": {
        "comparisons": whole_row,
        "training": [("bd", "first_name"), ("nkk", "whole_name"), ("nik",)],
    },
    "whole-row-own-blocks": {"comparisons": whole_row, "rules": own_rules},
}


def train(linker, keys):
    linker.training.estimate_probability_two_random_records_match(
        [block_on("nik"), block_on("nkk", "name", "bd")], recall=0.6
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for columns in keys:
        linker.training.estimate_parameters_using_expectation_maximisation(
            block_on(*columns), estimate_without_term_frequencies=True
        )


def main(asked_file, out):
    with open(asked_file, encoding="utf-8") as file:
        asked = json.load(file)
    chosen = configurations[asked["configuration"]]
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="row",
        blocking_rules_to_generate_predictions=[block_on(*columns) for columns in chosen.get("rules", asked["keys"])],
        comparisons=chosen["comparisons"],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )
    began = time.time()
    started = resource.getrusage(resource.RUSAGE_SELF)
    connection = duckdb.connect()
    for statement in asked["prepare"]:
        connection.execute(statement)
    connection.execute(f"create table asked as {asked['rows']}")
    keyed = resource.getrusage(resource.RUSAGE_SELF)
    linker = Linker(DuckDBAPI(connection).register(connection.table("asked")), settings)
    train(linker, chosen.get("training", [("bd", "first_name"), ("nkk", "whole_name")]))
    trained = resource.getrusage(resource.RUSAGE_SELF)
    pairs = linker.inference.predict(threshold_match_weight=-6)
    pairs.as_duckdbpyrelation().project("row_l as a, row_r as b, match_weight as weight").write_parquet(out)
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = lambda usage: usage.ru_utime + usage.ru_stime
    told = {
        "cpu": cpu(used),
        "keys": cpu(keyed) - cpu(started),
        "training": cpu(trained) - cpu(keyed),
        "memory": used.ru_maxrss / 1024,
        "seconds": time.time() - began,
    }
    print(json.dumps(told))


main(sys.argv[1], sys.argv[2])
