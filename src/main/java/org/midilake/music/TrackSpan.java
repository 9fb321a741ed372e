package org.midilake.music;

/**
 * Where a track lies in the piece.
 *
 * @param startTick tick of the piece at which the track starts: 0 but for format 2
 * @param endTick tick of the piece at which its last event is
 */
public record TrackSpan(long startTick, long endTick) {
  public long lengthTicks() {
    return endTick - startTick;
  }
}
