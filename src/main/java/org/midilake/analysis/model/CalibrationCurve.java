package org.midilake.analysis.model;

import java.util.Map;

/**
 * Turns what a model says of itself into how often it is right: straight lines between fitted
 * points, from 0 to 0 and from 1 to 1. Never falls, so that no order changes.
 */
public final class CalibrationCurve {
  /** Leaves everything as it is. */
  public static final CalibrationCurve NONE = new CalibrationCurve(new double[0], new double[0]);

  private final double[] raw;
  private final double[] calibrated;

  /** Both ascending, strictly between 0 and 1. */
  public CalibrationCurve(double[] raw, double[] calibrated) {
    if (raw.length != calibrated.length) {
      throw new IllegalArgumentException(raw.length + " points, " + calibrated.length + " values");
    }

    this.raw = raw.clone();
    this.calibrated = calibrated.clone();
  }

  /** The curve of a resource with the lines RAW and CALIBRATED, beside a class. */
  public static CalibrationCurve load(Class<?> owner, String name) {
    Map<String, double[]> lines = ModelResource.rows(owner, name);
    return new CalibrationCurve(lines.get("RAW"), lines.get("CALIBRATED"));
  }

  /** The calibrated value of a probability, both 0..1. */
  public double apply(double probability) {
    double fromX = 0;
    double fromY = 0;
    int next = 0;
    while (next < raw.length && raw[next] <= probability) {
      fromX = raw[next];
      fromY = calibrated[next];
      next++;
    }

    double toX = next < raw.length ? raw[next] : 1;
    double toY = next < raw.length ? calibrated[next] : 1;
    return toX > fromX ? fromY + (probability - fromX) / (toX - fromX) * (toY - fromY) : toY;
  }
}
