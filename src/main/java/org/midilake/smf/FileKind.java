package org.midilake.smf;

import java.util.Locale;

/** What bytes look like that are not a MIDI file, by their first ones. */
enum FileKind {
  EMPTY(FindingCode.EMPTY_FILE),
  ZEROS(FindingCode.NOT_MIDI_ZEROS),
  HTML(FindingCode.NOT_MIDI_HTML),
  XML(FindingCode.NOT_MIDI_XML),
  TEXT(FindingCode.NOT_MIDI_TEXT),
  ZIP(FindingCode.NOT_MIDI_ZIP),
  RAR(FindingCode.NOT_MIDI_RAR),
  GZIP(FindingCode.NOT_MIDI_GZIP),
  MP3(FindingCode.NOT_MIDI_MP3),
  WAV(FindingCode.NOT_MIDI_WAV),
  AIFF(FindingCode.NOT_MIDI_AIFF),
  ASF(FindingCode.NOT_MIDI_ASF),
  PNG(FindingCode.NOT_MIDI_PNG),
  JPEG(FindingCode.NOT_MIDI_JPEG),
  APPLE_DOUBLE(FindingCode.NOT_MIDI_APPLE_DOUBLE),
  OTHER(FindingCode.NOT_MIDI_OTHER);

  /** Enough for a document type, comments and the first tags of a page. */
  private static final int SAMPLE = 1024;

  private final FindingCode code;

  FileKind(FindingCode code) {
    this.code = code;
  }

  FindingCode code() {
    return code;
  }

  /** The name in reports: lower case, one word. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /**
   * A kind that its first bytes prove, whatever comes after them; {@link #OTHER} if there is none.
   * Such a file is not searched for MIDI: an archive that holds a song uncompressed is still an
   * archive.
   */
  static FileKind bySignature(ByteCursor bytes) {
    int start = bytes.position();
    if (bytes.remaining() == 0) {
      return EMPTY;
    } else if (bytes.matches(start, "PK\u0003\u0004") || bytes.matches(start, "PK\u0005\u0006")) {
      return ZIP;
    } else if (bytes.matches(start, "Rar!\u001A\u0007")) {
      return RAR;
    } else if (bytes.matches(start, "\u001F\u008B")) {
      return GZIP;
    } else if (bytes.matches(start, "RIFF") && bytes.matches(start + 8, "WAVE")) {
      return WAV;
    } else if (bytes.matches(start, "FORM") && bytes.matches(start + 8, "AIF")) {
      return AIFF;
    } else if (bytes.matches(start, "\u0030\u0026\u00B2\u0075\u008E\u0066\u00CF\u0011")) {
      return ASF;
    } else if (bytes.matches(start, "\u0089PNG\r\n\u001A\n")) {
      return PNG;
    } else if (bytes.matches(start, "\u00FF\u00D8\u00FF")) {
      return JPEG;
    } else if (bytes.matches(start, "\u0000\u0005\u0016\u0007")) {
      return APPLE_DOUBLE;
    } else if (bytes.matches(start, "ID3")) {
      return MP3;
    }

    return OTHER;
  }

  /** What bytes without any MIDI in them are most likely to be. */
  static FileKind byContent(ByteCursor bytes) {
    FileKind signature = bySignature(bytes);
    if (signature != OTHER) {
      return signature;
    } else if (bytes.isZeroFrom(bytes.position())) {
      return ZEROS;
    } else if (isMpegAudio(bytes)) {
      return MP3;
    } else if (!isText(bytes)) {
      return OTHER;
    }

    String text = bytes.latin1(bytes.position(), SAMPLE).toLowerCase(Locale.ROOT).strip();
    if (text.contains("<html")
        || text.contains("<!doctype html")
        || text.contains("<head")
        || text.contains("<title")
        || text.contains("<script")
        || text.contains("<body")) {
      return HTML;
    }

    return text.startsWith("<") || text.startsWith("\u00EF\u00BB\u00BF<?xml") ? XML : TEXT;
  }

  /**
   * Two MPEG audio frame headers in a row would be proof; one of layer III at the very start, with
   * a bit rate and a sampling rate that exist, is taken for it (ISO/IEC 11172-3, 2.4.2.3).
   */
  private static boolean isMpegAudio(ByteCursor bytes) {
    int start = bytes.position();
    int rates = bytes.peek(start + 2);
    return bytes.peek(start) == 0xFF
        && (bytes.peek(start + 1) & 0xE6) == 0xE2
        && rates >> 4 != 0
        && rates >> 4 != 15
        && (rates >> 2 & 3) != 3;
  }

  /** No control characters but white space (and form feed and end of file) in the first bytes. */
  private static boolean isText(ByteCursor bytes) {
    int end = Math.min(bytes.end(), bytes.position() + SAMPLE);
    for (int i = bytes.position(); i < end; i++) {
      int value = bytes.peek(i);
      boolean white = (value >= '\t' && value <= '\r') || value == 0x1A;
      if (value < ' ' && !white) {
        return false;
      }
    }

    return true;
  }
}
