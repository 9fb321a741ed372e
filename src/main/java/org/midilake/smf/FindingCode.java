package org.midilake.smf;

import static org.midilake.smf.Severity.ERROR;
import static org.midilake.smf.Severity.INFO;
import static org.midilake.smf.Severity.WARNING;

/** Every anomaly that is reported, with its policy. Codes are never renamed or reused. */
public enum FindingCode {
  // Not MIDI
  EMPTY_FILE(ERROR, "The file has no bytes.", "Rejected."),
  NOT_MIDI_ZEROS(ERROR, "All bytes are zero.", "Rejected."),
  NOT_MIDI_HTML(ERROR, "The file is a web page.", "Rejected."),
  NOT_MIDI_XML(ERROR, "The file is XML.", "Rejected."),
  NOT_MIDI_TEXT(ERROR, "The file is plain text.", "Rejected."),
  NOT_MIDI_ZIP(ERROR, "The file is a ZIP archive.", "Rejected as a file."),
  NOT_MIDI_RAR(ERROR, "The file is a RAR archive.", "Rejected as a file."),
  NOT_MIDI_GZIP(ERROR, "The file is gzip-ed, and what it holds is not MIDI.", "Rejected."),
  NOT_MIDI_MP3(ERROR, "The file is MPEG audio.", "Rejected."),
  NOT_MIDI_WAV(ERROR, "The file is WAV audio.", "Rejected."),
  NOT_MIDI_AIFF(ERROR, "The file is AIFF audio.", "Rejected."),
  NOT_MIDI_ASF(ERROR, "The file is Windows Media (ASF).", "Rejected."),
  NOT_MIDI_PNG(ERROR, "The file is a PNG picture.", "Rejected."),
  NOT_MIDI_JPEG(ERROR, "The file is a JPEG picture.", "Rejected."),
  NOT_MIDI_APPLE_DOUBLE(ERROR, "The file is AppleDouble metadata of another file.", "Rejected."),
  NOT_MIDI_OTHER(ERROR, "The file holds no MIDI and is none of the known kinds.", "Rejected."),

  // Wrappers
  RIFF_WRAPPER(INFO, "The MIDI file is inside a RIFF file (RMID).", "Its data chunk is read."),
  GZIP_WRAPPER(WARNING, "The MIDI file is gzip-ed.", "Unpacked; offsets count in what it holds."),
  GZIP_TRUNCATED(ERROR, "The gzip stream breaks off or is damaged.", "Read up to the fault."),
  GZIP_TOO_LARGE(ERROR, "The gzip stream unpacks to more than is allowed.", "Read up to there."),
  MAC_BINARY_WRAPPER(INFO, "The file has a MacBinary header.", "Its data fork is read."),
  LINE_ENDS_CHANGED(
      ERROR,
      "A transfer as text put a carriage return before every line feed.",
      "Undone; offsets count in the result. Carriage returns that were there before are lost."),

  // Header chunk
  JUNK_BEFORE_HEADER(WARNING, "There are bytes before the header chunk.", "Skipped."),
  HEADER_MISSING(
      ERROR,
      "There are track chunks but no header chunk.",
      "Read as format 1 with 480 ticks per quarter note."),
  HEADER_TRUNCATED(ERROR, "The header chunk is not complete.", "Missing fields get defaults."),
  HEADER_LENGTH(WARNING, "The header chunk's length is not 6.", "The six known bytes are read."),
  FORMAT_UNKNOWN(WARNING, "The format is none of 0, 1 and 2.", "Read as format 1."),
  FORMAT_0_WITH_TRACKS(WARNING, "Format 0 with more than one track.", "All tracks are read."),
  DIVISION_ZERO(ERROR, "The division is zero.", "480 ticks per quarter note are assumed."),
  SMPTE_RATE_UNKNOWN(
      WARNING, "The SMPTE rate is none of 24, 25, 29 and 30 frames/s.", "Used as it is."),
  FEWER_TRACKS(WARNING, "There are fewer tracks than declared.", "Those there are read."),
  MORE_TRACKS(WARNING, "There are more tracks than declared.", "All tracks are read."),
  MANY_TRACKS(INFO, "There are more than 256 tracks.", "All tracks are read."),
  TOO_MANY_TRACKS(ERROR, "There are more than 65,535 tracks.", "The rest is left out."),

  // Chunks
  ALIEN_CHUNK(INFO, "There is a chunk that is neither header nor track.", "Skipped."),
  REPEATED_HEADER(
      WARNING, "There is a second header chunk.", "Skipped; tracks after it count as tracks."),
  JUNK_BETWEEN_CHUNKS(ERROR, "There are bytes that belong to no chunk.", "Skipped."),
  TRAILING_BYTES(INFO, "There are bytes after the last chunk.", "Skipped."),
  CHUNK_LENGTH_PAST_END(
      WARNING, "A chunk's length reaches past the end of the file.", "Read to the end."),
  CHUNK_LENGTH_TOO_SHORT(
      WARNING, "A track goes on after the end of its chunk.", "Read to its end of track."),
  CHUNK_LENGTH_TOO_LONG(
      WARNING, "A track's chunk reaches into the next one.", "The next one starts where it does."),
  EMPTY_TRACK(INFO, "A track has no events.", "Kept as a track."),
  END_OF_TRACK_MISSING(WARNING, "A track has no end of track event.", "Ends with its chunk."),
  DATA_AFTER_END_OF_TRACK(
      WARNING, "There are bytes after a track's end of track event.", "Skipped."),
  TRACK_TRUNCATED(ERROR, "A track breaks off.", "Kept up to the last complete event."),

