package org.midilake.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.util.AccumulatorV2;

/**
 * Gathers from all tasks how long files took: a histogram, and the slowest files.
 *
 * <p>The steps of the histogram grow with the times: eight to the octave, so that a percentile is
 * within 5 % of the true one. Its size does not depend on the number of files.
 */
public final class AnalysisTimes extends AccumulatorV2<FileTime, TimeFacts> {
  private static final long serialVersionUID = 1L;
  private static final int STEPS_PER_OCTAVE = 8;

  /** Up to 2^36 microseconds, 19 hours. */
  private static final int STEPS = 36 * STEPS_PER_OCTAVE;

  private static final int SLOWEST = 20;

  private final long[] histogram = new long[STEPS];
  private final List<FileTime> slowest = new ArrayList<>();

  @Override
  public synchronized boolean isZero() {
    return slowest.isEmpty();
  }

  @Override
  public synchronized AnalysisTimes copy() {
    AnalysisTimes copy = new AnalysisTimes();
    copy.merge(this);
    return copy;
  }

  @Override
  public synchronized void reset() {
    Arrays.fill(histogram, 0);
    slowest.clear();
  }

  @Override
  public synchronized void add(FileTime time) {
    histogram[step(time.micros())]++;
    keep(time);
  }

  @Override
  public synchronized void merge(AccumulatorV2<FileTime, TimeFacts> other) {
    AnalysisTimes times = (AnalysisTimes) other;
    for (int i = 0; i < STEPS; i++) {
      histogram[i] += times.histogram[i];
    }

    times.slowest.forEach(this::keep);
  }

  @Override
  public synchronized TimeFacts value() {
    return new TimeFacts(
        Arrays.stream(histogram).sum(),
        percentile(0.5),
        percentile(0.95),
        percentile(0.99),
        List.copyOf(slowest));
  }

  private void keep(FileTime time) {
    if (slowest.size() == SLOWEST
        && FileTime.SLOWEST_FIRST.compare(time, slowest.get(SLOWEST - 1)) >= 0) {
      return;
    }

    slowest.add(time);
    slowest.sort(FileTime.SLOWEST_FIRST);
    if (slowest.size() > SLOWEST) {
      slowest.remove(SLOWEST);
    }
  }

  private static int step(long micros) {
    double octaves = Math.log((double) Math.max(micros, 1)) / Math.log(2);
    return Math.min((int) (octaves * STEPS_PER_OCTAVE), STEPS - 1);
  }

  /** Milliseconds that such a share of the files did not exceed; 0 without files. */
  private double percentile(double share) {
    double wanted = share * Arrays.stream(histogram).sum();
    long seen = 0;
    for (int i = 0; i < STEPS; i++) {
      seen += histogram[i];
      if (seen > 0 && seen >= wanted) {
        double middle = Math.pow(2, (i + 0.5) / STEPS_PER_OCTAVE);
        return Math.min(middle, (double) slowest.get(0).micros()) / 1000;
      }
    }

    return 0;
  }
}
