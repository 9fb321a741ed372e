package org.midilake.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.smf.FindingCode.DELTA_TIME_ABSURD;
import static org.midilake.smf.FindingCode.NOTE_WITHOUT_END;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.Finding;
import org.midilake.smf.FindingLog;
import org.midilake.smf.SmfReader;
import org.midilake.testing.SmfBuilder;

class TrackWalkTest {
  private final TrackWalk walk = new TrackWalk();
  private final FindingLog log = new FindingLog();

  @Test
  void absurdDeltaTimesCountAsNoneWhereverTheyAre() {
    int absurd = 200_000_000;
    List<TrackSpan> tracks =
        pair(
            smf(format1(), ppq(480))
                .track(
                    t ->
                        t.wait(absurd)
                            .on(0, 60, 90)
                            .wait(10)
                            .off(0, 60)
                            .wait(absurd)
                            .on(0, 62, 90)
                            .wait(20_000)
                            .off(0, 62)));

    assertThat(tracks).containsExactly(new TrackSpan(0, 20_010));
    assertThat(walk.noteCount()).isEqualTo(2);
    assertThat(log.findings())
        .extracting(Finding::code)
        .containsExactly(DELTA_TIME_ABSURD, DELTA_TIME_ABSURD);
  }

  @Test
  void pairingFindsWhatIsWrongWithNotesWithoutMakingASong() {
    pair(
        smf(format1(), ppq(480))
            .track(t -> t.on(0, 60, 90).wait(30).off(0, 60))
            .track(t -> t.on(0, 60, 90).wait(5)));

    assertThat(walk.noteCount()).isEqualTo(2);
    assertThat(log.findings()).extracting(Finding::code).containsExactly(NOTE_WITHOUT_END);
  }

  private List<TrackSpan> pair(SmfBuilder file) {
    byte[] bytes = file.bytes();
    EventBuffer events = new EventBuffer();
    return walk.pairNotes(new SmfReader(1_000_000).read(bytes, bytes.length, events), events, log);
  }
}
