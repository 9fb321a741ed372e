package org.midilake.analysis.chord;

/**
 * A root, a quality and a bass.
 *
 * @param root pitch class, 0 (C) to 11 (B)
 * @param bass pitch class of the lowest tone; one of the chord's
 */
public record Chord(int root, Quality quality, int bass) {
  public Chord {
    if (!quality.hasTone(Math.floorMod(bass - root, 12))) {
      throw new IllegalArgumentException(bass + " is no tone of " + quality + " on " + root);
    }
  }

  /** Which tone of the chord is in the bass: 0 for the root, 1 for the next one up, and so on. */
  public int inversion() {
    return quality.tonesBelow(Math.floorMod(bass - root, 12));
  }

  /** Whether both have the same root and quality, whatever the bass. */
  public boolean isLike(Chord other) {
    return root == other.root && quality == other.quality;
  }
}
