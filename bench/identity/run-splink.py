"""
Splink (https://github.com/moj-analytical-services/splink) on the CSV of bench/identity.ts, with the settings of the first
trial, chosen in its favour. Optional: pip install splink==5.0.0. Times include reading the CSV, training, prediction and
clusters.   python run-splink.py FILE.csv [--capped] [--normalised TOKENS.csv]
--capped: EM sees at most 3,000,000 pairs a session.  --normalised: columns id,first,last,birth,sex written by
`node bench/identity/write-normalised.ts`, in place of Splink's own cleaning ("Splink on our normalised columns").
"""
import argparse, array, resource, time
import duckdb
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

args = argparse.ArgumentParser()
args.add_argument("csv")
args.add_argument("--capped", action="store_true")
args.add_argument("--normalised")
args = args.parse_args()

started = time.time()
con = duckdb.connect(config={"threads": 2})
tidy = """trim(regexp_replace(regexp_replace(name, '(?i)^((h|hj|kh|ust|drs|bu|pak)[. ]+)+', ''), '[^A-Za-z ]', '', 'g'))"""
con.execute(f"""create table people as select id::int as unique_id, upper(split_part({tidy}, ' ', 1)) as first_name,
  nullif(upper(split_part({tidy}, ' ', -1)), '') as last_name, nik, birth as dob, left(birth, 4) as year, sex, desa as village, kk, upper(mother) as mother
  from read_csv('{args.csv}', header = true, all_varchar = true, nullstr = '')""")
if args.normalised:
    con.execute(f"""create or replace table people as select p.* replace (n.first as first_name, n.last as last_name, n.birth as dob, left(n.birth, 4) as year, n.sex as sex)
      from people p join read_csv('{args.normalised}', header = true, all_varchar = true, nullstr = '') n on n.id::int = p.unique_id""")

settings = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[
        block_on("nik"), block_on("first_name", "dob"), block_on("last_name", "village"), block_on("dob", "village"),
        block_on("first_name", "last_name", "year"), block_on("substr(first_name, 1, 3)", "dob"),
    ],
    comparisons=[
        cl.ExactMatch("nik"),
        cl.NameComparison("first_name").configure(term_frequency_adjustments=True),
        cl.NameComparison("last_name").configure(term_frequency_adjustments=True),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.ExactMatch("sex"),
        cl.ExactMatch("village").configure(term_frequency_adjustments=True),
        cl.ExactMatch("kk"),
        cl.JaroWinklerAtThresholds("mother", [0.92, 0.88]),
    ],
)
api = DuckDBAPI(connection=con)
linker = Linker(api.register("people") if hasattr(api, "register") else "people", settings, **({} if hasattr(api, "register") else {"db_api": api}))
linker.training.estimate_probability_two_random_records_match([block_on("nik")], recall=0.65)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
cap = {"max_pairs": 3e6} if args.capped else {}
linker.training.estimate_parameters_using_expectation_maximisation(block_on("first_name", "last_name"), estimate_without_term_frequencies=True, **cap)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("dob"), estimate_without_term_frequencies=True, **cap)
trained = time.time()
predicted = linker.inference.predict(threshold_match_probability=0.2)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold_match_probability=0.95)
seconds = time.time() - started
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

truth = array.array("i")
with open(args.csv.replace(".csv", ".truth"), "rb") as file:
    truth.frombytes(file.read())
rows = con.execute("select count(*) from people").fetchone()[0]
sizes = {}
for person in truth[:rows]:
    sizes[person] = sizes.get(person, 0) + 1
true_pairs = sum(size * (size - 1) // 2 for size in sizes.values())


def quality(found):
    found = list(found)
    right = sum(1 for a, b in found if truth[a] == truth[b])
    precision, recall = right / max(1, len(found)), right / true_pairs
    return f"P {precision:.4f} R {recall:.4f} F1 {2 * precision * recall / (precision + recall):.4f}"


print(f"Splink {splink.__version__}, DuckDB {duckdb.__version__}, {rows} rows, {'EM capped' if args.capped else 'EM as it comes'}"
      f"{', our normalised columns' if args.normalised else ''}: {seconds:.1f} s (trained after {trained - started:.1f}), peak {memory:.0f} MiB")
for probability in (0.5, 0.95):
    print(f"pairwise p >= {probability}:", quality(con.execute(
        f"select unique_id_l, unique_id_r from {predicted.physical_name} where match_probability >= {probability}").fetchall()))
print("clustered at 0.95:", quality(con.execute(f"""select l.unique_id, r.unique_id from {clusters.physical_name} l
  join {clusters.physical_name} r on l.cluster_id = r.cluster_id and l.unique_id < r.unique_id""").fetchall()))
