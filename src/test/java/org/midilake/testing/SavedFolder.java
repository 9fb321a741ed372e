package org.midilake.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a folder, for tests that all begin with what took long to make. */
public final class SavedFolder {
  private final Path folder;
  private final Path copy;

  /** Copies {@code folder}, times of files included; {@code copy} must not be there. */
  public SavedFolder(Path folder, Path copy) {
    this.folder = folder;
    this.copy = copy;
    copy(folder, copy);
  }

  /** Brings the folder back to what it was. */
  public void restore() {
    below(folder).stream().sorted(Comparator.reverseOrder()).forEach(SavedFolder::delete);
    copy(copy, folder);
  }

  private static void copy(Path from, Path to) {
    for (Path path : below(from)) {
      try {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder and all that is in it, each folder before what it holds. */
  private static List<Path> below(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
