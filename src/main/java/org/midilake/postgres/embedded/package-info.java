/**
 * A PostgreSQL server that is kept beside the tables and outlives the process that started it. Uses
 * the JDK, the archive readers and {@code postgres}.
 */
package org.midilake.postgres.embedded;
