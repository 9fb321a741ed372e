package org.midilake.music;

/** Takes the events of a file that neither start nor end a note, in file order. */
interface OtherEvents {
  /**
   * Takes an event.
   *
   * @param track number of its track, from 0
   * @param tick its tick in the piece
   * @param event its index in the buffer that is being read
   */
  void add(int track, long tick, int event);
}
