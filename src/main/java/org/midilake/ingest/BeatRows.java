package org.midilake.ingest;

import org.midilake.analysis.pulse.BarTempos;
import org.midilake.analysis.pulse.Pulse;
import org.midilake.tables.BeatTrackRow;

/** Assembles the row of the beats. */
final class BeatRows {
  private static final double OUTER_SHARE = 0.05;

  private BeatRows() {}

  static BeatTrackRow of(long fileId, Pulse pulse) {
    BarTempos tempos = pulse.barTempos();
    return new BeatTrackRow(
        fileId,
        pulse.tracked() ? "tracked" : "grid",
        pulse.beats().size(),
        pulse.downbeats().size(),
        pulse.beats(),
        pulse.downbeats(),
        tempos.inOrder(),
        tempos.isConstant(),
        tempos.notExceededBy(OUTER_SHARE),
        tempos.notExceededBy(1 - OUTER_SHARE));
  }
}
