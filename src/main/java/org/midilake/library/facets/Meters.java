package org.midilake.library.facets;

import java.util.ArrayList;
import java.util.List;
import org.midilake.library.tags.Tag;
import org.midilake.library.tags.TagCategory;

/** The time signatures that are tags: up to sixteen beats, of a half to a sixteenth note. */
final class Meters {
  private static final int MOST_BEATS = 16;
  private static final List<Integer> BEATS = List.of(2, 4, 8, 16);

  private Meters() {}

  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int beat : BEATS) {
      for (int beats = 1; beats <= MOST_BEATS; beats++) {
        names.add(beats + "/" + beat);
      }
    }

    return names;
  }

  static String tagId(String meter) {
    return Tag.id(TagCategory.METER, meter);
  }

  /** Quarter notes in a bar of a time signature such as {@code 6/8}. */
  static double quarters(String meter) {
    String[] numbers = meter.split("/", 2);
    return 4.0 * Integer.parseInt(numbers[0]) / Integer.parseInt(numbers[1]);
  }
}
