package org.midilake.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.postgres.embedded.EmbeddedDatabase;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.settings.UserFault;

/**
 * Kills the server at random moments of loads, starts it again, and looks whether the live tables
 * are those of one load, and whether the next load ends as if nothing had happened.
 *
 * <p>{@code submit/bench/server-kill.sh [ROUNDS [FILES]]}
 */
public final class ServerKills {
  private final Path warehouse;
  private final EmbeddedDatabase database;
  private final Random random = new Random(1);
  private final int files;
  private Schema schema;

  private ServerKills(Path warehouse, int files) {
    this.warehouse = warehouse;
    this.database = EmbeddedDatabase.of(warehouse.toString(), 0);
    this.files = files;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    int files = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    Path warehouse = Files.createTempDirectory("midilake-server-kills");
    ServerKills kills = new ServerKills(warehouse, files);
    try {
      kills.run(rounds);
    } finally {
      kills.database.stop();
      DeletedTree.of(warehouse);
    }
  }

  private void run(int rounds) throws Exception {
    schema = new Schema(database.start(), "midilake");
    new Edition(1, files).load(schema, Mode.REPLACE);
    long begin = System.nanoTime();
    new Edition(2, files).load(schema, Mode.REPLACE);
    long millis = (System.nanoTime() - begin) / 1_000_000;
    ExecutorService threads = Executors.newSingleThreadExecutor();
    int before = 2;
    int killed = 0;
    for (int round = 1; killed < rounds; round++) {
      Mode mode = round % 2 == 0 ? Mode.UPSERT : Mode.REPLACE;
      // Small numbers again and again: the rows of an edition grow with it.
      Edition next = new Edition(before % 5 + 1, files);
      long wait = 1 + (long) (random.nextDouble() * millis);
      Future<Boolean> load = threads.submit(() -> succeeds(next, mode));
      Thread.sleep(wait);
      kill();
      boolean done = load.get();
      schema = new Schema(database.start(), "midilake");
      int live = edition();
      if (live != before && live != next.number()) {
        throw new IllegalStateException("edition " + live + " is live after " + before);
      }

      killed += done ? 0 : 1;
      next.load(schema, mode);
      before = edition();
      if (before != next.number()) {
        throw new IllegalStateException("edition " + before + " is live, not " + next.number());
      }

      System.out.printf(
          "%2d: %s killed after %,d ms, %s live; the next load succeeds%n",
          round,
          mode,
          wait,
          done
              ? "the load had ended, it is"
              : live == before ? "the new rows are" : "the old rows are");
    }

    threads.shutdownNow();
    System.out.printf(
        "%d loads were killed; live tables whole after each, and after the next load.%n", killed);
  }

  private boolean succeeds(Edition edition, Mode mode) {
    try {
      edition.load(schema, mode);
      return true;
    } catch (UserFault | IllegalStateException e) {
      return false;
    }
  }

  /** The edition that is live; fails if the tables are not of one edition. */
  private int edition() {
    List<String> rows =
        Rows.of(
            schema.address(),
            """
            SELECT min(analysis_version), max(analysis_version), count(*),
              (SELECT count(*) FROM midilake.tempo_change), (SELECT count(*) FROM midilake.finding),
              (SELECT count(*) FROM midilake.search_document),
              (SELECT files FROM midilake.search_term WHERE facet = 'total')
            FROM midilake.content""");
    int number = Integer.parseInt(rows.get(0).substring(0, rows.get(0).indexOf('|')));
    String whole =
        "%d|%d|%d|%d|%d|%d|%d"
            .formatted(number, number, files, files * number, files * (number % 2), files, files);
    if (!rows.get(0).equals(whole)) {
      throw new IllegalStateException("live tables are " + rows.get(0) + ", not " + whole);
    }

    return number;
  }

  private void kill() throws IOException {
    String pid =
        Files.readAllLines(warehouse.resolve("postgres/data/postmaster.pid")).get(0).strip();
    ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
  }
}
