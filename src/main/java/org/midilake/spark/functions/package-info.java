/**
 * SQL functions over the bytes of MIDI files. Uses the pure packages and Spark's internal rows; the
 * session extension in {@code spark} registers them.
 */
package org.midilake.spark.functions;
