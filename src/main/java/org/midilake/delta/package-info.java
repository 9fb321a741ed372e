/**
 * The Delta tables: made or checked against their declarations, appended to and merged. Uses Spark,
 * Delta Lake, {@code schema} and {@code spark}'s schemas.
 */
package org.midilake.delta;
