package org.midilake.analysis.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads fitted weights: a text resource with a name and its weights in each line, and {@code #}
 * comments that say how they were fitted.
 */
public final class ModelResource {
  private ModelResource() {}

  /** The model whose features are the constants of an enum, from a resource beside that enum. */
  public static <F extends Enum<F>> LogLinearModel load(Class<F> features, String name) {
    Map<String, double[]> byName = rows(features, name);
    F[] constants = features.getEnumConstants();
    double[] weights = new double[constants.length];
    for (F feature : constants) {
      double[] weight = byName.remove(feature.name());
      if (weight == null || weight.length != 1) {
        throw new IllegalStateException("no weight for " + feature + " in " + name);
      }

      weights[feature.ordinal()] = weight[0];
    }

    if (!byName.isEmpty()) {
      throw new IllegalStateException(
          "weights for unknown features in " + name + ": " + byName.keySet());
    }

    return new LogLinearModel(weights);
  }

  /** The values of each line by its name, from a resource beside a class. */
  public static Map<String, double[]> rows(Class<?> owner, String name) {
    Map<String, double[]> weights = new HashMap<>();
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name + " beside " + owner.getName());
      }

      var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.trim().split("\\s+");
          weights.put(
              parts[0], Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray());
        }
      }

      return weights;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
