package org.midilake.postgres;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** A content whose rows the load replaces. Lives as long as its load. */
@Table(
    name = "analysed_file",
    key = {"file_id"},
    doc = "One row per content whose rows the load replaces.")
public record AnalysedFileRow(@Column("The content.") long fileId) {}
