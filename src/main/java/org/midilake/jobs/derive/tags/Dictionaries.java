package org.midilake.jobs.derive.tags;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.midilake.analysis.gm.PercussionKey;
import org.midilake.analysis.gm.Program;
import org.midilake.library.facets.FacetTags;
import org.midilake.library.names.FolderPatterns;
import org.midilake.library.tags.TagDictionary;
import org.midilake.settings.TagSettings;
import org.midilake.settings.UserFault;

/**
 * The texts of the dictionaries that the settings add. They travel to the tasks, which build from
 * them and from what comes with the program.
 */
final class Dictionaries implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MIDI_VALUES = 128;

  private final List<String> tags;
  private final List<String> folders;

  /**
   * Reads the files.
   *
   * @throws UserFault if one can't be read or is not understood
   */
  Dictionaries(TagSettings settings) {
    tags = read("tags.dictionaries", settings.dictionaries());
    folders = read("tags.folder-patterns", settings.folderPatterns());
    try {
      tags();
      folders();
    } catch (IllegalArgumentException e) {
      throw new UserFault(e.getMessage());
    }
  }

  private static List<String> read(String key, List<String> files) {
    List<String> texts = new ArrayList<>();
    for (String file : files) {
      try {
        texts.add(Files.readString(Path.of(file)));
      } catch (IOException | InvalidPathException e) {
        throw new UserFault(key + ": " + file + " can't be read (" + e.getMessage() + ").");
      }
    }

    return texts;
  }

  /** All that was added, as text. */
  String text() {
    return tags + " " + folders;
  }

  /** All tags. */
  TagDictionary tags() {
    List<String> keys =
        IntStream.range(0, MIDI_VALUES)
            .mapToObj(PercussionKey::name)
            .flatMap(name -> name.stream())
            .distinct()
            .toList();
    TagDictionary dictionary = TagDictionary.builtIn().with(FacetTags.all(programNames(), keys));
    for (int i = 0; i < tags.size(); i++) {
      dictionary = dictionary.with("tags.dictionaries[" + i + "]", tags.get(i));
    }

    return dictionary;
  }

  static List<String> programNames() {
    return IntStream.range(0, MIDI_VALUES).mapToObj(Program::name).toList();
  }

  /** All patterns of folders. */
  FolderPatterns folders() {
    FolderPatterns patterns = FolderPatterns.builtIn();
    for (int i = 0; i < folders.size(); i++) {
      patterns = patterns.with("tags.folder-patterns[" + i + "]", folders.get(i).lines().toList());
    }

    return patterns;
  }
}
