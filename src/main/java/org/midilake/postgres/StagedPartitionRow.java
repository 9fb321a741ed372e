package org.midilake.postgres;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** A partition that has been copied. Lives as long as its load. */
@Table(
    name = "staged_partition",
    key = {"table_name", "partition_number"},
    doc = "One row per partition that the load in progress has copied.")
public record StagedPartitionRow(
    @Column("The table.") String tableName,
    @Column("Number of the partition, from 0.") int partitionNumber,
    @Column("Number of its rows.") long rowCount) {}
