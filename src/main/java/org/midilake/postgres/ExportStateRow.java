package org.midilake.postgres;

import java.time.Instant;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** How far a warehouse has been exported. Only the database has this table. */
@Table(
    name = "export_state",
    key = {"warehouse_id"},
    doc = "What of each warehouse was exported to this database.")
public record ExportStateRow(
    @Column("Identifier of the warehouse, or of a table of it that is sent as a whole.")
        String warehouseId,
    @Column("The last batch of the warehouse, or the version of the table, that is in here.")
        long lastBatch,
    @Column("Identifier of the load that brought it.") String loadId,
    @Column("When that load was committed.") Instant exportedAt) {}
