package org.midilake.ingest;

import org.midilake.analysis.pulse.Pulse;
import org.midilake.tables.BeatTrackRow;

/** Assembles the row of the beats. */
final class BeatRows {
  private static final double OUTER_SHARE = 0.05;

  private BeatRows() {}

  static BeatTrackRow of(long fileId, Pulse pulse) {
    return new BeatTrackRow(
        fileId,
        pulse.tracked() ? "tracked" : "grid",
        pulse.beats().size(),
        pulse.downbeats().size(),
        pulse.beats(),
        pulse.downbeats(),
        pulse.barTempos(),
        pulse.isConstant(),
        pulse.barTempo(OUTER_SHARE),
        pulse.barTempo(1 - OUTER_SHARE));
  }
}
