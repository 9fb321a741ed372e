package org.midilake.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.midilake.tables.Catalog;

class TableDeclarationTest {
  /** A colour. */
  public enum Colour {
    RED
  }

  /** Inside. */
  public record Inner(@Column("A number.") long someNumber) {}

  /** A row with every kind of component. */
  @Table(name = "sample", key = "id", doc = "A sample.")
  public record Sample(
      @Column(value = "Id.", filtered = true) String id,
      @Column("Maybe.") OptionalInt maybeCount,
      @Column("Maybe text.") Optional<String> maybeText,
      @Column("A colour.") Colour colour,
      @Column("Names.") List<String> names,
      @Column("Maybe a record.") Optional<Inner> inner,
      @Column("Records.") List<Inner> inners) {}

  /** A row with a component that is not declared. */
  @Table(name = "bad", key = "id", doc = "Bad.")
  public record Undeclared(String id) {}

  /** A key that is no column. */
  @Table(name = "bad", key = "nowhere", doc = "Bad.")
  public record KeyWithoutColumn(@Column("Id.") String id) {}

  private final TableDeclaration sample = TableDeclaration.of(Sample.class);

  @Test
  void namesAreTheComponentsInSnakeCase() {
    assertThat(sample.columns())
        .extracting(ColumnDeclaration::name)
        .containsExactly("id", "maybe_count", "maybe_text", "colour", "names", "inner", "inners");
  }

  @Test
  void typesAndNullabilityFollowFromTheJavaTypes() {
    assertThat(sample.columns())
        .extracting(ColumnDeclaration::type)
        .containsExactly(
            ColumnType.STRING,
            ColumnType.INT,
            ColumnType.STRING,
            ColumnType.STRING,
            ColumnType.STRING_LIST,
            ColumnType.STRUCT,
            ColumnType.STRUCT_LIST);
    assertThat(sample.columns())
        .extracting(ColumnDeclaration::nullable)
        .containsExactly(false, true, true, false, false, true, false);
    assertThat(sample.column("inners").nested())
        .extracting(ColumnDeclaration::name)
        .containsExactly("some_number");
  }

  @Test
  void valuesAreReadFromARow() {
    Sample row =
        new Sample(
            "a",
            OptionalInt.of(7),
            Optional.empty(),
            Colour.RED,
            List.of("n"),
            Optional.empty(),
            List.of());
    assertThat(sample.column("maybe_count").value(row)).isEqualTo(OptionalInt.of(7));
    assertThat(sample.column("colour").value(row)).isEqualTo(Colour.RED);
  }

  @Test
  void aComponentWithoutDeclarationIsRefused() {
    assertThatThrownBy(() -> TableDeclaration.of(Undeclared.class))
        .hasMessageContaining("has no @Column");
  }

  @Test
  void aKeyThatIsNoColumnIsRefused() {
    assertThatThrownBy(() -> TableDeclaration.of(KeyWithoutColumn.class))
        .hasMessageContaining("[nowhere]");
  }

  @Test
  void everyTableOfTheCatalogueHasAKeyAndDocumentedColumns() {
    for (TableDeclaration table : Catalog.ALL) {
      assertThat(table.key()).as(table.name()).isNotEmpty();
      assertThat(table.columns())
          .as(table.name())
          .allSatisfy(column -> assertThat(column.doc()).matches("(?s).{5,}\\."));
    }
  }
}
