/**
 * Search: the tables that it reads, made from the others in each load, their indexes, and the
 * functions as calls. Uses java.sql, {@code postgres} and {@code postgres.migration}.
 */
package org.midilake.postgres.search;
