package org.midilake.settings;

import java.util.List;

/**
 * What adds to the dictionaries that come with the program.
 *
 * @param dictionaries files of tags and their aliases
 * @param folderPatterns files of what folders of packs and collections are called
 */
public record TagSettings(List<String> dictionaries, List<String> folderPatterns) {
  public TagSettings {
    dictionaries = List.copyOf(dictionaries);
    folderPatterns = List.copyOf(folderPatterns);
  }
}
