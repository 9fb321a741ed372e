package org.midilake.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.midilake.settings.UserFault;
import org.postgresql.util.PSQLException;

/**
 * What the server's error codes mean to a person. Codes: PostgreSQL manual, appendix "PostgreSQL
 * Error Codes".
 */
public final class SqlFaults {
  /** Starting up, too many connections. */
  private static final Set<String> BUSY = Set.of("57P03", "53300");

  /** Stopped or crashed while it was asked. */
  private static final Set<String> STOPPED = Set.of("57P01", "57P02");

  /** Lock not available, deadlock, serialisation failure. */
  private static final Set<String> CONFLICT = Set.of("55P03", "40P01", "40001");

  /** Credentials are wrong, or the driver has none to offer. */
  private static final Set<String> REFUSED = Set.of("28P01", "28000", "08004");

  private static final String NO_DATABASE = "3D000";
  private static final String NO_PRIVILEGE = "42501";
  private static final String DISK_FULL = "53100";

  private SqlFaults() {}

  static boolean isBusy(SQLException e) {
    return BUSY.contains(state(e));
  }

  static boolean isConnectionLost(SQLException e) {
    String state = state(e);
    return STOPPED.contains(state) || (state.startsWith("08") && !REFUSED.contains(state));
  }

  /** Whether the reason of a fault, at whatever depth, is that the connection was lost. */
  static boolean isConnectionLostBelow(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && (isConnectionLost(sql) || isBusy(sql))) {
        return true;
      }
    }

    return false;
  }

  static boolean isConflict(SQLException e) {
    return CONFLICT.contains(state(e));
  }

  /** The fault of a connection that could not be opened. */
  static RuntimeException connecting(SQLException e, DatabaseAddress address) {
    String state = state(e);
    String who = address.user().isEmpty() ? "the user" : "user " + address.user();
    if (REFUSED.contains(state)) {
      return new UserFault(
          "PostgreSQL at %s refuses %s: %s. The password is taken from PGPASSWORD, ~/.pgpass or a service file."
              .formatted(address, who, sentence(e)),
          e);
    }

    if (state.equals(NO_DATABASE)) {
      return new UserFault(
          "PostgreSQL has no database %s: %s. Create it, or correct database.url."
              .formatted(address, sentence(e)),
          e);
    }

    if (isConnectionLost(e) || isBusy(e)) {
      return new UserFault(
          "PostgreSQL at %s is out of reach: %s. Is it running, and is database.url right?"
              .formatted(address, sentence(e)),
          e);
    }

    return during(e, address, "connecting");
  }

  /**
   * The fault of something that was asked of the server.
   *
   * @param action what was being done, e.g. {@code copying rows to track}
   */
  public static RuntimeException during(SQLException e, DatabaseAddress address, String action) {
    String state = state(e);
    if (state.equals(NO_PRIVILEGE)) {
      return new UserFault(
          "PostgreSQL at %s does not allow %s: %s. Grant the privilege, or create the schemas for the user."
              .formatted(address, action, sentence(e)),
          e);
    }

    if (state.equals(DISK_FULL)) {
      return new UserFault(
          "PostgreSQL at %s has no disk space left (%s): %s."
              .formatted(address, action, sentence(e)),
          e);
    }

    if (isConnectionLost(e) || isBusy(e) || isConflict(e)) {
      return new UserFault(
          "PostgreSQL at %s failed while %s: %s. The live tables are as they were; run again."
              .formatted(address, action, sentence(e)),
          e);
    }

    return new IllegalStateException(action + " at " + address + ": " + sentence(e) + place(e), e);
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserFault("Interrupted while waiting for PostgreSQL.", e);
    }
  }

  private static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }

  /** Where in the rows the server found the fault, e.g. {@code COPY track, line 5, column name}. */
  private static String place(SQLException e) {
    if (!(e instanceof PSQLException fault) || fault.getServerErrorMessage() == null) {
      return "";
    }

    String where = fault.getServerErrorMessage().getWhere();
    return where == null ? "" : " (" + where.lines().findFirst().orElse("") + ")";
  }

  /** The first line of the message, without its full stop. */
  private static String sentence(SQLException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("").strip().replaceAll("\\.$", "");
  }
}
