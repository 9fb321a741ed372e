package org.midilake.accuracy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.midilake.accuracy.DrumCrossValidation.DrumAnswer;

/** The table of the page about drum parts: shares of right ones, and the mean F1 of the classes. */
final class DrumTable {
  private DrumTable() {}

  static String of(List<DrumAnswer> answers) {
    return "| measure | files | right | mean F1 of the classes |\n|---|---|---|---|\n"
        + line("style", answers, answer -> answer.part().style(), DrumAnswer::style)
        + line("beat or fill", answers, answer -> answer.part().beatType(), DrumAnswer::beatType);
  }

  private static String line(
      String name,
      List<DrumAnswer> answers,
      Function<DrumAnswer, String> truth,
      Function<DrumAnswer, String> estimate) {
    long right =
        answers.stream()
            .filter(answer -> truth.apply(answer).equals(estimate.apply(answer)))
            .count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %.1f |%n",
        name,
        answers.size(),
        new Share(right, answers.size()).text(),
        100 * meanF1(answers, truth, estimate));
  }

  /** Mean over the classes that occur of 2 right / (true + estimated). */
  private static double meanF1(
      List<DrumAnswer> answers,
      Function<DrumAnswer, String> truth,
      Function<DrumAnswer, String> estimate) {
    Set<String> classes = new TreeSet<>(answers.stream().map(truth).toList());
    double sum = 0;
    for (String name : classes) {
      long members = answers.stream().filter(answer -> truth.apply(answer).equals(name)).count();
      long named = answers.stream().filter(answer -> estimate.apply(answer).equals(name)).count();
      long both =
          answers.stream()
              .filter(answer -> truth.apply(answer).equals(name))
              .filter(answer -> estimate.apply(answer).equals(name))
              .count();
      sum += 2.0 * both / (members + named);
    }

    return sum / classes.size();
  }
}