  // Events
  VLQ_TOO_LONG(
      WARNING,
      "A variable-length quantity has more than four bytes.",
      "Read to its last byte; values over 268,435,455 become 268,435,455."),
  DATA_BYTE_OVER_127(WARNING, "A data byte of a channel message is over 127.", "Read as 127."),
  STATUS_UNKNOWN(
      WARNING, "A status byte that has no meaning in files (F1 to F6, F8 to FE).", "Skipped."),
  RUNNING_STATUS_AFTER_META(
      WARNING,
      "A data byte where a status is due, after a meta or SysEx event.",
      "The last channel status goes on."),
  RUNNING_STATUS_MISSING(
      ERROR,
      "A data byte where a status is due, and there was none.",
      "Skipped to where events make sense again."),
  META_TYPE_OVER_127(WARNING, "The type of a meta event is over 127.", "Kept as it is."),
  META_LENGTH_PAST_END(
      ERROR,
      "A meta event reaches past the end of its track.",
      "Lost; read on where events make sense again."),
  SYSEX_LENGTH_PAST_END(
      ERROR,
      "A SysEx event reaches past the end of its track.",
      "Lost; read on where events make sense again."),
  META_LENGTH_WRONG(
      WARNING,
      "A meta event has not the length that its type has.",
      "Used if it is longer; without effect if it is shorter."),
  TEMPO_ZERO(WARNING, "A tempo of zero microseconds per quarter note.", "Without effect."),
  TEMPO_ABSURD(INFO, "A tempo over 3,000 quarter notes per minute.", "Used as it is."),
  TIME_SIGNATURE_INVALID(
      WARNING, "A time signature with numerator 0, or a denominator over 64.", "Without effect."),
  KEY_SIGNATURE_INVALID(
      WARNING,
      "A key signature with more than seven accidentals, or a mode that is neither 0 nor 1.",
      "Without effect."),
  META_VALUE_INVALID(WARNING, "A channel prefix or SMPTE offset out of range.", "Kept as it is."),
  EVENT_LIMIT(ERROR, "The file has more events than are allowed.", "The rest is left out."),

  // Notes and time
  NOTE_WITHOUT_END(WARNING, "A note has no note-off.", "It ends with its track."),
  NOTE_OFF_WITHOUT_NOTE(INFO, "A note-off where no note sounds.", "Without effect."),
  NOTES_OVERLAP(
      INFO,
      "A note starts while its pitch sounds on the same channel of the track.",
      "Both are kept; the first end belongs to the first note."),
  DELTA_TIME_ABSURD(
      WARNING,
      "A delta-time of more than 28,800 quarter notes, or four hours in SMPTE time.",
      "Counted as no time at all."),
  DURATION_ABSURD(WARNING, "The file lasts longer than 24 hours.", "Kept as it is."),

  // Texts
  TEXT_CONTROL_CHARACTERS(
      INFO, "A text holds NUL or other control characters.", "Left out of the text."),
  TEXT_NOT_UTF8(
      INFO, "A text is not UTF-8.", "Read in the character set that fits all texts of the file."),

  // Archives
  ARCHIVE_UNKNOWN(
      ERROR, "The file has the name of an archive and is none that is known.", "Rejected."),
  ARCHIVE_ENCRYPTED(
      ERROR, "The archive or a member is encrypted.", "Members that are not are read."),
  ARCHIVE_METHOD_UNSUPPORTED(
      ERROR,
      "A member is packed in a way that is not supported, or is in several volumes.",
      "The others are read."),
  ARCHIVE_DAMAGED(
      ERROR, "The archive is damaged or breaks off.", "Members up to the fault are read."),
  ARCHIVE_MEMBER_DAMAGED(
      ERROR, "The data of a member are damaged.", "What can be unpacked of it is read."),
  ARCHIVE_EXPANSION_LIMIT(
      ERROR, "The archive unpacks to more bytes than are allowed.", "Read up to there."),
  ARCHIVE_RATIO_LIMIT(
      ERROR, "The archive unpacks to more times its size than is allowed.", "Read up to there."),
  ARCHIVE_MEMBER_LIMIT(
      ERROR, "The archive has more members than are allowed.", "Read up to there."),
  ARCHIVE_DEPTH_LIMIT(
      ERROR, "The archive is deeper within archives than is allowed.", "Its members are not read."),
  ARCHIVE_NAME_UNUSUAL(
      INFO,
      "A member's name leads out of the archive, holds control characters or is very long.",
      "Escaped or cut in the location's path."),
  ARCHIVE_MEMBERS_PASSED_OVER(
      INFO, "The archive has members that are neither MIDI files nor archives.", "Left out."),

  // Ourselves
  INTERNAL_ERROR(
      ERROR, "The reader or an analysis failed unexpectedly.", "Rejected; please report.");

  private final Severity severity;
  private final String meaning;
  private final String policy;

  FindingCode(Severity severity, String meaning, String policy) {
    this.severity = severity;
    this.meaning = meaning;
    this.policy = policy;
  }

  public Severity severity() {
    return severity;
  }

  /** What is wrong with the file. */
  public String meaning() {
    return meaning;
  }

  /** What is done about it. */
  public String policy() {
    return policy;
  }
}
