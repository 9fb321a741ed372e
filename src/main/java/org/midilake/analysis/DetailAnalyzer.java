package org.midilake.analysis;

import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.drums.DrumMeter;
import org.midilake.analysis.feature.DynamicsMeter;
import org.midilake.analysis.feature.PitchFeatures;
import org.midilake.analysis.feature.PitchMeter;
import org.midilake.analysis.feature.RhythmFeatures;
import org.midilake.analysis.feature.RhythmMeter;
import org.midilake.analysis.feature.TextureFeatures;
import org.midilake.analysis.feature.TextureMeter;
import org.midilake.analysis.fingerprint.FingerprintMaker;
import org.midilake.analysis.key.KeyAnswer;
import org.midilake.analysis.melody.MelodyFeatures;
import org.midilake.analysis.melody.MelodyMeter;
import org.midilake.analysis.meter.MeterAnswer;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.analysis.pulse.PulseFinder;
import org.midilake.analysis.structure.StructureMeter;
import org.midilake.analysis.tempo.Grid;
import org.midilake.analysis.tempo.OnsetPlaces;
import org.midilake.analysis.tempo.TempoAnswer;
import org.midilake.analysis.timing.TimingMeter;
import org.midilake.music.Song;

/** Runs the methods that need the beats and bars of a piece. One per thread. */
final class DetailAnalyzer {
  private final BeatView view = new BeatView();
  private final PitchMeter pitches = new PitchMeter();
  private final MelodyMeter melodies = new MelodyMeter();
  private final RhythmMeter rhythms = new RhythmMeter();
  private final DynamicsMeter dynamics = new DynamicsMeter();
  private final TextureMeter textures = new TextureMeter();
  private final TimingMeter timings = new TimingMeter();
  private final DrumMeter drums = new DrumMeter();
  private final StructureMeter structures = new StructureMeter();
  private final FingerprintMaker fingerprints = new FingerprintMaker();
  private final PulseFinder pulses = new PulseFinder();

  SongDetails analyze(
      Song song,
      PercussionChannels percussion,
      QuarterScale scale,
      Grid grid,
      OnsetPlaces places,
      TempoAnswer tempo,
      KeyAnswer key,
      MeterAnswer meter) {
    view.gather(song, percussion, scale, meter);
    PitchFeatures pitch = pitches.measure(view.pitched(), key.estimate());
    MelodyFeatures melody = melodies.measure(view);
    RhythmFeatures rhythm = rhythms.measure(view);
    TextureFeatures texture = textures.measure(view);
    return new SongDetails(
        pitch,
        melody,
        rhythm,
        dynamics.measure(view.all()),
        texture,
        timings.measure(song, view, grid, places),
        structures.measure(view),
        fingerprints.of(song, view, melodies.line()),
        drums.measure(view, tempo.finalBpm()),
        pulses.find(song, percussion, view, grid, tempo, meter),
        Complexity.of(pitch, melody, rhythm, texture));
  }
}
