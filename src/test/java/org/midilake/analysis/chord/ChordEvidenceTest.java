package org.midilake.analysis.chord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

class ChordEvidenceTest {
  @Test
  void notesTooLateToBeCountedAreLeftOut() {
    Notes notes = new Notes();
    notes.add(0, 2, 0, 1, 0, 60, 64, 0, 0);
    notes.add(1L << 33, (1L << 33) + 2, 2e9, 2e9 + 1, 0, 62, 64, 0, 0);
    PercussionChannels percussion = new PercussionChannels();
    percussion.gather(notes);
    ChordEvidence evidence = new ChordEvidence();
    evidence.gather(notes, percussion, new QuarterScale.TickGrid(1));
    assertThat(evidence.size()).isEqualTo(2);
    assertThat(evidence.value(0, 0)).isEqualTo(1);
  }
}
