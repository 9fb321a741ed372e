package org.midilake.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.midilake.accuracy.DrumExamples.DrumPart;
import org.midilake.analysis.model.ClassModel;

/**
 * Writes style and beat type of every labelled drum part as {@code drums.csv}, in the form that the
 * scorer reads, each by models that were fitted without any take of its groove (eight parts of the
 * grooves, the grooves of each style spread over them):
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.midilake.accuracy.DrumCrossValidation \
 *     -Dexec.args="../shared/corpora target"
 * python3 ../shared/accuracy/score.py drums ../shared/corpora/drums/truth.csv target/drums.csv
 * </pre>
 */
public final class DrumCrossValidation {
  private static final int FOLDS = 8;

  private DrumCrossValidation() {}

  /** Arguments: the folder of the corpora, the folder to write to. */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("path,style,beat_type");
    answers(DrumExamples.read(Path.of(arguments[0], "drums"))).stream()
        .map(answer -> answer.part().path() + "," + answer.style() + "," + answer.beatType())
        .forEach(lines::add);
    Files.write(Path.of(arguments[1], "drums.csv"), lines);
  }

  /** Style and beat type of a part by models that do not know its groove. */
  record DrumAnswer(DrumPart part, String style, String beatType) {}

  static List<DrumAnswer> answers(List<DrumPart> parts) {
    Map<String, Integer> folds = folds(parts);
    List<DrumAnswer> answers = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int heldOut = fold;
      List<DrumPart> others =
          parts.stream().filter(part -> folds.get(part.groove()) != heldOut).toList();
      ClassModel styles = DrumModels.styles(others);
      ClassModel patterns = DrumModels.patterns(others);
      parts.stream()
          .filter(part -> folds.get(part.groove()) == heldOut)
          .map(part -> new DrumAnswer(part, best(styles, part), best(patterns, part)))
          .forEach(answers::add);
    }

    return answers;
  }

  private static Map<String, Integer> folds(List<DrumPart> parts) {
    List<DrumPart> sorted =
        parts.stream()
            .sorted(Comparator.comparing(DrumPart::style).thenComparing(DrumPart::groove))
            .toList();
    Map<String, Integer> folds = new HashMap<>();
    for (DrumPart part : sorted) {
      folds.putIfAbsent(part.groove(), folds.size() % FOLDS);
    }

    return folds;
  }

  private static String best(ClassModel model, DrumPart part) {
    double[] probabilities = model.probabilities(part.values());
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }

    return model.classes().get(best);
  }
}
