package org.midilake.analysis.harmony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.chord.Chord;
import org.midilake.analysis.chord.ChordSegment;
import org.midilake.analysis.chord.Quality;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;

class LocalKeysTest {
  private static final Key C_MAJOR = new Key(0, Mode.MAJOR);
  private static final Key D_MAJOR = new Key(2, Mode.MAJOR);

  private final LocalKeys localKeys = new LocalKeys(DegreeModel.load());

  /** Bars of I, vi, IV, V7: {@code cycles} of them in one key after the other. */
  private static List<ChordSegment> cycles(int cycles, int... tonics) {
    int[] degrees = {0, 9, 5, 7};
    Quality[] qualities = {Quality.MAJOR, Quality.MINOR, Quality.MAJOR, Quality.DOMINANT_SEVENTH};
    List<ChordSegment> chords = new ArrayList<>();
    for (int tonic : tonics) {
      for (int i = 0; i < 4 * cycles; i++) {
        int root = (tonic + degrees[i % 4]) % 12;
        int start = chords.size() * 4;
        chords.add(
            new ChordSegment(
                start, start + 4, start, start + 4, 4, new Chord(root, qualities[i % 4], root), 1));
      }
    }

    return chords;
  }

  @Test
  void aPieceInOneKeyHasOneSegment() {
    List<KeySegment> keys = localKeys.of(cycles(4, 0), C_MAJOR);
    assertThat(keys).extracting(KeySegment::key).containsExactly(C_MAJOR);
    assertThat(keys.get(0).startTick()).isZero();
    assertThat(keys.get(0).endTick()).isEqualTo(64);
    assertThat(keys.get(0).confidence()).isGreaterThan(0.9);
  }

  @Test
  void aChorusAToneHigherIsAModulation() {
    List<KeySegment> keys = localKeys.of(cycles(4, 0, 2), C_MAJOR);
    assertThat(keys).extracting(KeySegment::key).containsExactly(C_MAJOR, D_MAJOR);
    assertThat(keys).extracting(KeySegment::firstChord).containsExactly(0, 16);
    assertThat(keys.get(1).startTick()).isEqualTo(64);
  }

  @Test
  void numeralsCountFromTheKeyOfTheirPart() {
    Harmony harmony = Harmony.of(cycles(4, 0, 2), Optional.of(C_MAJOR), localKeys);
    assertThat(harmony.modulations()).isEqualTo(1);
    assertThat(harmony.summary().progression()).contains("I - vi - IV - V");
  }

  @Test
  void oneBorrowedChordIsNoModulation() {
    List<ChordSegment> chords = cycles(4, 0);
    ChordSegment fifth = chords.get(5);
    chords.set(
        5,
        new ChordSegment(
            fifth.startTick(),
            fifth.endTick(),
            fifth.startSeconds(),
            fifth.endSeconds(),
            4,
            new Chord(5, Quality.MINOR, 5),
            1));
    assertThat(localKeys.of(chords, C_MAJOR)).hasSize(1);
  }

  @Test
  void transposingMovesEveryKeyAndNothingElse() {
    List<KeySegment> original = localKeys.of(cycles(4, 0, 3, 0), C_MAJOR);
    for (int semitones = 1; semitones < 12; semitones++) {
      List<KeySegment> moved =
          localKeys.of(
              cycles(4, semitones, (3 + semitones) % 12, semitones),
              new Key(semitones, Mode.MAJOR));
      assertThat(moved).hasSameSizeAs(original);
      for (int i = 0; i < original.size(); i++) {
        Key key = original.get(i).key();
        assertThat(moved.get(i).key())
            .isEqualTo(new Key((key.tonic() + semitones) % 12, key.mode()));
        assertThat(moved.get(i).startTick()).isEqualTo(original.get(i).startTick());
        assertThat(moved.get(i).confidence()).isCloseTo(original.get(i).confidence(), within(1e-9));
      }
    }
  }

  @Test
  void withoutAKeyThereAreNoSegmentsAndNoDegrees() {
    Harmony harmony = Harmony.of(cycles(1, 0), Optional.empty(), localKeys);
    assertThat(harmony.keys()).isEmpty();
    assertThat(harmony.modulations()).isZero();
    assertThat(harmony.summary().chords()).isEqualTo(4);
  }
}
