/**
 * PostgreSQL: connections, tables derived from the declarations, binary COPY and the staged load.
 * Uses java.sql, the PostgreSQL driver, {@code schema}, {@code tables} and {@code settings}; knows
 * nothing of Spark.
 */
package org.midilake.postgres;
