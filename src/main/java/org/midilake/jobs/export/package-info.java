/**
 * The export job: selects the rows that changed since the last export and hands them to {@code
 * postgres}. Reads the log of {@code jobs.ingest} and the Delta tables.
 */
package org.midilake.jobs.export;
