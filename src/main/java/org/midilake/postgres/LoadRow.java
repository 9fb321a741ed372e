package org.midilake.postgres;

import java.time.Instant;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** The load in progress. Marks a staging schema as this program's own. */
@Table(
    name = "load",
    key = {"load_id"},
    doc = "The load in progress, or one that was killed.")
public record LoadRow(
    @Column("Identifier of the load.") String loadId,
    @Column("When it started.") Instant startedAt) {}
