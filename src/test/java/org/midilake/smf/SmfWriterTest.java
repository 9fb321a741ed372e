package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.format2;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;
import static org.midilake.testing.SmfBuilder.smpte;

import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.midilake.testing.RandomFile;
import org.midilake.testing.SameEvents;
import org.midilake.testing.SharedCorpora;
import org.midilake.testing.SmfBuilder;

class SmfWriterTest {
  private static byte[] rewritten(byte[] bytes, RunningStatus runningStatus) {
    return rewritten(Reading.of(bytes), runningStatus);
  }

  private static byte[] rewritten(Reading reading, RunningStatus runningStatus) {
    SmfFile file = reading.file();
    return new SmfWriter(runningStatus)
        .write(file.format(), file.division().orElseThrow(), reading.events());
  }

  static Stream<SmfBuilder> canonicalFiles() {
    return Stream.of(
        smf(format0(), ppq(480)).emptyTrack(),
        smf(format1(), ppq(1)).declaredTracks(0),
        smf(format0(), ppq(32767))
            .track(t -> t.note(0, 60, 90, 0x7F).wait(0x80).note(15, 127, 127, 0x0FFF_FFFF)),
        smf(format1(), smpte(29, 80)).track(t -> t.wait(0x3FFF).note(0, 1, 1, 0x4000)),
        smf(format2(), smpte(30, 255)).track(t -> t.program(3, 0)).emptyTrack(),
        smf(format1(), ppq(96))
            .track(t -> t.name("x".repeat(200)).tempo(500_000).timeSignature(6, 8).majorKey(-2))
            .track(
                t ->
                    t.program(0, 5)
                        .channelPressure(1, 6)
                        .polyphonicPressure(2, 3, 4)
                        .control(3, 7, 100)
                        .pitchBend(4, 16_383)
                        .sysex(0x7E, 0x7F, 9, 1, 0xF7)
                        .escape(1, 2, 3)
                        .meta(0x7F)));
  }

  @ParameterizedTest
  @MethodSource("canonicalFiles")
  void canonicalFilesAreWrittenByteForByte(SmfBuilder file) {
    assertThat(rewritten(file.bytes(), RunningStatus.SPELLED_OUT)).isEqualTo(file.bytes());
  }

  @Test
  void runningStatusIsUsedBetweenChannelMessagesOnly() {
    byte[] file =
        smf(format0(), ppq(96))
            .track(
                t ->
                    t.on(0, 60, 90)
                        .wait(5)
                        .running(60, 0)
                        .lyric("la")
                        .on(0, 61, 90)
                        .running(61, 0)
                        .sysex(0xF7)
                        .on(0, 62, 90)
                        .on(1, 62, 90)
                        .program(1, 3)
                        .running(4))
            .bytes();

    assertThat(rewritten(file, RunningStatus.USED)).isEqualTo(file);
  }

  @Test
  void runningStatusEndsWithTheTrack() {
    byte[] file =
        smf(format1(), ppq(96)).track(t -> t.on(0, 60, 90)).track(t -> t.on(0, 60, 90)).bytes();

    assertThat(rewritten(file, RunningStatus.USED)).isEqualTo(file);
  }

  @Test
  void aTrackWithoutEndIsEndedAtItsLastEvent() {
    SmfBuilder ended = smf(format0(), ppq(96)).track(t -> t.note(0, 60, 90, 5));
    SmfBuilder open = smf(format0(), ppq(96)).track(t -> t.note(0, 60, 90, 5).withoutEnd());

    assertThat(rewritten(open.bytes(), RunningStatus.SPELLED_OUT)).isEqualTo(ended.bytes());
  }

  @Test
  void aWaitThatNoDeltaTimeCanSayIsBridged() {
    EventBuffer events = new EventBuffer();
    events.beginTrack();
    events.addChannel(600_000_000L, 0x90, 60, 90, 0);

    byte[] written =
        new SmfWriter(RunningStatus.USED).write(0, new Division.TicksPerQuarterNote(96), events);

    Reading reading = Reading.of(written);
    assertThat(reading.codes()).isEmpty();
    assertThat(reading.messages()).containsExactly("600000000:90 3C 5A");
  }

  @Test
  void ticksThatGoBackAreRefused() {
    EventBuffer events = new EventBuffer();
    events.beginTrack();
    events.addChannel(5, 0x90, 60, 90, 0);
    events.addChannel(4, 0x80, 60, 90, 0);

    assertThatThrownBy(
            () ->
                new SmfWriter(RunningStatus.USED)
                    .write(0, new Division.TicksPerQuarterNote(96), events))
        .hasMessage("tick 4 after tick 5");
  }

  @Provide
  static Arbitrary<byte[]> songs() {
    return Arbitraries.longs().map(seed -> RandomFile.of(seed).bytes());
  }

  @Property(tries = 1000)
  void whatWasReadIsWrittenAndReadAgain(
      @ForAll("songs") byte[] song, @ForAll RunningStatus runningStatus) {
    Reading before = Reading.of(song);
    byte[] written = rewritten(before, runningStatus);
    Reading after = Reading.of(written);

    assertThat(before.codes()).isSubsetOf(FindingCode.NOTE_WITHOUT_END);
    assertThat(SameEvents.test(before.events(), after.events())).isTrue();
    assertThat(after.file().division()).isEqualTo(before.file().division());
    assertThat(after.file().format()).isEqualTo(before.file().format());
    assertThat(after.file().findings()).isEmpty();
    assertThat(rewritten(after, runningStatus)).isEqualTo(written);
  }

  @ParameterizedTest
  @EnumSource(RunningStatus.class)
  void allSoundFilesOfTheCorporaComeBackAsTheyWere(RunningStatus runningStatus) {
    int compared = 0;
    for (Path path : (Iterable<Path>) CorpusFiles.all()::iterator) {
      Reading before = Reading.of(SharedCorpora.bytes(path));
      if (isValid(before.file())) {
        Reading after = Reading.of(rewritten(before, runningStatus));

        assertThat(SameEvents.test(before.events(), after.events())).as("%s", path).isTrue();
        compared++;
      }
    }

    assertThat(compared).isGreaterThan(3000);
  }

  private static boolean isValid(SmfFile file) {
    return file.findings().stream().allMatch(finding -> finding.code().severity() == Severity.INFO);
  }
}
