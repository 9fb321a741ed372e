package org.midilake.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A file and what its new name can be made of.
 *
 * @param path of the file, or of the archive that it is a member of
 * @param member its path within the archive; empty if it is a file of its own
 * @param values by placeholder; what is not known is missing
 */
public record NamedFile(Path path, Optional<String> member, Map<String, String> values) {
  private static final String MEMBER = "!/";

  public NamedFile {
    values = Map.copyOf(values);
  }

  /** A file of its own. */
  public NamedFile(Path path, Map<String, String> values) {
    this(path, Optional.empty(), values);
  }

  /** Where it is, members of archives behind the path of their archive. */
  public String source() {
    return member.map(it -> path + MEMBER + it).orElseGet(path::toString);
  }

  /** The extension with its dot; empty without one. */
  String extension() {
    String source = source();
    String name = source.substring(source.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot) : "";
  }
}
