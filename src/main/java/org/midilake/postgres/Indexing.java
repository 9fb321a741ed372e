package org.midilake.postgres;

import java.util.List;
import java.util.Optional;
import org.midilake.postgres.migration.Extensions;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;
import org.midilake.tables.EmbeddingRow;

/**
 * What the database has beyond the declarations: unique constraints, references and indexes. Names
 * of columns are looked up in the declarations, so that one which is renamed fails at once.
 */
final class Indexing {
  private static final String FILE_ID = Catalog.CONTENT.key().get(0);

  private static final List<TableIndex> INDEXES =
      List.of(
          of(
              Catalog.CONTENT,
              "status",
              " WHERE status <> 'complete'",
              "contents that were rejected, or read in part",
              "SELECT canonical_path FROM %s WHERE %s = 'rejected'"),
          of(
              Catalog.FILE_LOCATION,
              FILE_ID,
              "",
              "where a content is",
              "SELECT path FROM %s WHERE %s = 42"),
          of(
              Catalog.FILE_LOCATION,
              "state",
              " WHERE state <> 'present'",
              "files that were not analysed, and those that are gone",
              "SELECT path, state_reason FROM %s WHERE %s = 'unreadable'"),
          of(
              Catalog.FINDING,
              "code",
              "",
              "where a finding occurs",
              "SELECT file_id, byte_offset FROM %s WHERE %s = 'TRACK_SHORT'"),
          of(
              Catalog.DUPLICATE_MEMBER,
              FILE_ID,
              "",
              "duplicates_of",
              "SELECT group_id FROM %s WHERE %s = 42"),
          of(
              Catalog.FILE_TAG,
              "tag_id",
              "",
              "contents with a tag, and what gives it",
              "SELECT file_id, evidence FROM %s WHERE %s = 'genre/polka'"),
          of(
              Catalog.NAME_FACT,
              FILE_ID,
              "",
              "what the names of a content say",
              "SELECT path, title FROM %s WHERE %s = 42"),
          nearest());

  private Indexing() {}

  /** Columns that are unique in addition to the key. A collision of ids thus is an error. */
  static List<String> unique(TableDeclaration table) {
    return table.name().equals(Catalog.CONTENT.name())
        ? List.of(table.column("content_hash").name())
        : List.of();
  }

  /** The indexes beyond keys, each for a query that the product documents. */
  static List<TableIndex> indexes(TableDeclaration table) {
    return INDEXES.stream().filter(index -> index.table().equals(table.name())).toList();
  }

  private static TableIndex of(
      TableDeclaration table, String column, String where, String purpose, String example) {
    String known = table.column(column).name();
    return new TableIndex(
        table.name(),
        known,
        "(" + known + ")" + where,
        purpose,
        "EXPLAIN " + example.formatted(table.name(), known));
  }

  /** Vectors are arrays in the declaration; the index has them as what the extension knows. */
  private static TableIndex nearest() {
    String vector =
        Catalog.EMBEDDING.column("vector").name() + "::vector(" + EmbeddingRow.WIDTH + ")";
    return new TableIndex(
        Catalog.EMBEDDING.name(),
        "nearest",
        "USING hnsw ((" + vector + ") vector_ip_ops)",
        "similar_files (with pgvector)",
        "EXPLAIN SELECT file_id FROM embedding ORDER BY (%s) <#> array_fill(0.1, ARRAY[%d])::vector LIMIT 20"
            .formatted(vector, EmbeddingRow.WIDTH),
        Optional.of(Extensions.VECTORS));
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
}
