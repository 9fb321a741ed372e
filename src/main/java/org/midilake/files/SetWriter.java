package org.midilake.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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
   * @return where it is in the set
   * @throws IOException if it is not: it can't be read, or another file has its name
   */
  public Path add(NamedFile file) throws IOException {
    String name = paths.unique(template.path(file.values(), file.extension()));
    Path target = root.resolve(name);
    Files.createDirectories(target.toAbsolutePath().getParent());
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      place(file.path(), target);
    } else if (Files.mismatch(file.path(), target) >= 0) {
      throw new IOException(target + " exists, with other bytes");
    }

    List<String> values = new ArrayList<>(List.of(file.path().toString(), name));
    columns.forEach(column -> values.add(file.values().getOrDefault(column, "")));
    line(values);
    return target;
  }

  private void place(Path source, Path target) throws IOException {
    switch (placing) {
      case COPY -> copy(source, target);
      case HARD_LINK -> Files.createLink(target, source);
      case SYMBOLIC_LINK -> Files.createSymbolicLink(target, source);
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    Path temporary = target.resolveSibling(".midilake-" + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.copy(
          source,
          temporary,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
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
