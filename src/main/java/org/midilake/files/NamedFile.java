package org.midilake.files;

import java.nio.file.Path;
import java.util.Map;

/**
 * A file and what its new name can be made of.
 *
 * @param values by placeholder; what is not known is missing
 */
public record NamedFile(Path path, Map<String, String> values) {
  public NamedFile {
    values = Map.copyOf(values);
  }

  /** The extension with its dot; empty without one. */
  String extension() {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot) : "";
  }
}
