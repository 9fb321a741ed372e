package org.midilake.postgres.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.midilake.postgres.Sql;
import org.midilake.postgres.TableIndex;
import org.midilake.postgres.migration.Checksums;
import org.midilake.postgres.migration.Extensions;
import org.midilake.postgres.migration.Scripts;

/**
 * The two tables that search reads: a document per content, and the number of documents per term.
 * They are made from the other tables, in the same transaction: all at once, or for the contents
 * that a load touches.
 *
 * @param live schema of the tables that people read, and of the functions
 */
public record SearchTables(String live) {
  /** Their names. */
  public static final List<String> NAMES = List.of("search_document", "search_term");

  private static final String PART = "search";
  private static final String FOLDER = "org/midilake/postgres/search/";

  /** Whether documents are made of rows of the table. */
  public static boolean read(String table) {
    return Scripts.read(FOLDER + "fill.sql").contains("}." + table + " ");
  }

  /** Whether the live tables are there, made as this program makes them. */
  public boolean areCurrent(Connection connection) throws SQLException {
    return Checksums.of(connection, live, PART).filter(checksum(connection)::equals).isPresent();
  }

  /** Remembers that the live tables are made as this program makes them. */
  public void remember(Connection connection) throws SQLException {
    Checksums.remember(connection, live, PART, checksum(connection));
  }

  /** Makes the tables, with nothing in them. */
  public void create(Connection connection, String target) throws SQLException {
    run(connection, script("tables.sql", Map.of("target", Sql.identifier(target))));
    index(connection, target);
  }

  /**
   * Makes the tables with all documents.
   *
   * @param source schema of the tables that they are made from
   * @param target schema of the tables to make
   */
  public void build(Connection connection, String source, String target) throws SQLException {
    run(connection, script("tables.sql", Map.of("target", Sql.identifier(target))));
    fill(connection, source, target, Sql.qualified(source, "content"));
    run(connection, count(target, "", document(target) + " d"));
    index(connection, target);
    // Until it is vacuumed, a table cannot be read by its indexes alone.
    run(connection, "VACUUM (ANALYZE) " + document(target));
    run(connection, "ANALYZE " + term(target));
  }

  /**
   * Makes the documents of some contents anew, in the connection's transaction.
   *
   * @param changed a table with their {@code file_id}
   */
  public void update(Connection connection, String changed) throws SQLException {
    String theirs = document(live) + " d JOIN " + changed + " USING (file_id)";
    run(connection, count(live, "-", theirs));
    run(
        connection,
        "DELETE FROM %s d USING %s c WHERE d.file_id = c.file_id"
            .formatted(document(live), changed));
    fill(connection, live, live, changed);
    run(connection, count(live, "", theirs));
    run(connection, "DELETE FROM %s WHERE files <= 0 AND facet <> 'total'".formatted(term(live)));
  }

  /** Gathers statistics. */
  public void analyze(Connection connection, String schema) throws SQLException {
    run(connection, "ANALYZE " + document(schema));
    run(connection, "ANALYZE " + term(schema));
  }

  private void index(Connection connection, String target) throws SQLException {
    for (TableIndex index : SearchIndex.ALL) {
      if (index.isPossible(connection)) {
        run(connection, index.statement(target));
      }
    }
  }

  private void fill(Connection connection, String source, String target, String changed)
      throws SQLException {
    String tags = Sql.identifier(source);
    if (!exists(connection, Sql.qualified(source, "file_tag"))) {
      tags = "pg_temp";
      run(connection, script("no_tags.sql", Map.of()));
    }

    run(
        connection,
        script(
            "fill.sql",
            Map.of(
                "source",
                Sql.identifier(source),
                "tags",
                tags,
                "target",
                Sql.identifier(target),
                "changed",
                changed)));
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      statement.setString(1, table);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  private String count(String target, String sign, String documents) {
    return script(
        "count.sql",
        Map.of(
            "target",
            Sql.identifier(target),
            "sign",
            sign,
            "documents",
            "SELECT d.terms FROM " + documents,
            "words",
            Sql.literal("SELECT d.tsv FROM " + documents)));
  }

  /** Runs a statement where it finds the functions of the live schema. */
  private void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET search_path TO " + Extensions.path(connection, live));
      statement.execute(sql);
      statement.execute("RESET search_path");
    }
  }

  private static String document(String schema) {
    return Sql.qualified(schema, NAMES.get(0));
  }

  private static String term(String schema) {
    return Sql.qualified(schema, NAMES.get(1));
  }

  private static String script(String name, Map<String, String> values) {
    String text = Scripts.read(FOLDER + name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue());
    }

    return text;
  }

  /** With its extensions: the indexes differ with them. */
  private static String checksum(Connection connection) throws SQLException {
    List<String> parts = new ArrayList<>();
    parts.add(Scripts.read(FOLDER + "tables.sql"));
    parts.add(Scripts.read(FOLDER + "fill.sql"));
    parts.add(Scripts.read(FOLDER + "count.sql"));
    for (TableIndex index : SearchIndex.ALL) {
      parts.add(index.isPossible(connection) ? index.statement("live") : "");
    }

    return Scripts.checksum(parts);
  }
}
