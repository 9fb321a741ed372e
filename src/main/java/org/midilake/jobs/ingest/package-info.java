/**
 * The ingest job: compares what is below the inputs with the tables, reads what is new into the log
 * and brings every other table up to it. Uses {@code spark} and {@code delta}; of {@code jobs} the
 * stages, the listener and the summary.
 */
package org.midilake.jobs.ingest;
