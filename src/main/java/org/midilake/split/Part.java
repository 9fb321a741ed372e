package org.midilake.split;

import java.util.Optional;
import java.util.OptionalInt;

/** What one channel plays in one track, as a file of its own. */
public final class Part {
  private final int track;
  private final int channel;
  private final Optional<String> name;
  private final OptionalInt program;
  private final int noteCount;
  private final byte[] bytes;

  Part(
      int track,
      int channel,
      Optional<String> name,
      OptionalInt program,
      int noteCount,
      byte[] bytes) {
    this.track = track;
    this.channel = channel;
    this.name = name;
    this.program = program;
    this.noteCount = noteCount;
    this.bytes = bytes;
  }

  /** Number of the track in the whole file, from 0. */
  public int track() {
    return track;
  }

  /** 0..15. */
  public int channel() {
    return channel;
  }

  /** First name of the track. */
  public Optional<String> name() {
    return name;
  }

  /** The first program that is selected for it, 0..127. */
  public OptionalInt program() {
    return program;
  }

  /** Number of note-ons, at least one. */
  public int noteCount() {
    return noteCount;
  }

  /** A Standard MIDI File of format 1: a conductor track, and the part. Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
