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
 * Kills the server at random moments of each phase of loads, starts it again, and looks whether the
 * live tables are those of one load, and whether the next load ends as if nothing had happened.
 * After every other kill the server is back while the load still waits for it: that load goes on.
 *
 * <p>{@code submit/bench/server-kill.sh [KILLS [FILES]]}
 */
public final class ServerKills {
  private final Path warehouse;
  private final EmbeddedDatabase database;
  private final Random random = new Random(1);
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final int files;
  private Schema schema;
  private int live;
  private int recovered;

  private ServerKills(Path warehouse, int files) {
    this.warehouse = warehouse;
    this.database = EmbeddedDatabase.of(warehouse.toString(), 0);
    this.files = files;
  }

  public static void main(String[] arguments) throws Exception {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    int files = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    Path warehouse = Files.createTempDirectory("midilake-server-kills");
    ServerKills all = new ServerKills(warehouse, files);
    try {
      all.run(kills);
    } finally {
      all.threads.shutdownNow();
      all.database.stop();
      DeletedTree.of(warehouse);
    }
  }

  private void run(int kills) throws Exception {
    schema = new Schema(database.start(), "midilake");
    new Edition(1, files).load(schema, Mode.REPLACE);
    live = 1;
    for (Mode mode : Mode.values()) {
      LoadPhases undisturbed = new LoadPhases(next());
      undisturbed.load(schema, mode);
      live = edition();
      for (LoadPhases.Phase phase : LoadPhases.Phase.values()) {
        int killed = 0;
        for (int round = 1; killed < (kills + 1) / Mode.values().length; round++) {
          killed += kill(mode, phase, undisturbed.millis(phase), round % 2 == 0) ? 1 : 0;
        }

        System.out.printf(
            "%s, %s: %d loads were killed; live tables whole after each, and after the next load%n",
            mode, phase, killed);
      }
    }

    System.out.printf("%d loads went on by themselves when the server was back%n", recovered);
  }

  /** Small numbers again and again: the rows of an edition grow with it. */
  private Edition next() {
    return new Edition(live % 5 + 1, files);
  }

  /** Whether a load was killed, or had ended before. */
  private boolean kill(Mode mode, LoadPhases.Phase phase, long millis, boolean isBackSoon)
      throws Exception {
    Edition next = next();
    LoadPhases phases = new LoadPhases(next);
    Future<Boolean> load = threads.submit(() -> succeeds(phases, mode));
    phases.await(phase);
    Thread.sleep((long) (random.nextDouble() * millis));
    boolean isRunning = !load.isDone();
    killServer();
    if (isBackSoon) {
      database.start();
    }

    boolean done = load.get();
    schema = new Schema(database.start(), "midilake");
    int found = edition();
    if (found != next.number() && (done || found != live)) {
      throw new IllegalStateException("edition " + found + " is live after " + live);
    }

    recovered += isRunning && done ? 1 : 0;
    next.load(schema, mode);
    live = edition();
    if (live != next.number()) {
      throw new IllegalStateException("edition " + live + " is live, not " + next.number());
    }

    return isRunning;
  }

  private boolean succeeds(LoadPhases phases, Mode mode) {
    try {
      phases.load(schema, mode);
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

  private void killServer() throws IOException {
    String pid =
        Files.readAllLines(warehouse.resolve("postgres/data/postmaster.pid")).get(0).strip();
    ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
  }
}
