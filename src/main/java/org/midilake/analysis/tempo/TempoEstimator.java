package org.midilake.analysis.tempo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midilake.analysis.model.CalibrationCurve;
import org.midilake.analysis.model.LogLinearModel;
import org.midilake.analysis.model.ModelResource;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * Estimates the tempo from the onsets. Autocorrelations of onset curves (Scheirer, "Tempo and beat
 * analysis of acoustic musical signals", JASA 103, 1998; the log-normal preference for tempos
 * around 100 is from Ellis, "Beat tracking by dynamic programming", JNMR 36, 2007) are weighed by a
 * log-linear model, which settles the octave by evidence at bar level, in the bass, in the backbeat
 * and in the harmony. An instance serves one thread.
 */
public final class TempoEstimator {
  /** With fewer moments there is no periodicity to speak of. */
  private static final int FEWEST_EVENTS = 4;

  /** Tempos within this ratio are the same answer. */
  private static final double SAME_TEMPO = 0.04;

  private static final int REFINING_STEPS = 20;
  private static final double REFINING_RATIO = 0.0015;

  /** Keeps the refinement where it is when the autocorrelation is flat. */
  private static final double REFINING_COST = 1e-4;

  private final LogLinearModel model;
  private final CalibrationCurve curve;
  private final TempoCandidates candidates = new TempoCandidates();
  private final TempoEvidence evidence = new TempoEvidence();
  private final double[][] features;
  private final double[] probabilities = new double[TempoCandidates.COUNT];

  /** With the model that is delivered with the program. */
  public TempoEstimator() {
    this(
        ModelResource.load(TempoFeature.class, "tempo-model.txt"),
        CalibrationCurve.load(TempoFeature.class, "tempo-confidence.txt"));
  }

  /** With other weights, and how their probabilities become confidences. */
  public TempoEstimator(LogLinearModel model, CalibrationCurve curve) {
    this.model = model;
    this.curve = curve;
    features = new double[model.featureCount()][TempoCandidates.COUNT];
  }

  /** The tempo, or nothing if there are too few onsets. */
  public Optional<TempoEstimate> estimate(Notes notes, PercussionChannels percussion) {
    return weigh(notes, percussion) ? Optional.of(takeBest(curve)) : Optional.empty();
  }

  /**
   * At most so many tempos, the best first, and none twice; none if there are too few onsets. Their
   * confidences are the probabilities of the model, before the calibration of the best one.
   */
  public List<TempoEstimate> ranking(Notes notes, PercussionChannels percussion, int most) {
    List<TempoEstimate> ranking = new ArrayList<>(most);
    boolean known = weigh(notes, percussion);
    while (known && ranking.size() < most) {
      ranking.add(takeBest(CalibrationCurve.NONE));
    }

    return ranking;
  }

  /** Computes the probabilities of all candidates; whether there are onsets enough. */
  private boolean weigh(Notes notes, PercussionChannels percussion) {
    evidence.gather(notes, percussion);
    if (evidence.events() < FEWEST_EVENTS) {
      return false;
    }

    candidates.fill(evidence, features);
    model.probabilities(features, probabilities, TempoCandidates.COUNT);
    return true;
  }

  /** The most probable tempo; what is nearly the same tempo has no probability afterwards. */
  private TempoEstimate takeBest(CalibrationCurve calibration) {
    int best = 0;
    for (int i = 1; i < TempoCandidates.COUNT; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }

    double bpm = refine(candidates.bpm(best));
    double confidence = 0;
    for (int i = 0; i < TempoCandidates.COUNT; i++) {
      if (i == best || Math.abs(candidates.bpm(i) / bpm - 1) <= SAME_TEMPO) {
        confidence += probabilities[i];
        probabilities[i] = 0;
      }
    }

    return new TempoEstimate(bpm, calibration.apply(Math.min(confidence, 1)));
  }

  /** The best period within 3 %: long lags are the more exact. */
  private double refine(double bpm) {
    double best = Double.NEGATIVE_INFINITY;
    double refined = bpm;
    for (int step = -REFINING_STEPS; step <= REFINING_STEPS; step++) {
      double period = 60 / bpm * (1 + step * REFINING_RATIO);
      double score = -Math.abs(step) * REFINING_COST;
      for (int multiple = 1; multiple <= 4; multiple *= 2) {
        score += evidence.at(OnsetCurve.ALL, multiple * period);
      }

      if (score > best) {
        best = score;
        refined = 60 / period;
      }
    }

    return refined;
  }
}
