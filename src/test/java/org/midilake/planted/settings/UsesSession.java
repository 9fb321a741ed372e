package org.midilake.planted.settings;

import org.apache.spark.sql.SparkSession;

/** Settings that know Spark: wrong settings are reported before Spark starts. */
public record UsesSession(SparkSession session) {}
