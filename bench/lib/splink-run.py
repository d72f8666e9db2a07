"""Splink on the rows and blocking keys of bench/linkage.ts. usage: splink-run.py ASKED.json PAIRS.parquet; prints JSON."""
import json
import logging
import resource
import sys
import time

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.disable(logging.WARNING)
out = sys.argv[2]
with open(sys.argv[1], encoding="utf-8") as file:
    asked = json.load(file)
rules = [block_on(*columns) for columns in asked["keys"]]
settings = SettingsCreator(
    link_type="dedupe_only",
    unique_id_column_name="row",
    blocking_rules_to_generate_predictions=rules,
    comparisons=[
        cl.JaroWinklerAtThresholds("name", [0.94, 0.88, 0.8]).configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("bd", [1, 2]),
        cl.ExactMatch("sex"),
        cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("nik", [1, 2]),
        cl.LevenshteinAtThresholds("nkk", [1, 2]),
        cl.ExactMatch("village"),
        cl.ExactMatch("marital"),
    ],
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
linker.training.estimate_probability_two_random_records_match([block_on("nik"), block_on("nkk", "name", "bd")], recall=0.6)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
for columns in (("bd", "first_name"), ("nkk", "whole_name")):
    linker.training.estimate_parameters_using_expectation_maximisation(block_on(*columns), estimate_without_term_frequencies=True)
em = resource.getrusage(resource.RUSAGE_SELF)
pairs = linker.inference.predict(threshold_match_weight=-6)
pairs.as_duckdbpyrelation().project("row_l as a, row_r as b, match_weight as weight").write_parquet(out)
used = resource.getrusage(resource.RUSAGE_SELF)
cpu = lambda usage: usage.ru_utime + usage.ru_stime
print(json.dumps({"cpu": cpu(used), "keys": cpu(keyed) - cpu(started), "training": cpu(em) - cpu(keyed), "memory": used.ru_maxrss / 1024, "seconds": time.time() - began}))
