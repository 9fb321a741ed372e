package org.midilake.ingest;

import java.util.Optional;
import java.util.OptionalLong;
import org.midilake.schema.Column;
import org.midilake.schema.Table;
import org.midilake.tables.FileLocationRow;

/**
 * What happened to one location in one batch, with the report of its content if this row is the one
 * that brings it. Rows are only ever added: the table is the log that every other table follows.
 */
@Table(
    name = "file_report",
    key = {"batch", "path"},
    doc = "The log of everything that was read: every other table is a projection of it.")
public record FileReportRow(
    @Column(value = "Number of the batch, from 1, increasing with time.", filtered = true)
        long batch,
    @Column("The location's path.") String path,
    @Column("The row of file_location.") FileLocationRow location,
    @Column("The content that was at this location before, if it was another one.")
        OptionalLong previousFileId,
    @Column("Everything about the content; empty if another row holds it.")
        Optional<FileReport> report) {}
