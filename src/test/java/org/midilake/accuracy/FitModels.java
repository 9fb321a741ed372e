package org.midilake.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
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
  private static final double KEY_PENALTY = 0.003;
  private static final double TEMPO_PENALTY = 0.003;
  private static final double METER_PENALTY = 0.001;

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
      case "chords" -> chords(ChordModelFit.fit(ChordModelFit.read(folder)));
      case "key" -> keys(KeyExamples.of(LabelledSongs.read(folder)));
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
      double[] weights = ConditionalLogitFit.only(Set.of(profile), examples, KEY_PENALTY);
      write("key/key-model-" + name + ".txt", KeyFeature.values(), weights);
    }

    // In cross-validation over songs the ensemble is better without Temperley's profile.
    Set<KeyFeature> ensemble = EnumSet.complementOf(EnumSet.of(KeyFeature.TEMPERLEY));
    double[] weights = ConditionalLogitFit.only(ensemble, examples, KEY_PENALTY);
    write("key/key-model-ensemble.txt", KeyFeature.values(), weights);
  }

  private void tempos(List<LabelledSong> songs) throws IOException {
    double[] weights = ConditionalLogitFit.all(TempoExamples.of(songs), TEMPO_PENALTY);
    write("tempo/tempo-model.txt", TempoFeature.values(), weights);
  }

  private void meters(List<LabelledSong> songs) throws IOException {
    double[] weights = ConditionalLogitFit.all(MeterExamples.of(songs), METER_PENALTY);
    write("meter/meter-model.txt", MeterFeature.values(), weights);
  }

  private void chords(Map<String, double[]> lines) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "# Weights of a conditional random field, fitted by FitModels (among the tests).\n");
    lines.forEach(
        (name, weights) -> {
          text.append(name);
          for (double weight : weights) {
            text.append(String.format(Locale.ROOT, " %.4f", weight));
          }

          text.append('\n');
        });
    Files.writeString(resources.resolve("chord/chord-model.txt"), text.toString());
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
