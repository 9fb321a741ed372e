package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.settings.UserFault;
import org.midilake.tables.Catalog;

@ExtendWith(TestDatabase.class)
class StagedLoadIT {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void aLaterLoadReplacesRowsOfItsFiles(Mode mode, Schema schema) {
    new Edition(3, 20).load(schema, mode);
    Map<String, Long> sent = new Edition(2, 20).load(schema, mode);

    assertThat(sent).containsEntry("tempo_change", 40L).containsEntry("finding", 0L);
    assertThat(Rows.count(schema, "content")).isEqualTo(20);
    assertThat(Rows.count(schema, "tempo_change")).isEqualTo(40);
    assertThat(Rows.count(schema, "finding")).isZero();
    assertThat(exported(schema)).hasValue(2);
  }

  @Test
  void anUpsertLeavesOtherFilesAlone(Schema schema) {
    new Edition(3, 20).load(schema, Mode.UPSERT);
    new Edition(1, 5).load(schema, Mode.UPSERT);

    assertThat(Rows.count(schema, "content")).isEqualTo(20);
    assertThat(Rows.count(schema, "tempo_change")).isEqualTo(15 * 3 + 5);
  }

  @Test
  void aReplacementRemovesOtherFiles(Schema schema) {
    new Edition(3, 20).load(schema, Mode.UPSERT);
    new Edition(1, 5).load(schema, Mode.REPLACE);

    assertThat(Rows.count(schema, "content")).isEqualTo(5);
    assertThat(Rows.count(schema, "file_location")).isEqualTo(5);
  }

  @Test
  void nothingIsStagedAfterALoad(Schema schema) {
    new Edition(1, 5).load(schema, Mode.UPSERT);
    new Edition(2, 5).load(schema, Mode.UPSERT);

    assertThat(
            Rows.of(
                schema.address(),
                "SELECT tablename FROM pg_tables WHERE schemaname = '%s'"
                    .formatted(Staging.schema(schema.name()))))
        .containsExactly("load");
    assertThat(Rows.count(new Schema(schema.address(), Staging.schema(schema.name())), "load"))
        .isZero();
  }

  @Test
  void aRepeatedPartitionAddsNothing(Schema schema) {
    Edition edition = new Edition(2, 10);
    StagedLoad.run(
        edition.request(schema, Mode.UPSERT),
        load -> {
          edition.copy(load);
          return edition.copy(load);
        });

    assertThat(Rows.count(schema, "tempo_change")).isEqualTo(20);
  }

  @Test
  void twoAttemptsAtOnceCountOnce(Schema schema) throws Exception {
    Edition edition = new Edition(2, 500);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      StagedLoad.run(
          edition.request(schema, Mode.UPSERT),
          load -> {
            List<Future<Map<String, Long>>> attempts =
                Collections.nCopies(4, edition).stream()
                    .map(copied -> threads.submit(() -> copied.copy(load)))
                    .toList();
            return attempts.stream().map(StagedLoadIT::result).distinct().findAny().orElseThrow();
          });
    } finally {
      threads.shutdownNow();
    }

    assertThat(Rows.count(schema, "tempo_change")).isEqualTo(1000);
  }

  @Test
  void aLoadThatCountsOtherRowsThanAreStagedChangesNothing(Schema schema) {
    new Edition(1, 5).load(schema, Mode.UPSERT);
    Edition next = new Edition(2, 5);

    assertThatThrownBy(
            () ->
                StagedLoad.run(
                    next.request(schema, Mode.UPSERT),
                    load -> {
                      Map<String, Long> counted = next.copy(load);
                      counted.merge("tempo_change", 1L, Long::sum);
                      return counted;
                    }))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("11 rows of tempo_change were sent and 10 are staged");
    assertThat(Rows.count(schema, "tempo_change")).isEqualTo(5);
    assertThat(exported(schema)).hasValue(1);
  }

  @Test
  void aFaultOfTheSenderChangesNothingAndIsPassedOn(Schema schema) {
    new Edition(1, 5).load(schema, Mode.UPSERT);

    assertThatThrownBy(
            () ->
                StagedLoad.run(
                    new Edition(2, 5).request(schema, Mode.UPSERT),
                    load -> {
                      load.copyOf(Catalog.CONTENT).copyNothing();
                      throw new IllegalStateException("planted");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("planted");
    assertThat(Rows.count(schema, "content")).isEqualTo(5);
  }

  @Test
  void aSecondLoadWaitsForTheFirst(Schema schema) throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      CountDownLatch begun = new CountDownLatch(1);
      Edition first = new Edition(1, 5);
      Future<Map<String, Long>> running =
          threads.submit(
              () ->
                  StagedLoad.run(
                      first.request(schema, Mode.UPSERT),
                      load -> {
                        begun.countDown();
                        SqlFaults.pause(700);
                        return first.copy(load);
                      }));
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      new Edition(2, 5).load(schema, Mode.UPSERT);

      assertThat(running.isDone()).isTrue();
      assertThat(exported(schema)).hasValue(2);
      assertThat(Rows.count(schema, "tempo_change")).isEqualTo(10);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aLoadThatWaitsTooLongSaysForWhom(Schema schema) {
    Edition edition = new Edition(1, 5);
    LoadRequest patient = edition.request(schema, Mode.UPSERT);
    LoadRequest impatient =
        new LoadRequest(
            patient.address(),
            patient.schema(),
            patient.mode(),
            patient.warehouseId(),
            patient.batch(),
            patient.tables(),
            patient.vanished(),
            Duration.ZERO);

    StagedLoad.run(
        patient,
        load -> {
          assertThatThrownBy(() -> StagedLoad.run(impatient, edition::copy))
              .isInstanceOf(UserFault.class)
              .hasMessageMatching(
                  "Another load of schema .* is running \\(process \\d+, connected since .*\\);"
                      + " waited 0 s for it\\. Run again when it has ended\\.");
          return edition.copy(load);
        });
  }

  @Test
  void aTaskOfAFormerLoadCannotFillTheTablesOfTheNextOne(Schema schema) {
    PartitionCopy[] late = new PartitionCopy[1];
    Edition edition = new Edition(1, 5);
    StagedLoad.run(
        edition.request(schema, Mode.UPSERT),
        load -> {
          late[0] = load.copyOf(Catalog.CONTENT);
          return edition.copy(load);
        });

    StagedLoad.run(
        edition.request(schema, Mode.UPSERT),
        load -> {
          assertThatThrownBy(late[0]::copyNothing).hasMessageContaining("is over");
          return edition.copy(load);
        });
  }

  @Test
  void whatOthersMayReadTheyMayReadAfterASwap(Schema schema) {
    new Edition(1, 5).load(schema, Mode.UPSERT);
    Rows.of(schema.address(), "GRANT SELECT ON " + schema.name() + ".content TO PUBLIC");
    new Edition(2, 5).load(schema, Mode.REPLACE);

    assertThat(
            Rows.of(
                schema.address(),
                "SELECT has_table_privilege('pg_monitor', '%s.content', 'SELECT')"
                    .formatted(schema.name())))
        .containsExactly("t");
  }

  private static OptionalLong exported(Schema schema) {
    return ExportState.exportedBatch(schema.address(), schema.name(), Edition.WAREHOUSE);
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
