package org.midilake.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.tables.DivisionKind;
import org.midilake.tables.MelodyOrigin;
import org.midilake.tables.MusicalFeatureRow;
import org.midilake.tables.Usage;
import org.midilake.tables.ValueSource;

/**
 * Every column of the rows of single values, computed by hand for two bars in C major: a piano
 * plays the quarter notes C D E F, G F E C with velocities 80 and 100 in turn, a bass C and G as
 * whole notes with velocity 60, at 120 beats per minute. Estimates and codes are told by their own
 * tests.
 */
class ColumnsTest {
  private static final int[] MELODY = {60, 62, 64, 65, 67, 65, 64, 60};

  /** Stands for a value that other tests tell. */
  private static final Object ELSEWHERE = new Object();

  private static byte[] tune() {
    return smf(format1(), ppq(480))
        .track(t -> t.name("Tune").tempo(500_000).timeSignature(4, 4).majorKey(0))
        .track(
            t -> {
              t.program(0, 0).control(0, 64, 127);
              for (int i = 0; i < MELODY.length; i++) {
                t.note(0, MELODY[i], i % 2 == 0 ? 80 : 100, 480);
              }
            })
        .track(t -> t.program(1, 32).note(1, 48, 60, 1920).note(1, 43, 60, 1920))
        .bytes();
  }

  private static FileReport report() {
    byte[] bytes = tune();
    return new FileAnalyzer(new AnalysisSettings(KeyProfile.ENSEMBLE, 100_000))
        .analyze(bytes, bytes.length);
  }

  @Test
  void everyFeatureIsWhatAHandComputes() {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("fileId", ELSEWHERE);
    expected.put("pitchClassHistogram", List.of(.3, 0, .1, 0, .2, .2, 0, .2, 0, 0, 0, 0));
    expected.put("pitchClassCount", 5);
    expected.put("pitchClassEntropy", 2.246439);
    expected.put("strongestPitchClassShare", .3);
    expected.put("pitchRange", 24);
    expected.put("pitchDeviation", Math.sqrt(56.76));
    expected.put("bassRegisterShare", .2);
    expected.put("highRegisterShare", 0.0);
    expected.put("melodySource", MelodyOrigin.PART);
    expected.put("melodyTrack", 1);
    expected.put("melodyChannel", 1);
    expected.put("melodyNoteCount", 8);
    expected.put("melodyLowestPitch", 60);
    expected.put("melodyHighestPitch", 67);
    expected.put("melodyDistinctPitchCount", 5);
    List<Double> intervals = new ArrayList<>(Collections.nCopies(25, 0.0));
    for (int interval : new int[] {2, 2, 1, 2, -2, -1, -4}) {
      intervals.set(12 + interval, intervals.get(12 + interval) + 1 / 7.0);
    }

    expected.put("melodyIntervalHistogram", intervals);
    expected.put("melodyMeanInterval", 2.0);
    expected.put("melodyRepeatedNoteShare", 0.0);
    expected.put("melodyStepShare", 6 / 7.0);
    expected.put("melodyLeapShare", 1 / 7.0);
    expected.put("melodyRisingShare", 4 / 7.0);
    expected.put("melodyContour", "convex");
    expected.put("melodyRepetition", 0.0);
    expected.put("melodyRhythmVariability", 0.0);
    putRhythm(expected);
    putTexture(expected);
    expected.put("instrumentFamilies", List.of("Piano", "Bass"));
    expected.put("instrumentFamilyShares", List.of(.8, .2));
    expected.put("velocityHistogram", List.of(0, 0, 0, .2, 0, .4, .4, 0));
    expected.put("velocityRange", 40);
    expected.put("distinctVelocityCount", 3);
    expected.put("meanVelocityChange", 20.0);
    expected.put("accentShare", 0.0);
    expected.put("velocityTrend", 112 / Math.sqrt(53.6 * 2240));
    for (String code :
        List.of("noteCode", "scoreCode", "melodySketch", "rhythmSketch", "harmonySketch")) {
      expected.put(code, ELSEWHERE);
    }

    MusicalFeatureRow row = report().features().orElseThrow();
    compare(row, expected);
  }

