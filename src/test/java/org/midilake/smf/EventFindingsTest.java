package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.smf.FindingCode.DATA_BYTE_OVER_127;
import static org.midilake.smf.FindingCode.META_LENGTH_PAST_END;
import static org.midilake.smf.FindingCode.META_TYPE_OVER_127;
import static org.midilake.smf.FindingCode.RUNNING_STATUS_AFTER_META;
import static org.midilake.smf.FindingCode.RUNNING_STATUS_MISSING;
import static org.midilake.smf.FindingCode.STATUS_UNKNOWN;
import static org.midilake.smf.FindingCode.SYSEX_LENGTH_PAST_END;
import static org.midilake.smf.FindingCode.VLQ_TOO_LONG;
import static org.midilake.testing.SmfBuilder.FIRST_EVENT;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midilake.testing.TrackBuilder;

class EventFindingsTest {
  private static Reading read(Consumer<TrackBuilder> track) {
    return Reading.of(smf(format1(), ppq(480)).track(track));
  }

  @Test
  void aQuantityMayHaveLeadingBytesWithoutValue() {
    Reading reading =
        read(t -> t.raw(0x80, 0x80, 0x80, 0x80, 0x80, 0x05, 0x90, 60, 90).wait(1).off(0, 60));

    assertThat(reading.codes()).containsExactly(VLQ_TOO_LONG);
    assertThat(reading.offsetOf(VLQ_TOO_LONG)).isEqualTo(FIRST_EVENT);
    assertThat(reading.messages()).containsExactly("5:90 3C 5A", "6:80 3C 40");
  }

  @Test
  void aQuantityDoesNotGetLargerThanFourBytesHold() {
    Reading reading = read(t -> t.raw(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0x90, 60, 90));

    assertThat(reading.messages()).containsExactly("268435455:90 3C 5A");
  }

  @Test
  void aDataByteOver127IsReadAs127() {
    Reading reading = read(t -> t.control(0, 7, 100).event(0x90, 60, 0x80).off(0, 60));

    assertThat(reading.codes()).containsExactly(DATA_BYTE_OVER_127);
    assertThat(reading.offsetOf(DATA_BYTE_OVER_127)).isEqualTo(FIRST_EVENT + 4 + 3);
    assertThat(reading.messages()).containsExactly("0:B0 07 64", "0:90 3C 7F", "0:80 3C 40");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xF4, 0xF5, 0xF6, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE})
  void aStatusThatFilesDoNotHaveIsSkipped(int status) {
    Reading reading = read(t -> t.wait(3).event(status).wait(4).on(0, 60, 90));

    assertThat(reading.codes()).containsExactly(STATUS_UNKNOWN);
    assertThat(reading.offsetOf(STATUS_UNKNOWN)).isEqualTo(FIRST_EVENT);
    assertThat(reading.messages()).containsExactly("7:90 3C 5A");
  }

  @Test
  void aSystemCommonMessageIsSkippedWithItsData() {
    Reading reading =
        read(t -> t.event(0xF1, 5).event(0xF2, 5, 6).event(0xF3, 5).wait(4).on(0, 60, 90));

    assertThat(reading.codes()).containsOnly(STATUS_UNKNOWN).hasSize(3);
    assertThat(reading.messages()).containsExactly("4:90 3C 5A");
  }

  @Test
  void runningStatusGoesOnAfterAMetaEvent() {
    Reading reading = read(t -> t.on(0, 60, 90).lyric("la").wait(9).running(60, 0));

    assertThat(reading.codes()).containsExactly(RUNNING_STATUS_AFTER_META);
    assertThat(reading.offsetOf(RUNNING_STATUS_AFTER_META)).isEqualTo(FIRST_EVENT + 4 + 6 + 1);
    assertThat(reading.messages()).containsExactly("0:90 3C 5A", "9:90 3C 00");
  }

  @Test
  void runningStatusGoesOnAfterASysexEvent() {
    Reading reading = read(t -> t.on(0, 60, 90).sysex(1, 0xF7).running(60, 0).running(61, 5));

    assertThat(reading.codes()).containsExactly(RUNNING_STATUS_AFTER_META);
    assertThat(reading.noteOns()).isEqualTo(2);
  }

  @Test
  void runningStatusWithoutAnyIsSkipped() {
    Reading reading = read(t -> t.running(60, 90).wait(9).on(0, 62, 90).wait(9).off(0, 62));

    assertThat(reading.codes()).containsExactly(RUNNING_STATUS_MISSING);
    assertThat(reading.offsetOf(RUNNING_STATUS_MISSING)).isEqualTo(FIRST_EVENT + 1);
    assertThat(reading.noteOns()).isEqualTo(1);
    assertThat(reading.file().status()).isEqualTo(ReadStatus.PARTIAL);
  }

  @Test
  void statusDoesNotRunFromOneTrackToTheNext() {
    Reading reading =
        Reading.of(
            smf(format1(), ppq(96)).track(t -> t.on(0, 60, 90)).track(t -> t.running(62, 90)));

    assertThat(reading.offsetOf(RUNNING_STATUS_MISSING)).isEqualTo(FIRST_EVENT + 8 + 8 + 1);
  }

  @Test
  void aMetaTypeOver127IsKept() {
    Reading reading = read(t -> t.on(0, 60, 90).meta(0x81, 1, 2));

    assertThat(reading.codes()).containsExactly(META_TYPE_OVER_127);
    assertThat(reading.offsetOf(META_TYPE_OVER_127)).isEqualTo(FIRST_EVENT + 4);
    assertThat(reading.events().data1(1)).isEqualTo(0x81);
  }

  @Test
  void eventsAfterAMetaEventThatIsTooLongAreRead() {
    Reading reading = read(t -> t.on(0, 60, 90).event(0xFF, 0x01, 0x7F).on(0, 62, 90).off(0, 62));

    assertThat(reading.codes()).containsExactly(META_LENGTH_PAST_END);
    assertThat(reading.offsetOf(META_LENGTH_PAST_END)).isEqualTo(FIRST_EVENT + 4);
    assertThat(reading.noteOns()).isEqualTo(2);
  }

  @Test
  void eventsAfterASysexEventThatIsTooLongAreRead() {
    Reading reading = read(t -> t.on(0, 60, 90).event(0xF0, 0xFF, 0x7F).on(0, 62, 90).off(0, 62));

    assertThat(reading.codes()).containsExactly(SYSEX_LENGTH_PAST_END);
    assertThat(reading.offsetOf(SYSEX_LENGTH_PAST_END)).isEqualTo(FIRST_EVENT + 4);
    assertThat(reading.noteOns()).isEqualTo(2);
  }

  @Test
  void findingsOfOneCodeAreCountedRatherThanRepeated() {
    Reading reading =
        read(
            t -> {
              for (int i = 0; i < 100; i++) {
                t.event(0x90, 60, 200);
              }
            });

    assertThat(reading.codes()).containsOnly(DATA_BYTE_OVER_127).hasSize(FindingLog.MAX_PER_CODE);
    assertThat(reading.file().findings().get(FindingLog.MAX_PER_CODE - 1).detail())
        .endsWith("and " + (100 - FindingLog.MAX_PER_CODE) + " more in this file");
  }
}
