package org.midilake.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.midilake.library.files.Template;

/** What the commands that do things with files of this machine have in common. */
final class FileOptions {
  private FileOptions() {}

  /** Local files and folders. */
  static List<Path> existing(List<String> inputs) {
    if (inputs.isEmpty()) {
      throw new UsageFault("There is nothing to work on. Give files or folders.");
    }

    List<Path> paths = new ArrayList<>();
    for (String input : inputs) {
      Path path =
          LocalPaths.of(input)
              .orElseThrow(
                  () -> new UsageFault("Only files of this machine will do, not " + input));
      if (Files.notExists(path)) {
        throw new UsageFault("This input does not exist: " + input);
      }

      paths.add(path);
    }

    return paths;
  }

  /** A template whose placeholders are known. */
  static Template template(String written, Collection<String> known) {
    Template template;
    try {
      template = new Template(written);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(e.getMessage());
    }

    Set<String> unknown = new TreeSet<>(template.placeholders());
    unknown.removeAll(Set.copyOf(known));
    if (!unknown.isEmpty()) {
      throw new UsageFault(
          "The template has placeholders that are not known: %s. There are %s."
              .formatted(String.join(", ", unknown), String.join(", ", new TreeSet<>(known))));
    }
    return template;
  }
}
