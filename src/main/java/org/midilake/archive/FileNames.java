package org.midilake.archive;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What file names say about what is to be done, the same in folders and in archives.
 *
 * @param extensions of MIDI files, lower case, without the dot
 * @param archiveExtensions of archives, likewise; may have a dot within, as tar.gz
 */
public record FileNames(Set<String> extensions, Set<String> archiveExtensions)
    implements Serializable {
  public FileNames {
    extensions = Set.copyOf(extensions);
    archiveExtensions = Set.copyOf(archiveExtensions);
  }

  /** What a name says a file is. */
  public enum Use {
    MIDI,
    ARCHIVE,
    /** Nothing that is read. */
    OTHER
  }

  /** What the last part of a path says; case does not matter. */
  public Use use(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (extensions.contains(name.substring(name.lastIndexOf('.') + 1)) && name.contains(".")) {
      return Use.MIDI;
    }

    boolean isArchive =
        archiveExtensions.stream().anyMatch(it -> name.endsWith(it) && name.endsWith("." + it));
    return isArchive ? Use.ARCHIVE : Use.OTHER;
  }

  /**
   * Why a file is left out, if it is.
   *
   * @param path below the folder or archive that is read
   */
  public static Optional<String> skipReason(String path) {
    String slashed = "/" + path.replace('\\', '/');
    if (slashed.startsWith("._", slashed.lastIndexOf('/') + 1)) {
      return Optional.of("AppleDouble companion");
    }

    // What leads out of an archive is no hidden folder.
    String named = slashed.replaceAll("/\\.{1,2}(?=/)", "");
    return named.contains("/.")
        ? Optional.of("hidden (name or folder begins with a dot)")
        : Optional.empty();
  }
}
