package org.midilake.analysis.drums;

import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.drums.KitPiece.Group;

/** What a drum part is for. */
public enum PatternKind {
  /** A pattern to play along with. */
  GROOVE,
  /** What leads from one pattern to the next. */
  FILL,
  /** A count-in: up to eight quarter notes of one piece that is no drum. */
  INTRO,
  /** A fill that ends with kick and crash together. */
  ENDING,
  /** Eight bars or more of drums without time being kept on hi-hat or ride. */
  SOLO;

  private static final double LIKELY = 0.5;
  private static final int LONGEST_COUNT_IN = 8;
  private static final int SHORTEST_COUNT_IN = 2;
  private static final double ON_BEAT = 0.1;
  private static final int SHORTEST_SOLO_BARS = 8;
  private static final double MOST_TIME_KEEPING = 0.15;

  /** The kind of a part, given the probability that it is a fill. */
  static PatternKind of(BeatNotes notes, DrumPattern pattern, double fillProbability) {
    if (isCountIn(notes)) {
      return INTRO;
    }

    int time = pattern.strokes(Group.HAT) + pattern.strokes(Group.RIDE);
    if (pattern.bars() >= SHORTEST_SOLO_BARS
        && time <= MOST_TIME_KEEPING * pattern.size()
        && pattern.strokes(Group.HAND) <= pattern.size() / 2) {
      return SOLO;
    }

    if (fillProbability < LIKELY) {
      return GROOVE;
    }

    return endsWithCrash(notes) ? ENDING : FILL;
  }

  private static boolean isCountIn(BeatNotes notes) {
    int moments = notes.moments();
    if (moments < SHORTEST_COUNT_IN || moments > LONGEST_COUNT_IN || notes.size() > moments) {
      return false;
    }

    for (int i = 0; i < notes.size(); i++) {
      double onset = notes.onset(i);
      KitPiece piece = KitPiece.of(notes.pitch(i));
      boolean stick = piece == KitPiece.SIDE_STICK || piece.group() == Group.PEDAL;
      boolean counts = stick || piece.group() == Group.HAT || piece == KitPiece.OTHER;
      if (!counts
          || notes.pitch(i) != notes.pitch(0)
          || Math.abs(onset - Math.round(onset)) > ON_BEAT) {
        return false;
      }
    }

    return true;
  }

  private static boolean endsWithCrash(BeatNotes notes) {
    boolean kick = false;
    boolean crash = false;
    int last = notes.moments() - 1;
    for (int i = notes.first(last); i < notes.after(last); i++) {
      kick |= KitPiece.of(notes.pitch(i)) == KitPiece.KICK;
      crash |= KitPiece.of(notes.pitch(i)).group() == Group.CRASH;
    }

    return kick && crash;
  }
}
