package org.midilake.planted.files;

import org.apache.spark.sql.SparkSession;

/** Renaming files needs no cluster. */
public record UsesSession(SparkSession session) {}
