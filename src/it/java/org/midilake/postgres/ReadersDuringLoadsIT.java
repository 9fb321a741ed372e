package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.settings.ExportSettings.Mode;

@ExtendWith(TestDatabase.class)
class ReadersDuringLoadsIT {
  private static final int FILES = 300;
  private static final int LOADS = 6;

  /** All numbers of one answer must be of one edition. */
  private static final String ANSWER =
      """
      SELECT (SELECT count(*) FROM %1$s.content),
        (SELECT min(analysis_version) FROM %1$s.content),
        (SELECT max(analysis_version) FROM %1$s.content),
        (SELECT count(*) FROM %1$s.tempo_change),
        (SELECT count(*) FROM %1$s.finding),
        (SELECT count(*) FROM %1$s.search_document d JOIN %1$s.content USING (file_id)
         WHERE 'finding:PLANTED' = ANY (d.terms)),
        (SELECT count(*) FROM %1$s.search_document),
        (SELECT max(files) FROM %1$s.search_term WHERE facet = 'total')""";

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aReaderSeesOneEditionAndNeverAMix(Mode mode, Schema schema) throws Exception {
    new Edition(1, FILES).load(schema, mode);
    AtomicBoolean loading = new AtomicBoolean(true);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<List<String>> statements = threads.submit(() -> read(schema, loading, 1));
      Future<List<String>> transactions = threads.submit(() -> read(schema, loading, 3));
      for (int number = 2; number < 2 + LOADS; number++) {
        new Edition(number, FILES).load(schema, mode);
      }

      loading.set(false);
      List<String> answers = new ArrayList<>(statements.get(60, TimeUnit.SECONDS));
      answers.addAll(transactions.get(60, TimeUnit.SECONDS));

      assertThat(answers).hasSizeGreaterThan(LOADS).allSatisfy(ReadersDuringLoadsIT::isOneEdition);
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aReaderWhoseSnapshotIsOlderThanTheLoadSeesTheOldRows(Mode mode, Schema schema)
      throws Exception {
    new Edition(1, FILES).load(schema, mode);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Connection connection = Connections.open(schema.address(), "reader");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      statement.execute("SELECT count(*) FROM pg_class");
      Future<?> load = threads.submit(() -> new Edition(2, FILES).load(schema, mode));
      SqlFaults.pause(1_500);
      try (ResultSet row = statement.executeQuery(ANSWER.formatted(schema.name()))) {
        row.next();
        assertThat(row.getLong(4)).isEqualTo(FILES);
      }

      connection.commit();
      load.get(60, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Asks again and again, several times in one transaction with one snapshot. */
  private static List<String> read(Schema schema, AtomicBoolean loading, int times)
      throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = Connections.open(schema.address(), "reader");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(
          times == 1
              ? Connection.TRANSACTION_READ_COMMITTED
              : Connection.TRANSACTION_REPEATABLE_READ);
      while (loading.get()) {
        List<String> ofTransaction = new ArrayList<>();
        for (int i = 0; i < times; i++) {
          try (ResultSet row = statement.executeQuery(ANSWER.formatted(schema.name()))) {
            row.next();
            List<String> numbers = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
              numbers.add(row.getString(column));
            }

            ofTransaction.add(String.join(" ", numbers));
          }
        }

        connection.commit();
        assertThat(ofTransaction.stream().distinct()).hasSize(1);
        answers.addAll(ofTransaction);
      }
    }

    return answers;
  }

  private static void isOneEdition(String answer) {
    int number = Integer.parseInt(answer.split(" ", -1)[1]);
    assertThat(answer)
        .isEqualTo(
            "%d %d %d %d %d %d %d %d"
                .formatted(
                    FILES,
                    number,
                    number,
                    FILES * number,
                    FILES * (number % 2),
                    FILES * (number % 2),
                    FILES,
                    FILES));
  }
}
