package org.midilake.planted.doctor;

import org.apache.spark.sql.SparkSession;

/** A doctor that starts Spark, which takes seconds, to look at one file. */
public record UsesSession(SparkSession session) {}
