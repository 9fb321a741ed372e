package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.midilake.accuracy.LabelledSongs.LabelledSong;
import org.midilake.analysis.meter.MeterEstimate;
import org.midilake.analysis.meter.MeterEstimator;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.meter.TimeSignature;
import org.midilake.analysis.model.LogLinearModel;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.smf.Division.TicksPerQuarterNote;

/** Judges time signatures on the tick grid; near means the same as right, and 2/2 like 4/4. */
final class MeterTrial implements Trial {
  static final double PENALTY = 0.001;

  @Override
  public List<Outcome> run(List<LabelledSong> training, List<LabelledSong> tested) {
    double[] weights = ConditionalLogitFit.all(MeterExamples.of(training), PENALTY);
    MeterEstimator estimator = new MeterEstimator(new LogLinearModel(weights));
    PercussionChannels percussion = new PercussionChannels();
    List<Outcome> outcomes = new ArrayList<>();
    for (LabelledSong song : tested) {
      int ticks = ((TicksPerQuarterNote) song.song().division()).ticks();
      percussion.gather(song.song().notes());
      MeterEstimate estimate =
          estimator
              .estimate(song.song().notes(), percussion, new QuarterScale.TickGrid(ticks))
              .orElse(new MeterEstimate(TimeSignature.FOUR_FOUR, 0));
      String text = estimate.timeSignature().text();
      boolean right = text.equals(song.answer());
      boolean near = right || (text.equals("4/4") && song.answer().equals("2/2"));
      outcomes.add(new Outcome(song.corpus(), right, near, estimate.confidence()));
    }

    return outcomes;
  }
}
