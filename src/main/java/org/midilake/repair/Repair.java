package org.midilake.repair;

import java.util.Locale;

/** What is changed so that a file becomes a valid one. */
public enum Repair implements Remedy {
  WRAPPER_REMOVED("taken out of its wrapper"),
  LINE_ENDS_RESTORED("carriage returns of a transfer as text taken out"),
  HEADER_WRITTEN("a header chunk of six bytes written"),
  FORMAT_CORRECTED("format set to 1"),
  DIVISION_SET("480 ticks per quarter note set"),
  DIVISION_CORRECTED(
      "ticks of an unknown frame rate kept as ticks of a quarter note of one second"),
  TRACK_COUNT_CORRECTED("number of tracks corrected"),
  CHUNK_LENGTH_CORRECTED("chunk lengths corrected"),
  JUNK_REMOVED("bytes that belong to no chunk left out"),
  END_OF_TRACK_ADDED("end of track added"),
  TRUNCATION_CLOSED("ended after the last complete event"),
  UNREADABLE_BYTES_REMOVED("bytes that are no events left out"),
  QUANTITY_SHORTENED("overlong quantities written in four bytes at most"),
  STATUS_WRITTEN("missing status bytes written"),
  STATUS_REMOVED("status bytes without a meaning in files left out"),
  DATA_BYTE_LIMITED("data bytes over 127 set to 127"),
  META_LENGTH_CORRECTED("meta events brought to their length, or left out if they are too short"),
  META_EVENT_REMOVED("meta events with illegal values left out"),
  DELTA_TIME_REMOVED("absurd waits left out"),

  // These happen to a file that is written anew, but a valid file may need them.
  NOTES_ENDED("notes without end ended with their track"),
  FOREIGN_CHUNK_LEFT_OUT("chunks of other kinds left out");

  private final String description;

  Repair(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }

  /** Whether a file that needs this is no valid one. */
  public boolean isNeeded() {
    return this != NOTES_ENDED && this != FOREIGN_CHUNK_LEFT_OUT;
  }

  /** As it is stored in the tables: the name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
