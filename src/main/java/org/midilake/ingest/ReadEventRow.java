package org.midilake.ingest;

import java.util.Optional;
import java.util.OptionalLong;
import org.midilake.schema.Column;
import org.midilake.schema.Table;
import org.midilake.tables.FileLocationRow;

/**
 * What happened to one location in one batch, with the facts of its content if it was analysed
 * there. Rows are only ever added: the table is the log that every other table follows.
 */
@Table(
    name = "read_event",
    key = {"batch", "path"},
    doc = "The log of everything that was read: every other table follows it.")
public record ReadEventRow(
    @Column(value = "Number of the batch, from 1, increasing with time.", filtered = true)
        long batch,
    @Column("The location's path.") String path,
    @Column("The row of file_location.") FileLocationRow location,
    @Column("The content that was at this location before, if it was another one.")
        OptionalLong previousFileId,
    @Column("The content, if it was analysed at this location.")
        Optional<AnalysedContent> content) {}
