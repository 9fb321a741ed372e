package org.midilake.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the MIDI files below folders by their extensions, in order of their names. Hidden entries
 * and links to folders are passed over; a file that is named itself is taken whatever its name.
 */
public final class LocalFiles {
  /** What is done with what was found. */
  public interface Visitor {
    void file(LocalFile file);

    /** A folder, or a part of one, that cannot be listed. */
    void unreadable(Path folder, String reason);
  }

  private final Set<String> extensions;
  private final Visitor visitor;

  /**
   * @param extensions lower case, without the dot
   */
  public LocalFiles(Set<String> extensions, Visitor visitor) {
    this.extensions = Set.copyOf(extensions);
    this.visitor = visitor;
  }

  /**
   * Visits the inputs. With one of them, names are relative to it; with several, to the folder that
   * holds each, so that they keep apart.
   */
  public void visit(List<Path> inputs) {
    for (Path input : inputs) {
      Path name = Path.of(String.valueOf(input.toAbsolutePath().normalize().getFileName()));
      if (!Files.isDirectory(input)) {
        visitor.file(new LocalFile(input, name));
      } else {
        visitFolder(input, inputs.size() == 1 ? Path.of("") : name);
      }
    }
  }

  private void visitFolder(Path folder, Path relative) {
    List<Path> children = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (IOException e) {
      visitor.unreadable(folder, "cannot be listed: " + e);
    }

    Collections.sort(children);
    for (Path child : children) {
      String name = child.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }

      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        visitFolder(child, relative.resolve(child.getFileName()));
      } else if (isWanted(name) && Files.isRegularFile(child)) {
        visitor.file(new LocalFile(child, relative.resolve(child.getFileName())));
      }
    }
  }

  private boolean isWanted(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
