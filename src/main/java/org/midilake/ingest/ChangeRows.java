package org.midilake.ingest;

import java.util.ArrayList;
import java.util.List;
import org.midilake.analysis.key.Key;
import org.midilake.music.KeySignatureChange;
import org.midilake.music.TempoChange;
import org.midilake.music.TimeSignatureChange;
import org.midilake.tables.KeySignatureChangeRow;
import org.midilake.tables.TempoChangeRow;
import org.midilake.tables.TimeSignatureChangeRow;

/** Assembles the rows of tempo, time signature and key signature events. */
final class ChangeRows {
  private static final double MICROS_PER_MINUTE = 60e6;

  private ChangeRows() {}

  static List<TempoChangeRow> tempos(DecodedFile decoded) {
    List<TempoChange> changes = decoded.song().tempoMap().changes();
    List<TempoChangeRow> rows = new ArrayList<>(changes.size());
    for (TempoChange change : changes) {
      rows.add(
          new TempoChangeRow(
              decoded.fileId(),
              rows.size(),
              change.track(),
              change.tick(),
              decoded.seconds(change.tick()),
              change.microsPerQuarter(),
              MICROS_PER_MINUTE / change.microsPerQuarter()));
    }

    return rows;
  }

  static List<TimeSignatureChangeRow> timeSignatures(DecodedFile decoded) {
    List<TimeSignatureChange> changes = decoded.song().timeSignatures();
    List<TimeSignatureChangeRow> rows = new ArrayList<>(changes.size());
    for (TimeSignatureChange change : changes) {
      rows.add(
          new TimeSignatureChangeRow(
              decoded.fileId(),
              rows.size(),
              change.track(),
              change.tick(),
              decoded.seconds(change.tick()),
              change.numerator(),
              change.denominator(),
              change.clocksPerClick(),
              change.thirtySecondsPerQuarter()));
    }

    return rows;
  }

  static List<KeySignatureChangeRow> keySignatures(DecodedFile decoded) {
    List<KeySignatureChange> changes = decoded.song().keySignatures();
    List<KeySignatureChangeRow> rows = new ArrayList<>(changes.size());
    for (KeySignatureChange change : changes) {
      rows.add(
          new KeySignatureChangeRow(
              decoded.fileId(),
              rows.size(),
              change.track(),
              change.tick(),
              decoded.seconds(change.tick()),
              change.sharps(),
              Key.spell(change)));
    }

    return rows;
  }
}
