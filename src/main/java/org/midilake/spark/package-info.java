/**
 * What runs inside Spark: the session, the listing of folders, the functions of partitions and the
 * codec of rows. Uses Spark, Hadoop's file systems, {@code ingest}, {@code postgres}' copies and
 * {@code settings}.
 */
package org.midilake.spark;
