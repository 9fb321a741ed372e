package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.midilake.accuracy.LabelledSongs.LabelledSong;
import org.midilake.analysis.model.CalibrationCurve;
import org.midilake.analysis.model.LogLinearModel;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.analysis.tempo.TempoEstimate;
import org.midilake.analysis.tempo.TempoEstimator;

/**
 * Judges tempos: right within 4 %, near if a double, half, triple or third is. Confidences are
 * those of the model, before calibration.
 */
final class TempoTrial implements Trial {
  static final double PENALTY = 0.01;

  /** Loses less than {@link BetaFit} in cross-validation: 0.408 against 0.409. */
  static final CurveFit CALIBRATION = IsotonicFit::points;

  private static final double TOLERANCE = 0.04;

  @Override
  public List<Outcome> run(List<LabelledSong> training, List<LabelledSong> tested) {
    double[] weights = ConditionalLogitFit.all(TempoExamples.of(training), PENALTY);
    return judge(new TempoEstimator(new LogLinearModel(weights), CalibrationCurve.NONE), tested);
  }

  static List<Outcome> judge(TempoEstimator estimator, List<LabelledSong> tested) {
    PercussionChannels percussion = new PercussionChannels();
    List<Outcome> outcomes = new ArrayList<>();
    for (LabelledSong song : tested) {
      percussion.gather(song.song().notes());
      TempoEstimate estimate =
          estimator.estimate(song.song().notes(), percussion).orElse(new TempoEstimate(120, 0));
      outcomes.add(outcome(song, estimate));
    }

    return outcomes;
  }

  private static Outcome outcome(LabelledSong song, TempoEstimate estimate) {
    double bpm = Double.parseDouble(song.answer());
    boolean near =
        DoubleStream.of(1, 2, 0.5, 3, 1 / 3.0)
            .anyMatch(multiple -> isWithin(estimate.bpm(), bpm * multiple));
    String group = song.fields().get(2);
    return new Outcome(
        group.isEmpty() ? song.corpus() : song.corpus() + ":" + group,
        isWithin(estimate.bpm(), bpm),
        near,
        estimate.confidence());
  }

  private static boolean isWithin(double estimate, double bpm) {
    return Math.abs(estimate / bpm - 1) <= TOLERANCE;
  }
}
