package org.midilake.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.midilake.analysis.SongAnalysis;
import org.midilake.analysis.SongDetails;
import org.midilake.analysis.feature.DynamicsFeatures;
import org.midilake.analysis.feature.PitchFeatures;
import org.midilake.analysis.feature.RhythmFeatures;
import org.midilake.analysis.feature.TextureFeatures;
import org.midilake.analysis.fingerprint.Fingerprints;
import org.midilake.analysis.gm.Family;
import org.midilake.analysis.melody.MelodyFeatures;
import org.midilake.analysis.melody.MelodySource;
import org.midilake.analysis.notes.InstrumentUse;
import org.midilake.analysis.timing.TimingFeatures;
import org.midilake.tables.MelodyOrigin;
import org.midilake.tables.MusicalFeatureRow;

/** Assembles the row of features. */
final class FeatureRows {
  private FeatureRows() {}

  static MusicalFeatureRow of(long fileId, SongAnalysis analysis) {
    SongDetails details = analysis.details();
    PitchFeatures pitches = details.pitches();
    MelodyFeatures melody = details.melody();
    RhythmFeatures rhythm = details.rhythm();
    TimingFeatures timing = details.timing();
    TextureFeatures texture = details.texture();
    DynamicsFeatures dynamics = details.dynamics();
    Fingerprints fingerprints = details.fingerprints();
    Map<Family, Integer> families = notesByFamily(analysis.instruments());
    double notes = analysis.statistics().notes();
    List<String> names = new ArrayList<>(families.size());
    List<Double> shares = new ArrayList<>(families.size());
    families.forEach(
        (family, count) -> {
          names.add(family.text());
          shares.add(count / notes);
        });
    return new MusicalFeatureRow(
        fileId,
        pitches.histogram(),
        pitches.classes(),
        pitches.entropy(),
        pitches.strongestShare(),
        pitches.range(),
        pitches.deviation(),
        pitches.bassShare(),
        pitches.trebleShare(),
        melody.source().map(FeatureRows::origin),
        melody.track(),
        melody.channel().isPresent()
            ? OptionalInt.of(melody.channel().getAsInt() + 1)
            : OptionalInt.empty(),
        melody.notes(),
        melody.lowest(),
        melody.highest(),
        melody.distinctPitches(),
        melody.intervals(),
        melody.meanInterval(),
        melody.repeatedShare(),
        melody.stepShare(),
        melody.leapShare(),
        melody.risingShare(),
        melody.contour().map(contour -> contour.name().toLowerCase(Locale.ROOT)),
        melody.repetition(),
        melody.pairwiseVariability(),
        rhythm.onsets(),
        rhythm.barOnsets(),
        rhythm.beats(),
        rhythm.values(),
        rhythm.meanValue(),
        rhythm.meanInterval(),
        rhythm.intervalVariation(),
        rhythm.momentsPerQuarter(),
        rhythm.offbeatShare(),
        rhythm.syncopation(),
        timing.metricLevel(),
        timing.deviationQuarters(),
        timing.distinctOnsetShare(),
        timing.sixteenthSwing(),
        timing.articulation(),
        timing.staccatoShare(),
        timing.legatoShare(),
        texture.chordalShare(),
        texture.meanPitchesPerMoment(),
        texture.pitchedPolyphony(),
        texture.silenceShare(),
        texture.parallelShare(),
        texture.contraryShare(),
        texture.obliqueShare(),
        names,
        shares,
        dynamics.histogram(),
        dynamics.range(),
        dynamics.distinct(),
        dynamics.meanChange(),
        dynamics.accentShare(),
        dynamics.trend(),
        fingerprints.notes(),
        fingerprints.score(),
        fingerprints.melody(),
        fingerprints.rhythm(),
        fingerprints.harmony());
  }

  /** In the order of the families. */
  private static Map<Family, Integer> notesByFamily(List<InstrumentUse> instruments) {
    Map<Family, Integer> notes = new EnumMap<>(Family.class);
    for (InstrumentUse use : instruments) {
      notes.merge(use.family(), use.noteCount(), Integer::sum);
    }

    return notes;
  }

  private static MelodyOrigin origin(MelodySource source) {
    return switch (source) {
      case PART -> MelodyOrigin.PART;
      case SKYLINE -> MelodyOrigin.SKYLINE;
    };
  }

  /** Milliseconds of some quarter notes at a tempo. */
  static OptionalDouble milliseconds(OptionalDouble quarters, double bpm) {
    return quarters.isPresent()
        ? OptionalDouble.of(quarters.getAsDouble() * 60_000 / bpm)
        : quarters;
  }
}
