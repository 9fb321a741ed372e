package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.midilake.accuracy.DrumExamples.DrumPart;
import org.midilake.accuracy.MultinomialFit.Labelled;
import org.midilake.analysis.model.ClassModel;

/**
 * Fits the models of drum parts. Grooves with many takes and styles with many grooves weigh less
 * per take, or the models would know one drummer's rock and little else. Penalties and powers are
 * those that were best when grooves were held out.
 */
final class DrumModels {
  private static final double PATTERN_PENALTY = 0.03;
  private static final double PATTERN_GROOVE_POWER = 0.3;
  private static final double STYLE_PENALTY = 0.3;
  private static final double STYLE_GROOVE_POWER = 0.7;
  private static final double STYLE_CLASS_POWER = 0.7;

  private DrumModels() {}

  /** Groove or fill. */
  static ClassModel patterns(List<DrumPart> parts) {
    return fit(parts, DrumPart::beatType, PATTERN_PENALTY, PATTERN_GROOVE_POWER, 0);
  }

  /** The style. */
  static ClassModel styles(List<DrumPart> parts) {
    return fit(parts, DrumPart::style, STYLE_PENALTY, STYLE_GROOVE_POWER, STYLE_CLASS_POWER);
  }

  private static ClassModel fit(
      List<DrumPart> parts,
      Function<DrumPart, String> label,
      double penalty,
      double groovePower,
      double classPower) {
    List<String> classes = parts.stream().map(label).distinct().sorted().toList();
    Map<String, Integer> takes = new HashMap<>();
    parts.forEach(part -> takes.merge(part.groove(), 1, Integer::sum));
    Map<String, Double> classWeights = new HashMap<>();
    for (DrumPart part : parts) {
      double weight = Math.pow(takes.get(part.groove()), -groovePower);
      classWeights.merge(label.apply(part), weight, Double::sum);
    }

    List<Labelled> examples = new ArrayList<>();
    for (DrumPart part : parts) {
      double weight =
          Math.pow(takes.get(part.groove()), -groovePower)
              * Math.pow(classWeights.get(label.apply(part)), -classPower);
      examples.add(new Labelled(part.values(), classes.indexOf(label.apply(part)), weight));
    }

    return MultinomialFit.of(examples, classes, penalty);
  }
}
