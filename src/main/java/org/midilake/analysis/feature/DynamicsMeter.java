package org.midilake.analysis.feature;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.midilake.analysis.beat.BeatNotes;

/** Measures the velocities of a piece. Keeps its counts: one per thread. */
public final class DynamicsMeter {
  private static final double ACCENT = 1.25;
  private static final int STEPS_PER_BIN = 16;

  private final int[] velocities = new int[128];

  /** By velocity: how far it is from the mean. */
  private final double[] deviations = new double[128];

  private final int[] bins = new int[128 / STEPS_PER_BIN];

  /** The features of all notes. */
  public DynamicsFeatures measure(BeatNotes notes) {
    Arrays.fill(velocities, 0);
    Arrays.fill(bins, 0);
    int size = notes.size();
    for (int i = 0; i < size; i++) {
      velocities[notes.velocity(i)]++;
    }

    long sum = 0;
    for (int velocity = 0; velocity < velocities.length; velocity++) {
      bins[velocity / STEPS_PER_BIN] += velocities[velocity];
      sum += (long) velocities[velocity] * velocity;
    }

    double accent = size > 0 ? ACCENT * sum / size : 0;
    int accents = 0;
    int distinct = 0;
    int lowest = 128;
    int highest = 0;
    for (int velocity = 0; velocity < velocities.length; velocity++) {
      int count = velocities[velocity];
      if (count > 0) {
        lowest = Math.min(lowest, velocity);
        highest = velocity;
        distinct++;
        accents += velocity >= accent ? count : 0;
      }
    }

    return new DynamicsFeatures(
        Shares.histogram(bins),
        size > 0 ? OptionalInt.of(highest - lowest) : OptionalInt.empty(),
        distinct,
        meanChange(notes),
        Shares.of(accents, size),
        highest > lowest ? trend(notes, (double) sum / size) : OptionalDouble.empty());
  }

  private static OptionalDouble meanChange(BeatNotes notes) {
    int changes = 0;
    int before = 0;
    int loudest = 0;
    int moment = 0;
    for (int i = 0; i < notes.size(); i++) {
      loudest = Math.max(loudest, notes.velocity(i));
      if (i + 1 == notes.after(moment)) {
        changes += moment > 0 ? Math.abs(loudest - before) : 0;
        before = loudest;
        loudest = 0;
        moment++;
      }
    }

    return Shares.of(changes, notes.moments() - 1);
  }

  /** Pearson's coefficient. */
  private OptionalDouble trend(BeatNotes notes, double meanVelocity) {
    for (int velocity = 0; velocity < deviations.length; velocity++) {
      deviations[velocity] = velocity - meanVelocity;
    }

    double meanOnset = 0;
    for (int i = 0; i < notes.size(); i++) {
      meanOnset += notes.onset(i) / notes.size();
    }

    double product = 0;
    double onsets = 0;
    double velocities = 0;
    for (int i = 0; i < notes.size(); i++) {
      double onset = notes.onset(i) - meanOnset;
      double velocity = deviations[notes.velocity(i)];
      product += onset * velocity;
      onsets += onset * onset;
      velocities += velocity * velocity;
    }

    return Shares.of(product, StrictMath.sqrt(onsets * velocities));
  }
}
