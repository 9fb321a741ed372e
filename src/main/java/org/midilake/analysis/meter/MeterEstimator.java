package org.midilake.analysis.meter;

import java.util.Optional;
import org.midilake.analysis.model.LogLinearModel;
import org.midilake.analysis.model.ModelResource;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * Estimates the time signature: autocorrelation of accents at the lengths of bars and beats (Brown,
 * "Determination of the meter of musical scores by autocorrelation", JASA 94, 1993), over loudness,
 * length, bass and changes of harmony, weighed by a log-linear model. An instance serves one
 * thread.
 */
public final class MeterEstimator {
  private static final TimeSignature[] METERS = TimeSignature.values();

  /** With fewer moments there is no bar to speak of. */
  private static final int FEWEST_EVENTS = 8;

  /** A meter shows by repetition: two bars of 4/4. */
  private static final double SHORTEST_QUARTERS = 8;

  private final LogLinearModel model;
  private final MeterEvidence evidence = new MeterEvidence();
  private final double[][] features;
  private final double[] probabilities = new double[METERS.length];

  /** With the model that is delivered with the program. */
  public MeterEstimator() {
    this(ModelResource.load(MeterFeature.class, "meter-model.txt"));
  }

  /** With other weights. */
  public MeterEstimator(LogLinearModel model) {
    this.model = model;
    features = new double[model.featureCount()][METERS.length];
  }

  /** The time signature, or nothing if there are too few onsets or bars. */
  public Optional<MeterEstimate> estimate(
      Notes notes, PercussionChannels percussion, QuarterScale scale) {
    evidence.gather(notes, percussion, scale);
    if (evidence.events() < FEWEST_EVENTS || evidence.quarters() < SHORTEST_QUARTERS) {
      return Optional.empty();
    }

    evidence.fill(features);
    model.probabilities(features, probabilities, METERS.length);
    int best = 0;
    for (int i = 1; i < METERS.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }

    return Optional.of(new MeterEstimate(METERS[best], probabilities[best]));
  }
}
