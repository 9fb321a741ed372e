package org.midilake.analysis.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads fitted weights: a text resource with one {@code NAME weight} per line and {@code #}
 * comments that say how they were fitted. Every feature must have exactly one weight.
 */
public final class ModelResource {
  private ModelResource() {}

  /** The model whose features are the constants of an enum, from a resource beside that enum. */
  public static <F extends Enum<F>> LogLinearModel load(Class<F> features, String name) {
    Map<String, Double> byName = read(features, name);
    F[] constants = features.getEnumConstants();
    double[] weights = new double[constants.length];
    for (F feature : constants) {
      Double weight = byName.remove(feature.name());
      if (weight == null) {
        throw new IllegalStateException("no weight for " + feature + " in " + name);
      }

      weights[feature.ordinal()] = weight;
    }

    if (!byName.isEmpty()) {
      throw new IllegalStateException("weights for unknown features in " + name + ": " + byName);
    }

    return new LogLinearModel(weights);
  }

  private static Map<String, Double> read(Class<?> owner, String name) {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name + " beside " + owner.getName());
      }

      var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.trim().split("\\s+", 2);
          weights.put(parts[0], Double.valueOf(parts[1]));
        }
      }

      return weights;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
