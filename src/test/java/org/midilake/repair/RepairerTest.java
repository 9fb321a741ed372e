package org.midilake.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;
import static org.midilake.testing.SmfBuilder.smpte;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.midilake.testing.SmfBuilder;
import org.midilake.testing.TrackBuilder;

class RepairerTest {
  private static final int MAX_EVENTS = 1000;

  private static Diagnosis examine(byte[] bytes) {
    return new Repairer(MAX_EVENTS).examine(bytes, bytes.length);
  }

  private static SmfBuilder song(Consumer<TrackBuilder> track) {
    return smf(format0(), ppq(96)).track(track);
  }

  private static SmfBuilder sound() {
    return song(t -> t.note(0, 60, 90, 100));
  }

  private static Arguments pair(Repair repair, SmfBuilder damaged, SmfBuilder repaired) {
    return Arguments.of(repair, damaged.bytes(), repaired.bytes());
  }

  private static Arguments track(
      Repair repair, Consumer<TrackBuilder> damaged, Consumer<TrackBuilder> repaired) {
    return pair(repair, song(damaged), song(repaired));
  }

  static Stream<Arguments> damagedAndRepairedFiles() throws IOException {
    byte[] bytes = sound().bytes();
    byte[] headless = Arrays.copyOfRange(bytes, SmfBuilder.FIRST_TRACK, bytes.length);
    return Stream.of(
        Arguments.of(Repair.WRAPPER_REMOVED, gzip(bytes), bytes),
        Arguments.of(
            Repair.HEADER_WRITTEN,
            headless,
            smf(format1(), ppq(480)).track(t -> t.note(0, 60, 90, 100)).bytes()),
        pair(
            Repair.FORMAT_CORRECTED,
            smf(format0(), ppq(96)).emptyTrack().emptyTrack(),
            smf(format1(), ppq(96)).emptyTrack().emptyTrack()),
        pair(
            Repair.DIVISION_SET,
            smf(format0(), ppq(0)).emptyTrack(),
            smf(format0(), ppq(480)).emptyTrack()),
        pair(Repair.TRACK_COUNT_CORRECTED, sound().declaredTracks(7), sound()),
        pair(
            Repair.CHUNK_LENGTH_CORRECTED,
            song(t -> t.note(0, 60, 90, 100).declaredLength(3)),
            sound()),
        pair(Repair.JUNK_REMOVED, sound().raw(1, 2, 3), sound()),
        track(
            Repair.END_OF_TRACK_ADDED,
            t -> t.note(0, 60, 90, 100).withoutEnd(),
            t -> t.note(0, 60, 90, 100)),
        track(
            Repair.QUANTITY_SHORTENED,
            t -> t.raw(0x80, 0x80, 0x80, 0x80, 5, 0xC0, 3),
            t -> t.wait(5).program(0, 3)),
        track(Repair.DATA_BYTE_LIMITED, t -> t.control(0, 7, 200), t -> t.control(0, 7, 127)),
        track(
            Repair.STATUS_REMOVED,
            t -> t.wait(3).event(0xF4).wait(4).program(0, 3),
            t -> t.wait(7).program(0, 3)),
        track(
            Repair.STATUS_WRITTEN,
            t -> t.program(0, 3).lyric("la").running(4),
            t -> t.program(0, 3).lyric("la").program(0, 4)),
        track(
            Repair.UNREADABLE_BYTES_REMOVED,
            t -> t.running(60, 90).wait(9).on(0, 62, 90).wait(9).off(0, 62),
            t -> t.wait(9).on(0, 62, 90).wait(9).off(0, 62)),
        track(
            Repair.META_EVENT_REMOVED,
            t -> t.wait(5).tempo(0).wait(6).program(0, 3),
            t -> t.wait(11).program(0, 3)),
        track(Repair.META_EVENT_REMOVED, t -> t.meta(0x81, 1).program(0, 3), t -> t.program(0, 3)),
        track(Repair.META_LENGTH_CORRECTED, t -> t.meta(0x51, 7, 8), t -> {}),
        track(
            Repair.META_LENGTH_CORRECTED,
            t -> t.meta(0x51, 7, 8, 9, 10),
            t -> t.meta(0x51, 7, 8, 9)),
        track(Repair.META_LENGTH_CORRECTED, t -> t.meta(0x58, 3, 2), t -> t.timeSignature(3, 4)),
        track(Repair.META_LENGTH_CORRECTED, t -> t.meta(0x2F, 1).withoutEnd(), t -> {}),
        track(
            Repair.DELTA_TIME_REMOVED,
            t -> t.wait(0x0FFF_0000).program(0, 3).wait(5).program(0, 4),
            t -> t.program(0, 3).wait(5).program(0, 4)),
        pair(
            Repair.DIVISION_CORRECTED,
            smf(format0(), smpte(50, 10)).track(t -> t.tempo(7).wait(5).program(0, 3)),
            smf(format0(), ppq(500)).track(t -> t.tempo(1_000_000).wait(5).program(0, 3))));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("damagedAndRepairedFiles")
  void theFaultIsMendedAndNothingElseIsChanged(Repair repair, byte[] damaged, byte[] repaired) {
    Diagnosis diagnosis = examine(damaged);

    assertThat(diagnosis.plan()).isEqualTo(new RepairPlan(List.of(repair), Optional.empty()));
    assertThat(spelledOut(diagnosis.repaired().orElseThrow())).isEqualTo(repaired);
  }

  /** The builder writes every status byte. */
  private static byte[] spelledOut(byte[] bytes) {
    return Rewritten.withEveryStatus(bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }

    return out.toByteArray();
  }

  @Test
  void aTruncatedFileEndsAfterItsLastCompleteEvent() {
    byte[] bytes = song(t -> t.note(0, 60, 90, 100).note(0, 62, 90, 100)).bytes();
    Diagnosis diagnosis = examine(Arrays.copyOf(bytes, SmfBuilder.FIRST_EVENT + 14));

    assertThat(diagnosis.plan().repairs())
        .containsExactly(
            Repair.CHUNK_LENGTH_CORRECTED, Repair.TRUNCATION_CLOSED, Repair.NOTES_ENDED);
    assertThat(spelledOut(diagnosis.repaired().orElseThrow()))
        .isEqualTo(song(t -> t.note(0, 60, 90, 100).note(0, 62, 90, 0)).bytes());
  }

  @Test
  void soundFilesAreLeftAlone() {
    Diagnosis diagnosis = examine(sound().bytes());

    assertThat(diagnosis.plan().repairability()).isEqualTo(Repairability.NOT_NEEDED);
    assertThat(diagnosis.repaired()).isEmpty();
  }

  @Test
  void chunksOfOtherKindsAreNoReasonForARepairButDoNotSurviveOne() {
    byte[] content = "hi".getBytes(StandardCharsets.US_ASCII);

    assertThat(examine(sound().chunk("XFIH", content).bytes()).plan().repairability())
        .isEqualTo(Repairability.NOT_NEEDED);
    assertThat(examine(sound().chunk("XFIH", content).declaredTracks(3).bytes()).plan().repairs())
        .containsExactly(Repair.TRACK_COUNT_CORRECTED, Repair.FOREIGN_CHUNK_LEFT_OUT);
  }

  @Test
  void waitsOfRemovedEventsDoNotAddUpToAnAbsurdOne() {
    int ticks = 96 * 20_000;
    Diagnosis diagnosis =
        examine(song(t -> t.wait(ticks).tempo(0).wait(ticks).program(0, 3)).bytes());

    assertThat(spelledOut(diagnosis.repaired().orElseThrow()))
        .isEqualTo(song(t -> t.wait(ticks).meta(1).wait(ticks).program(0, 3)).bytes());
  }

  @Test
  void notesWithoutEndAreNoReasonForARepairButEndInOne() {
    Consumer<TrackBuilder> open = t -> t.on(3, 60, 90).on(3, 60, 80).wait(7).program(0, 3);
    Diagnosis diagnosis = examine(song(open).declaredTracks(2).bytes());

    assertThat(examine(song(open).bytes()).plan().repairability())
        .isEqualTo(Repairability.NOT_NEEDED);
    assertThat(diagnosis.plan().repairs())
        .containsExactly(Repair.TRACK_COUNT_CORRECTED, Repair.NOTES_ENDED);
    assertThat(spelledOut(diagnosis.repaired().orElseThrow()))
        .isEqualTo(song(open.andThen(t -> t.off(3, 60).off(3, 60))).bytes());
  }

  @Test
  void whatIsNoMidiIsBeyondRepair() {
    Diagnosis diagnosis = examine("<html>".getBytes(StandardCharsets.US_ASCII));

    assertThat(diagnosis.plan().obstacle()).contains(Obstacle.NOT_MIDI);
    assertThat(diagnosis.repaired()).isEmpty();
  }

  @Test
  void aHeaderWithoutTracksIsBeyondRepair() {
    assertThat(examine(smf(format1(), ppq(96)).declaredTracks(2).bytes()).plan().obstacle())
        .contains(Obstacle.NO_TRACKS);
  }

  @Test
  void aFileOfWhichOnlyAPartWasReadIsNotRepaired() {
    Consumer<TrackBuilder> tooMany =
        t -> {
          for (int i = 0; i < MAX_EVENTS; i++) {
            t.program(0, 1);
          }
        };

    assertThat(examine(song(tooMany).bytes()).plan().obstacle()).contains(Obstacle.TOO_LARGE);
  }
}
