package org.midilake.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.midilake.music.Notes;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.SmfReader;

class TransposerTest {
  private static final byte[] FILE =
      smf(format0(), ppq(96))
          .track(
              t ->
                  t.meta(0x59, 3, 1)
                      .on(0, 1, 90)
                      .on(0, 126, 90)
                      .on(9, 36, 100)
                      .wait(96)
                      .off(0, 1)
                      .off(0, 126)
                      .off(9, 36))
          .bytes();

  private static Song song(byte[] bytes) {
    EventBuffer events = new EventBuffer();
    return new SongBuilder().build(new SmfReader(1000).read(bytes, bytes.length, events), events);
  }

  private static List<Integer> pitches(byte[] bytes) {
    Notes notes = song(bytes).notes();
    return IntStream.range(0, notes.size()).mapToObj(notes::pitch).sorted().toList();
  }

  private static byte[] moved(int semitones) {
    return new Transposer(1000).transpose(FILE, semitones).orElseThrow();
  }

  @Test
  void notesAndKeySignaturesMoveAndDrumsStay() {
    assertThat(pitches(moved(1))).containsExactly(2, 36, 127);
    assertThat(song(moved(1)).keySignatures())
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key.sharps()).as("F# minor becomes G minor").isEqualTo(-2);
              assertThat(key.minor()).isTrue();
            });
  }

  @Test
  void pitchesThatWouldLeaveTheRangeComeBackByOctaves() {
    assertThat(pitches(moved(3))).containsExactly(4, 36, 117);
    assertThat(pitches(moved(-2))).containsExactly(11, 36, 124);
  }

  @Property
  void thereAndBackIsTheSameWhereNothingLeftTheRange(@ForAll @IntRange(min = -1, max = 1) int by) {
    Transposer transposer = new Transposer(1000);
    byte[] back =
        transposer.transpose(transposer.transpose(FILE, by).orElseThrow(), -by).orElseThrow();

    assertThat(back).isEqualTo(transposer.transpose(FILE, 0).orElseThrow());
  }

  @Test
  void whatIsNoMidiFileHasNoTransposition() {
    assertThat(new Transposer(1000).transpose(new byte[] {1, 2, 3}, 1)).isEmpty();
  }
}
