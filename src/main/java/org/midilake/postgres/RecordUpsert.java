package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.TableDeclaration;

/** Writes a few rows that the driver has at hand: those of the runs. */
public final class RecordUpsert {
  private RecordUpsert() {}

  /** Writes the rows, in one transaction; each replaces the one with its key. */
  public static void write(
      DatabaseAddress address, String schema, TableDeclaration table, List<? extends Record> rows) {
    try (Connection connection = Connections.open(address, "write")) {
      LiveTables.createOrVerify(connection, schema, List.of(table));
      connection.setAutoCommit(false);
      String incoming = "incoming_" + table.name();
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TEMPORARY TABLE %s (LIKE %s) ON COMMIT DROP"
                .formatted(Sql.identifier(incoming), Sql.qualified(schema, table.name())));
        CopyStream.send(
            connection,
            Sql.identifier(incoming),
            table.columns().stream().map(ColumnDeclaration::name).toList(),
            table.columns().stream().map(ColumnDeclaration::type).toList(),
            RecordSource.of(table, rows));
        statement.execute(
            "INSERT INTO %s (%s) SELECT %s FROM %s"
                    .formatted(
                        Sql.qualified(schema, table.name()),
                        Sql.columns(table),
                        Sql.columns(table),
                        Sql.identifier(incoming))
                + Upsert.onConflict(schema, table));
      }

      connection.commit();
    } catch (SQLException e) {
      throw SqlFaults.during(e, address, "writing rows of " + table.name());
    }
  }
}
