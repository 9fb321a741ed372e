package org.midilake.planted.analysis;

import org.apache.spark.sql.Row;

/** A framework in the pure ring. */
public record UsesSpark(Row row) {}
