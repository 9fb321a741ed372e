"""What all notebooks begin with: a Spark session over the tables of a warehouse, SQL cells, and one look for all plots.

    from lake import spark, ask

The warehouse is MIDILAKE_WAREHOUSE, or ~/midilake, which the first command of the README makes. The application jar holds
Delta Lake and the SQL functions; `submit/midilake-cluster help` builds it, or MIDILAKE_JAR names another one.
"""
import os
import pathlib

import matplotlib.pyplot as plt
import pandas as pd
from IPython import get_ipython
from IPython.display import display
from pyspark.sql import SparkSession

HOME = pathlib.Path(os.environ.get("MIDILAKE_HOME", pathlib.Path(__file__).resolve().parent.parent))
WAREHOUSE = pathlib.Path(os.environ.get("MIDILAKE_WAREHOUSE", "~/midilake")).expanduser()


def _jar():
    if "MIDILAKE_JAR" in os.environ:
        return os.environ["MIDILAKE_JAR"]
    jars = sorted((HOME / "target").glob("midilake-*-application.jar"), key=lambda jar: jar.stat().st_mtime)
    if not jars:
        raise SystemExit("There is no application jar. Build it with: submit/midilake-cluster help")
    return str(jars[-1])


def _session():
    if not (WAREHOUSE / "tables").is_dir():
        raise SystemExit(f"There are no tables in {WAREHOUSE}. Make them with `submit/midilake run`, or set MIDILAKE_WAREHOUSE.")
    session = (
        SparkSession.builder.appName("midilake-notebook")
        .master(os.environ.get("MIDILAKE_MASTER", "local[*]"))
        .config("spark.jars", _jar())
        .config("spark.driver.memory", os.environ.get("MIDILAKE_HEAP", "2g"))
        .config("spark.sql.extensions",
                "io.delta.sql.DeltaSparkSessionExtension,org.midilake.spark.MidilakeExtensions")
        .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.databricks.delta.snapshotPartitions", "1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    for table in sorted((WAREHOUSE / "tables").iterdir()):
        if (table / "_delta_log").is_dir():
            session.read.format("delta").load(str(table)).createOrReplaceTempView(table.name)
    return session


spark = _session()


def ask(sql):
    """The answer of a query as a pandas data frame."""
    return spark.sql(sql).toPandas()


def _sql(line, cell):
    """%%sql [NAME]: shows the answer of the query in the cell, and keeps it as NAME if one is given."""
    answer = ask(cell)
    if line.strip():
        get_ipython().user_ns[line.strip()] = answer
    display(answer)


if get_ipython() is not None:
    get_ipython().register_magic_function(_sql, "cell", "sql")
    get_ipython().run_line_magic("matplotlib", "inline")

BLUE, RED, GREEN, GREY = "#2f5d9b", "#b4552d", "#3f7d58", "#8a8f9c"
pd.set_option("display.max_rows", 30, "display.max_colwidth", 90, "display.precision", 3)
plt.rcParams.update({
    "figure.figsize": (9, 3.8), "figure.dpi": 110, "figure.autolayout": True, "axes.spines.top": False,
    "axes.spines.right": False, "axes.titlelocation": "left", "axes.titleweight": "bold", "axes.grid": True,
    "axes.axisbelow": True, "grid.color": "#e6e4dd", "axes.prop_cycle": plt.cycler(color=[BLUE, RED, GREEN, GREY]),
})


def bars(frame, label, value, title, ax=None, color=BLUE, log=False):
    """Horizontal bars, the first row on top."""
    axes = ax or plt.subplots(figsize=(9, 0.8 + 0.27 * max(len(frame), 3)))[1]
    axes.barh(frame[label].astype(str)[::-1], frame[value].astype(float)[::-1], color=color, log=log)
    axes.set_title(title)
    axes.grid(axis="y", visible=False)
    return axes
