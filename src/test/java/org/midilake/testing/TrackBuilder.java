package org.midilake.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Builds the events of one track chunk; channels count from 0. */
public final class TrackBuilder {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int pendingTicks;
  private boolean closed = true;
  private OptionalInt declaredLength = OptionalInt.empty();

  TrackBuilder() {}

  /** Lets time pass before the next event. */
  public TrackBuilder wait(int ticks) {
    pendingTicks += ticks;
    return this;
  }

  public TrackBuilder on(int channel, int pitch, int velocity) {
    return event(0x90 | channel, pitch, velocity);
  }

  public TrackBuilder off(int channel, int pitch) {
    return event(0x80 | channel, pitch, 64);
  }

  /** A note with its end, after which the given time has passed. */
  public TrackBuilder note(int channel, int pitch, int velocity, int ticks) {
    return on(channel, pitch, velocity).wait(ticks).off(channel, pitch);
  }

  public TrackBuilder polyphonicPressure(int channel, int pitch, int pressure) {
    return event(0xA0 | channel, pitch, pressure);
  }

  public TrackBuilder control(int channel, int controller, int value) {
    return event(0xB0 | channel, controller, value);
  }

  /** Selects a program, 0..127. */
  public TrackBuilder program(int channel, int program) {
    return event(0xC0 | channel, program);
  }

  public TrackBuilder channelPressure(int channel, int pressure) {
    return event(0xD0 | channel, pressure);
  }

  /** A pitch bend, 0..16383, 8192 at rest. */
  public TrackBuilder pitchBend(int channel, int value) {
    return event(0xE0 | channel, value & 0x7F, value >> 7);
  }

  /** Data bytes without status: running status. */
  public TrackBuilder running(int... data) {
    return event(data);
  }

  public TrackBuilder tempo(int microsPerQuarter) {
    return meta(0x51, microsPerQuarter >> 16, microsPerQuarter >> 8, microsPerQuarter);
  }

  /** A time signature; {@code denominator} is a power of two. */
  public TrackBuilder timeSignature(int numerator, int denominator) {
    return meta(0x58, numerator, Integer.numberOfTrailingZeros(denominator), 24, 8);
  }

  public TrackBuilder majorKey(int sharps) {
    return meta(0x59, sharps, 0);
  }

  public TrackBuilder minorKey(int sharps) {
    return meta(0x59, sharps, 1);
  }

  public TrackBuilder text(int type, String text) {
    return text(type, text, StandardCharsets.UTF_8);
  }

  public TrackBuilder text(int type, String text, Charset encoding) {
    return meta(type, ints(text.getBytes(encoding)));
  }

  public TrackBuilder name(String name) {
    return text(0x03, name);
  }

  public TrackBuilder lyric(String syllable) {
    return text(0x05, syllable);
  }

  /** A meta event of any type. */
  public TrackBuilder meta(int type, int... payload) {
    event(0xFF, type);
    quantity(payload.length);
    return raw(payload);
  }

  /** A SysEx event; {@code data} is what follows F0 on the wire, its F7 included. */
  public TrackBuilder sysex(int... data) {
    event(0xF0);
    quantity(data.length);
    return raw(data);
  }

  /** A continued or escaped SysEx event. */
  public TrackBuilder escape(int... data) {
    event(0xF7);
    quantity(data.length);
    return raw(data);
  }

  /** An event of the given bytes after its delta-time. */
  public TrackBuilder event(int... bytes) {
    quantity(pendingTicks);
    pendingTicks = 0;
    return raw(bytes);
  }

  /** Bytes as they are, without a delta-time. */
  public TrackBuilder raw(int... bytes) {
    for (int value : bytes) {
      out.write(value);
    }

    return this;
  }

  /** Leaves out the end of track event. */
  public TrackBuilder withoutEnd() {
    closed = false;
    return this;
  }

  /** Lets the chunk declare a length other than the right one. */
  public TrackBuilder declaredLength(int length) {
    declaredLength = OptionalInt.of(length);
    return this;
  }

  OptionalInt declaredLength() {
    return declaredLength;
  }

  byte[] content() {
    if (closed) {
      meta(0x2F);
      closed = false;
    }

    return out.toByteArray();
  }

  private void quantity(int value) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (value >>> shift != 0) {
        out.write((value >>> shift & 0x7F) | 0x80);
      }
    }

    out.write(value & 0x7F);
  }

  private static int[] ints(byte[] bytes) {
    int[] values = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = bytes[i];
    }

    return values;
  }
}
