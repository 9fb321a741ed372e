package org.midilake.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.midilake.settings.UserFault;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens connections. The driver is called by its class and not through {@code DriverManager}: in a
 * submitted jar, Spark's class loader is not the one that {@code DriverManager} looks into.
 *
 * <p>The password comes from the address's file, else from PGPASSWORD; with neither, the driver
 * looks into the service file and {@code ~/.pgpass} (or PGPASSFILE) itself.
 */
public final class Connections {
  /** The longest that a server may take to start or to have a connection free. */
  private static final long BUSY_MILLIS = 60_000;

  /** The longest that a server may be out of reach. */
  private static final long UNREACHABLE_MILLIS = 5_000;

  private static final int LONGEST_APPLICATION_NAME = 63;

  private Connections() {}

  /**
   * A new connection, with auto-commit. Tries again for a bounded time while the server starts, has
   * no connection free or is out of reach.
   *
   * @param purpose what it is for: shown by the server as the application's name
   */
  public static Connection open(DatabaseAddress address, String purpose) {
    long start = System.nanoTime();
    for (long pause = 100; ; pause = Math.min(2 * pause, 2_000)) {
      try {
        return openOnce(address, purpose);
      } catch (SQLException e) {
        long elapsed = (System.nanoTime() - start) / 1_000_000;
        if (elapsed + pause > patienceMillis(e)) {
          throw SqlFaults.connecting(e, address);
        }

        SqlFaults.pause(pause);
      }
    }
  }

  /** A new connection, or the driver's exception. */
  public static Connection openOnce(DatabaseAddress address, String purpose) throws SQLException {
    Properties properties = new Properties();
    if (!address.user().isEmpty()) {
      PGProperty.USER.set(properties, address.user());
    }

    password(address).ifPresent(password -> PGProperty.PASSWORD.set(properties, password));
    String name = "midilake " + purpose;
    PGProperty.APPLICATION_NAME.set(
        properties, name.substring(0, Math.min(name.length(), LONGEST_APPLICATION_NAME)));
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    Connection connection = new Driver().connect(address.url(), properties);
    if (connection == null) {
      throw new UserFault("database.url is no JDBC URL of PostgreSQL.");
    }

    return connection;
  }

  /** Opens connections when asked, for libraries that want to open their own. */
  public static DataSource source(DatabaseAddress address, String purpose) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    if (!address.user().isEmpty()) {
      source.setUser(address.user());
    }

    password(address).ifPresent(source::setPassword);
    source.setApplicationName("midilake " + purpose);
    return source;
  }

  private static long patienceMillis(SQLException e) {
    if (SqlFaults.isBusy(e)) {
      return BUSY_MILLIS;
    }

    return SqlFaults.isConnectionLost(e) ? UNREACHABLE_MILLIS : 0;
  }

  private static Optional<String> password(DatabaseAddress address) {
    if (address.passwordFile().isEmpty()) {
      return Optional.ofNullable(System.getenv("PGPASSWORD"));
    }

    try {
      String line = Files.readString(Path.of(address.passwordFile())).strip();
      return Optional.of(line.substring(line.lastIndexOf(':') + 1));
    } catch (IOException e) {
      throw new UserFault(
          "Cannot read the password file "
              + address.passwordFile()
              + ". Does it exist on this host?",
          e);
    }
  }
}
