"""Splink, in an environment of its own: ``python splink_peer.py FILE.csv PAIRS.csv``.

The settings are those that its documentation begins with for names, a birth date and an address,
with term frequencies wherever it offers them. Needs splink 5, which brings duckdb and pandas:
``python -m venv peer && peer/bin/pip install splink pandas``. Nothing here is a dependency of ours.
"""

import sys

import pandas as pd
import splink.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

_LEAST_PROBABILITY = 0.001


def main(file: str, out: str) -> None:
    people = pd.read_csv(file, dtype=str, keep_default_na=False)
    people = people.replace("", None).rename(columns={"source_ref": "unique_id"})
    often = {"term_frequency_adjustments": True}
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.NameComparison("given_name").configure(**often),
            cl.NameComparison("patronymic").configure(**often),
            cl.DateOfBirthComparison("birth_date", input_is_string=True),
            cl.ExactMatch("phone").configure(**often),
            cl.ExactMatch("soum").configure(**often),
            cl.ExactMatch("gender"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("phone"),
            block_on("given_name", "birth_date"),
            block_on("given_name", "patronymic"),
            block_on("birth_date", "soum"),
            block_on("given_name", "soum"),
        ],
    )
    linker = Linker(DuckDBAPI().register(people), settings)
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("given_name", "birth_date", "phone")], recall=0.4
    )
    training.estimate_u_using_random_sampling(max_pairs=1e6)
    training.estimate_parameters_using_expectation_maximisation(
        block_on("given_name", "patronymic")
    )
    training.estimate_parameters_using_expectation_maximisation(block_on("birth_date"))
    found = linker.inference.predict(threshold_match_probability=_LEAST_PROBABILITY)
    pairs = found.as_pandas_dataframe()[["unique_id_l", "unique_id_r", "match_weight"]]
    pairs.set_axis(["ref_a", "ref_b", "score"], axis=1).to_csv(out, index=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
