package org.midilake.analysis.gm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneralMidiTest {
  @Test
  void programsHaveTheirNamesAndFamilies() {
    assertThat(Program.name(0)).isEqualTo("Acoustic Grand Piano");
    assertThat(Program.name(73)).isEqualTo("Flute");
    assertThat(Program.name(127)).isEqualTo("Gunshot");
    assertThat(Family.of(73).text()).isEqualTo("Pipe");
    assertThat(Family.of(127)).isEqualTo(Family.SOUND_EFFECTS);
    assertThat(IntStream.range(0, 128).mapToObj(Program::name)).doesNotHaveDuplicates();
  }

  @Test
  void percussionKeysHaveNamesWithinTheKeyMapOnly() {
    assertThat(PercussionKey.name(35)).contains("Acoustic Bass Drum");
    assertThat(PercussionKey.name(42)).contains("Closed Hi-Hat");
    assertThat(PercussionKey.name(81)).contains("Open Triangle");
    assertThat(PercussionKey.name(87)).contains("Open Surdo");
    assertThat(PercussionKey.name(26)).isEmpty();
    assertThat(PercussionKey.name(88)).isEmpty();
  }

  @Test
  void aKitThatDoesNotExistIsTheStandardKit() {
    assertThat(DrumKit.name(40)).isEqualTo("Brush Kit");
    assertThat(DrumKit.name(3)).isEqualTo("Standard Kit");
  }
}
