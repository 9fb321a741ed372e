/**
 * What only the database owns, brought up to date by Flyway: the tables that people fill, the
 * search functions and the roles. The other tables follow their declarations and have no
 * migrations. Uses Flyway, java.sql and {@code postgres}.
 */
package org.midilake.postgres.migration;
