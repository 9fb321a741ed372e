package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.midilake.postgres.migration.Migrations;
import org.midilake.postgres.search.SearchTables;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;

/**
 * Brings a schema to what this program needs: migrations of what only the database owns, and the
 * tables of the declarations. The load lock must be held.
 */
final class SchemaSetup {
  private SchemaSetup() {}

  /** Makes what is missing; stops at tables that differ from their declarations. */
  static void complete(Connection connection, LoadRequest request) throws SQLException {
    Migrations.apply(connection, request.address(), request.schema(), derivedTables());
    LiveTables.createOrVerify(
        connection,
        request.schema(),
        request.tables().stream().map(LoadTable::declaration).toList());
    for (LoadTable table : request.tables()) {
      ExtensionIndexes.create(connection, request.schema(), table.declaration());
    }

    if (!LiveTables.exists(connection, request.schema(), SearchTables.NAMES.get(0))) {
      new SearchTables(request.schema()).create(connection, request.schema());
      LiveTables.letReadersRead(connection, request.schema(), SearchTables.NAMES);
    }
  }

  /** Whether the schema needs nothing, as far as its checksums tell. */
  static boolean isComplete(Connection connection, String schema) throws SQLException {
    return Migrations.areApplied(connection, schema)
        && new SearchTables(schema).areCurrent(connection);
  }

  private static List<String> derivedTables() {
    List<String> names = new ArrayList<>(Catalog.ALL.stream().map(TableDeclaration::name).toList());
    names.add(LiveTables.EXPORT_STATE.name());
    names.add(LiveTables.SCHEMA_VERSION.name());
    names.addAll(SearchTables.NAMES);
    return names;
  }
}
