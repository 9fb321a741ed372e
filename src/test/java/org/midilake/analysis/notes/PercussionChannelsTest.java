package org.midilake.analysis.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.midilake.analysis.Phrase;
import org.midilake.music.Notes;

class PercussionChannelsTest {
  private static boolean isPercussion(Phrase phrase) {
    Notes notes = phrase.notes();
    return Phrase.percussion(notes).isPercussion(notes, 0);
  }

  /** Pitches that start together on channel 1, one moment after the other. */
  private static Phrase moments(int[]... moments) {
    Phrase phrase = new Phrase();
    for (int i = 0; i < moments.length; i++) {
      for (int pitch : moments[i]) {
        phrase.note(i * 250, 200, pitch);
      }
    }

    return phrase;
  }

  @Test
  void aDrumLoopOnAnyChannelIsPercussion() {
    int[] kick = {36, 42};
    int[] hat = {42};
    int[] snare = {38, 42};

    assertThat(isPercussion(moments(kick, hat, snare, hat, kick, hat, snare, hat))).isTrue();
  }

  @Test
  void lowChordsAreNot() {
    assertThat(isPercussion(moments(new int[] {37, 49, 53, 56}, new int[] {36, 48, 51, 55})))
        .isFalse();
  }

  @Test
  void aBassLineIsNot() {
    assertThat(
            isPercussion(
                moments(
                    new int[] {36},
                    new int[] {38},
                    new int[] {42},
                    new int[] {44},
                    new int[] {36},
                    new int[] {38},
                    new int[] {42},
                    new int[] {44})))
        .isFalse();
  }

  @Test
  void notesBeyondTheDrumRangeAreNot() {
    assertThat(
            isPercussion(
                moments(
                    new int[] {36, 42}, new int[] {38, 42}, new int[] {36, 42}, new int[] {90})))
        .isFalse();
  }
}
