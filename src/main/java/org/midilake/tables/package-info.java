/**
 * The row records, one for each table: the only place that names a column. Uses {@code schema}, and
 * the enumerations of {@code smf} that are values of columns.
 */
package org.midilake.tables;
