package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.format2;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;
import static org.midilake.testing.SmfBuilder.smpte;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.midilake.smf.Division.SmpteDivision;
import org.midilake.smf.Division.TicksPerQuarterNote;
import org.midilake.smf.SmfFile.TrackChunk;

class SmfReaderTest {
  @Test
  void readsEveryKindOfChannelMessageWithItsTick() {
    Reading reading =
        Reading.of(
            smf(format0(), ppq(480))
                .track(
                    t ->
                        t.program(1, 5)
                            .on(1, 60, 90)
                            .wait(127)
                            .polyphonicPressure(1, 60, 3)
                            .wait(128)
                            .control(2, 7, 100)
                            .wait(16_384)
                            .channelPressure(15, 9)
                            .pitchBend(0, 8192)
                            .wait(2_097_152)
                            .off(1, 60)));

    assertThat(reading.messages())
        .containsExactly(
            "0:C1 05 00",
            "0:91 3C 5A",
            "127:A1 3C 03",
            "255:B2 07 64",
            "16639:DF 09 00",
            "16639:E0 00 40",
            "2113791:81 3C 40");
    assertThat(reading.file().findings()).isEmpty();
    assertThat(reading.file().status()).isEqualTo(ReadStatus.COMPLETE);
    assertThat(reading.file().kind()).isEqualTo("smf");
  }

  @Test
  void runningStatusRepeatsTheLastStatus() {
    Reading reading =
        Reading.of(
            smf(format0(), ppq(96))
                .track(t -> t.on(3, 60, 90).wait(10).running(60, 0).running(64, 80)));

    assertThat(reading.messages()).containsExactly("0:93 3C 5A", "10:93 3C 00", "10:93 40 50");
    assertThat(reading.file().findings()).isEmpty();
  }

  @Test
  void metaAndSysexEventsNameTheirPayload() {
    byte[] bytes =
        smf(format0(), ppq(96)).track(t -> t.name("Bass").sysex(0x7E, 9, 0xF7).escape(1)).bytes();
    EventBuffer events = Reading.of(bytes).events();

    assertThat(events.size()).isEqualTo(4);
    assertThat(events.status(0)).isEqualTo(0xFF);
    assertThat(events.data1(0)).isEqualTo(MetaType.TRACK_NAME);
    assertThat(payload(events, 0)).isEqualTo("Bass");
    assertThat(events.status(1)).isEqualTo(0xF0);
    assertThat(events.payloadLength(1)).isEqualTo(3);
    assertThat(events.status(2)).isEqualTo(0xF7);
    assertThat(events.data1(3)).isEqualTo(MetaType.END_OF_TRACK);
  }

  @Test
  void tracksFollowEachOtherAndSayWhereTheyLie() {
    Reading reading =
        Reading.of(
            smf(format1(), ppq(96))
                .track(t -> t.tempo(600_000))
                .track(t -> t.wait(5).note(0, 60, 90, 96)));

    assertThat(reading.file().tracks())
        .containsExactly(new TrackChunk(14, 11), new TrackChunk(33, 12));
    assertThat(reading.events().trackCount()).isEqualTo(2);
    assertThat(reading.events().trackStart(1)).isEqualTo(2);
    assertThat(reading.events().tick(2)).isEqualTo(5);
    assertThat(reading.events().trackEnd(1)).isEqualTo(5);
  }

  @Test
  void knowsBothKindsOfDivision() {
    SmfFile metrical = Reading.of(smf(format2(), ppq(0x7FFF)).emptyTrack()).file();
    SmfFile smpte = Reading.of(smf(format0(), smpte(25, 40)).emptyTrack()).file();

    assertThat(metrical.division()).contains(new TicksPerQuarterNote(0x7FFF));
    assertThat(metrical.format()).isEqualTo(2);
    assertThat(smpte.division()).contains(new SmpteDivision(25, 40));
  }

  @Test
  void eventsBeyondTheLimitAreLeftOut() {
    byte[] bytes =
        smf(format1(), ppq(96))
            .track(t -> t.on(0, 60, 90).on(0, 61, 90).on(0, 62, 90))
            .track(t -> t.on(0, 63, 90))
            .bytes();

    Reading reading = Reading.of(bytes, 2);

    assertThat(reading.events().size()).isEqualTo(2);
    assertThat(reading.offsetOf(FindingCode.EVENT_LIMIT)).isEqualTo(22 + 2 * 4);
    assertThat(reading.file().status()).isEqualTo(ReadStatus.PARTIAL);
  }

  @Test
  void oneBufferServesManyFiles() {
    EventBuffer events = new EventBuffer();
    SmfReader reader = new SmfReader(1000);
    byte[] first = smf(format0(), ppq(96)).track(t -> t.note(0, 60, 90, 5)).bytes();
    byte[] second = smf(format0(), ppq(96)).track(t -> t.note(1, 61, 91, 6)).bytes();

    reader.read(first, first.length, events);
    SmfFile file = reader.read(second, second.length, events);

    assertThat(events.size()).isEqualTo(3);
    assertThat(events.data1(0)).isEqualTo(61);
    assertThat(events.bytes()).isSameAs(second);
    assertThat(file.findings()).isEmpty();
  }

  @Test
  void bytesBeyondTheLengthAreNotRead() {
    byte[] file = smf(format0(), ppq(96)).track(t -> t.note(0, 60, 90, 5)).bytes();
    byte[] larger = Arrays.copyOf(file, file.length + 50);
    larger[file.length] = 'M';

    SmfFile read = new SmfReader(1000).read(larger, file.length, new EventBuffer());

    assertThat(read.findings()).isEmpty();
  }

  private static String payload(EventBuffer events, int event) {
    return new String(
        events.bytes(),
        events.payloadOffset(event),
        events.payloadLength(event),
        StandardCharsets.US_ASCII);
  }
}
