package org.midilake.postgres.search;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.midilake.postgres.Connections;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.postgres.Sql;
import org.midilake.postgres.SqlFaults;
import org.midilake.settings.JsonText;
import org.midilake.settings.UserFault;

/** Asks {@code search_files}. */
public final class FileSearch {
  /** A function, a table or the schema is not there: nothing was ever exported. */
  private static final Set<String> NOTHING_THERE = Set.of("42883", "42P01", "3F000");

  /** What the functions raise about their arguments, and values that are no numbers. */
  private static final Set<String> WRONG_ARGUMENT = Set.of("22023", "22P02", "P0002");

  private FileSearch() {}

  /** One page of what is found. */
  public static List<SearchHit> find(
      DatabaseAddress address, String schema, SearchRequest request) {
    String sql =
        "SELECT * FROM %s(?, ?::jsonb, ?, ?, ?)".formatted(Sql.qualified(schema, "search_files"));
    try (Connection connection = Connections.open(address, "search");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, request.query().orElse(null));
      statement.setString(2, JsonText.of(request.filters()));
      statement.setString(3, request.sort().orElse(null));
      statement.setString(4, request.page().orElse(null));
      statement.setInt(5, request.pageSize());
      List<SearchHit> hits = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          hits.add(hit(rows));
        }
      }

      return hits;
    } catch (SQLException e) {
      throw fault(e, address, schema);
    }
  }

  private static RuntimeException fault(SQLException e, DatabaseAddress address, String schema) {
    if (NOTHING_THERE.contains(String.valueOf(e.getSQLState()))) {
      return new UserFault(
          "Schema %s of %s has nothing to search yet. Fill it with `run` or `export`."
              .formatted(schema, address),
          e);
    }

    if (WRONG_ARGUMENT.contains(String.valueOf(e.getSQLState()))) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return new UserFault(message.replaceFirst("^ERROR: ", ""), e);
    }

    return SqlFaults.during(e, address, "searching");
  }

  private static SearchHit hit(ResultSet row) throws SQLException {
    return new SearchHit(
        row.getLong("file_id"),
        row.getString("name"),
        row.getString("path"),
        Optional.ofNullable(row.getString("summary")),
        Optional.ofNullable(row.getString("musical_key")),
        number(row, "tempo_bpm"),
        Optional.ofNullable(row.getString("meter")),
        number(row, "duration_seconds"),
        Optional.ofNullable(row.getString("usage")),
        row.getString("status"),
        texts(row, "instruments"),
        texts(row, "tags"),
        row.getString("cursor"));
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
