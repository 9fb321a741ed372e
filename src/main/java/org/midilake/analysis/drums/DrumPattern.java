package org.midilake.analysis.drums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.midilake.analysis.beat.BarLines;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.drums.KitPiece.Group;

/**
 * The strokes of a drum part, counted: by piece, by place in the bar, by loudness. Reused from
 * piece to piece.
 */
public final class DrumPattern {
  /** Sixteenth notes of a bar that are told apart; in longer bars the rest is in the last one. */
  static final int PLACES = 16;

  /** Twelfths of a quarter note. */
  static final int CELLS = 12;

  /** Softer strokes are ghost notes: half of a mezzo-forte. */
  private static final int GHOST_VELOCITY = 40;

  private static final int PLACES_PER_QUARTER = 4;
  private static final int GROUPS = Group.values().length;
  private static final KitPiece[] ALL_PIECES = KitPiece.values();

  private final int[] strokes = new int[ALL_PIECES.length];
  private final int[] groupStrokes = new int[GROUPS];
  private final int[] velocities = new int[GROUPS];
  private final int[] ghosts = new int[GROUPS];
  private final int[][] places = new int[GROUPS][PLACES];
  private final int[] cells = new int[CELLS];
  private int size;
  private int moments;
  private int bars;
  private double quarters;

  /** Counts the strokes of a part. */
  public void gather(BeatNotes notes, BarLines lines) {
    clear();
    size = notes.size();
    moments = notes.moments();
    int bar = 0;
    int lastBar = -1;
    for (int moment = 0; moment < moments; moment++) {
      long cell = (long) (notes.moment(moment) * CELLS + 0.5);
      cells[(int) (cell % CELLS)]++;
      double onset = (double) cell / CELLS;
      bar = lines.barAt(onset, bar);
      bars += bar > lastBar ? 1 : 0;
      lastBar = bar;
      long place = (long) ((onset - lines.start(bar)) * PLACES_PER_QUARTER + 0.5);
      for (int i = notes.first(moment); i < notes.after(moment); i++) {
        addStroke(notes, i, (int) Math.min(place, PLACES - 1));
      }
    }

    quarters = size > 0 ? notes.onset(size - 1) - notes.onset(0) : 0;
  }

  private void addStroke(BeatNotes notes, int note, int place) {
    KitPiece piece = KitPiece.of(notes.pitch(note));
    int group = piece.group().ordinal();
    strokes[piece.ordinal()]++;
    groupStrokes[group]++;
    velocities[group] += notes.velocity(note);
    boolean ghost = notes.velocity(note) < GHOST_VELOCITY;
    ghosts[group] += ghost ? 1 : 0;
    boolean counts = piece.group() != Group.SNARE || !ghost;
    places[group][place] += counts ? 1 : 0;
  }

  private void clear() {
    Arrays.fill(strokes, 0);
    Arrays.fill(groupStrokes, 0);
    Arrays.fill(velocities, 0);
    Arrays.fill(ghosts, 0);
    Arrays.fill(cells, 0);
    for (int[] counts : places) {
      Arrays.fill(counts, 0);
    }

    bars = 0;
  }

  public int size() {
    return size;
  }

  int moments() {
    return moments;
  }

  /** Number of bars with strokes. */
  int bars() {
    return bars;
  }

  /** Quarter notes from the first to the last onset. */
  double quarters() {
    return quarters;
  }

  int strokes(KitPiece piece) {
    return strokes[piece.ordinal()];
  }

  int strokes(Group group) {
    return groupStrokes[group.ordinal()];
  }

  /** Strokes of a group at a sixteenth of the bar; ghost notes of the snare left out. */
  int strokes(Group group, int place) {
    return places[group.ordinal()][place];
  }

  /** Moments at a twelfth of the quarter note. */
  int momentsAt(int cell) {
    return cells[cell];
  }

  /** Mean velocity of a group; nothing without strokes. */
  OptionalDouble velocity(Group group) {
    int count = strokes(group);
    return count > 0
        ? OptionalDouble.of((double) velocities[group.ordinal()] / count)
        : OptionalDouble.empty();
  }

  /** Share of the strokes of a group that are ghost notes; nothing without strokes. */
  OptionalDouble ghostShare(Group group) {
    int count = strokes(group);
    return count > 0
        ? OptionalDouble.of((double) ghosts[group.ordinal()] / count)
        : OptionalDouble.empty();
  }

  /** The pieces that are struck, in their order. */
  List<KitPiece> pieces() {
    List<KitPiece> struck = new ArrayList<>();
    for (KitPiece piece : ALL_PIECES) {
      if (strokes(piece) > 0) {
        struck.add(piece);
      }
    }

    return struck;
  }
}
