package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.SmfBuilder.FIRST_EVENT;
import static org.midilake.testing.SmfBuilder.FIRST_TRACK;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.testing.SmfBuilder;
import org.midilake.testing.TrackBuilder;

/** For each code a file with that anomaly: the first finding of it says where it is. */
class FindingPlacesTest {
  private static final int MAX_EVENTS = 3;

  /** Bytes of a track with one note and its chunk header. */
  private static final int TRACK_LENGTH = 8 + 12;

  /** They are about the whole file, which begins at 0; or about the program. */
  private static final Set<FindingCode> WITHOUT_PLACE =
      EnumSet.of(FindingCode.DURATION_ABSURD, FindingCode.INTERNAL_ERROR);

  private final Map<FindingCode, Long> places = new EnumMap<>(FindingCode.class);

  private static SmfBuilder note() {
    return smf(format1(), ppq(96)).track(t -> t.note(0, 60, 90, 100));
  }

  private static SmfBuilder track(Consumer<TrackBuilder> events) {
    return smf(format1(), ppq(96)).track(events);
  }

  private void see(FindingCode code, byte[] bytes) {
    EventBuffer events = new EventBuffer();
    SmfFile file = new SmfReader(MAX_EVENTS).read(bytes, bytes.length, events);
    Stream<Finding> findings = file.findings().stream();
    if (file.status() != ReadStatus.REJECTED) {
      Song song = new SongBuilder().build(file, events);
      findings = Stream.concat(findings, song.findings().stream());
    }

    findings
        .filter(finding -> finding.code() == code)
        .findFirst()
        .ifPresent(finding -> places.put(code, finding.byteOffset()));
  }

  private void check(FindingCode code, SmfBuilder file, long place) {
    check(code, file.bytes(), place);
  }

  private void check(FindingCode code, byte[] file, long place) {
    see(code, file);
    assertThat(places).as("%s", code).containsEntry(code, place);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }

