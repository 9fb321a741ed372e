/**
 * Writes the rows of declared tables to Parquet files from within a task, several tables at a time,
 * with the statistics that Delta Lake keeps of each file. Uses {@code schema} and the schemas of
 * {@code spark}; knows nothing of commits.
 */
package org.midilake.spark.parquet;
