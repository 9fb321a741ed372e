package org.midilake.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of small files, each with its first name as its content. */
final class RenamedFolder {
  private final Path folder;
  private final List<RenamePlan.Entry> entries = new ArrayList<>();

  RenamedFolder(Path folder) {
    this.folder = folder;
  }

  /** Adds a file that is to be renamed. */
  RenamedFolder file(String source, String target) throws IOException {
    entries.add(new RenamePlan.Entry(folder.resolve(source), folder.resolve(target)));
    return file(source);
  }

  /** Adds a file that stays. */
  RenamedFolder file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
    return this;
  }

  RenamePlan plan() {
    return new RenamePlan(entries);
  }

  /** Contents by name. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> files.put(folder.relativize(path).toString(), content(path)));
    }

    return files;
  }

  /** What is under its old name. */
  Map<String, String> before() {
    Map<String, String> files = new TreeMap<>();
    entries.forEach(entry -> files.put(name(entry.source()), name(entry.source())));
    return files;
  }

  /** What is under its new name when the plan was applied. */
  Map<String, String> after() {
    Map<String, String> files = new TreeMap<>();
    entries.forEach(entry -> files.put(name(entry.target()), name(entry.source())));
    return files;
  }

  private String name(Path path) {
    return folder.relativize(path).toString();
  }

  private static String content(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
