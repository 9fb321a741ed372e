package org.midilake.settings;

import java.util.Optional;

/**
 * Which PostgreSQL.
 *
 * @param url JDBC URL without a password; empty for the embedded server
 * @param user empty for what the driver takes by default
 * @param schema the schema of the live tables
 * @param port port of the embedded server; 0 for a free one, chosen once and kept
 */
public record DatabaseSettings(
    Optional<String> url, Optional<String> user, String schema, int port) {}
