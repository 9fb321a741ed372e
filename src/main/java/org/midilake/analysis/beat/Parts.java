package org.midilake.analysis.beat;

/**
 * The parts of a piece: what one channel plays in one track. Numbered in order of their first
 * notes; what comes after the {@value #MOST}th shares its number. Reused from piece to piece.
 */
public final class Parts {
  public static final int MOST = 256;

  private final int[] tracks = new int[MOST];
  private final int[] channels = new int[MOST];
  private int size;
  private int last;

  void clear() {
    size = 0;
    last = 0;
  }

  /** The number of a part, which is added if it is new. */
  int number(int track, int channel) {
    if (size > 0 && tracks[last] == track && channels[last] == channel) {
      return last;
    }

    for (last = 0; last < size; last++) {
      if (tracks[last] == track && channels[last] == channel) {
        return last;
      }
    }

    if (size == MOST) {
      last = MOST - 1;
      return last;
    }

    tracks[size] = track;
    channels[size] = channel;
    return last = size++;
  }

  public int size() {
    return size;
  }

  /** Number of the track chunk, from 0. */
  public int track(int part) {
    return tracks[part];
  }

  /** Channel, 0..15. */
  public int channel(int part) {
    return channels[part];
  }
}
