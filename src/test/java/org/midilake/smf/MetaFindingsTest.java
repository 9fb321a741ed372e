package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.smf.FindingCode.KEY_SIGNATURE_INVALID;
import static org.midilake.smf.FindingCode.META_LENGTH_WRONG;
import static org.midilake.smf.FindingCode.META_VALUE_INVALID;
import static org.midilake.smf.FindingCode.TEMPO_ABSURD;
import static org.midilake.smf.FindingCode.TEMPO_ZERO;
import static org.midilake.smf.FindingCode.TIME_SIGNATURE_INVALID;
import static org.midilake.testing.SmfBuilder.FIRST_EVENT;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetaFindingsTest {
  static Stream<Arguments> faults() {
    return Stream.of(
        fault(TEMPO_ZERO, 0x51, 0, 0, 0),
        fault(TEMPO_ABSURD, 0x51, 0, 0, 1),
        fault(META_LENGTH_WRONG, 0x51, 7, 0xA1),
        fault(META_LENGTH_WRONG, 0x51, 7, 0xA1, 0x20, 0),
        fault(TIME_SIGNATURE_INVALID, 0x58, 0, 2, 24, 8),
        fault(TIME_SIGNATURE_INVALID, 0x58, 4, 7, 24, 8),
        fault(TIME_SIGNATURE_INVALID, 0x58, 4, 255, 24, 8),
        fault(META_LENGTH_WRONG, 0x58, 4, 2),
        fault(KEY_SIGNATURE_INVALID, 0x59, 8, 0),
        fault(KEY_SIGNATURE_INVALID, 0x59, 0xF8, 1),
        fault(KEY_SIGNATURE_INVALID, 0x59, 0, 2),
        fault(KEY_SIGNATURE_INVALID, 0x59, 0, 255),
        fault(META_LENGTH_WRONG, 0x59),
        fault(META_VALUE_INVALID, 0x20, 16),
        fault(META_VALUE_INVALID, 0x54, 24, 0, 0, 0, 0),
        fault(META_VALUE_INVALID, 0x54, 0, 60, 0, 0, 0),
        fault(META_VALUE_INVALID, 0x54, 0, 0, 0, 30, 0),
        fault(META_VALUE_INVALID, 0x54, 0, 0, 0, 0, 100),
        fault(META_LENGTH_WRONG, 0x54, 0));
  }

  private static Arguments fault(FindingCode code, int type, int... payload) {
    return Arguments.of(code, type, payload);
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("faults")
  void theEventIsKeptAndTheFaultIsReportedAtItsPayload(FindingCode code, int type, int[] payload) {
    Reading reading =
        Reading.of(smf(format0(), ppq(96)).track(t -> t.meta(type, payload).note(0, 60, 90, 5)));

    assertThat(reading.codes()).containsExactly(code);
    assertThat(reading.offsetOf(code)).isEqualTo(FIRST_EVENT + 4);
    assertThat(reading.events().data1(0)).isEqualTo(type);
    assertThat(reading.file().status()).isEqualTo(ReadStatus.COMPLETE);
  }

  @Test
  void theLimitsOfWhatIsValidAreValid() {
    Reading reading =
        Reading.of(
            smf(format0(), ppq(96))
                .track(
                    t ->
                        t.tempo(0xFFFFFF)
                            .timeSignature(255, 64)
                            .timeSignature(1, 1)
                            .majorKey(-7)
                            .minorKey(7)
                            .meta(0x20, 15)
                            .meta(0x54, 0x60 | 23, 59, 59, 29, 99)));

    assertThat(reading.codes()).isEmpty();
  }
}
