package org.midilake.repair;

import java.util.Optional;
import org.midilake.smf.FindingCode;

/** Which finding asks for which remedy. */
public final class Remedies {
  private Remedies() {}

  /** The remedy for a finding; empty if a valid file may have it. */
  public static Optional<Remedy> of(FindingCode code) {
    return switch (code) {
      case EMPTY_FILE,
          NOT_MIDI_ZEROS,
          NOT_MIDI_HTML,
          NOT_MIDI_XML,
          NOT_MIDI_TEXT,
          NOT_MIDI_ZIP,
          NOT_MIDI_RAR,
          NOT_MIDI_GZIP,
          NOT_MIDI_MP3,
          NOT_MIDI_WAV,
          NOT_MIDI_AIFF,
          NOT_MIDI_ASF,
          NOT_MIDI_PNG,
          NOT_MIDI_JPEG,
          NOT_MIDI_APPLE_DOUBLE,
          NOT_MIDI_OTHER,
          ARCHIVE_UNKNOWN,
          ARCHIVE_ENCRYPTED,
          ARCHIVE_METHOD_UNSUPPORTED,
          ARCHIVE_DAMAGED,
          ARCHIVE_MEMBER_DAMAGED,
          ARCHIVE_EXPANSION_LIMIT,
          ARCHIVE_RATIO_LIMIT,
          ARCHIVE_MEMBER_LIMIT,
          ARCHIVE_DEPTH_LIMIT ->
          Optional.of(Obstacle.NOT_MIDI);
      case GZIP_TOO_LARGE, TOO_MANY_TRACKS, EVENT_LIMIT -> Optional.of(Obstacle.TOO_LARGE);
      case INTERNAL_ERROR -> Optional.of(Obstacle.PROGRAM_FAULT);
      case RIFF_WRAPPER, GZIP_WRAPPER, MAC_BINARY_WRAPPER -> Optional.of(Repair.WRAPPER_REMOVED);
      case LINE_ENDS_CHANGED -> Optional.of(Repair.LINE_ENDS_RESTORED);
      case HEADER_MISSING, HEADER_TRUNCATED, HEADER_LENGTH -> Optional.of(Repair.HEADER_WRITTEN);
      case FORMAT_UNKNOWN, FORMAT_0_WITH_TRACKS -> Optional.of(Repair.FORMAT_CORRECTED);
      case DIVISION_ZERO -> Optional.of(Repair.DIVISION_SET);
      case SMPTE_RATE_UNKNOWN -> Optional.of(Repair.DIVISION_CORRECTED);
      case FEWER_TRACKS, MORE_TRACKS -> Optional.of(Repair.TRACK_COUNT_CORRECTED);
      case CHUNK_LENGTH_PAST_END, CHUNK_LENGTH_TOO_SHORT, CHUNK_LENGTH_TOO_LONG ->
          Optional.of(Repair.CHUNK_LENGTH_CORRECTED);
      case JUNK_BEFORE_HEADER,
          JUNK_BETWEEN_CHUNKS,
          REPEATED_HEADER,
          TRAILING_BYTES,
          DATA_AFTER_END_OF_TRACK ->
          Optional.of(Repair.JUNK_REMOVED);
      case ALIEN_CHUNK -> Optional.of(Repair.FOREIGN_CHUNK_LEFT_OUT);
      case END_OF_TRACK_MISSING -> Optional.of(Repair.END_OF_TRACK_ADDED);
      case TRACK_TRUNCATED, GZIP_TRUNCATED -> Optional.of(Repair.TRUNCATION_CLOSED);
      case RUNNING_STATUS_MISSING, META_LENGTH_PAST_END, SYSEX_LENGTH_PAST_END ->
          Optional.of(Repair.UNREADABLE_BYTES_REMOVED);
      case VLQ_TOO_LONG -> Optional.of(Repair.QUANTITY_SHORTENED);
      case RUNNING_STATUS_AFTER_META -> Optional.of(Repair.STATUS_WRITTEN);
      case STATUS_UNKNOWN -> Optional.of(Repair.STATUS_REMOVED);
      case DATA_BYTE_OVER_127 -> Optional.of(Repair.DATA_BYTE_LIMITED);
      case META_LENGTH_WRONG -> Optional.of(Repair.META_LENGTH_CORRECTED);
      case META_TYPE_OVER_127,
          TEMPO_ZERO,
          TIME_SIGNATURE_INVALID,
          KEY_SIGNATURE_INVALID,
          META_VALUE_INVALID ->
          Optional.of(Repair.META_EVENT_REMOVED);
      case DELTA_TIME_ABSURD -> Optional.of(Repair.DELTA_TIME_REMOVED);
      case NOTE_WITHOUT_END -> Optional.of(Repair.NOTES_ENDED);
      case MANY_TRACKS,
          EMPTY_TRACK,
          TEMPO_ABSURD,
          NOTE_OFF_WITHOUT_NOTE,
          NOTES_OVERLAP,
          DURATION_ABSURD,
          TEXT_CONTROL_CHARACTERS,
          TEXT_NOT_UTF8,
          ARCHIVE_NAME_UNUSUAL,
          ARCHIVE_MEMBERS_PASSED_OVER ->
          Optional.empty();
    };
  }
}
