package org.midilake.music;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.SmfReader;

/** What is fast gives the same as what is plain. */
class PlainPairingTest {
  private final SmfReader reader = new SmfReader(1_000_000);
  private final EventBuffer events = new EventBuffer();
  private final SongBuilder builder = new SongBuilder();

  @Property(tries = 400)
  void everyEventIsDecodedAsItWasWritten(@ForAll long seed) {
    RandomFile file = new RandomFile(seed);
    read(file);

    assertThat(events.trackCount()).isEqualTo(file.tracks().size());
    for (int track = 0; track < file.tracks().size(); track++) {
      List<RandomFile.Event> decoded =
          IntStream.range(events.trackStart(track), events.trackEnd(track))
              .mapToObj(event -> new RandomFile.Event(events.tick(event), events.message(event)))
              .toList();

      assertThat(decoded).isEqualTo(file.tracks().get(track));
    }
  }

  @Property(tries = 400)
  void notesArePairedAndOrderedAsByPlainMeans(@ForAll long seed) {
    RandomFile file = new RandomFile(seed);
    Song song = read(file);

    Notes notes = song.notes();
    List<PlainPairing.Note> built =
        IntStream.range(0, notes.size()).mapToObj(note -> plain(notes, note)).toList();

    long longestDelta = TrackWalk.longestDelta(song.division());
    assertThat(built).isEqualTo(new PlainPairing(file, longestDelta).notes());
  }

  @Property(tries = 400)
  void secondsAreThoseOfTheTempoMap(@ForAll long seed) {
    Song song = read(new RandomFile(seed));

    Notes notes = song.notes();
    for (int note = 0; note < notes.size(); note++) {
      double onset = song.tempoMap().seconds(notes.onsetTick(note));
      double end = song.tempoMap().seconds(notes.endTick(note));

      assertThat(notes.onsetSeconds(note)).isEqualTo(onset);
      assertThat(notes.endSeconds(note)).isEqualTo(end);
    }
  }

  private Song read(RandomFile file) {
    byte[] bytes = file.bytes();
    return builder.build(reader.read(bytes, bytes.length, events), events);
  }

  private static PlainPairing.Note plain(Notes notes, int note) {
    return new PlainPairing.Note(
        notes.onsetTick(note),
        notes.endTick(note),
        notes.channel(note),
        notes.pitch(note),
        notes.velocity(note),
        notes.program(note),
        notes.track(note));
  }
}
