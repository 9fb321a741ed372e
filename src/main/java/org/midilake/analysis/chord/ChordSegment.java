package org.midilake.analysis.chord;

/**
 * A chord for as long as it lasts.
 *
 * @param beats how many beats it lasts
 * @param confidence probability of root and quality, given that one chord lasts so long, 0..1
 */
public record ChordSegment(
    long startTick,
    long endTick,
    double startSeconds,
    double endSeconds,
    int beats,
    Chord chord,
    double confidence) {
  public double seconds() {
    return endSeconds - startSeconds;
  }
}
