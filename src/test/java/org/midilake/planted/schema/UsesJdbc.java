package org.midilake.planted.schema;

import java.sql.Connection;

/** A database in the pure ring. */
public record UsesJdbc(Connection connection) {}
