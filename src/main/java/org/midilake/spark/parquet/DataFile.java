package org.midilake.spark.parquet;

import java.io.Serializable;

/**
 * A Parquet file with rows of one table, written but not yet committed.
 *
 * @param table name of the table
 * @param name name of the file in the table's folder
 * @param bytes its size
 * @param statistics as Delta's protocol describes them ("Per-file Statistics"), in JSON
 */
public record DataFile(String table, String name, long bytes, String statistics)
    implements Serializable {}
