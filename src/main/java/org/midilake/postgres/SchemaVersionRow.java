package org.midilake.postgres;

import java.time.Instant;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** A version of the database's schema. Only the database has this table. */
@Table(
    name = "schema_version",
    key = {"version"},
    doc = "The versions that this schema has had; the highest is in force.")
public record SchemaVersionRow(
    @Column("Number of the version, from 1.") int version,
    @Column("When it was made.") Instant appliedAt) {}