  private static void putRhythm(Map<String, Object> expected) {
    expected.put("onsetHistogram", List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    expected.put(
        "barOnsetHistogram", List.of(.25, 0, 0, 0, .25, 0, 0, 0, .25, 0, 0, 0, .25, 0, 0, 0));
    // Two notes start on the beats 0 and 4, one on the six others.
    expected.put(
        "beatHistogram",
        List.of(0, 0, 0, 10 / 14.0, 0, 0, 0, 9 / 14.0, 0, 0, 0, 8 / 14.0, 0, 0, 0, 7 / 14.0));
    expected.put("noteValueHistogram", List.of(0, 0, 0, .8, 0, .2));
    expected.put("meanNoteQuarters", 1.6);
    expected.put("meanInterOnsetQuarters", 1.0);
    expected.put("interOnsetVariation", 0.0);
    expected.put("momentsPerQuarter", 1.0);
    expected.put("offbeatShare", 0.0);
    expected.put("syncopation", 0.0);
    expected.put("metricLevel", 0);
    expected.put("timingDeviationQuarters", 0.0);
    expected.put("distinctOnsetShare", 1 / 480.0);
    expected.put("sixteenthSwingRatio", null);
    expected.put("articulation", 1.0);
    expected.put("staccatoShare", 0.0);
    expected.put("legatoShare", 1.0);
  }

  private static void putTexture(Map<String, Object> expected) {
    expected.put("chordalShare", 0.0);
    expected.put("meanPitchesPerMoment", 1.25);
    expected.put("meanPitchedPolyphony", 2.0);
    expected.put("silenceShare", 0.0);
    expected.put("parallelMotionShare", 0.0);
    expected.put("contraryMotionShare", 1.0);
    expected.put("obliqueMotionShare", 0.0);
  }

  @Test
  void everyMetadatumIsWhatAHandComputes() {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("fileId", ELSEWHERE);
    expected.put("format", 1);
    expected.put("divisionKind", DivisionKind.PPQ);
    expected.put("ticksPerQuarterNote", 480);
    expected.put("smpteFramesPerSecond", null);
    expected.put("ticksPerFrame", null);
    expected.put("trackCount", 3);
    // Four metas, 2 + 16 and 1 + 4 channel events, and the end of each track.
    expected.put("eventCount", 30);
    expected.put("durationTicks", 3840L);
    expected.put("durationSeconds", 4.0);
    expected.put("noteCount", 10);
    expected.put("pitchedNoteCount", 10);
    expected.put("percussionNoteCount", 0);
    expected.put("distinctPitchCount", 7);
    expected.put("lowestPitch", 43);
    expected.put("highestPitch", 67);
    expected.put("meanPitch", 59.8);
    expected.put("lowestVelocity", 60);
    expected.put("highestVelocity", 100);
    expected.put("meanVelocity", 84.0);
    expected.put("velocityDeviation", Math.sqrt(224));
    expected.put("notesPerSecond", 2.5);
    expected.put("maxPolyphony", 2);
    expected.put("meanPolyphony", 2.0);
    expected.put("channelCount", 2);
    expected.put("instrumentCount", 2);
    expected.put("hasPercussion", false);
    expected.put("percussionShare", 0.0);
    expected.put("percussionInstruments", List.of());
    expected.put("controlChangeCount", 1);
    expected.put("programChangeCount", 2);
    expected.put("pitchBendCount", 0);
    expected.put("pressureCount", 0);
    expected.put("sysexCount", 0);
    expected.put("lyricCount", 0);
    expected.put("tempoChangeCount", 1);
    expected.put("tempoMetaBpm", 120.0);
    expected.put("finalTempoBpm", 120.0);
    expected.put("finalTempoSource", ValueSource.META);
    expected.put("keySignatureCount", 1);
    expected.put("keyMeta", "C major");
    expected.put("keyEstimate", "C major");
    expected.put("finalKey", "C major");
    expected.put("timeSignatureCount", 1);
    expected.put("timeSignatureMeta", "4/4");
    expected.put("finalTimeSignature", "4/4");
    expected.put("finalTimeSignatureSource", ValueSource.META);
    expected.put("controllerNumbers", List.of(64));
    expected.put("instrumentFamilies", List.of("Piano", "Bass"));
    expected.put("isMonophonic", false);
    expected.put("isPolyphonic", true);
    expected.put("isPercussive", false);
    expected.put("isMelodic", true);
    expected.put("isChordal", false);
    expected.put("scaleType", "major");
    expected.put("isQuantised", true);
    expected.put("isHumanised", false);
    expected.put("timingDeviationMs", 0.0);
    expected.put("swingRatio", null);
    expected.put("usage", Usage.LOOP);
    expected.put("barCount", 2);
    expected.put("form", "A");
    expected.put("repeatedBarShare", 0.0);
    expected.put("loopFirstBar", 1);
    expected.put("loopLastBar", 2);
    expected.put("loopRepeats", 1);
    expected.put("loopStartSeconds", 0.0);
    expected.put("loopEndSeconds", 4.0);
    // Entropies 2.246 of 3.585 and 2.128 of 4 bits, 1 of 4 moments, 2 of 6 voices, twice nothing.
    expected.put("complexity", .290330);
    expected.put(
        "summary",
        "Loop of 2 bars in C major, 4/4 at 120 BPM, with Acoustic Grand Piano and Acoustic Bass.");
    expected.put("title", "Tune");
    expected.put("copyright", null);
    for (String estimate :
        List.of(
            "tempoEstimateBpm",
            "tempoEstimateConfidence",
            "keyEstimateConfidence",
            "keyRunnersUp",
            "keyScores",
            "finalKeySource",
            "timeSignatureEstimate",
            "timeSignatureEstimateConfidence",
            "chordCount",
            "distinctChordCount",
            "chordChangesPerSecond",
            "seventhChordShare",
            "extendedChordShare",
            "chordProgression",
            "modulationCount")) {
      expected.put(estimate, ELSEWHERE);
    }

    compare(report().metadata().orElseThrow(), expected);
  }

  private static void compare(Record row, Map<String, Object> expected) {
    RecordComponent[] columns = row.getClass().getRecordComponents();
    assertThat(Arrays.stream(columns).map(RecordComponent::getName))
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (RecordComponent column : columns) {
      Object wanted = expected.get(column.getName());
      if (wanted != ELSEWHERE) {
        assertSame(column.getName(), plain(value(column, row)), wanted);
      }
    }
  }

  private static void assertSame(String column, Object value, Object wanted) {
    if (wanted instanceof Double number) {
      assertThat((Double) value).as(column).isCloseTo(number, within(1e-6));
    } else if (wanted instanceof List<?> list && value instanceof List<?> values) {
      assertThat(values).as(column).hasSameSizeAs(list);
      for (int i = 0; i < list.size(); i++) {
        boolean isShare = values.get(i) instanceof Double && list.get(i) instanceof Number;
        Object share = isShare ? (Object) ((Number) list.get(i)).doubleValue() : list.get(i);
        assertSame(column + " " + i, values.get(i), share);
      }
    } else {
      assertThat(value).as(column).isEqualTo(wanted);
    }
  }

  private static Object value(RecordComponent column, Record row) {
    try {
      return column.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }

    if (value instanceof OptionalInt number) {
      return number.isPresent() ? (Object) number.getAsInt() : null;
    }

    if (value instanceof OptionalLong number) {
      return number.isPresent() ? (Object) number.getAsLong() : null;
    }

    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? (Object) number.getAsDouble() : null;
    }

    return value;
  }
}
