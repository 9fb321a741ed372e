package org.midilake.postgres;

import java.time.Instant;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** How far a warehouse has been exported. Only the database has this table. */
@Table(
    name = "export_state",
    key = {"warehouse_id"},
    doc = "One row per warehouse that was exported to this database.")
public record ExportStateRow(
    @Column("Identifier of the warehouse.") String warehouseId,
    @Column("The last batch of the warehouse that is in these tables.") long lastBatch,
    @Column("Identifier of the load that brought it.") String loadId,
    @Column("When that load was committed.") Instant exportedAt) {}
