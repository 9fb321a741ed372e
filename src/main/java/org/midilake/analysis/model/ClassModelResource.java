package org.midilake.analysis.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads and writes fitted class models: a text resource with {@code #} comments, the names of the
 * classes after {@value #CLASSES}, and a line for {@value #CONSTANT} and one for each feature, with
 * one weight per class.
 */
public final class ClassModelResource {
  private static final String CLASSES = "classes";
  private static final String CONSTANT = "constant";

  private ClassModelResource() {}

  /** The model of a resource beside a class, whose features must be the named ones, in order. */
  public static ClassModel load(Class<?> owner, String name, List<String> features) {
    List<String[]> lines = lines(owner, name);
    List<String> classes = List.of(lines.get(0)).subList(1, lines.get(0).length);
    List<String> found = lines.stream().skip(2).map(line -> line[0]).toList();
    boolean headed = lines.get(0)[0].equals(CLASSES) && lines.get(1)[0].equals(CONSTANT);
    if (!headed || !found.equals(features)) {
      throw new IllegalStateException(name + " is not for the features " + features);
    }

    double[] weights = new double[classes.size() * (features.size() + 1)];
    for (int row = 1; row < lines.size(); row++) {
      for (int label = 0; label < classes.size(); label++) {
        weights[label * (features.size() + 1) + row - 1] =
            Double.parseDouble(lines.get(row)[label + 1]);
      }
    }

    return new ClassModel(classes, weights);
  }

  private static List<String[]> lines(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name + " beside " + owner.getName());
      }

      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.trim().split("\\s+", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a model's resource, without comments. */
  public static List<String> lines(ClassModel model, List<String> features) {
    String[] lines = new String[features.size() + 2];
    lines[0] = CLASSES + " " + String.join(" ", model.classes());
    for (int row = 0; row <= features.size(); row++) {
      StringBuilder line = new StringBuilder(row == 0 ? CONSTANT : features.get(row - 1));
      for (int label = 0; label < model.classes().size(); label++) {
        line.append(String.format(Locale.ROOT, " %.4f", model.weight(label, row)));
      }

      lines[row + 1] = line.toString();
    }

    return Arrays.asList(lines);
  }
}
