package org.midilake.analysis.drums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.midilake.analysis.drums.KitPiece.Group;

/** A drum part as numbers that models weigh. The names are those of the models' resources. */
public final class DrumVector {
  /** Centres of the classes of tempo, BPM, a quarter of an octave apart. */
  private static final double[] TEMPOS = {60, 72, 86, 102, 122, 145, 172, 205};

  private static final double TEMPO_STEP = StrictMath.log(205 / 60.0) / (TEMPOS.length - 1);

  /** Grooves end with a bar, fills with a stroke on the next one. */
  private static final int[] LENGTHS_IN_BARS = {1, 2, 3, 5, 9};

  /** A stroke on the bar line, early or late. */
  private static final double NEXT_BEAT = 0.5;

  private static final int[] LENGTHS_IN_SECONDS = {4, 6, 9};

  /** Places are looked at where a role is played by one hand or foot. */
  private static final List<Group> PLACED = List.of(Group.KICK, Group.SNARE, Group.HAT, Group.RIDE);

  private static final KitPiece[] PIECES = KitPiece.values();

  private static final List<String> PLACE_NAMES =
      List.of("one", "three", "backbeat", "eighths", "before_beat", "after_beat");

  /** Sixteenths of a bar that have the same role in 4/4. */
  private static final int[][] PLACES = {
    {0}, {8}, {4, 12}, {2, 6, 10, 14}, {3, 7, 11, 15}, {1, 5, 9, 13}
  };

  private static final List<String> NAMES = names();

  private final double[] values = new double[NAMES.size()];
  private int next;

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    IntStream.range(0, TEMPOS.length).forEach(i -> names.add("tempo_" + Math.round(TEMPOS[i])));
    Arrays.stream(LENGTHS_IN_BARS).forEach(bars -> names.add("below_" + bars + "_bars"));
    Arrays.stream(LENGTHS_IN_SECONDS).forEach(limit -> names.add("below_" + limit + "_seconds"));
    names.addAll(List.of("quarters", "bars", "seconds", "moments_per_quarter"));
    names.addAll(List.of("strokes_per_moment", "swing", "sixteenth_swing", "triple_cells"));
    names.addAll(List.of("sixteenth_cells", "snare_ghosts", "hat_ghosts"));
    PLACED.forEach(group -> names.add(text(group) + "_velocity"));
    Arrays.stream(PIECES).forEach(piece -> names.add("share_" + text(piece)));
    for (Group group : PLACED) {
      PLACE_NAMES.forEach(place -> names.add(text(group) + "_" + place));
    }

    return List.copyOf(names);
  }

  private static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Name of each number. */
  public static List<String> featureNames() {
    return NAMES;
  }

  /**
   * The numbers of a part.
   *
   * @param swing swing ratio of eighth notes
   * @param sixteenthSwing swing ratio of sixteenth notes
   */
  public double[] of(
      DrumPattern pattern, double bpm, OptionalDouble swing, OptionalDouble sixteenthSwing) {
    next = 0;
    for (double tempo : TEMPOS) {
      add(Math.max(0, 1 - Math.abs(StrictMath.log(bpm / tempo)) / TEMPO_STEP));
    }

    addLengths(pattern, pattern.quarters() * 60 / bpm);
    double moments = Math.max(1, pattern.moments());
    add(pattern.moments() / Math.max(1, pattern.quarters()));
    add(pattern.size() / moments);
    add(StrictMath.log(swing.orElse(1)));
    add(StrictMath.log(sixteenthSwing.orElse(1)));
    add(momentsAt(pattern, 2, 4, 8, 10) / moments);
    add(momentsAt(pattern, 3, 9) / moments);
    add(pattern.ghostShare(Group.SNARE).orElse(0));
    add(pattern.ghostShare(Group.HAT).orElse(0));
    for (Group group : PLACED) {
      add(pattern.velocity(group).orElse(0) / 127);
    }

    for (KitPiece piece : PIECES) {
      add((double) pattern.strokes(piece) / Math.max(1, pattern.size()));
    }

    for (Group group : PLACED) {
      addPlaces(pattern, group);
    }

    return values.clone();
  }

  private void addLengths(DrumPattern pattern, double seconds) {
    for (int bars : LENGTHS_IN_BARS) {
      add(pattern.quarters() < 4 * bars + NEXT_BEAT ? 1 : 0);
    }

    for (int limit : LENGTHS_IN_SECONDS) {
      add(seconds < limit ? 1 : 0);
    }

    add(StrictMath.log(1 + pattern.quarters()));
    add(StrictMath.log(1 + pattern.bars()));
    add(StrictMath.log(1 + seconds));
  }

  /** In how many of the bars a group strikes at the places of a role, on average. */
  private void addPlaces(DrumPattern pattern, Group group) {
    for (int[] places : PLACES) {
      int strokes = 0;
      for (int place : places) {
        strokes += Math.min(pattern.bars(), pattern.strokes(group, place));
      }

      add((double) strokes / Math.max(1, pattern.bars()) / places.length);
    }
  }

  private static double momentsAt(DrumPattern pattern, int... cells) {
    int moments = 0;
    for (int cell : cells) {
      moments += pattern.momentsAt(cell);
    }

    return moments;
  }

  private void add(double value) {
    values[next++] = value;
  }
}
