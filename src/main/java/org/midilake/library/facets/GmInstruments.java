package org.midilake.library.facets;

import java.util.ArrayList;
import java.util.List;
import org.midilake.library.tags.Tag;
import org.midilake.library.tags.TagCategory;

/** What the General MIDI programs are as instruments. */
final class GmInstruments {
  private static final List<List<String>> TAGS = read();

  private GmInstruments() {}

  private static List<List<String>> read() {
    List<List<String>> tags = new ArrayList<>();
    for (String[] columns : Lines.of("programs.tsv")) {
      List<String> named = new ArrayList<>(List.of(Tag.id(TagCategory.INSTRUMENT, columns[2])));
      if (!columns[3].equals("-")) {
        named.add(columns[3]);
      }

      for (int program = Integer.parseInt(columns[0]);
          program <= Integer.parseInt(columns[1]);
          program++) {
        tags.add(List.copyOf(named));
      }
    }

    return tags;
  }

  /** Identifiers of the tags of a program, 0..127; the instrument is the first. */
  static List<String> tags(int program) {
    return TAGS.get(program);
  }
}
