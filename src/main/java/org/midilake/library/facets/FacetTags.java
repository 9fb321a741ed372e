package org.midilake.library.facets;

import java.util.ArrayList;
import java.util.List;
import org.midilake.library.tags.Tag;
import org.midilake.library.tags.TagCategory;

/** The tags that only music gives: they are looked for in no text. */
public final class FacetTags {
  private FacetTags() {}

  /**
   * All of them.
   *
   * @param programNames names of the 128 programs
   * @param percussionKeys names of the keys of the percussion map
   */
  public static List<Tag> all(List<String> programNames, List<String> percussionKeys) {
    List<Tag> tags = new ArrayList<>();
    FileCategories.names().forEach(name -> add(tags, TagCategory.FILE_CATEGORY, name));
    Keys.names().forEach(name -> add(tags, TagCategory.KEY, name));
    for (TempoBand band : TempoBand.values()) {
      add(tags, TagCategory.TEMPO_BAND, band.text());
    }

    Meters.names().forEach(name -> add(tags, TagCategory.METER, name));
    List.of("one-shot", "loop", "song").forEach(name -> add(tags, TagCategory.USAGE, name));
    programNames.forEach(name -> add(tags, TagCategory.PROGRAM, name));
    percussionKeys.forEach(name -> add(tags, TagCategory.PERCUSSION_KEY, name));
    return tags;
  }

  private static void add(List<Tag> tags, TagCategory category, String name) {
    tags.add(Tag.unspoken(category, name));
  }
}
