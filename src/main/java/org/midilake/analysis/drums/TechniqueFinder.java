package org.midilake.analysis.drums;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.drums.KitPiece.Group;

/** Finds the techniques of a drum part. Keeps its arrays: one per thread. */
final class TechniqueFinder {
  private static final int GROUPS = Group.values().length;

  private static final int FEWEST_GHOSTS = 4;
  private static final double SMALLEST_GHOST_SHARE = 0.2;

  /** 35 ms at 120 beats per minute, with a margin for slower tempos. */
  private static final double LONGEST_FLAM_QUARTERS = 0.09;

  /** Sixteenth triplets, and anything faster. */
  private static final double LONGEST_ROLL_STEP_QUARTERS = 0.18;

  private static final int FEWEST_ROLL_STROKES = 6;

  /** Sixteenth notes. */
  private static final double LONGEST_BASS_STEP_QUARTERS = 0.27;

  private static final int FEWEST_BASS_STROKES = 6;

  /** Eighth notes at 215 beats per minute. */
  private static final double LONGEST_BLAST_STEP_SECONDS = 0.14;

  private static final int FEWEST_BLAST_STROKES = 8;
  private static final int FEWEST_LINEAR_MOMENTS = 8;
  private static final int FEWEST_LINEAR_GROUPS = 3;
  private static final double MOST_SHARED_MOMENTS = 0.05;
  private static final int FEWEST_STROKES = 2;
  private static final int ACOUSTIC_SNARE = 38;
  private static final int SECOND_SNARE = 40;

  private final double[] lastOnsets = new double[GROUPS];
  private final int[] lastVelocities = new int[GROUPS];
  private final int[] lastKeys = new int[GROUPS];
  private final int[] runs = new int[GROUPS];
  private final Set<Technique> found = EnumSet.noneOf(Technique.class);
  private int acousticSnares;
  private int secondSnares;

  /** The techniques of a part; valid until the next call. */
  Set<Technique> of(BeatNotes notes, DrumPattern pattern, double bpm) {
    found.clear();
    Arrays.fill(lastOnsets, Double.NEGATIVE_INFINITY);
    Arrays.fill(runs, 0);
    acousticSnares = 0;
    secondSnares = 0;
    for (int i = 0; i < notes.size(); i++) {
      look(notes, i);
    }

    lookForBlasts(notes, bpm);
    double ghosts = pattern.ghostShare(Group.SNARE).orElse(0);
    if (ghosts >= SMALLEST_GHOST_SHARE
        && ghosts < 1
        && ghosts * pattern.strokes(Group.SNARE) >= FEWEST_GHOSTS) {
      found.add(Technique.GHOST_NOTES);
    }

    if (pattern.strokes(KitPiece.SIDE_STICK) >= FEWEST_STROKES) {
      found.add(Technique.CROSS_STICK);
    }

    if (Math.min(acousticSnares, secondSnares) >= FEWEST_STROKES) {
      found.add(Technique.RIMSHOT);
    }

    if (isLinear(notes)) {
      found.add(Technique.LINEAR);
    }

    return found;
  }

  private void look(BeatNotes notes, int note) {
    int key = notes.pitch(note);
    Group group = KitPiece.of(key).group();
    int at = group.ordinal();
    double step = notes.onset(note) - lastOnsets[at];
    acousticSnares += key == ACOUSTIC_SNARE ? 1 : 0;
    secondSnares += key == SECOND_SNARE ? 1 : 0;
    boolean sticks = group == Group.SNARE || group == Group.TOM;
    boolean flam =
        sticks
            && key == lastKeys[at]
            && step > 0
            && step <= LONGEST_FLAM_QUARTERS
            && lastVelocities[at] < notes.velocity(note);
    if (flam) {
      found.add(Technique.FLAM);
    }

    double longest = group == Group.KICK ? LONGEST_BASS_STEP_QUARTERS : LONGEST_ROLL_STEP_QUARTERS;
    if (step > 0) {
      runs[at] = step <= longest ? runs[at] + 1 : 1;
    }

    if (sticks && runs[at] >= FEWEST_ROLL_STROKES) {
      found.add(Technique.ROLL);
    } else if (group == Group.KICK && runs[at] >= FEWEST_BASS_STROKES) {
      found.add(Technique.DOUBLE_BASS);
    }

    lastOnsets[at] = notes.onset(note);
    lastVelocities[at] = notes.velocity(note);
    lastKeys[at] = key;
  }

  private void lookForBlasts(BeatNotes notes, double bpm) {
    double longest = LONGEST_BLAST_STEP_SECONDS * bpm / 60;
    double last = Double.NEGATIVE_INFINITY;
    int snares = 0;
    int kicks = 0;
    int cymbals = 0;
    for (int i = 0; i < notes.size(); i++) {
      KitPiece piece = KitPiece.of(notes.pitch(i));
      if (notes.onset(i) - last > longest) {
        snares = 0;
        kicks = 0;
        cymbals = 0;
      }

      if (piece == KitPiece.SNARE) {
        snares += notes.onset(i) > last ? 1 : 0;
        last = notes.onset(i);
      }

      kicks += piece == KitPiece.KICK ? 1 : 0;
      cymbals += piece.isCymbal() || piece.group() == Group.HAT ? 1 : 0;
      if (snares >= FEWEST_BLAST_STROKES && 2 * kicks >= snares && 2 * cymbals >= snares) {
        found.add(Technique.BLAST_BEAT);
      }
    }
  }

  /** The pedal of the hi-hat keeps time by itself. */
  private static boolean isLinear(BeatNotes notes) {
    Set<Group> used = EnumSet.noneOf(Group.class);
    int shared = 0;
    for (int moment = 0; moment < notes.moments(); moment++) {
      Group first = Group.PEDAL;
      boolean several = false;
      for (int i = notes.first(moment); i < notes.after(moment); i++) {
        Group group = KitPiece.of(notes.pitch(i)).group();
        used.add(group);
        if (group != Group.PEDAL) {
          several |= first != Group.PEDAL && first != group;
          first = group;
        }
      }

      shared += several ? 1 : 0;
    }

    used.remove(Group.PEDAL);
    return notes.moments() >= FEWEST_LINEAR_MOMENTS
        && used.size() >= FEWEST_LINEAR_GROUPS
        && shared <= MOST_SHARED_MOMENTS * notes.moments();
  }
}
