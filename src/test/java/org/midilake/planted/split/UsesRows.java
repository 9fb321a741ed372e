package org.midilake.planted.split;

import org.apache.spark.sql.Row;

/** A splitter that writes rows instead of bytes. */
public record UsesRows(Row row) {}
