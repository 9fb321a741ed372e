package org.midilake.postgres;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.midilake.schema.ColumnType;
import org.midilake.settings.UserFault;

/**
 * Copies partitions of one table into its staging table; travels with the tasks. A partition may be
 * copied several times, one after another or at once (a repeated or a speculative task): each
 * attempt is one transaction that ends by recording the partition, and the record is unique.
 *
 * @param schema of the staging tables
 */
public record PartitionCopy(
    DatabaseAddress address,
    String schema,
    String loadId,
    String table,
    List<String> columns,
    List<ColumnType> types)
    implements Serializable {

  /**
   * Copies a partition, unless that was done before; returns the number of its rows.
   *
   * @param partition number of the partition: the same rows at each attempt
   */
  public long copy(int partition, Iterator<? extends RowSource> rows) {
    try (Connection connection = Connections.open(address, "copy " + loadId)) {
      connection.setAutoCommit(false);
      requireLoad(connection);
      OptionalLong before = recorded(connection, partition);
      if (before.isPresent()) {
        return before.getAsLong();
      }

      long count = CopyStream.send(connection, Sql.qualified(schema, table), columns, types, rows);
      if (record(connection, partition, count)) {
        connection.commit();
        return count;
      }

      connection.rollback();
      return sameCount(connection, partition, count);
    } catch (SQLException e) {
      throw SqlFaults.during(e, address, "copying rows to " + table);
    }
  }

  /** Sends nothing: for a table without changes. */
  public long copyNothing() {
    return copy(0, Collections.emptyIterator());
  }

  /** A task that outlives its load must not fill the tables of the next one. */
  private void requireLoad(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // A staged load is repeated in full when it fails: its copies need not wait for the disk.
      statement.execute("SET LOCAL synchronous_commit = off");
    }

    String sql =
        "SELECT FROM %s WHERE load_id = ? FOR SHARE"
            .formatted(Sql.qualified(schema, Staging.LOAD.name()));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, loadId);
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next()) {
          throw new UserFault(
              "Load %s is over, and a task of it still tried to copy rows to %s."
                  .formatted(loadId, table));
        }
      }
    }
  }

  private OptionalLong recorded(Connection connection, int partition) throws SQLException {
    String sql =
        "SELECT row_count FROM %s WHERE table_name = ? AND partition_number = ?"
            .formatted(Sql.qualified(schema, Staging.PARTITION.name()));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      statement.setInt(2, partition);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** Whether this attempt is the one that counts. Waits for another that is about to commit. */
  private boolean record(Connection connection, int partition, long count) throws SQLException {
    String sql =
        "INSERT INTO %s VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
            .formatted(Sql.qualified(schema, Staging.PARTITION.name()));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      statement.setInt(2, partition);
      statement.setLong(3, count);
      return statement.executeUpdate() == 1;
    }
  }

  private long sameCount(Connection connection, int partition, long count) throws SQLException {
    OptionalLong other = recorded(connection, partition);
    if (other.isEmpty() || other.getAsLong() != count) {
      throw new IllegalStateException(
          "partition %d of %s had %s rows in one attempt and %d in another"
              .formatted(partition, table, other, count));
    }

    return count;
  }
}
