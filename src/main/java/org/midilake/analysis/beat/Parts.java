package org.midilake.analysis.beat;

/**
 * The parts of a piece: what one channel plays in one track. Numbered in order of their first
 * notes; what comes after the {@value #MOST}th shares its number. Reused from piece to piece.
 */
public final class Parts {
  public static final int MOST = 256;

  private static final int CHANNEL_BITS = 4;
  private static final int PLACES = 4096;

  /** Track and channel by part. */
  private final int[] keys = new int[MOST];

  /**
   * The part that is likely to have a key, by the lowest bits of the key. Never cleared: whether it
   * has that key is looked up.
   */
  private final short[] likely = new short[PLACES];

  private int size;

  void clear() {
    size = 0;
  }

  /** The number of a part, which is added if it is new. */
  int number(int track, int channel) {
    int key = track << CHANNEL_BITS | channel;
    int number = likely[key & PLACES - 1];
    return number < size && keys[number] == key ? number : search(key);
  }

  private int search(int key) {
    int number = 0;
    while (number < size && keys[number] != key) {
      number++;
    }

    if (number == MOST) {
      return MOST - 1;
    }

    if (number == size) {
      keys[size++] = key;
    }

    likely[key & PLACES - 1] = (short) number;
    return number;
  }

  public int size() {
    return size;
  }

  /** Number of the track chunk, from 0. */
  public int track(int part) {
    return keys[part] >>> CHANNEL_BITS;
  }

  /** Channel, 0..15. */
  public int channel(int part) {
    return keys[part] & (1 << CHANNEL_BITS) - 1;
  }
}
