package org.midilake.ingest;

import java.util.ArrayList;
import java.util.List;
import org.midilake.music.lyrics.LyricWord;
import org.midilake.music.lyrics.LyricWords;
import org.midilake.tables.LyricWordRow;

/** Assembles the rows of words that are sung. */
final class LyricRows {
  private LyricRows() {}

  static List<LyricWordRow> of(DecodedFile decoded) {
    List<LyricWord> words = LyricWords.of(decoded.song().texts());
    List<LyricWordRow> rows = new ArrayList<>(words.size());
    for (LyricWord word : words) {
      rows.add(
          new LyricWordRow(
              decoded.fileId(),
              rows.size(),
              word.track(),
              word.tick(),
              decoded.seconds(word.tick()),
              word.paragraph(),
              word.line(),
              word.text()));
    }

    return rows;
  }
}
