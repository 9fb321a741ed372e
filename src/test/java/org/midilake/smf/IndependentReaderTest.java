package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.Track;
import org.junit.jupiter.api.Test;
import org.midilake.testing.SharedCorpora;

/** {@code javax.sound.midi} as a second opinion on valid files: how many events of each status. */
class IndependentReaderTest {
  @Test
  void readsAsManyEventsOfEachStatusFromValidFiles() throws Exception {
    Path folder = SharedCorpora.task("malformed");
    List<String> valid =
        SharedCorpora.rows(folder.resolve("truth.csv")).stream()
            .filter(row -> row.get("class").endsWith("Valid"))
            .map(row -> row.get("path"))
            .toList();
    int compared = 0;
    for (String path : valid) {
      byte[] bytes = SharedCorpora.bytes(folder.resolve(path));
      if (isReadInFullByBoth(bytes)) {
        assertThat(ourCounts(bytes)).as(path).isEqualTo(theirCounts(bytes));
        compared++;
      }
    }

    assertThat(compared).isGreaterThan(40);
  }

  /** The other reader refuses or drops what it does not know; then there is nothing to compare. */
  private static boolean isReadInFullByBoth(byte[] bytes) throws IOException {
    try {
      MidiSystem.getSequence(new ByteArrayInputStream(bytes));
      return Reading.of(bytes).file().findings().isEmpty();
    } catch (InvalidMidiDataException e) {
      return false;
    }
  }

  private static Map<Integer, Integer> ourCounts(byte[] bytes) {
    EventBuffer events = Reading.of(bytes).events();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int event = 0; event < events.size(); event++) {
      counts.merge(events.status(event), 1, Integer::sum);
    }

    return counts;
  }

  private static Map<Integer, Integer> theirCounts(byte[] bytes)
      throws IOException, InvalidMidiDataException {
    Sequence sequence = MidiSystem.getSequence(new ByteArrayInputStream(bytes));
    Map<Integer, Integer> counts = new HashMap<>();
    for (Track track : sequence.getTracks()) {
      for (int i = 0; i < track.size(); i++) {
        MidiEvent event = track.get(i);
        counts.merge(event.getMessage().getStatus(), 1, Integer::sum);
      }
    }

    return counts;
  }
}
