package org.midilake.accuracy;

import java.util.List;
import org.midilake.accuracy.LabelledSongs.LabelledSong;
import org.midilake.analysis.meter.MeterEvidence;
import org.midilake.analysis.meter.MeterFeature;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.meter.TimeSignature;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.smf.Division.TicksPerQuarterNote;

/** Examples of time signatures, on the tick grid. 2/2 counts as 4/4, which it sounds like. */
final class MeterExamples {
  private MeterExamples() {}

  static Examples of(List<LabelledSong> songs) {
    TimeSignature[] meters = TimeSignature.values();
    Examples examples = new Examples(MeterFeature.values().length);
    double[][] features = new double[examples.featureCount()][meters.length];
    PercussionChannels percussion = new PercussionChannels();
    MeterEvidence evidence = new MeterEvidence();
    for (LabelledSong song : songs) {
      TicksPerQuarterNote division = (TicksPerQuarterNote) song.song().division();
      percussion.gather(song.song().notes());
      evidence.gather(song.song().notes(), percussion, new QuarterScale.TickGrid(division.ticks()));
      evidence.fill(features);
      boolean[] right = new boolean[meters.length];
      for (TimeSignature meter : meters) {
        right[meter.ordinal()] = meter.text().equals(song.answer().replace("2/2", "4/4"));
      }

      examples.add(features, right, 1);
    }

    return examples;
  }
}
