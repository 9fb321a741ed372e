package org.midilake.analysis.timing;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.tempo.Grid;
import org.midilake.analysis.tempo.OnsetPlaces;
import org.midilake.music.Song;
import org.midilake.smf.Division.TicksPerQuarterNote;

/** Measures how a piece is played in time. One per thread. */
public final class TimingMeter {
  private final GridMeter gridMeter = new GridMeter();
  private final ArticulationMeter articulation = new ArticulationMeter();
  private final SwingMeter swing = new SwingMeter();

  /** The features of a piece; {@code places} of its onsets, if it has quarter notes. */
  public TimingFeatures measure(Song song, BeatView view, Grid grid, OnsetPlaces places) {
    articulation.gather(view.pitched());
    int size = song.notes().size();
    OptionalInt level = OptionalInt.empty();
    if (size > 0 && song.division() instanceof TicksPerQuarterNote quarter) {
      gridMeter.gather(places, size, quarter.ticks());
      level = OptionalInt.of(gridMeter.medianLevel(size));
    }

    boolean known = level.isPresent();
    boolean quantised = known && level.getAsInt() != MetricLevel.OFF_GRID;
    boolean followed = grid == Grid.FOLLOWED;
    return new TimingFeatures(
        level,
        known ? Optional.of(quantised) : Optional.empty(),
        known ? Optional.of(!quantised && followed) : Optional.empty(),
        known && followed ? OptionalDouble.of(gridMeter.meanDeviation()) : OptionalDouble.empty(),
        known ? OptionalDouble.of(gridMeter.distinctShare()) : OptionalDouble.empty(),
        swing.eighths(view.all()),
        swing.sixteenths(view.all()),
        articulation.meanRatio(),
        articulation.staccatoShare(),
        articulation.legatoShare());
  }
}
