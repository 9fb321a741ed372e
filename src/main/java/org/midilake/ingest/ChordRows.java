package org.midilake.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midilake.analysis.SongAnalysis;
import org.midilake.analysis.chord.Chord;
import org.midilake.analysis.chord.ChordSegment;
import org.midilake.analysis.chord.RomanNumeral;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;
import org.midilake.analysis.key.Spelling;
import org.midilake.tables.ChordRow;

/** Assembles the rows of chords. */
final class ChordRows {
  /** What chords are spelled in if there is no key. */
  private static final Key NO_KEY = new Key(0, Mode.MAJOR);

  private ChordRows() {}

  static List<ChordRow> of(long fileId, SongAnalysis analysis) {
    Optional<Key> key = analysis.key().finalKey();
    List<ChordRow> rows = new ArrayList<>(analysis.chords().size());
    for (ChordSegment segment : analysis.chords()) {
      Chord chord = segment.chord();
      rows.add(
          new ChordRow(
              fileId,
              rows.size(),
              segment.startTick(),
              segment.endTick(),
              segment.startSeconds(),
              segment.endSeconds(),
              symbol(chord, key.orElse(NO_KEY)),
              chord.root(),
              chord.quality().label(),
              chord.bass(),
              key.map(known -> RomanNumeral.of(chord, known)),
              segment.confidence()));
    }

    return rows;
  }

  private static String symbol(Chord chord, Key key) {
    String symbol = Spelling.name(chord.root(), key) + chord.quality().suffix();
    return chord.inversion() == 0 ? symbol : symbol + "/" + Spelling.name(chord.bass(), key);
  }
}
