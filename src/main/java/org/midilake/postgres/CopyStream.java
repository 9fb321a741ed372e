package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.midilake.schema.ColumnType;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows to a table, as a stream. */
final class CopyStream {
  /**
   * One message of the protocol: large enough that its overhead vanishes, small beside a row group.
   */
  private static final int MESSAGE_BYTES = 1 << 18;

  private CopyStream() {}

  /**
   * Sends all rows in the connection's transaction; returns how many there were.
   *
   * @param table qualified and quoted
   */
  static long send(
      Connection connection,
      String table,
      List<String> columns,
      List<ColumnType> types,
      Iterator<? extends RowSource> rows)
      throws SQLException {
    CopyEncoder encoder = new CopyEncoder(types);
    CopyBuffer buffer = new CopyBuffer(MESSAGE_BYTES + MESSAGE_BYTES / 4);
    String sql =
        "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, Sql.identifiers(columns));
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      long count = 0;
      encoder.header(buffer);
      while (rows.hasNext()) {
        encoder.row(rows.next(), buffer);
        count++;
        if (buffer.size() >= MESSAGE_BYTES) {
          copy.writeToCopy(buffer.bytes(), 0, buffer.size());
          buffer.clear();
        }
      }

      encoder.trailer(buffer);
      copy.writeToCopy(buffer.bytes(), 0, buffer.size());
      long stored = copy.endCopy();
      if (stored != count) {
        throw new IllegalStateException(
            "%s: %d rows were sent and %d stored".formatted(table, count, stored));
      }

      return count;
    } finally {
      if (copy.isActive()) {
        cancel(copy);
      }
    }
  }

  /** The fault that led here is the one to tell about, not that the server would not listen. */
  private static void cancel(CopyIn copy) {
    try {
      copy.cancelCopy();
    } catch (SQLException e) {
      System.getLogger(CopyStream.class.getName())
          .log(System.Logger.Level.DEBUG, "COPY could not be cancelled", e);
    }
  }
}
