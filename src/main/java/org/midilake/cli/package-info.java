/**
 * The command line: commands, options, exit codes, progress and summary. May use picocli, {@code
 * jobs} and {@code settings}. Help and configuration errors must load no Spark class, so that they
 * answer at once: whatever needs Spark is behind {@link org.midilake.cli.JobRunner}.
 */
package org.midilake.cli;
