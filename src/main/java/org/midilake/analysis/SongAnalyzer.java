package org.midilake.analysis;

import java.util.Optional;
import org.midilake.analysis.chord.ChordEstimator;
import org.midilake.analysis.chord.ChordModel;
import org.midilake.analysis.harmony.DegreeModel;
import org.midilake.analysis.harmony.Harmony;
import org.midilake.analysis.harmony.LocalKeys;
import org.midilake.analysis.key.KeyAnswer;
import org.midilake.analysis.key.KeyChoice;
import org.midilake.analysis.key.KeyEstimator;
import org.midilake.analysis.meter.MeterAnswer;
import org.midilake.analysis.meter.MeterChoice;
import org.midilake.analysis.meter.MeterEstimator;
import org.midilake.analysis.meter.PlacedScale;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.notes.Instrumentation;
import org.midilake.analysis.notes.NoteCounter;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.analysis.notes.PolyphonyMeter;
import org.midilake.analysis.tempo.Grid;
import org.midilake.analysis.tempo.GridFit;
import org.midilake.analysis.tempo.TempoAnswer;
import org.midilake.analysis.tempo.TempoChoice;
import org.midilake.analysis.tempo.TempoEstimate;
import org.midilake.analysis.tempo.TempoEstimator;
import org.midilake.music.Song;
import org.midilake.smf.Division.TicksPerQuarterNote;

/**
 * Runs every method of the analysis over one piece after the other. Costly to build and full of
 * scratch arrays: one per thread.
 */
public final class SongAnalyzer {
  private final PercussionChannels percussion = new PercussionChannels();
  private final NoteCounter counter = new NoteCounter();
  private final PolyphonyMeter polyphony = new PolyphonyMeter();
  private final Instrumentation instrumentation = new Instrumentation();
  private final TempoEstimator tempos = new TempoEstimator();
  private final GridFit gridFit = new GridFit();
  private final PlacedScale placed = new PlacedScale();
  private final KeyEstimator keys;
  private final MeterEstimator meters = new MeterEstimator();
  private final ChordEstimator chords = new ChordEstimator(ChordModel.load());
  private final DetailAnalyzer details = new DetailAnalyzer();
  private final LocalKeys localKeys = new LocalKeys(DegreeModel.load());

  public SongAnalyzer(AnalysisSettings settings) {
    keys = new KeyEstimator(settings.keyProfile());
  }

  /** Everything that the notes and the metas of a piece show. */
  public SongAnalysis analyze(Song song) {
    percussion.gather(song.notes());
    Grid grid = gridFit.gridOf(song);
    Optional<TempoEstimate> tempoEstimate = tempos.estimate(song.notes(), percussion);
    TempoAnswer tempo = TempoChoice.of(song, tempoEstimate, grid);
    KeyAnswer key = KeyChoice.of(song, keys.estimate(song.notes(), percussion));
    QuarterScale scale = placed.place(song.notes(), scale(song, grid, tempo.finalBpm()));
    MeterAnswer meter = MeterChoice.of(song, meters.estimate(song.notes(), percussion, scale));
    return new SongAnalysis(
        counter.count(song.notes(), percussion),
        polyphony.measure(song.notes()),
        instrumentation.list(song.notes(), percussion),
        tempo,
        key,
        meter,
        Harmony.of(chords.estimate(song, percussion, scale), key.finalKey(), localKeys),
        details.analyze(song, percussion, scale, grid, gridFit.places(), tempo, key, meter));
  }

  /** Where the grid is only a clock, the beats of the tempo take the place of quarter notes. */
  private static QuarterScale scale(Song song, Grid grid, double bpm) {
    return grid == Grid.FOLLOWED && song.division() instanceof TicksPerQuarterNote quarter
        ? new QuarterScale.TickGrid(quarter.ticks())
        : new QuarterScale.SteadyTempo(bpm);
  }
}
