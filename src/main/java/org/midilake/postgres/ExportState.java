package org.midilake.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** How far each warehouse has been exported, as the database remembers it. */
public final class ExportState {
  private ExportState() {}

  /** The last batch of the warehouse that is in the tables; empty if none is. */
  public static OptionalLong exportedBatch(
      DatabaseAddress address, String schema, String warehouseId) {
    try (Connection connection = Connections.open(address, "state")) {
      return exists(connection, schema)
          ? value(connection, schema, "last_batch", warehouseId).stream()
              .mapToLong(Long::parseLong)
              .findFirst()
          : OptionalLong.empty();
    } catch (SQLException e) {
      throw SqlFaults.during(e, address, "reading what was exported");
    }
  }

  /** Whether that load is the last one that was committed for the warehouse. */
  static boolean isLast(LoadRequest request, String loadId) throws SQLException {
    try (Connection connection = Connections.open(request.address(), "state")) {
      return exists(connection, request.schema())
          && value(connection, request.schema(), "load_id", request.warehouseId())
              .filter(loadId::equals)
              .isPresent();
    }
  }

  /** Remembers a load, in its transaction. */
  static void remember(Connection connection, LoadRequest request, String loadId)
      throws SQLException {
    String sql =
        """
        INSERT INTO %s VALUES (?, ?, ?, now()) ON CONFLICT (warehouse_id) DO UPDATE
        SET last_batch = excluded.last_batch, load_id = excluded.load_id,
          exported_at = excluded.exported_at"""
            .formatted(Sql.qualified(request.schema(), LiveTables.EXPORT_STATE.name()));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, request.warehouseId());
      statement.setLong(2, request.batch());
      statement.setString(3, loadId);
      statement.executeUpdate();
    }
  }

  private static boolean exists(Connection connection, String schema) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      statement.setString(1, Sql.qualified(schema, LiveTables.EXPORT_STATE.name()));
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  private static Optional<String> value(
      Connection connection, String schema, String column, String warehouseId) throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE warehouse_id = ?"
            .formatted(
                Sql.identifier(column), Sql.qualified(schema, LiveTables.EXPORT_STATE.name()));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, warehouseId);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
      }
    }
  }
}
