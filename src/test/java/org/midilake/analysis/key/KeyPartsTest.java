package org.midilake.analysis.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

class KeyPartsTest {
  private static final int[] C_MAJOR = {60, 64, 67};
  private static final int[] A_FLAT_MINOR = {68, 71, 75};
  private static final int C_MAJOR_INDEX = 0;
  private static final int A_FLAT_MINOR_INDEX = 12 + 8;

  private final Notes notes = new Notes();
  private final KeyParts parts = new KeyParts();
  private final double[] shares = new double[Key.COUNT];

  private void chord(int[] pitches, double from, double to) {
    for (int pitch : pitches) {
      notes.add((long) (from * 1000), (long) (to * 1000), from, to, 0, pitch, 64, 0, 0);
    }
  }

  private void gather(double firstOnset, double seconds) {
    PercussionChannels percussion = new PercussionChannels();
    percussion.gather(notes);
    parts.gather(notes, percussion, firstOnset, seconds);
  }

  @Test
  void theOpeningEndsInTheMiddle() {
    chord(C_MAJOR, 2, 40);
    chord(A_FLAT_MINOR, 40, 50);
    gather(2, 48);
    // Counted in 24ths of the piece, here two seconds each.
    assertThat(parts.opening()[0]).isCloseTo(12, within(1e-9));
    assertThat(Arrays.stream(parts.opening()).sum()).isCloseTo(36, within(1e-9));
  }

  @Test
  void eachPartThatSoundsIsSharedOutOnce() {
    chord(C_MAJOR, 0, 6);
    chord(A_FLAT_MINOR, 18, 24);
    gather(0, 24);
    parts.share(KeyParts.PARTS, PitchClassProfiles.ALBRECHT_SHANAHAN, shares);
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    assertThat(shares[C_MAJOR_INDEX]).isBetween(0.4, 0.5);
    assertThat(shares[A_FLAT_MINOR_INDEX]).isBetween(0.4, 0.5);
    parts.share(KeyParts.OPENING, PitchClassProfiles.ALBRECHT_SHANAHAN, shares);
    assertThat(shares[A_FLAT_MINOR_INDEX]).isLessThan(0.01);
  }

  @Test
  void whatWasGatheredBeforeIsGone() {
    chord(A_FLAT_MINOR, 0, 24);
    gather(0, 24);
    notes.clear();
    chord(C_MAJOR, 0, 12);
    gather(0, 12);
    parts.share(KeyParts.PARTS, PitchClassProfiles.ALBRECHT_SHANAHAN, shares);
    assertThat(shares[A_FLAT_MINOR_INDEX]).isLessThan(0.01);
  }

  @Test
  void notesWithoutLengthGiveNoShares() {
    chord(C_MAJOR, 3, 3);
    gather(3, 0);
    parts.share(KeyParts.PARTS, PitchClassProfiles.ALBRECHT_SHANAHAN, shares);
    assertThat(shares).containsOnly(0);
  }
}
