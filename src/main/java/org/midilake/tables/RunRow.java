package org.midilake.tables;

import java.time.Instant;
import java.util.List;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One run of the job. */
@Table(
    name = "run",
    key = {"run_id"},
    doc = "One row per finished run: the only place for clock, host, settings and counts.")
public record RunRow(
    @Column(value = "Identifier of the run.", filtered = true) String runId,
    @Column("The command: run, ingest or export.") String command,
    @Column(value = "When it started.", filtered = true) Instant startedAt,
    @Column("When it ended.") Instant finishedAt,
    @Column("Exit code: 0 done, 1 failed, 3 done with failures.") int exitCode,
    @Column("Host of the driver.") String host,
    @Column("Version of Midilake.") String version,
    @Column("Version of the analysis.") int analysisVersion,
    @Column("The settings in force, as JSON, secrets masked.") String settings,
    @Column("The folders or files that were read.") List<String> inputs,
    @Column("The facts of the summary, as JSON: counts, seconds per stage, times per file.")
        String summary) {}
