package org.midilake.postgres;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** A content of the warehouse that the load is from. Lives as long as its load. */
@Table(
    name = "owned_file",
    key = {"file_id"},
    doc = "One row per content of the warehouse, if whole tables are sent.")
public record OwnedFileRow(@Column("The content.") long fileId) {}
