package org.midilake.analysis.gm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads a list of names from a resource beside this class: one per line, {@code #} for comments.
 */
final class NameList {
  private NameList() {}

  static List<String> read(String resource, int count) {
    try (InputStream stream = NameList.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + resource);
      }

      List<String> names =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      if (names.size() != count) {
        throw new IllegalStateException(names.size() + " names in " + resource + ", not " + count);
      }

      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
