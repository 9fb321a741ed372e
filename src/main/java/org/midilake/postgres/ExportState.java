package org.midilake.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How far each warehouse has been exported, as the database remembers it. */
public final class ExportState {
  private ExportState() {}

  /** The last batch of the warehouse that is in the tables; empty if none is. */
  public static OptionalLong exportedBatch(
      DatabaseAddress address, String schema, String warehouseId) {
    Long batch = exported(address, schema).get(warehouseId);
    return batch == null ? OptionalLong.empty() : OptionalLong.of(batch);
  }

  /**
   * What is in the tables: the last batch of each warehouse, and the version of each of its tables
   * that is sent as a whole, by their ids.
   */
  public static Map<String, Long> exported(DatabaseAddress address, String schema) {
    try (Connection connection = Connections.open(address, "state")) {
      return exists(connection, schema) ? exported(connection, schema) : Map.of();
    } catch (SQLException e) {
      throw SqlFaults.during(e, address, "reading what was exported");
    }
  }

  private static Map<String, Long> exported(Connection connection, String schema)
      throws SQLException {
    String sql =
        "SELECT warehouse_id, last_batch FROM "
            + Sql.qualified(schema, LiveTables.EXPORT_STATE.name());
    Map<String, Long> exported = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        exported.put(rows.getString(1), rows.getLong(2));
      }
    }

    return exported;
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
      remember(statement, request.warehouseId(), request.batch(), loadId);
      for (LoadTable table : request.tables()) {
        if (table.origin().isPresent()) {
          LoadTable.Origin origin = table.origin().get();
          remember(statement, origin.tableId(), origin.version(), loadId);
        }
      }
    }
  }

  private static void remember(PreparedStatement statement, String id, long number, String loadId)
      throws SQLException {
    statement.setString(1, id);
    statement.setLong(2, number);
    statement.setString(3, loadId);
    statement.executeUpdate();
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
