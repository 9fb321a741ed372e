package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.postgres.embedded.EmbeddedDatabase;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.settings.UserFault;
import org.midilake.tables.Catalog;

class LoadUnderKillsIT {
  private Path warehouse;
  private EmbeddedDatabase database;
  private Schema schema;

  @BeforeEach
  void aServerOfItsOwn() throws IOException {
    warehouse = Files.createTempDirectory("midilake-kills");
    database = EmbeddedDatabase.of(warehouse.toString(), 0);
    schema = new Schema(database.start(), "midilake");
    new Edition(1, 50).load(schema, Mode.UPSERT);
  }

  @AfterEach
  void removeEverything() throws IOException {
    database.stop();
    DeletedTree.of(warehouse);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aKillInTheMiddleOfACopyLeavesTheLiveTables(Mode mode) {
    Edition next = new Edition(2, 50);
    assertThatThrownBy(
            () ->
                StagedLoad.run(
                    next.request(schema, mode),
                    load -> {
                      load.copyOf(Catalog.CONTENT).copy(0, killingAt(100_000));
                      return next.copy(load);
                    }))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("PostgreSQL at 127.0.0.1:");
    theNextLoadSucceeds(next, mode);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aKillBetweenCopyAndCommitLeavesTheLiveTables(Mode mode) {
    Edition next = new Edition(2, 50);
    assertThatThrownBy(
            () ->
                StagedLoad.run(
                    next.request(schema, mode),
                    load -> {
                      Map<String, Long> counted = next.copy(load);
                      kill();
                      return counted;
                    }))
        .isInstanceOf(UserFault.class);
    theNextLoadSucceeds(next, mode);
  }

  @Test
  void aServerThatComesBackAtOnceIsLoadedAnew() {
    Edition next = new Edition(2, 50);
    int[] attempts = new int[1];
    StagedLoad.run(
        next.request(schema, Mode.UPSERT),
        load -> {
          Map<String, Long> counted = next.copy(load);
          if (attempts[0]++ == 0) {
            kill();
            database.start();
          }

          return counted;
        });

    assertThat(attempts).containsExactly(2);
    assertThat(Rows.count(schema, "tempo_change")).isEqualTo(100);
  }

  private void theNextLoadSucceeds(Edition next, Mode mode) {
    database.start();
    assertThat(Rows.count(schema, "content")).isEqualTo(50);
    assertThat(Rows.count(schema, "tempo_change")).isEqualTo(50);
    assertThat(ExportState.exportedBatch(schema.address(), schema.name(), Edition.WAREHOUSE))
        .hasValue(1);

    next.load(schema, mode);

    assertThat(Rows.count(schema, "tempo_change")).isEqualTo(100);
    assertThat(Rows.count(schema, "finding")).isZero();
  }

  /** Contents without end; kills the server after some. */
  private Iterator<RowSource> killingAt(int rows) {
    Iterator<RowSource> one =
        RecordSource.of(
            Catalog.CONTENT, Collections.nCopies(rows * 10, new Edition(1, 1).content(0)));
    return new Iterator<>() {
      private int sent;

      @Override
      public boolean hasNext() {
        return one.hasNext();
      }

      @Override
      public RowSource next() {
        if (sent++ == rows) {
          kill();
        }

        return one.next();
      }
    };
  }

  private void kill() {
    try {
      String pid =
          Files.readAllLines(warehouse.resolve("postgres/data/postmaster.pid")).get(0).strip();
      ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      server.destroyForcibly();
      server.onExit().join();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
