package org.midilake.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.midilake.delta.DeltaStore;
import org.midilake.delta.SchemaMismatch;
import org.midilake.jobs.ingest.ReadLog;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.UserFault;
import org.midilake.tables.Catalog;

/** Does something to all Delta tables, several at a time. */
public final class Tables {
  private static final int AT_THE_SAME_TIME = 4;

  private Tables() {}

  /** Every Delta table: the catalogue and the log behind it. */
  public static List<TableDeclaration> all() {
    return Stream.concat(Stream.of(ReadLog.TABLE), Catalog.ALL.stream()).toList();
  }

  /**
   * Checks the tables that are there.
   *
   * @throws UserFault if one is not as declared
   */
  public static void verify(DeltaStore store) {
    try {
      forAll(store::verify);
    } catch (SchemaMismatch e) {
      throw new UserFault(e.getMessage(), e);
    }
  }

  /** Makes the tables that nothing has been added to, so that every table can be queried. */
  public static void createAbsent(DeltaStore store) {
    forAll(store::createIfAbsent);
  }

  private static void forAll(Consumer<TableDeclaration> action) {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (TableDeclaration table : all()) {
      tasks.add(
          () -> {
            action.accept(table);
            return null;
          });
    }

    inParallel(tasks);
  }

  /** The tables whose names are in a text, whether they exist or not. */
  public static List<TableDeclaration> namedIn(String sql) {
    return all().stream()
        .filter(
            table ->
                Pattern.compile("\\b" + table.name() + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(sql)
                    .find())
        .toList();
  }

  /** Runs tasks, several at a time, and returns when all are done. */
  public static <T> List<T> inParallel(List<Callable<T>> tasks) {
    return inParallel(tasks, AT_THE_SAME_TIME);
  }

  /** Runs tasks, so many at a time, and returns when all are done. */
  public static <T> List<T> inParallel(List<Callable<T>> tasks, int atTheSameTime) {
    ExecutorService threads = Executors.newFixedThreadPool(atTheSameTime);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }

      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }

      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
