package org.midilake.analysis.meter;

import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/** What the time signatures of a piece are judged by. Reused from piece to piece. */
public final class MeterEvidence {
  private static final TimeSignature[] METERS = TimeSignature.values();
  private static final MeterFeature[] FEATURES = MeterFeature.values();

  private final BeatCurve curve = new BeatCurve();
  private final AccentTable accents = new AccentTable();

  /** Gathers the evidence of a piece; that of the piece before is gone. */
  public void gather(Notes notes, PercussionChannels percussion, QuarterScale scale) {
    curve.gather(notes, percussion, scale);
    accents.fill(curve);
  }

  /** Number of moments with at least one onset. */
  public int events() {
    return curve.events();
  }

  /** Quarter notes from the start of the piece to the last onset that was looked at. */
  public double quarters() {
    return curve.quarters();
  }

  /** Fills the values of each {@link TimeSignature} for each {@link MeterFeature}. */
  public void fill(double[][] features) {
    for (int i = 0; i < FEATURES.length; i++) {
      for (int meter = 0; meter < METERS.length; meter++) {
        features[i][meter] = FEATURES[i].of(accents, METERS[meter]);
      }
    }
  }
}
