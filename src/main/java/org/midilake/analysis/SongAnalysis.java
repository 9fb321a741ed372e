package org.midilake.analysis;

import java.util.List;
import org.midilake.analysis.harmony.Harmony;
import org.midilake.analysis.key.KeyAnswer;
import org.midilake.analysis.meter.MeterAnswer;
import org.midilake.analysis.notes.InstrumentUse;
import org.midilake.analysis.notes.NoteStatistics;
import org.midilake.analysis.notes.Polyphony;
import org.midilake.analysis.tempo.TempoAnswer;

/** What the notes and the metas of one piece show. */
public record SongAnalysis(
    NoteStatistics statistics,
    Polyphony polyphony,
    List<InstrumentUse> instruments,
    TempoAnswer tempo,
    KeyAnswer key,
    MeterAnswer meter,
    Harmony harmony,
    SongDetails details) {
  public SongAnalysis {
    instruments = List.copyOf(instruments);
  }
}
