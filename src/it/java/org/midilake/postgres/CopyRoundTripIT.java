package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.schema.TableDeclaration;

@ExtendWith(TestDatabase.class)
class CopyRoundTripIT {
  private static final TableDeclaration TABLE = TableDeclaration.of(AllTypesRow.class);

  @Test
  void whatIsSentIsWhatIsSelected(Schema schema) throws SQLException {
    AllTypesRows random = new AllTypesRows(20_261_121);
    List<AllTypesRow> rows = IntStream.range(0, 2_000).mapToObj(random::row).toList();
    RecordUpsert.write(schema.address(), schema.name(), TABLE, rows);

    assertThat(select(schema)).isEqualTo(rows);
  }

  @Test
  void aRowThatIsWrittenAgainReplacesTheOneWithItsKey(Schema schema) throws SQLException {
    List<AllTypesRow> first = List.of(new AllTypesRows(1).row(1), new AllTypesRows(2).row(2));
    List<AllTypesRow> second = List.of(new AllTypesRows(3).row(2));
    RecordUpsert.write(schema.address(), schema.name(), TABLE, first);
    RecordUpsert.write(schema.address(), schema.name(), TABLE, second);

    assertThat(select(schema)).containsExactly(first.get(0), second.get(0));
  }

  @Test
  void noRowsAreNoRows(Schema schema) throws SQLException {
    RecordUpsert.write(schema.address(), schema.name(), TABLE, List.of());

    assertThat(select(schema)).isEmpty();
  }

  @Test
  void aTextWithNulNamesTableAndColumnAndChangesNothing(Schema schema) throws SQLException {
    AllTypesRow good = new AllTypesRows(1).row(1);
    AllTypesRow bad =
        new AllTypesRow(
            2,
            "a\0b",
            0,
            0,
            0,
            true,
            Instant.EPOCH,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            Optional.empty());
    RecordUpsert.write(schema.address(), schema.name(), TABLE, List.of(good));

    assertThatThrownBy(
            () -> RecordUpsert.write(schema.address(), schema.name(), TABLE, List.of(bad)))
        .hasMessageContaining("invalid byte sequence for encoding \"UTF8\": 0x00")
        .hasMessageContaining("COPY incoming_all_types, line 1, column text");
    assertThat(select(schema)).containsExactly(good);
  }

  private static List<AllTypesRow> select(Schema schema) throws SQLException {
    List<AllTypesRow> rows = new ArrayList<>();
    try (Connection connection = Connections.open(schema.address(), "test");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT %s FROM %s ORDER BY id"
                    .formatted(Sql.columns(TABLE), Sql.qualified(schema.name(), TABLE.name())))) {
      while (result.next()) {
        rows.add(row(result));
      }
    }

    return rows;
  }

  private static AllTypesRow row(ResultSet row) throws SQLException {
    Optional<Integer> number = Optional.ofNullable(row.getObject(12, Integer.class));
    Optional<Long> large = Optional.ofNullable(row.getObject(13, Long.class));
    Optional<Double> real = Optional.ofNullable(row.getObject(14, Double.class));
    return new AllTypesRow(
        row.getInt(1),
        row.getString(2),
        row.getInt(3),
        row.getLong(4),
        row.getDouble(5),
        row.getBoolean(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        list(row.getArray(8), String.class),
        list(row.getArray(9), Integer.class),
        list(row.getArray(10), Double.class),
        Optional.ofNullable(row.getString(11)),
        number.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        large.map(OptionalLong::of).orElseGet(OptionalLong::empty),
        real.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
        Optional.ofNullable(row.getObject(15, OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static <T> List<T> list(Array array, Class<T> type) throws SQLException {
    return Stream.of((Object[]) array.getArray()).map(type::cast).toList();
  }
}
