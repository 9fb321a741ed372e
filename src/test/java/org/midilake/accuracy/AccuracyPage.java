package org.midilake.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.midilake.accuracy.ChordTrial.ChordScore;
import org.midilake.accuracy.LabelledSongs.LabelledSong;

/**
 * Makes the tables of the page about accuracy: fits each model to parts of the labelled corpora and
 * judges it by the others. The tables lie between comments with their names; the words around them
 * stay.
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.midilake.accuracy.AccuracyPage \
 *     -Dexec.args="../shared/corpora src/site/markdown/accuracy.md"</pre>
 */
public final class AccuracyPage {
  private static final int RESAMPLES = 1000;

  private final Path corpora;
  private String text;

  private AccuracyPage(Path corpora, String text) {
    this.corpora = corpora;
    this.text = text;
  }

  /** Arguments: the folder of the corpora, the page, the tasks (all if there are none). */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    AccuracyPage page = new AccuracyPage(Path.of(arguments[0]), Files.readString(file));
    List<String> tasks =
        arguments.length > 2
            ? List.of(arguments).subList(2, arguments.length)
            : List.of("key", "tempo", "meter", "chords", "drums");
    tasks.forEach(page::measure);
    Files.writeString(file, page.text);
  }

  private void measure(String task) {
    switch (task) {
      case "key" -> put(task, new KeyTrial(), KeyTrial.CALIBRATION::crossValidated);
      case "tempo" -> put(task, new TempoTrial(), TempoTrial.CALIBRATION::crossValidated);
      case "meter" -> put(task, new MeterTrial(), UnaryOperator.identity());
      case "chords" ->
          set(task, chords(ChordTrial.bySong(ChordModelFit.read(corpora.resolve(task)))));
      case "drums" ->
          set(
              task,
              DrumTable.of(DrumCrossValidation.answers(DrumExamples.read(corpora.resolve(task)))));
      default -> throw new IllegalArgumentException("no such task: " + task);
    }
  }

  private void put(String task, Trial trial, UnaryOperator<List<Outcome>> calibrated) {
    List<LabelledSong> songs = LabelledSongs.read(corpora.resolve(task));
    List<Outcome> bySong = CrossValidation.bySong(songs, trial);
    set(task, shares(bySong, CrossValidation.byCorpus(songs, trial)));
    set(task + "-calibration", calibration(calibrated.apply(bySong)));
  }

  private void set(String name, String table) {
    String start = "<!-- " + name + " -->\n";
    int from = text.indexOf(start) + start.length();
    int to = text.indexOf("<!-- /" + name + " -->");
    text = text.substring(0, from) + "\n" + table.strip() + "\n\n" + text.substring(to);
  }

  private static String shares(List<Outcome> bySong, List<Outcome> byCorpus) {
    Map<String, List<Outcome>> others =
        byCorpus.stream()
            .collect(Collectors.groupingBy(Outcome::subset, TreeMap::new, Collectors.toList()));
    StringBuilder table =
        new StringBuilder(
            "| set | files | exact, by song | near, by song | exact, by corpus | near, by corpus |\n"
                + "|---|---|---|---|---|---|\n");
    bySong.stream()
        .collect(Collectors.groupingBy(Outcome::subset, TreeMap::new, Collectors.toList()))
        .forEach(
            (subset, outcomes) ->
                table.append(
                    String.format(
                        Locale.ROOT,
                        "| `%s` | %d | %s | %s | %s | %s |%n",
                        subset,
                        outcomes.size(),
                        share(outcomes, Outcome::right),
                        share(outcomes, Outcome::near),
                        share(others.get(subset), Outcome::right),
                        share(others.get(subset), Outcome::near))));
    return table.toString();
  }

  private static String share(List<Outcome> outcomes, Predicate<Outcome> isRight) {
    return Share.of(outcomes, isRight).text();
  }

  private static String calibration(List<Outcome> outcomes) {
    StringBuilder table =
        new StringBuilder(
            "| confidence | files | mean confidence | accuracy | difference |\n|---|---|---|---|---|\n");
    for (Calibration.Bin bin : Calibration.of(outcomes)) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %.1f–%.1f | %d | %.3f | %.3f | %+.3f |%n",
              bin.number() / 10.0,
              (bin.number() + 1) / 10.0,
              bin.count(),
              bin.meanConfidence(),
              bin.accuracy(),
              bin.gap()));
    }

    return table.toString();
  }

  private static String chords(List<ChordScore> scores) {
    return "| measure | percent of the time |\n|---|---|\n"
        + line("root", scores, ChordScore::root, ChordScore::all)
        + line("root and major or minor third", scores, ChordScore::rightTriads, ChordScore::triads)
        + line("root and quality", scores, ChordScore::quality, ChordScore::all);
  }

  /** A share of time with its 95 % interval: songs are drawn anew (bootstrap, Efron 1979). */
  private static String line(
      String name,
      List<ChordScore> scores,
      ToDoubleFunction<ChordScore> right,
      ToDoubleFunction<ChordScore> all) {
    Random random = new Random(1);
    double[] shares = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      List<ChordScore> drawn =
          random.ints(scores.size(), 0, scores.size()).mapToObj(scores::get).toList();
      shares[i] = percent(drawn, right, all);
    }

    Arrays.sort(shares);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f (%.1f–%.1f) |%n",
        name,
        percent(scores, right, all),
        shares[(int) (RESAMPLES * 0.025)],
        shares[(int) (RESAMPLES * 0.975)]);
  }

  private static double percent(
      List<ChordScore> scores,
      ToDoubleFunction<ChordScore> right,
      ToDoubleFunction<ChordScore> all) {
    return 100 * scores.stream().mapToDouble(right).sum() / scores.stream().mapToDouble(all).sum();
  }
}
