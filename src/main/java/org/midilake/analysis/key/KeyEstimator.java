package org.midilake.analysis.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midilake.analysis.KeyProfile;
import org.midilake.analysis.model.CalibrationCurve;
import org.midilake.analysis.model.LogLinearModel;
import org.midilake.analysis.model.ModelResource;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * Estimates the key by pitch-class profiles (Krumhansl and Schmuckler's method: the correlation of
 * the duration-weighted pitch classes with the profile of each key), alone or with the bass line
 * and the last notes in a log-linear model. An instance serves one thread.
 */
public final class KeyEstimator {
  private final LogLinearModel model;
  private final CalibrationCurve curve;
  private final KeyEvidence evidence = new KeyEvidence();
  private final KeyFeatures keyFeatures = new KeyFeatures();
  private final double[][] features;
  private final double[] probabilities = new double[Key.COUNT];
  private final int[] order = new int[Key.COUNT];

  /** With the model that is delivered with the program. */
  public KeyEstimator(KeyProfile profile) {
    this(ModelResource.load(KeyFeature.class, resourceOf(profile)), curveOf(profile));
  }

  /** With other weights, and how their probabilities become confidences. */
  public KeyEstimator(LogLinearModel model, CalibrationCurve curve) {
    this.model = model;
    this.curve = curve;
    features = new double[model.featureCount()][Key.COUNT];
  }

  private static String resourceOf(KeyProfile profile) {
    return switch (profile) {
      case KRUMHANSL_KESSLER -> "key-model-krumhansl-kessler.txt";
      case TEMPERLEY -> "key-model-temperley.txt";
      case ALBRECHT_SHANAHAN -> "key-model-albrecht-shanahan.txt";
      case ENSEMBLE -> "key-model-ensemble.txt";
    };
  }

  /** Single profiles are there to be compared with: only the ensemble is calibrated. */
  private static CalibrationCurve curveOf(KeyProfile profile) {
    return profile == KeyProfile.ENSEMBLE
        ? CalibrationCurve.load(KeyFeature.class, "key-confidence.txt")
        : CalibrationCurve.NONE;
  }

  /** The key, or nothing if there are no pitched notes. */
  public Optional<KeyEstimate> estimate(Notes notes, PercussionChannels percussion) {
    evidence.gather(notes, percussion);
    if (evidence.noteCount() == 0) {
      return Optional.empty();
    }

    keyFeatures.fill(evidence, features);
    model.probabilities(features, probabilities, Key.COUNT);
    List<Key> ranking = new ArrayList<>(Key.COUNT);
    List<Double> ordered = new ArrayList<>(Key.COUNT);
    for (int index : order()) {
      ranking.add(Key.ofIndex(index));
      ordered.add(probabilities[index]);
    }

    return Optional.of(new KeyEstimate(ranking, ordered, curve.apply(ordered.get(0))));
  }

  /** The keys by their numbers, most probable first; of several the one with the lower number. */
  private int[] order() {
    for (int index = 0; index < Key.COUNT; index++) {
      int place = index;
      while (place > 0 && probabilities[order[place - 1]] < probabilities[index]) {
        order[place] = order[place - 1];
        place--;
      }

      order[place] = index;
    }

    return order;
  }
}
