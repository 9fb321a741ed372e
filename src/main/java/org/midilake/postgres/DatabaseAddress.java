package org.midilake.postgres;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.midilake.settings.DatabaseSettings;
import org.midilake.settings.UserFault;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where the database is and who asks; no password, so that it may travel with tasks and be printed.
 *
 * @param url JDBC URL; its parameters, such as those for TLS, are passed to the driver
 * @param user empty for what the driver takes by default
 * @param passwordFile path of a file in the format of {@code ~/.pgpass}; empty to take the password
 *     from PGPASSWORD, {@code ~/.pgpass} or the service file
 */
public record DatabaseAddress(String url, String user, String passwordFile)
    implements Serializable {
  public DatabaseAddress {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.contains("password=")) {
      throw new UserFault(
          "database.url holds a password. Remove it, and put the password into PGPASSWORD,"
              + " ~/.pgpass or a service file.");
    }
  }

  /** The address that the settings name. */
  public static DatabaseAddress of(DatabaseSettings settings) {
    String url =
        settings.url().orElseThrow(() -> new IllegalArgumentException("no database.url is set"));
    DatabaseAddress address = new DatabaseAddress(url, settings.user().orElse(""), "");
    address.properties();
    return address;
  }

  /** The URL for psql, without a password: connecting with it needs no other setting. */
  public String psqlUrl() {
    Properties parsed = properties();
    StringBuilder text = new StringBuilder("postgresql://");
    String login = login(parsed);
    if (!login.isEmpty()) {
      text.append(encoded(login)).append('@');
    }

    text.append(hosts(parsed))
        .append('/')
        .append(encoded(PGProperty.PG_DBNAME.getOrDefault(parsed)));
    char separator = '?';
    for (PGProperty shared :
        new PGProperty[] {PGProperty.SSL_MODE, PGProperty.SSL_ROOT_CERT, PGProperty.SSL_CERT}) {
      String value = shared.getOrDefault(parsed);
      if (value != null) {
        text.append(separator).append(shared.getName()).append('=').append(encoded(value));
        separator = '&';
      }
    }

    if (!passwordFile.isEmpty()) {
      text.append(separator).append("passfile=").append(encoded(passwordFile));
    }

    return text.toString();
  }

  /** Host, port and database, for messages. */
  @Override
  public String toString() {
    Properties parsed = properties();
    return hosts(parsed) + "/" + PGProperty.PG_DBNAME.getOrDefault(parsed);
  }

  private Properties properties() {
    Properties parsed = Driver.parseURL(url, new Properties());
    if (parsed == null) {
      throw new UserFault(
          "database.url is no JDBC URL of PostgreSQL, or its service is not in the service file."
              + " It looks like jdbc:postgresql://host:5432/database.");
    }

    return parsed;
  }

  private String login(Properties parsed) {
    return user.isEmpty() ? String.valueOf(parsed.getProperty("user", "")) : user;
  }

  private static String hosts(Properties parsed) {
    String[] hosts = PGProperty.PG_HOST.getOrDefault(parsed).split(",", -1);
    String[] ports = PGProperty.PG_PORT.getOrDefault(parsed).split(",", -1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hosts.length; i++) {
      text.append(i == 0 ? "" : ",").append(hosts[i]).append(':').append(ports[i]);
    }

    return text.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