    return out.toByteArray();
  }

  @Test
  void everyCodePointsAtItsFault() {
    checkOtherFiles();
    checkWrappers();
    checkHeaders();
    checkChunks();
    checkEvents();
    checkMetas();
    checkNotesAndTexts();

    assertThat(places.keySet())
        .containsAll(
            Arrays.stream(FindingCode.values()).filter(FindingPlacesTest::isOfMidiFiles).toList());
  }

  /** What can be wrong with archives is seen to by their own tests. */
  private static boolean isOfMidiFiles(FindingCode code) {
    return !WITHOUT_PLACE.contains(code) && !code.name().startsWith("ARCHIVE_");
  }

  private void checkOtherFiles() {
    check(FindingCode.EMPTY_FILE, new byte[0], 0);
    check(FindingCode.NOT_MIDI_ZEROS, new byte[9], 0);
    check(FindingCode.NOT_MIDI_HTML, text("<html>"), 0);
    check(FindingCode.NOT_MIDI_XML, text("<a/>"), 0);
    check(FindingCode.NOT_MIDI_TEXT, text("words"), 0);
    check(FindingCode.NOT_MIDI_ZIP, text("PK\u0003\u0004...."), 0);
    check(FindingCode.NOT_MIDI_RAR, text("Rar!\u001A\u0007..."), 0);
    check(FindingCode.NOT_MIDI_GZIP, gzip(text("words")), 0);
    check(FindingCode.NOT_MIDI_MP3, text("ID3....."), 0);
    check(FindingCode.NOT_MIDI_WAV, text("RIFF....WAVE"), 0);
    check(FindingCode.NOT_MIDI_AIFF, text("FORM....AIFF"), 0);
    check(FindingCode.NOT_MIDI_ASF, text("0&\u00B2u\u008Ef\u00CF\u0011..."), 0);
    check(FindingCode.NOT_MIDI_PNG, text("\u0089PNG\r\n\u001A\n..."), 0);
    check(FindingCode.NOT_MIDI_JPEG, text("\u00FF\u00D8\u00FF..."), 0);
    check(FindingCode.NOT_MIDI_APPLE_DOUBLE, text("\0\u0005\u0016\u0007..."), 0);
    check(FindingCode.NOT_MIDI_OTHER, text("\u0001\u0002\u0003"), 0);
  }

  private void checkWrappers() {
    byte[] file = note().bytes();
    byte[] mac = new byte[128];
    mac[1] = 4;
    byte[] packed = gzip(file);

    check(
        FindingCode.RIFF_WRAPPER,
        joined(text("RIFF....RMIDdata" + (char) file.length + "\0\0\0"), file),
        0);
    check(FindingCode.GZIP_WRAPPER, packed, 0);
    check(FindingCode.GZIP_TRUNCATED, Arrays.copyOf(packed, packed.length - 9), 0);
    check(FindingCode.GZIP_TOO_LARGE, gzip(new byte[4 << 20]), 0);
    check(FindingCode.MAC_BINARY_WRAPPER, joined(mac, file), 0);
    byte[] windows = track(t -> t.raw(0, 0xB0, 13, 10)).bytes();
    windows[21]--;
    check(FindingCode.LINE_ENDS_CHANGED, windows, 0);
  }

  private void checkHeaders() {
    byte[] file = note().bytes();
    byte[] longHeader = file.clone();
    longHeader[7] = 5;
    byte[] oddRate = file.clone();
    oddRate[12] = (byte) -50;
    byte[] format9 = file.clone();
    format9[9] = 9;

    check(FindingCode.JUNK_BEFORE_HEADER, joined(text("junk"), file), 0);
    check(FindingCode.HEADER_MISSING, Arrays.copyOfRange(file, FIRST_TRACK, file.length), 0);
    check(FindingCode.HEADER_TRUNCATED, Arrays.copyOf(file, 12), 0);
    check(FindingCode.HEADER_LENGTH, longHeader, 4);
    check(FindingCode.FORMAT_UNKNOWN, format9, 8);
    check(FindingCode.FORMAT_0_WITH_TRACKS, smf(format0(), ppq(96)).emptyTrack().emptyTrack(), 8);
    check(FindingCode.FEWER_TRACKS, note().declaredTracks(2), 10);
    check(FindingCode.MORE_TRACKS, note().declaredTracks(0), 10);
    check(FindingCode.DIVISION_ZERO, smf(format0(), ppq(0)).emptyTrack(), 12);
    check(FindingCode.SMPTE_RATE_UNKNOWN, oddRate, 12);
  }

  private void checkChunks() {
    int second = FIRST_TRACK + TRACK_LENGTH;
    check(FindingCode.ALIEN_CHUNK, note().chunk("XFIH", new byte[1]), second);
    check(FindingCode.REPEATED_HEADER, note().chunk("MThd", new byte[6]), second);
    check(FindingCode.JUNK_BETWEEN_CHUNKS, note().raw(1, 2, 3).emptyTrack(), second);
    check(FindingCode.TRAILING_BYTES, note().raw(1, 2, 3), second);
    for (var length :
        Map.of(
                FindingCode.CHUNK_LENGTH_PAST_END, 99,
                FindingCode.CHUNK_LENGTH_TOO_SHORT, 3,
                FindingCode.CHUNK_LENGTH_TOO_LONG, 15)
            .entrySet()) {
      check(
          length.getKey(),
          track(t -> t.note(0, 60, 90, 100).declaredLength(length.getValue())).emptyTrack(),
          FIRST_TRACK + 4);
    }

    check(FindingCode.EMPTY_TRACK, track(TrackBuilder::withoutEnd), FIRST_TRACK);
    check(
        FindingCode.END_OF_TRACK_MISSING, track(t -> t.on(0, 60, 9).withoutEnd()), FIRST_EVENT + 4);
    check(
        FindingCode.DATA_AFTER_END_OF_TRACK,
        track(t -> t.meta(0x2F).on(0, 60, 9)),
        FIRST_EVENT + 4);
    check(
        FindingCode.TRACK_TRUNCATED,
        Arrays.copyOf(note().bytes(), FIRST_EVENT + 6),
        FIRST_EVENT + 4);
    SmfBuilder many = smf(format1(), ppq(96));
    for (int i = 0; i < 0x10000; i++) {
      many.chunk("MTrk", new byte[0]);
    }

    check(FindingCode.MANY_TRACKS, many, FIRST_TRACK + 256 * 8);
    check(FindingCode.TOO_MANY_TRACKS, many, FIRST_TRACK + 0xFFFF * 8);
  }

  private void checkEvents() {
    int second = FIRST_EVENT + 3;
    check(
        FindingCode.VLQ_TOO_LONG,
        track(t -> t.program(0, 1).raw(0x80, 0x80, 0x80, 0x80, 1, 0xC0, 1)),
        second);
    check(
        FindingCode.DATA_BYTE_OVER_127, track(t -> t.program(0, 1).control(0, 7, 200)), second + 3);
    check(FindingCode.STATUS_UNKNOWN, track(t -> t.program(0, 1).event(0xF4)), second);
    check(
        FindingCode.RUNNING_STATUS_AFTER_META,
        track(t -> t.program(0, 1).meta(1).running(2)),
        second + 4 + 1);
    check(FindingCode.RUNNING_STATUS_MISSING, track(t -> t.running(2)), FIRST_EVENT + 1);
    check(FindingCode.META_TYPE_OVER_127, track(t -> t.program(0, 1).meta(0x99)), second);
    check(FindingCode.META_LENGTH_PAST_END, track(t -> t.program(0, 1).event(0xFF, 1, 99)), second);
    check(FindingCode.SYSEX_LENGTH_PAST_END, track(t -> t.program(0, 1).event(0xF0, 99)), second);
    Consumer<TrackBuilder> four = t -> t.program(0, 1).program(0, 1).program(0, 1).program(0, 1);
    check(FindingCode.EVENT_LIMIT, track(four), FIRST_EVENT + 3 * MAX_EVENTS);
  }

  /** They point at the payload, which is what is wrong. */
  private void checkMetas() {
    int payload = FIRST_EVENT + 4;
    check(FindingCode.META_LENGTH_WRONG, track(t -> t.meta(0x51, 1)), payload);
    check(FindingCode.TEMPO_ZERO, track(t -> t.tempo(0)), payload);
    check(FindingCode.TEMPO_ABSURD, track(t -> t.tempo(1)), payload);
    check(FindingCode.TIME_SIGNATURE_INVALID, track(t -> t.meta(0x58, 0, 2, 24, 8)), payload);
    check(FindingCode.KEY_SIGNATURE_INVALID, track(t -> t.meta(0x59, 8, 0)), payload);
    check(FindingCode.META_VALUE_INVALID, track(t -> t.meta(0x20, 16)), payload);
    check(FindingCode.TEXT_CONTROL_CHARACTERS, track(t -> t.text(1, "a\0")), payload);
    check(FindingCode.TEXT_NOT_UTF8, track(t -> t.meta(1, 0xFC, 'x')), payload);
  }

  private void checkNotesAndTexts() {
    int second = FIRST_EVENT + 4;
    check(FindingCode.NOTE_WITHOUT_END, track(t -> t.control(0, 7, 9).on(0, 60, 9)), second);
    check(FindingCode.NOTE_OFF_WITHOUT_NOTE, track(t -> t.control(0, 7, 9).off(0, 60)), second);
    check(FindingCode.NOTES_OVERLAP, track(t -> t.on(0, 60, 9).on(0, 60, 9)), second);
    check(
        FindingCode.DELTA_TIME_ABSURD,
        track(t -> t.control(0, 7, 9).wait(0x0FFF_FFFF).program(0, 1)),
        second);
  }
}
