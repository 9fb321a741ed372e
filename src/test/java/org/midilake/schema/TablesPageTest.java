package org.midilake.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class TablesPageTest {
  @Table(name = "note", key = "pitch", doc = "One row per note.")
  public record NoteRow(
      @Column("Pitch, 0..127 | 60 is C4.") int pitch,
      @Column("Its names.") List<String> names,
      @Column("What is sung.") Optional<String> lyric) {}

  @Test
  void everyColumnIsALineOfATable() {
    assertThat(TablesPage.of(List.of(TableDeclaration.of(NoteRow.class))))
        .endsWith(
            """

            ## note

            One row per note.
            Key: pitch.

            | column | type | null | meaning |
            |---|---|---|---|
            | pitch | int |  | Pitch, 0..127 \\| 60 is C4. |
            | names | string list |  | Its names. |
            | lyric | string | yes | What is sung. |
            """);
  }
}
