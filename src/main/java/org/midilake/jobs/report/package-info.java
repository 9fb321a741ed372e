/**
 * The report page: queries over the tables, in resources beside this package, and the template that
 * their rows go into. Uses the Delta tables and the WebJar of Chart.js.
 */
package org.midilake.jobs.report;
