package org.midilake.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;

/**
 * What the database has beyond the declarations: unique constraints, references and indexes. Names
 * of columns are looked up in the declarations, so that one which is renamed fails at once.
 */
final class Indexing {
  private static final String FILE_ID = Catalog.CONTENT.key().get(0);

  private Indexing() {}

  /** Columns that are unique in addition to the key. A collision of ids thus is an error. */
  static List<String> unique(TableDeclaration table) {
    return table.name().equals(Catalog.CONTENT.name())
        ? List.of(table.column("content_hash").name())
        : List.of();
  }

  /** The columns of each index. */
  static List<List<String>> indexes(TableDeclaration table) {
    List<List<String>> indexes = new ArrayList<>();
    if (table.name().equals(Catalog.FILE_LOCATION.name())) {
      indexes.add(columns(table, FILE_ID));
    } else if (table.name().equals(Catalog.MUSICAL_METADATA.name())) {
      indexes.add(columns(table, "final_key", "final_tempo_bpm"));
    } else if (table.name().equals(Catalog.INSTRUMENT.name())) {
      indexes.add(columns(table, "name"));
    } else if (table.name().equals(Catalog.FILE_TAG.name())) {
      indexes.add(columns(table, "tag_id"));
    } else if (table.name().equals(Catalog.NAME_FACT.name())) {
      indexes.add(columns(table, FILE_ID));
    } else if (table.name().equals(Catalog.FINDING.name())) {
      indexes.add(columns(table, "code"));
    }

    return indexes;
  }

  /** Whether rows of the table refer to a content. */
  static boolean refersToContent(TableDeclaration table) {
    return !table.name().equals(Catalog.CONTENT.name())
        && table.columns().stream().anyMatch(column -> column.name().equals(FILE_ID));
  }

  /** The column by which contents are referred to. */
  static String fileId() {
    return FILE_ID;
  }

  private static List<String> columns(TableDeclaration table, String... names) {
    return Arrays.stream(names).map(name -> table.column(name).name()).toList();
  }
}
