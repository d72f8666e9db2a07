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

# The configuration that this bench began with: ready-made comparisons, each field for itself.
plain = [
    cl.JaroWinklerAtThresholds("name", [0.94, 0.88, 0.8]).configure(**tf),
    cl.DamerauLevenshteinAtThresholds("bd", [1, 2]),
    cl.ExactMatch("sex"),
    cl.ExactMatch("birth_place").configure(**tf),
    digits("nik"),
    digits("nkk"),
    cl.ExactMatch("village"),
    cl.ExactMatch("marital"),
]

nik_exact = cl.CustomComparison(
    output_column_name="nik",
    comparison_levels=[
        cll.NullLevel("nik"),
        cll.ExactMatchLevel("nik"),
        cll.DamerauLevenshteinLevel("nik", 1),
        cll.DamerauLevenshteinLevel("nik", 2),
        cll.CustomLevel("substr(nik_l, 1, 6) = substr(nik_r, 1, 6)", "issued in one district"),
        cll.ElseLevel(),
    ],
)
born = cl.CustomComparison(
    output_column_name="bd",
    comparison_levels=[
        cll.NullLevel("bd"),
        cll.ExactMatchLevel("bd").configure(tf_adjustment_column="bd"),
        cll.CustomLevel("unordered_date_l = unordered_date_r", "day and month exchanged"),
        cll.CustomLevel(
            "year_l = year_r and (bd_l[6:] in ('01-01', '07-01', '12-31') or bd_r[6:] in ('01-01', '07-01', '12-31'))",
            "one year, a default day",
        ),
        cll.DamerauLevenshteinLevel("bd", 1),
        cll.DamerauLevenshteinLevel("bd", 2),
        cll.ElseLevel(),
    ],
)
called = cl.CustomComparison(
    output_column_name="name",
    comparison_levels=[
        cll.NullLevel("name"),
        cll.ExactMatchLevel("name").configure(tf_adjustment_column="name"),
        cll.CustomLevel("whole_name_l = whole_name_r", "sounds alike").configure(
            tf_adjustment_column="whole_name"
        ),
        cll.JaroWinklerLevel("name", 0.94),
        cll.JaroWinklerLevel("name", 0.88),
        cll.CustomLevel("first_name_l = first_name_r or last_name_l = last_name_r", "a word sounds alike"),
        cll.JaroWinklerLevel("name", 0.8),
        cll.ElseLevel(),
    ],
)
place = cl.JaroWinklerAtThresholds("birth_place", [0.88]).configure(**tf)
home = cl.CustomComparison(
    output_column_name="home",
    comparison_levels=[
        cll.And(cll.NullLevel("nkk"), cll.NullLevel("village")),
        cll.ExactMatchLevel("nkk"),
        cll.DamerauLevenshteinLevel("nkk", 1),
        cll.CustomLevel("village_l = village_r and address_l = address_r", "one address"),
        cll.ExactMatchLevel("village"),
        cll.CustomLevel("district_l = district_r", "one district"),
        cll.CustomLevel("regency_l = regency_r", "one regency"),
        cll.ElseLevel(),
    ],
)

# Its own blocking rules, as its guides advise: a few strict ones that overlap.
own_rules = [
    ["nik"],
    ["nkk", "first_name"],
    ["bd", "first_letter"],
    ["whole_name", "village"],
    ["nik_tail", "first_letter"],
    ["unordered_date", "birth_place", "sex"],
]

configurations = {
    "plain": {"comparisons": plain},
    "tf-dates": {
        "comparisons": [
            cl.JaroWinklerAtThresholds("name", [0.94, 0.88, 0.8]).configure(**tf),
            cl.DamerauLevenshteinAtThresholds("bd", [1, 2]).configure(**tf),
            cl.ExactMatch("sex"),
            place,
            nik_exact,
            digits("nkk"),
            cl.ExactMatch("village"),
            cl.ExactMatch("marital"),
        ]
    },
    "date-levels": {
        "comparisons": [
            cl.JaroWinklerAtThresholds("name", [0.94, 0.88, 0.8]).configure(**tf),
            born,
            cl.ExactMatch("sex"),
            place,
            nik_exact,
            digits("nkk"),
            cl.ExactMatch("village"),
            cl.ExactMatch("marital"),
        ]
    },
    "all-levels": {"comparisons": [called, born, cl.ExactMatch("sex"), place, nik_exact, home, cl.ExactMatch("marital")]},
    "all-levels-own-blocks": {
        "comparisons": [called, born, cl.ExactMatch("sex"), place, nik_exact, home, cl.ExactMatch("marital")],
        "rules": own_rules,
    },
    "few-fields": {"comparisons": [called, born, cl.ExactMatch("sex"), place, nik_exact, home]},
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
