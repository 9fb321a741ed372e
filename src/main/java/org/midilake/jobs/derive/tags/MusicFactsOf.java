package org.midilake.jobs.derive.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.midilake.library.facets.MusicFacts;
import org.midilake.library.facets.MusicFacts.Estimate;
import org.midilake.tables.ValueSource;

/** What the analysis of a content found, from the columns of the tables. */
final class MusicFactsOf {
  /** Columns of {@code musical_metadata}. */
  static final String[] METADATA = {
    "title",
    "program_change_count",
    "percussion_instruments",
    "final_tempo_bpm",
    "final_tempo_source",
    "tempo_estimate_confidence",
    "final_key",
    "final_key_source",
    "key_estimate_confidence",
    "final_time_signature",
    "final_time_signature_source",
    "time_signature_estimate_confidence",
    "bar_count",
    "usage",
    "is_percussive",
    "is_monophonic",
    "is_melodic",
    "is_chordal"
  };

  /** Columns of {@code drum_analysis}. */
  static final String[] DRUM_ANALYSIS = {
    "pieces", "techniques", "feel", "style", "style_confidence", "pattern_kind"
  };

  private static final Map<String, String> TRAITS =
      Map.of(
          "is_percussive", "percussive",
          "is_monophonic", "monophonic",
          "is_melodic", "melodic",
          "is_chordal", "chordal");

  /** What a file says outright: mostly true, as 65 % of the key signatures say only C major. */
  private static final double META = 0.8;

  private static final double UNKNOWN = 0.5;

  private MusicFactsOf() {}

  /** Nothing if there is no music in it. */
  static Optional<MusicFacts> row(Row row) {
    if (row.isNullAt(row.fieldIndex("final_tempo_bpm"))) {
      return Optional.empty();
    }

    Set<String> traits = new TreeSet<>();
    TRAITS.forEach(
        (column, trait) -> {
          if (row.<Boolean>getAs(column)) {
            traits.add(trait);
          }
        });
    return Optional.of(
        new MusicFacts(
            estimate(row, "final_tempo_bpm", "final_tempo_source", "tempo_estimate_confidence"),
            estimate(row, "final_key", "final_key_source", "key_estimate_confidence"),
            estimate(
                row,
                "final_time_signature",
                "final_time_signature_source",
                "time_signature_estimate_confidence"),
            row.getAs("bar_count"),
            Optional.ofNullable(row.getAs("usage")),
            traits,
            programs(row),
            list(row, "percussion_instruments"),
            drums(row)));
  }

  /** Without a program change every channel plays program 0, whatever it is meant for. */
  private static List<Integer> programs(Row row) {
    return row.<Integer>getAs("program_change_count") == 0 ? List.of() : list(row, "programs");
  }

  private static Optional<MusicFacts.Drums> drums(Row row) {
    return row.isNullAt(row.fieldIndex("pattern_kind"))
        ? Optional.empty()
        : Optional.of(
            new MusicFacts.Drums(
                list(row, "pieces"),
                list(row, "techniques"),
                Optional.ofNullable(row.getAs("feel")),
                Optional.ofNullable(row.getAs("style")),
                optional(row, "style_confidence"),
                row.getAs("pattern_kind")));
  }

  private static <T> Estimate<T> estimate(Row row, String value, String source, String confidence) {
    String from = row.getAs(source);
    boolean known = !from.equalsIgnoreCase(ValueSource.DEFAULT.name());
    double sure =
        from.equalsIgnoreCase(ValueSource.META.name())
            ? META
            : optional(row, confidence).orElse(UNKNOWN);
    return new Estimate<>(
        known ? Optional.<T>ofNullable(row.getAs(value)) : Optional.empty(), from, sure);
  }

  private static OptionalDouble optional(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(index));
  }

  /** The elements of a list; none where it is null. */
  static <T> List<T> list(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index) ? List.of() : new ArrayList<>(row.<T>getList(index));
  }
}
