"""Midilake as a nightly Airflow DAG: ingest, quality gates, derive, export, upkeep.

    ingest ──▶ check ──▶ derive ──▶ export ──▶ optimize ──▶ vacuum

Every task is a command of the application jar, handed to spark-submit. A task can be repeated at any time: reading goes on where
it was, an export that has nothing to send sends nothing. Nothing is published while a gate is not passed.

Connections, both made by the installation:
    midilake_spark     the cluster: type Spark, host the master (yarn, spark://..., k8s://..., local[*]), extras as the provider has them
    midilake_database  the PostgreSQL server: host, port, schema (the database), login, password

Variables:
    midilake_jar        the application jar (target/midilake-*-application.jar), as the workers see it
    midilake_input      folders or files to read, separated by commas
    midilake_warehouse  folder of the tables, e.g. hdfs://... or s3a://...
    midilake_conf       optional: Spark properties, as a JSON object

Parameters of a run are below. Alerts are the installation's: the tasks fail, and Airflow tells whom it is told to tell.
"""
import datetime
import json

from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.sdk import DAG, Param, Variable

WAREHOUSE = "{{ params.warehouse or var.value.midilake_warehouse }}"


def midilake(command, *arguments, retries=2, hours=6, env=None):
    """A task that runs one command."""
    return SparkSubmitOperator(
        task_id=command.split()[-1],
        conn_id="midilake_spark",
        name="midilake-{{ task.task_id }}-{{ ts_nodash | default(run_id) }}",
        application="{{ var.value.midilake_jar }}",
        java_class="org.midilake.cli.Main",
        application_args=[*command.split(), "--warehouse", WAREHOUSE, *arguments],
        conf=json.loads(Variable.get("midilake_conf", default="{}")),
        env_vars=env,
        retries=retries,
        execution_timeout=datetime.timedelta(hours=hours),
    )


with DAG(
    dag_id="midilake",
    description="Brings a catalogue of MIDI files up to date and publishes it if it is fit.",
    doc_md=__doc__,
    schedule="0 3 * * *",
    start_date=datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc),
    # A run brings the tables to what is there now: a missed night needs no run of its own.
    catchup=False,
    # Two runs would write the same tables.
    max_active_runs=1,
    default_args={
        "retry_delay": datetime.timedelta(minutes=5),
        "retry_exponential_backoff": True,
        "max_retry_delay": datetime.timedelta(hours=1),
    },
    params={
        "input": Param("", type="string", description="Folders or files, separated by commas; empty for the variable."),
        "warehouse": Param("", type="string", description="Folder of the tables; empty for the variable."),
        "max_rejected_share": Param(0.1, type="number", minimum=0, maximum=1, description="Share of files that may be rejected."),
        "max_unreadable_share": Param(0.01, type="number", minimum=0, maximum=1, description="Share of files that may be unreadable."),
        "max_count_drift": Param(0.5, type="number", minimum=0, description="Change of the number of files since the run before, as a share."),
        "max_age_hours": Param(24, type="number", minimum=0, description="Hours since the inputs were read."),
        "retain_hours": Param(168, type="integer", minimum=168, description="How long vacuum keeps old versions of the tables."),
    },
    tags=["midilake"],
) as dag:
    ingest = midilake(
        "ingest",
        "--set", "input={{ params.input or var.value.midilake_input }}",
        # The verdict is the gate's, not that of the exit code.
        "--set", "ingest.rejected-share-limit=1",
        "--set", "ingest.unreadable-share-limit=1",
    )
    check = midilake(
        "check",
        "--set", "check.max-rejected-share={{ params.max_rejected_share }}",
        "--set", "check.max-unreadable-share={{ params.max_unreadable_share }}",
        "--set", "check.max-count-drift={{ params.max_count_drift }}",
        "--set", "check.max-age-hours={{ params.max_age_hours }}",
        # Asking again gives the same answer.
        retries=0,
        hours=1,
    )
    derive = midilake("derive")
    export = midilake(
        "export",
        "--set",
        "database.url=jdbc:postgresql://{{ conn.midilake_database.host }}:{{ conn.midilake_database.port or 5432 }}"
        "/{{ conn.midilake_database.schema }}",
        "--set", "database.user={{ conn.midilake_database.login }}",
        # Not an argument: those are on every page and in every list of processes.
        env={"PGPASSWORD": "{{ conn.midilake_database.password }}"},
    )
    optimize = midilake("tables optimize")
    vacuum = midilake("tables vacuum", "--retain-hours", "{{ params.retain_hours }}")

    ingest >> check >> derive >> export >> optimize >> vacuum
