package org.midilake.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.midilake.postgres.search.SearchHit;

/** Hits as the rows of a table. */
final class SearchText {
  private static final int INSTRUMENTS = 3;

  private SearchText() {}

  /** Headings, then a row for each hit. */
  static List<List<String>> of(List<SearchHit> hits) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("name", "key", "tempo", "meter", "length", "instruments", "path"));
    for (SearchHit hit : hits) {
      rows.add(
          List.of(
              hit.name(),
              hit.key().orElse(""),
              hit.tempoBpm().isPresent()
                  ? Long.toString(Math.round(hit.tempoBpm().getAsDouble()))
                  : "",
              hit.meter().orElse(""),
              length(hit.durationSeconds()),
              instruments(hit.instruments()),
              hit.path().replaceFirst("^file:", "")));
    }

    return rows;
  }

  private static String length(OptionalDouble seconds) {
    if (seconds.isEmpty()) {
      return "";
    }

    long whole = Math.round(seconds.getAsDouble());
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }

  private static String instruments(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(names.size(), INSTRUMENTS)));
    return names.size() > INSTRUMENTS ? first + ", …" : first;
  }
}
