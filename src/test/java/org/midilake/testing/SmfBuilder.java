package org.midilake.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Builds a Standard MIDI File, valid or not, for a test.
 *
 * <pre>
 * byte[] bytes = smf(format0(), ppq(480)).track(t -&gt; t.on(0, 60, 90).wait(480).off(0, 60)).bytes();
 * </pre>
 */
public final class SmfBuilder {
  /** Where the first track chunk is, if nothing was put before it. */
  public static final int FIRST_TRACK = 14;

  /** Where the events of the first track start. */
  public static final int FIRST_EVENT = FIRST_TRACK + 8;

  /** The format of a header, whatever it may be. */
  public record Format(int number) {}

  /** The two bytes of a header that say what a tick is. */
  public record DivisionWord(int bits) {}

  private final Format format;
  private final DivisionWord division;
  private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();
  private OptionalInt declaredTracks = OptionalInt.empty();
  private int trackCount;

  private SmfBuilder(Format format, DivisionWord division) {
    this.format = format;
    this.division = division;
  }

  public static SmfBuilder smf(Format format, DivisionWord division) {
    return new SmfBuilder(format, division);
  }

  public static Format format0() {
    return new Format(0);
  }

  public static Format format1() {
    return new Format(1);
  }

  public static Format format2() {
    return new Format(2);
  }

  /** Ticks per quarter note. */
  public static DivisionWord ppq(int ticks) {
    return new DivisionWord(ticks);
  }

  public static DivisionWord smpte(int framesPerSecond, int ticksPerFrame) {
    return new DivisionWord((-framesPerSecond & 0xFF) << 8 | ticksPerFrame);
  }

  /** Adds a track chunk; an end of track event is added unless the track says otherwise. */
  public SmfBuilder track(Consumer<TrackBuilder> events) {
    TrackBuilder track = new TrackBuilder();
    events.accept(track);
    byte[] content = track.content();
    trackCount++;
    return chunk("MTrk", track.declaredLength().orElse(content.length), content);
  }

  /** Adds a track chunk with nothing but an end of track event. */
  public SmfBuilder emptyTrack() {
    return track(track -> {});
  }

  /** Adds a chunk of any type. */
  public SmfBuilder chunk(String type, byte[] content) {
    return chunk(type, content.length, content);
  }

  private SmfBuilder chunk(String type, int declaredLength, byte[] content) {
    chunks.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
    chunks.writeBytes(ByteBuffer.allocate(4).putInt(declaredLength).array());
    chunks.writeBytes(content);
    return this;
  }

  /** Adds bytes between or after the chunks. */
  public SmfBuilder raw(int... bytes) {
    for (int value : bytes) {
      chunks.write(value);
    }

    return this;
  }

  /** Lets the header declare a number of tracks other than the right one. */
  public SmfBuilder declaredTracks(int count) {
    declaredTracks = OptionalInt.of(count);
    return this;
  }

  public byte[] bytes() {
    byte[] content = chunks.toByteArray();
    return ByteBuffer.allocate(FIRST_TRACK + content.length)
        .put("MThd".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(6)
        .putShort((short) format.number())
        .putShort((short) declaredTracks.orElse(trackCount))
        .putShort((short) division.bits())
        .put(content)
        .array();
  }
}
