package org.midilake.analysis.tempo;

import java.util.Optional;
import java.util.OptionalDouble;
import org.midilake.analysis.choice.LongestHeld;
import org.midilake.analysis.choice.Source;
import org.midilake.music.Song;
import org.midilake.music.TempoChange;

/**
 * Settles the final tempo.
 *
 * <ol>
 *   <li>A tempo event counts if the notes follow the tick grid: then someone wrote or played to it.
 *   <li>Otherwise the estimate counts, if it is more likely right than wrong.
 *   <li>Otherwise a tempo event counts, then any estimate, then the 120 of the specification.
 * </ol>
 */
public final class TempoChoice {
  private static final double DEFAULT_BPM = 120;
  private static final double LIKELY = 0.5;
  private static final double MICROS_PER_MINUTE = 60e6;

  private TempoChoice() {}

  /** Meta value, estimate and final value of a piece. */
  public static TempoAnswer of(Song song, Optional<TempoEstimate> estimate, Grid grid) {
    OptionalDouble meta = metaBpm(song);
    if (meta.isPresent() && grid == Grid.FOLLOWED) {
      return new TempoAnswer(meta, estimate, meta.getAsDouble(), Source.META);
    }

    boolean likely = estimate.isPresent() && estimate.get().confidence() >= LIKELY;
    if (likely || (meta.isEmpty() && estimate.isPresent())) {
      return new TempoAnswer(meta, estimate, estimate.get().bpm(), Source.ESTIMATE);
    }

    return meta.isPresent()
        ? new TempoAnswer(meta, estimate, meta.getAsDouble(), Source.META)
        : new TempoAnswer(meta, estimate, DEFAULT_BPM, Source.DEFAULT);
  }

  private static OptionalDouble metaBpm(Song song) {
    return LongestHeld.of(
            song, song.tempoMap().changes(), TempoChange::tick, TempoChange::microsPerQuarter)
        .filter(micros -> micros > 0)
        .map(micros -> OptionalDouble.of(MICROS_PER_MINUTE / micros))
        .orElse(OptionalDouble.empty());
  }
}
