package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.ExportSettings;
import org.midilake.tables.Catalog;

/**
 * The rows of a library that does not exist, made by the server itself: songs and loops with names,
 * folders, texts, keys, tempos, instruments and chords whose frequencies look like those of real
 * collections (few words are common, most are rare). The same number gives the same content.
 */
public final class GeneratedLibrary {
  /** What the rows of all tables have in common: content number {@code g}, its id and its words. */
  private static final String CONTENTS =
      """
      (SELECT g, ('x' || substr(md5(g::text), 1, 16))::bit(64)::bigint & 9223372036854775807 AS id,
        md5(g::text) || md5('x' || g) AS hash, u(1) < 0.6 AS is_loop,
        w(STYLES, u(2), 2) AS style,
        w(ARRAY['groove', 'fill', 'beat', 'verse', 'chorus', 'intro', 'bridge', 'break', 'loop',
          'shuffle', 'half time', 'crash', 'ride', 'tom', 'ghost'], u(3), 1) AS part,
        initcap(s(u(4), 3) || s(u(5), 1)) AS artist,
        initcap(w(ARRAY['love', 'night', 'the', 'blue', 'heart', 'you', 'dance', 'river', 'summer',
          'moon', 'time', 'dream', 'road', 'fire', 'rain', 'home', 'star', 'sweet', 'lonely',
          'golden', 'morning', 'angel', 'city', 'violet', 'winter', 'shadow'], u(6), 1.5)
          || ' ' || s(u(7), 4) || s(u(8), 2)) AS title,
        (ARRAY['C major', 'G major', 'D major', 'F major', 'A minor', 'A major', 'E minor',
          'Bb major', 'D minor', 'E major', 'Eb major', 'G minor', 'B minor', 'C minor', 'Ab major',
          'F minor', 'F# minor', 'B major', 'C# minor', 'Db major', 'F# major', 'G# minor',
          'Bb minor', 'Eb minor'])[1 + floor(24 * u(9) ^ 1.4)::int] AS key,
        CASE WHEN u(10) < 0.3 THEN 120 ELSE round((60 + 120 * (u(10) + u(11)) / 2)::numeric, 2) END
          ::float8 AS tempo,
        CASE WHEN u(12) < 0.85 THEN '4/4' ELSE w(ARRAY['3/4', '6/8', '2/4', '12/8', '5/4', '7/8'],
          u(13), 2) END AS meter,
        CASE WHEN u(1) < 0.6 THEN 4 + 12 * u(14) ELSE 60 + 300 * u(14) END AS seconds,
        CASE WHEN u(15) < 0.01 THEN 'rejected' WHEN u(15) < 0.03 THEN 'partial' ELSE 'complete' END
          AS status
      FROM generate_series(%d, %d) g OFFSET 0)""";

  private GeneratedLibrary() {}

  /**
   * Loads the contents with the numbers from {@code first} to {@code last}, made where they are
   * staged.
   */
  public static Map<String, Long> load(
      DatabaseAddress address, String schema, ExportSettings.Mode mode, int first, int last) {
    List<LoadTable> tables =
        Stream.concat(
                LoadRequest.tablesOfContents().stream(),
                Catalog.DERIVED.stream()
                    .map(
                        table ->
                            Indexing.refersToContent(table)
                                ? LoadTable.byFile(table)
                                : LoadTable.byKey(table)))
            .toList();
    LoadRequest request = LoadRequest.of(address, schema, mode, "generated", last, tables);
    return StagedLoad.run(
        request,
        load -> {
          try (Connection connection = Connections.open(address, "generate");
              Statement statement = connection.createStatement()) {
            return stage(statement, Staging.schema(schema), first, last);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Map<String, Long> stage(Statement statement, String staging, int first, int last)
      throws SQLException {
    Map<String, Long> counted = new LinkedHashMap<>();
    for (TableDeclaration table : Filling.ALL.keySet()) {
      counted.put(table.name(), insert(statement, staging, table, select(table, first, last)));
    }

    counted.put(
        Staging.ANALYSED_FILE.name(),
        insert(
            statement,
            staging,
            Staging.ANALYSED_FILE,
            "SELECT id FROM " + expanded(CONTENTS).formatted(first, last) + " c"));
    for (Map.Entry<String, Long> table : counted.entrySet()) {
      statement.execute(
          "INSERT INTO %s VALUES (%s, 0, %d)"
              .formatted(
                  Sql.qualified(staging, Staging.PARTITION.name()),
                  Sql.literal(table.getKey()),
                  table.getValue()));
    }

    return counted;
  }

  private static long insert(
      Statement statement, String schema, TableDeclaration table, String select)
      throws SQLException {
    return statement.executeLargeUpdate(
        "INSERT INTO %s (%s) %s"
            .formatted(Sql.qualified(schema, table.name()), Sql.columns(table), select));
  }

  /** The tables that get rows. */
  public static List<TableDeclaration> tables() {
    return List.copyOf(Filling.ALL.keySet());
  }

  /** The statement that selects the rows of a table, in the order of its columns. */
  public static String select(TableDeclaration table, int first, int last) {
    Filling filling = Filling.ALL.get(table);
    String columns =
        table.columns().stream()
            .map(column -> filling.columns().getOrDefault(column.name(), neutral(column)))
            .map(GeneratedLibrary::expanded)
            .collect(Collectors.joining(", "));
    return "SELECT "
        + columns
        + " FROM "
        + expanded(CONTENTS).formatted(first, last)
        + " c"
        + expanded(filling.more());
  }

  private static String neutral(ColumnDeclaration column) {
    if (column.nullable()) {
      return "NULL::" + Sql.type(column.type());
    }

    return switch (column.type()) {
      case STRING -> "''";
      case INT, LONG, DOUBLE -> "0";
      case BOOLEAN -> "false";
      case TIMESTAMP -> "timestamptz '2020-01-01' + g * interval '1 minute'";
      default -> "'{}'";
    };
  }

  /**
   * {@code u(k)} is the k-th random number of a content, 0 to 1; {@code w(array, u, p)} a word of
   * an array, the first the more often the larger p; {@code s(u, p)} a syllable or two.
   */
  private static String expanded(String sql) {
    String syllables =
        "ARRAY['ba','ce','di','fo','gu','la','me','ni','ro','su','ta','ve','wi','zo','ka','pe','li',"
            + "'mo','tru','sha','bel','cor','dan','fen','gar','hol','jun','kel','lor','mar','nes',"
            + "'ost','pal','quin','ral','sol','tor','und','val','wen']";
    return sql.replace("STYLES", Filling.STYLES)
        .replaceAll(
            "s\\((u\\(\\d+\\)), (\\d+)\\)",
            "((%s)[1 + floor(40 * $1 ^ 1.$2)::int] || (%s)[1 + mod(floor(1600 * $1)::int, 40)])"
                .formatted(syllables, syllables))
        .replaceAll(
            "(?s)w\\((ARRAY\\[[^\\]]*\\]),\\s+(u\\(\\d+\\)|r), ([\\d.]+)\\)",
            "(($1)[1 + floor(cardinality($1) * $2 ^ $3)::int])")
        .replaceAll(
            "\\bu\\((\\d+)\\)", "((hashint8extended(g, $1) & 1048575) / 1048576.0::float8)");
  }
}
