package org.midilake.analysis.chord;

/** What speaks for a change of chord at the start of a beat. */
public enum ChangeCue {
  /** Always 1: with its negative weight, the cost of a change. */
  CONSTANT,
  /** 1 less the cosine of the pitch classes of this beat and of the one before. */
  NOVELTY,
  /** 1 if the beat starts with another bass than the lowest pitch class of the beat before. */
  BASS_MOVES,
  /** 1 if the lowest note is another one than just before. */
  BASS_STARTS,
  /** 1 if the beat is not silent. */
  SOUNDS,
  /** 1 if the beat starts with its lowest note. */
  STARTS_WITH_LOWEST,
  /** 1 if the lowest note of four beats is in the first. */
  LOWEST_OF_FOUR;

  private static final int NONE = 128;

  /** Fills one value per cue for a beat that is not the first. */
  public static void fill(ChordEvidence evidence, int beat, double[] values) {
    int start = evidence.lowestAtStart(beat);
    int lowest = evidence.lowestOf(beat);
    int before = evidence.lowestOf(beat - 1);
    boolean starts = start < NONE;
    int ahead = NONE;
    for (int next = beat; next < Math.min(beat + 4, evidence.size()); next++) {
      ahead = Math.min(ahead, evidence.lowestOf(next));
    }

    values[CONSTANT.ordinal()] = 1;
    values[NOVELTY.ordinal()] = 1 - evidence.cosine(beat);
    values[BASS_MOVES.ordinal()] = flag(starts && before < NONE && (start - before) % 12 != 0);
    values[BASS_STARTS.ordinal()] = flag(starts && start != evidence.lowestBefore(beat));
    values[SOUNDS.ordinal()] = flag(lowest < NONE);
    values[STARTS_WITH_LOWEST.ordinal()] = flag(starts && start == lowest);
    values[LOWEST_OF_FOUR.ordinal()] = flag(lowest < NONE && lowest == ahead);
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
