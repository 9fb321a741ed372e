package org.midilake.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.format2;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;
import org.midilake.testing.RandomFile;
import org.midilake.testing.RandomSong;

class SplitterTest {
  private static final SmfReader READER = new SmfReader(100_000);

  @Property(tries = 100)
  void thePartsOfASongHaveItsNotesAtTheSameTimes(
      @ForAll long seed, @ForAll @IntRange(min = 200_000, max = 900_000) int tempo) {
    byte[] song = RandomSong.of(seed).withTempo(tempo).onChannels(0, 3, 3, 9).bytes();

    assertThat(NoteLines.ofParts(song)).isNotEmpty().isEqualTo(NoteLines.of(song));
  }

  @Test
  void aFileOfOneTrackIsSplitByChannel() {
    byte[] file =
        smf(format0(), ppq(96))
            .track(
                t ->
                    t.tempo(600_000)
                        .text(3, "Two hands")
                        .on(0, 60, 90)
                        .on(1, 48, 80)
                        .wait(96)
                        .tempo(300_000)
                        .off(0, 60)
                        .wait(96)
                        .off(1, 48))
            .bytes();

    List<Part> parts = parts(file);

    assertThat(parts).extracting(Part::channel).containsExactly(0, 1);
    assertThat(parts).extracting(part -> part.name().orElse("")).containsOnly("Two hands");
    assertThat(NoteLines.ofParts(file)).isEqualTo(NoteLines.of(file));
    assertThat(song(parts.get(1)).tempoMap().changes())
        .as("the tempo map is in every part")
        .hasSize(2);
  }

  @Test
  void signaturesMarkersAndWordsOfOtherTracksAreInEveryPart() {
    byte[] file =
        smf(format1(), ppq(96))
            .track(t -> t.timeSignature(3, 2).text(6, "Verse"))
            .track(t -> t.text(3, "Words").wait(48).text(1, "la"))
            .track(t -> t.text(3, "Bass").on(2, 40, 90).wait(96).off(2, 40))
            .track(t -> t.text(3, "Piano").on(0, 60, 90).wait(96).off(0, 60))
            .bytes();

    List<Part> parts = parts(file);

    assertThat(parts).extracting(part -> part.name().orElse("")).containsExactly("Bass", "Piano");
    for (Part part : parts) {
      Song song = song(part);
      assertThat(song.timeSignatures()).hasSize(1);
      assertThat(song.texts())
          .extracting(text -> text.text())
          .containsExactlyInAnyOrder("Verse", "la", part.name().orElseThrow());
    }
  }

  @Test
  void whatAnotherTrackSetsOnTheChannelStaysInForce() {
    byte[] file =
        smf(format1(), ppq(96))
            .track(t -> t.program(4, 33))
            .track(t -> t.wait(10).on(4, 40, 90).wait(96).off(4, 40))
            .bytes();

    Part part = parts(file).get(0);

    assertThat(part.program()).hasValue(33);
    assertThat(NoteLines.of(part.bytes())).isEqualTo(NoteLines.of(file));
  }

  @Test
  void aNoteThatNothingEndsLastsAsLongAsItsTrack() {
    byte[] file =
        smf(format1(), ppq(96))
            .track(t -> t.on(0, 60, 90).wait(500).text(1, "end"))
            .track(t -> t.wait(2000).program(0, 5).on(1, 50, 70).wait(5).off(1, 50))
            .bytes();

    assertThat(NoteLines.ofParts(file)).isEqualTo(NoteLines.of(file));
  }

  @Test
  void tracksOfFormat2AreIndependent() {
    byte[] file =
        smf(format2(), ppq(96))
            .track(t -> t.tempo(500_000).on(0, 60, 90).wait(96).off(0, 60))
            .track(t -> t.tempo(250_000).program(0, 7).on(0, 62, 90).wait(96).off(0, 62))
            .bytes();

    List<Part> parts = parts(file);

    assertThat(parts).extracting(Part::track).containsExactly(0, 1);
    assertThat(parts.get(0).program()).as("no program of another piece").isEmpty();
    assertThat(song(parts.get(1)).tempoMap().changes()).hasSize(1);
  }

  @Property(tries = 200)
  void everyPartOfAnyFileIsASoundFileAndTogetherTheyHaveItsNotes(@ForAll long seed) {
    byte[] bytes = RandomFile.of(seed).bytes();
    EventBuffer events = new EventBuffer();
    SmfFile file = READER.read(bytes, bytes.length, events);
    if (file.status() == ReadStatus.REJECTED) {
      return;
    }

    for (Part part : new Splitter().split(file, events)) {
      SmfFile read = READER.read(part.bytes(), part.bytes().length, new EventBuffer());
      assertThat(read.status()).isEqualTo(ReadStatus.COMPLETE);
    }

    if (file.format() != 2) { // The view by notes lays the tracks of format 2 one after the other.
      assertThat(NoteLines.ofParts(bytes)).isEqualTo(NoteLines.of(bytes));
    }
  }

  private static List<Part> parts(byte[] bytes) {
    EventBuffer events = new EventBuffer();
    return new Splitter().split(READER.read(bytes, bytes.length, events), events);
  }

  private static Song song(Part part) {
    EventBuffer events = new EventBuffer();
    SmfFile file = READER.read(part.bytes(), part.bytes().length, events);
    return new SongBuilder().build(file, events);
  }
}
