package org.midilake.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.midilake.analysis.chord.Chord;
import org.midilake.analysis.chord.ChordSegment;
import org.midilake.analysis.harmony.Harmony;
import org.midilake.analysis.harmony.KeySegment;
import org.midilake.analysis.harmony.RomanNumeral;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;
import org.midilake.analysis.key.Spelling;
import org.midilake.tables.ChordRow;
import org.midilake.tables.KeySegmentRow;

/** Assembles the rows of chords and of the keys that they are in. */
final class ChordRows {
  /** What chords are spelled in if there is no key. */
  private static final Key NO_KEY = new Key(0, Mode.MAJOR);

  private ChordRows() {}

  static List<ChordRow> of(long fileId, Harmony harmony) {
    List<ChordRow> rows = new ArrayList<>(harmony.chords().size());
    Optional<Key> key = Optional.empty();
    String[] names = names(NO_KEY);
    int nextKey = 0;
    for (ChordSegment segment : harmony.chords()) {
      if (nextKey < harmony.keys().size()
          && harmony.keys().get(nextKey).firstChord() == rows.size()) {
        key = Optional.of(harmony.keys().get(nextKey).key());
        names = names(key.get());
        nextKey++;
      }

      Chord chord = segment.chord();
      rows.add(
          new ChordRow(
              fileId,
              rows.size(),
              segment.startTick(),
              segment.endTick(),
              segment.startSeconds(),
              segment.endSeconds(),
              symbol(chord, names),
              chord.root(),
              chord.quality().label(),
              chord.bass(),
              key.isPresent() ? Optional.of(RomanNumeral.of(chord, key.get())) : Optional.empty(),
              segment.confidence()));
    }

    return rows;
  }

  static List<KeySegmentRow> keys(long fileId, Harmony harmony) {
    List<KeySegmentRow> rows = new ArrayList<>(harmony.keys().size());
    for (KeySegment segment : harmony.keys()) {
      rows.add(
          new KeySegmentRow(
              fileId,
              rows.size(),
              segment.startTick(),
              segment.endTick(),
              segment.startSeconds(),
              segment.endSeconds(),
              segment.key().name(),
              segment.key().tonic(),
              segment.confidence()));
    }

    return rows;
  }

  /** Names of the pitch classes in a key. */
  private static String[] names(Key key) {
    String[] names = new String[12];
    Arrays.setAll(names, pitchClass -> Spelling.name(pitchClass, key));
    return names;
  }

  private static String symbol(Chord chord, String[] names) {
    String symbol = names[chord.root()].concat(chord.quality().suffix());
    return chord.inversion() == 0 ? symbol : symbol + "/" + names[chord.bass()];
  }
}
