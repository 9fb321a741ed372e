package org.midilake.postgres;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.settings.ExportSettings.Mode;

/** A load of an edition that tells where it is. */
final class LoadPhases {
  /** The parts of a load, in their order. */
  enum Phase {
    /** The lock is taken, tables are compared, staging tables made. */
    BEGINNING,
    /** Rows are copied into the staging tables. */
    COPYING,
    /**
     * Counts are compared, indexes and search are made, the rows become live, staging is removed.
     */
    PUBLISHING
  }

  private final Edition edition;
  private final Map<Phase, CountDownLatch> begun = new EnumMap<>(Phase.class);
  private final Map<Phase, Long> starts = new EnumMap<>(Phase.class);
  private volatile long end;

  LoadPhases(Edition edition) {
    this.edition = edition;
    for (Phase phase : Phase.values()) {
      begun.put(phase, new CountDownLatch(1));
    }
  }

  void load(Schema schema, Mode mode) {
    begin(Phase.BEGINNING);
    try {
      StagedLoad.run(
          edition.request(schema, mode),
          load -> {
            begin(Phase.COPYING);
            Map<String, Long> counted = edition.copy(load);
            begin(Phase.PUBLISHING);
            return counted;
          });
    } finally {
      end = System.nanoTime();
      // A load that ended early is not waited for.
      begun.values().forEach(CountDownLatch::countDown);
    }
  }

  /** Waits until the phase has begun for the first time, or the load has ended. */
  void await(Phase phase) throws InterruptedException {
    begun.get(phase).await();
  }

  /** How long a phase of a load that has ended took, in milliseconds. */
  long millis(Phase phase) {
    int next = phase.ordinal() + 1;
    long after = next < Phase.values().length ? starts.get(Phase.values()[next]) : end;
    return (after - starts.get(phase)) / 1_000_000;
  }

  private void begin(Phase phase) {
    starts.put(phase, System.nanoTime());
    begun.get(phase).countDown();
  }
}
