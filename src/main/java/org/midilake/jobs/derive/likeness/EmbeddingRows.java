package org.midilake.jobs.derive.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.midilake.analysis.embedding.Embedding;
import org.midilake.analysis.embedding.Family;
import org.midilake.analysis.key.Key;
import org.midilake.spark.RowCodec;
import org.midilake.tables.Catalog;
import org.midilake.tables.EmbeddingRow;

/** The embedding of a content from its features. */
final class EmbeddingRows {
  private static final RowCodec CODEC = new RowCodec(Catalog.EMBEDDING);
  private static final double MANY_PITCHES = 6;
  private static final double MANY_VOICES = 8;
  private static final double MANY_MOMENTS = 4;

  private EmbeddingRows() {}

  static Row of(Row features) {
    Map<Family, List<Double>> families = new EnumMap<>(Family.class);
    List<Double> pitchClasses = numbers(features, "pitch_class_histogram");
    int tonic = tonic(features).map(Key::tonic).orElse(0);
    families.put(Family.DEGREES, Embedding.rotated(pitchClasses, tonic));
    families.put(Family.MELODY, numbers(features, "melody_interval_histogram"));
    families.put(Family.BAR_RHYTHM, numbers(features, "bar_onset_histogram"));
    families.put(Family.PULSE, notNegative(numbers(features, "beat_histogram")));
    families.put(Family.SUBDIVISION, numbers(features, "onset_histogram"));
    families.put(Family.NOTE_VALUES, numbers(features, "note_value_histogram"));
    families.put(Family.INSTRUMENTS, instruments(features));
    families.put(Family.TEXTURE, texture(features));
    families.put(Family.DYNAMICS, numbers(features, "velocity_histogram"));
    return CODEC.toRow(new EmbeddingRow(features.getAs("file_id"), Embedding.of(families)));
  }

  private static Optional<Key> tonic(Row features) {
    return Keys.of(features.getAs("final_key"), features.getAs("final_key_source"));
  }

  private static List<Double> numbers(Row features, String column) {
    return features.getList(features.fieldIndex(column));
  }

  private static List<Double> notNegative(List<Double> numbers) {
    return numbers.stream().map(it -> Math.max(0, it)).toList();
  }

  private static List<Double> instruments(Row features) {
    List<String> names = features.getList(features.fieldIndex("instrument_families"));
    List<Double> shares = numbers(features, "instrument_family_shares");
    List<Double> all = new ArrayList<>(Collections.nCopies(Family.INSTRUMENTS.width(), 0.0));
    for (org.midilake.analysis.gm.Family family : org.midilake.analysis.gm.Family.values()) {
      int at = names.indexOf(family.text());
      if (at >= 0) {
        all.set(family.ordinal(), shares.get(at));
      }
    }

    return all;
  }

  private static List<Double> texture(Row features) {
    return List.of(
        share(features, "moments_per_quarter", MANY_MOMENTS),
        share(features, "chordal_share", 1),
        share(features, "mean_pitches_per_moment", MANY_PITCHES),
        share(features, "mean_pitched_polyphony", MANY_VOICES),
        share(features, "silence_share", 1),
        share(features, "bass_register_share", 1),
        share(features, "high_register_share", 1),
        share(features, "melody_repeated_note_share", 1),
        share(features, "melody_step_share", 1),
        share(features, "melody_leap_share", 1));
  }

  /** A number as a share of much, at most 1; 0 if there is none. */
  private static double share(Row features, String column, double much) {
    Double value = features.getAs(column);
    return value == null ? 0 : Math.min(1, value / much);
  }
}
