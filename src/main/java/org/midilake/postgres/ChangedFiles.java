package org.midilake.postgres;

import java.util.ArrayList;
import java.util.List;
import org.midilake.postgres.search.SearchTables;
import org.midilake.schema.TableDeclaration;

/** The contents whose documents an upsert makes anew, as a table of its transaction. */
record ChangedFiles(LoadRequest request, Staging staging) {
  /** The name of the table. */
  static final String TABLE = "changed_file";

  /** The statement that makes it, before any row is changed. */
  String statement() {
    String fileId = Sql.identifier(Indexing.fileId());
    List<String> selections = new ArrayList<>();
    selections.add("SELECT %s FROM %s".formatted(fileId, staging.qualified(Staging.ANALYSED_FILE)));
    for (LoadTable table : request.tables()) {
      // The dictionary of tags is about no content: what uses a tag changes with its own rows.
      if (SearchTables.read(table.name()) && table.replaces() != LoadTable.Replaces.ROWS_OF_ALL) {
        selections.add(
            "SELECT %s FROM %s".formatted(fileId, rows(table.declaration(), table.replaces())));
      }
    }

    return "CREATE TEMPORARY TABLE %s ON COMMIT DROP AS SELECT DISTINCT %s FROM (%s) s WHERE %s IS NOT NULL"
        .formatted(TABLE, fileId, String.join(" UNION ALL ", selections), fileId);
  }

  /** Of a table that is sent as a whole, the rows that are new, other or gone. */
  private String rows(TableDeclaration table, LoadTable.Replaces replaces) {
    String staged = staging.qualified(table);
    if (replaces != LoadTable.Replaces.ROWS_OF_WAREHOUSE) {
      return staged;
    }

    String fileId = Sql.identifier(Indexing.fileId());
    String columns = Sql.columns(table);
    String live =
        "SELECT %s FROM %s WHERE %s IN (SELECT %s FROM %s)"
            .formatted(
                columns,
                Sql.qualified(request.schema(), table.name()),
                fileId,
                fileId,
                staging.qualified(Staging.OWNED_FILE));
    String sent = "SELECT %s FROM %s".formatted(columns, staged);
    return "((%s EXCEPT %s) UNION ALL (%s EXCEPT %s)) AS other".formatted(sent, live, live, sent);
  }
}
