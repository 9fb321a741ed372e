package org.midilake.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.midilake.accuracy.LabelledSongs.LabelledSong;
import org.midilake.analysis.key.KeyFeature;
import org.midilake.analysis.meter.MeterFeature;
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

  /** Arguments: the folder of the corpora, the folder of the resources. */
  public static void main(String[] arguments) throws IOException {
    Path corpora = Path.of(arguments[0]);
    FitModels fit = new FitModels(Path.of(arguments[1]));
    fit.keys(KeyExamples.of(LabelledSongs.read(corpora.resolve("key"))));
    fit.tempos(LabelledSongs.read(corpora.resolve("tempo")));
    fit.meters(LabelledSongs.read(corpora.resolve("meter")));
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
