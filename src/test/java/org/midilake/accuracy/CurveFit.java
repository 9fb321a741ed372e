package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.midilake.analysis.model.CalibrationCurve;

/** A way to fit a calibration curve to outcomes of cross-validation. */
@FunctionalInterface
interface CurveFit {

  /** The points of the curve, ascending: a confidence, the share that is right. */
  List<double[]> points(List<Outcome> outcomes);

  /** The curve through the points. */
  default CalibrationCurve curve(List<Outcome> outcomes) {
    List<double[]> points = points(outcomes);
    return new CalibrationCurve(column(points, 0), column(points, 1));
  }

  /** Each fifth of the outcomes with the confidences of a curve that was fitted to the others. */
  default List<Outcome> crossValidated(List<Outcome> outcomes) {
    List<Outcome> calibrated = new ArrayList<>();
    for (int fold = 0; fold < CrossValidation.FOLDS; fold++) {
      List<Outcome> others = new ArrayList<>();
      List<Outcome> tested = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        (i % CrossValidation.FOLDS == fold ? tested : others).add(outcomes.get(i));
      }

      CalibrationCurve curve = curve(others);
      for (Outcome outcome : tested) {
        calibrated.add(
            new Outcome(
                outcome.subset(),
                outcome.right(),
                outcome.near(),
                curve.apply(outcome.confidence())));
      }
    }

    return calibrated;
  }

  /** Confidences (0) or shares (1) of points. */
  static double[] column(List<double[]> points, int column) {
    return points.stream().mapToDouble(point -> point[column]).toArray();
  }
}
