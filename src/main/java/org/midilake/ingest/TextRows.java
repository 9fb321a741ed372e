package org.midilake.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midilake.music.TextEvent;
import org.midilake.smf.MetaType;
import org.midilake.tables.TextEventRow;

/** Assembles the rows of text events, and picks single texts. */
final class TextRows {
  private TextRows() {}

  static List<TextEventRow> of(DecodedFile decoded) {
    List<TextEvent> texts = decoded.song().texts();
    List<TextEventRow> rows = new ArrayList<>(texts.size());
    for (TextEvent text : texts) {
      rows.add(
          new TextEventRow(
              decoded.fileId(),
              rows.size(),
              text.track(),
              text.tick(),
              decoded.seconds(text.tick()),
              kind(text.type()),
              text.text(),
              text.encoding()));
    }

    return rows;
  }

  /** The first text of a type that is not blank. */
  static Optional<String> first(List<TextEvent> texts, int type) {
    for (TextEvent text : texts) {
      if (text.type() == type && !text.text().isBlank()) {
        return Optional.of(text.text());
      }
    }

    return Optional.empty();
  }

  /** The first text of a type in a track that is not blank. */
  static Optional<String> first(List<TextEvent> texts, int type, int track) {
    for (TextEvent text : texts) {
      if (text.track() == track && text.type() == type && !text.text().isBlank()) {
        return Optional.of(text.text());
      }
    }

    return Optional.empty();
  }

  /** Name of a type of text; types 10 to 15 have none and keep their number. */
  private static String kind(int type) {
    return switch (type) {
      case MetaType.TEXT -> "text";
      case MetaType.COPYRIGHT -> "copyright";
      case MetaType.TRACK_NAME -> "track_name";
      case MetaType.INSTRUMENT_NAME -> "instrument_name";
      case MetaType.LYRIC -> "lyric";
      case MetaType.MARKER -> "marker";
      case MetaType.CUE_POINT -> "cue_point";
      case MetaType.PROGRAM_NAME -> "program_name";
      case MetaType.DEVICE_NAME -> "device_name";
      default -> "text_" + type;
    };
  }
}
