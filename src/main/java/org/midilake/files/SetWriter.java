package org.midilake.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.midilake.library.files.CsvLine;
import org.midilake.library.files.Template;
import org.midilake.library.files.UniquePaths;

/**
 * Copies or links files into folders by a template, and lists them in a CSV manifest. A file is
 * under its name whole or not at all; what is there already with the same bytes is left as it is.
 */
public final class SetWriter implements AutoCloseable {
  private static final List<String> FIRST_COLUMNS = List.of("source", "target");

  private final Path root;
  private final Template template;
  private final Placing placing;
  private final List<String> columns;
  private final BufferedWriter manifest;
  private final UniquePaths paths = new UniquePaths();

  /**
   * @param root where the set goes
   * @param manifest file that is written, replacing what is there
   * @param columns placeholders whose values are written beside the paths
   */
  public SetWriter(
      Path root, Template template, Placing placing, Path manifest, List<String> columns)
      throws IOException {
    this.root = root;
    this.template = template;
    this.placing = placing;
    this.columns = List.copyOf(columns);
    Files.createDirectories(root);
    this.manifest = Files.newBufferedWriter(manifest, StandardCharsets.UTF_8);
    List<String> header = new ArrayList<>(FIRST_COLUMNS);
    header.addAll(columns);
    line(header);
  }

  /**
   * Adds a file.
   *
   * @throws IOException if it can't be read, or another file has its name
   */
  public void add(NamedFile file) throws IOException {
    String name = name(file);
    Path target = target(name);
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      place(file.path(), target);
    } else if (Files.mismatch(file.path(), target) >= 0) {
      throw new IOException(target + " exists, with other bytes");
    }

    list(file, name);
  }

  /**
   * Adds a member of an archive, of which there can be no link.
   *
   * @throws IOException if it can't be written, or another file has its name
   */
  public void add(NamedFile file, byte[] bytes) throws IOException {
    String name = name(file);
    Path target = target(name);
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      whole(target, temporary -> Files.write(temporary, bytes));
    } else if (!Arrays.equals(Files.readAllBytes(target), bytes)) {
      throw new IOException(target + " exists, with other bytes");
    }

    list(file, name);
  }

  private String name(NamedFile file) {
    return paths.unique(template.path(file.values(), file.extension()));
  }

  private Path target(String name) throws IOException {
    Path target = root.resolve(name);
    Files.createDirectories(target.toAbsolutePath().getParent());
    return target;
  }

  private void list(NamedFile file, String name) throws IOException {
    List<String> values = new ArrayList<>(List.of(file.source(), name));
    columns.forEach(column -> values.add(file.values().getOrDefault(column, "")));
    line(values);
  }

  private void place(Path source, Path target) throws IOException {
    switch (placing) {
      case COPY -> copy(source, target);
      case HARD_LINK -> Files.createLink(target, source);
      case SYMBOLIC_LINK -> Files.createSymbolicLink(target, source);
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    whole(
        target,
        temporary ->
            Files.copy(
                source,
                temporary,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES));
  }

  /** Fills a file beside the target. */
  private interface Filling {
    void fill(Path temporary) throws IOException;
  }

  private static void whole(Path target, Filling filling) throws IOException {
    Path temporary = target.resolveSibling(".midilake-" + ProcessHandle.current().pid() + ".tmp");
    try {
      filling.fill(temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void line(List<String> values) throws IOException {
    manifest.write(CsvLine.of(values));
    manifest.write('\n');
  }

  @Override
  public void close() throws IOException {
    manifest.close();
  }
}
