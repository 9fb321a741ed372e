package org.midilake.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.midilake.accuracy.DrumExamples.DrumPart;
import org.midilake.accuracy.LabelledSongs.LabelledSong;
import org.midilake.analysis.drums.DrumVector;
import org.midilake.analysis.key.KeyFeature;
import org.midilake.analysis.meter.MeterFeature;
import org.midilake.analysis.model.ClassModel;
import org.midilake.analysis.model.ClassModelResource;
import org.midilake.analysis.tempo.TempoFeature;

/**
 * Fits all models of the analysis and writes their weights into the resources. Run it after each
 * change of a feature:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.midilake.accuracy.FitModels -Dexec.args="../shared/corpora src/main/resources"
 * </pre>
 */
public final class FitModels {

  private final Path resources;

  private FitModels(Path resources) {
    this.resources = resources.resolve("org/midilake/analysis");
  }

  /**
   * Arguments: the folder of the corpora, that of the resources, the tasks (all if there are none).
   */
  public static void main(String[] arguments) throws IOException {
    Path corpora = Path.of(arguments[0]);
    FitModels fit = new FitModels(Path.of(arguments[1]));
    List<String> tasks =
        arguments.length > 2
            ? List.of(arguments).subList(2, arguments.length)
            : List.of("chords", "key", "tempo", "meter", "drums");
    for (String task : tasks) {
      fit.fit(task, corpora.resolve(task));
    }
  }

  private void fit(String task, Path folder) throws IOException {
    switch (task) {
      case "chords" ->
          write(
              "chord/chord-model.txt",
              "Weights of a conditional random field.",
              ChordModelFit.fit(ChordModelFit.read(folder)));
      case "key" -> {
        List<LabelledSong> songs = LabelledSongs.read(folder);
        keys(KeyExamples.of(songs));
        confidences("key", CrossValidation.bySong(songs, new KeyTrial()), KeyTrial.CALIBRATION);
        write(
            "harmony/degree-model.txt",
            "Shares of the time of chords in the songs of each mode: by third, by degree.",
            DegreeFit.fit(songs));
      }
      case "tempo" -> tempos(LabelledSongs.read(folder));
      case "meter" -> meters(LabelledSongs.read(folder));
      case "drums" -> drums(DrumExamples.read(folder));
      default -> throw new IllegalArgumentException("no such task: " + task);
    }
  }

  private void drums(List<DrumPart> parts) throws IOException {
    write("drums/pattern-model.txt", DrumModels.patterns(parts));
    write("drums/style-model.txt", DrumModels.styles(parts));
  }

  private void write(String name, ClassModel model) throws IOException {
    String text = String.join("\n", ClassModelResource.lines(model, DrumVector.featureNames()));
    Files.writeString(
        resources.resolve(name),
        "# A multinomial logistic regression, fitted by FitModels (among the tests).\n"
            + text
            + "\n");
  }

  private void keys(Examples examples) throws IOException {
    for (KeyFeature profile :
        List.of(KeyFeature.KRUMHANSL_KESSLER, KeyFeature.TEMPERLEY, KeyFeature.ALBRECHT_SHANAHAN)) {
      String name = profile.name().toLowerCase(Locale.ROOT).replace('_', '-');
      double[] weights = ConditionalLogitFit.only(Set.of(profile), examples, KeyTrial.PENALTY);
      write("key/key-model-" + name + ".txt", KeyFeature.values(), weights);
    }

    double[] weights = ConditionalLogitFit.only(KeyTrial.ENSEMBLE, examples, KeyTrial.PENALTY);
    write("key/key-model-ensemble.txt", KeyFeature.values(), weights);
  }

  private void tempos(List<LabelledSong> songs) throws IOException {
    double[] weights = ConditionalLogitFit.all(TempoExamples.of(songs), TempoTrial.PENALTY);
    write("tempo/tempo-model.txt", TempoFeature.values(), weights);
    confidences("tempo", CrossValidation.bySong(songs, new TempoTrial()), TempoTrial.CALIBRATION);
  }

  private void confidences(String task, List<Outcome> outcomes, CurveFit fit) throws IOException {
    List<double[]> points = fit.points(outcomes);
    Map<String, double[]> lines = new LinkedHashMap<>();
    lines.put("RAW", CurveFit.column(points, 0));
    lines.put("CALIBRATED", CurveFit.column(points, 1));
    String name = task + "/" + task + "-confidence.txt";
    write(name, "How often a " + task + " is right, by its probability.", lines);
  }

  private void meters(List<LabelledSong> songs) throws IOException {
    double[] weights = ConditionalLogitFit.all(MeterExamples.of(songs), MeterTrial.PENALTY);
    write("meter/meter-model.txt", MeterFeature.values(), weights);
  }

  private void write(String name, String title, Map<String, double[]> lines) throws IOException {
    StringBuilder text =
        new StringBuilder("# " + title + " Fitted by FitModels (among the tests).\n");
    lines.forEach(
        (line, weights) -> {
          text.append(line);
          for (double weight : weights) {
            text.append(String.format(Locale.ROOT, " %.4f", weight));
          }

          text.append('\n');
        });
    Files.writeString(resources.resolve(name), text.toString());
  }

  private void write(String name, Enum<?>[] features, double[] weights) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "# Weights of a log-linear model, fitted by FitModels (among the tests).\n");
    for (Enum<?> feature : features) {
      text.append(
          String.format(Locale.ROOT, "%s %.6f%n", feature.name(), weights[feature.ordinal()]));
    }

    Files.writeString(resources.resolve(name), text.toString());
  }
}
