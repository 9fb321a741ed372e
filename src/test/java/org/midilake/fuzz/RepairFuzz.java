package org.midilake.fuzz;

import org.midilake.repair.Diagnosis;
import org.midilake.repair.Obstacle;
import org.midilake.repair.Repairer;

/** A repair that is planned succeeds, and leaves nothing to repair. */
public final class RepairFuzz {
  private static final Repairer REPAIRER = new Repairer(100_000);

  private RepairFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Diagnosis diagnosis = REPAIRER.examine(bytes, bytes.length);
    Check.that(
        diagnosis.plan().obstacle().filter(Obstacle.NOTES_CHANGED::equals).isEmpty(),
        "the repaired file is not as planned");
  }
}
