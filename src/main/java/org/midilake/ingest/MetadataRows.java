package org.midilake.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.midilake.analysis.SongAnalysis;
import org.midilake.analysis.SongDetails;
import org.midilake.analysis.Summary;
import org.midilake.analysis.choice.Source;
import org.midilake.analysis.chord.ChordSummary;
import org.midilake.analysis.feature.Scale;
import org.midilake.analysis.gm.Family;
import org.midilake.analysis.gm.PercussionKey;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.KeyEstimate;
import org.midilake.analysis.meter.MeterEstimate;
import org.midilake.analysis.notes.InstrumentUse;
import org.midilake.analysis.notes.NoteStatistics;
import org.midilake.analysis.structure.LoopBars;
import org.midilake.analysis.structure.PieceKind;
import org.midilake.analysis.structure.Structure;
import org.midilake.analysis.tempo.TempoEstimate;
import org.midilake.music.EventCounts;
import org.midilake.music.Song;
import org.midilake.music.TextEvent;
import org.midilake.smf.Division;
import org.midilake.smf.Division.SmpteDivision;
import org.midilake.smf.Division.TicksPerQuarterNote;
import org.midilake.smf.MetaType;
import org.midilake.tables.DivisionKind;
import org.midilake.tables.MusicalMetadataRow;
import org.midilake.tables.Usage;
import org.midilake.tables.ValueSource;

/** Assembles the row of single values. */
final class MetadataRows {
  private static final int RUNNERS_UP = 3;

  private MetadataRows() {}

  static MusicalMetadataRow of(DecodedFile decoded, SongAnalysis analysis) {
    Song song = decoded.song();
    EventCounts counts = song.counts();
    NoteStatistics notes = analysis.statistics();
    SongDetails details = analysis.details();
    Structure form = details.structure();
    Optional<TempoEstimate> tempo = analysis.tempo().estimate();
    Optional<KeyEstimate> key = analysis.key().estimate();
    ChordSummary chords = analysis.harmony().summary();
    Optional<MeterEstimate> meter = analysis.meter().estimate();
    return new MusicalMetadataRow(
        decoded.fileId(),
        decoded.file().format(),
        kind(song.division()),
        ticksPerQuarterNote(song.division()),
        framesPerSecond(song.division()),
        ticksPerFrame(song.division()),
        song.tracks().size(),
        decoded.events().size(),
        song.lengthTicks(),
        song.lengthSeconds(),
        notes.notes(),
        notes.notes() - notes.percussionNotes(),
        notes.percussionNotes(),
        notes.distinctPitches(),
        notes.lowestPitch(),
        notes.highestPitch(),
        notes.meanPitch(),
        notes.lowestVelocity(),
        notes.highestVelocity(),
        notes.meanVelocity(),
        notes.velocityDeviation(),
        notes.notesPerSecond(),
        analysis.polyphony().max(),
        analysis.polyphony().mean(),
        notes.channels().size(),
        analysis.instruments().size(),
        notes.percussionNotes() > 0,
        percussionShare(notes),
        percussionNames(notes.percussionKeys()),
        counts.controlChanges(),
        counts.programChanges(),
        counts.pitchBends(),
        counts.channelPressures() + counts.polyphonicPressures(),
        counts.sysexes(),
        lyrics(song.texts()),
        song.tempoMap().changes().size(),
        analysis.tempo().metaBpm(),
        tempo.map(shown -> OptionalDouble.of(shown.bpm())).orElse(OptionalDouble.empty()),
        tempo.map(shown -> OptionalDouble.of(shown.confidence())).orElse(OptionalDouble.empty()),
        analysis.tempo().finalBpm(),
        source(analysis.tempo().source()),
        song.keySignatures().size(),
        analysis.key().metaName(),
        key.map(shown -> shown.best().name()),
        key.map(shown -> OptionalDouble.of(shown.confidence())).orElse(OptionalDouble.empty()),
        key.map(MetadataRows::runnersUp).orElse(List.of()),
        key.map(shown -> shown.probabilities().subList(0, RUNNERS_UP + 1)).orElse(List.of()),
        analysis.key().finalName(),
        source(analysis.key().source()),
        analysis.harmony().modulations(),
        song.timeSignatures().size(),
        analysis.meter().meta(),
        meter.map(shown -> shown.timeSignature().text()),
        meter.map(shown -> OptionalDouble.of(shown.confidence())).orElse(OptionalDouble.empty()),
        analysis.meter().finalTimeSignature(),
        source(analysis.meter().source()),
        chords.chords(),
        chords.distinctChords(),
        chords.changesPerSecond(),
        chords.seventhShare(),
        chords.extendedShare(),
        chords.progression(),
        ControllerRows.numbers(song.controllers()),
        families(analysis.instruments()),
        details.texture().monophonic(),
        details.texture().polyphonic(),
        2 * notes.percussionNotes() > notes.notes(),
        details.melody().melodic(),
        details.texture().chordal(),
        details.pitches().scale().map(Scale::text),
        details.timing().quantised(),
        details.timing().humanised(),
        FeatureRows.milliseconds(details.timing().deviationQuarters(), analysis.tempo().finalBpm()),
        details.timing().swing(),
        form.kind().map(MetadataRows::usage),
        form.bars(),
        form.form(),
        form.repeatedShare(),
        loopNumber(form, loop -> loop.firstBar() + 1),
        loopNumber(form, loop -> loop.firstBar() + loop.bars()),
        loopNumber(form, LoopBars::repeats),
        loopTime(form, LoopBars::startSeconds),
        loopTime(form, LoopBars::endSeconds),
        details.complexity(),
        Summary.of(analysis, song.lengthSeconds()),
        TextRows.first(song.texts(), MetaType.TRACK_NAME, 0),
        TextRows.first(song.texts(), MetaType.COPYRIGHT));
  }

  private static DivisionKind kind(Division division) {
    return division instanceof SmpteDivision ? DivisionKind.SMPTE : DivisionKind.PPQ;
  }

  private static OptionalInt ticksPerQuarterNote(Division division) {
    return division instanceof TicksPerQuarterNote quarter
        ? OptionalInt.of(quarter.ticks())
        : OptionalInt.empty();
  }

  private static OptionalInt framesPerSecond(Division division) {
    return division instanceof SmpteDivision smpte
        ? OptionalInt.of(smpte.framesPerSecond())
        : OptionalInt.empty();
  }

  private static OptionalInt ticksPerFrame(Division division) {
    return division instanceof SmpteDivision smpte
        ? OptionalInt.of(smpte.ticksPerFrame())
        : OptionalInt.empty();
  }

  private static OptionalDouble percussionShare(NoteStatistics notes) {
    return notes.notes() > 0
        ? OptionalDouble.of((double) notes.percussionNotes() / notes.notes())
        : OptionalDouble.empty();
  }

  private static List<String> percussionNames(List<Integer> keys) {
    List<String> names = new ArrayList<>(keys.size());
    for (int key : keys) {
      PercussionKey.name(key).ifPresent(names::add);
    }

    return names;
  }

  private static int lyrics(List<TextEvent> texts) {
    int lyrics = 0;
    for (TextEvent text : texts) {
      lyrics += text.type() == MetaType.LYRIC ? 1 : 0;
    }

    return lyrics;
  }

  private static List<String> runnersUp(KeyEstimate key) {
    return key.ranking().subList(1, RUNNERS_UP + 1).stream().map(Key::name).toList();
  }

  /** In the order of the families. */
  private static List<String> families(List<InstrumentUse> instruments) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    instruments.forEach(use -> families.add(use.family()));
    List<String> texts = new ArrayList<>(families.size());
    families.forEach(family -> texts.add(family.text()));
    return texts;
  }

  private static OptionalInt loopNumber(Structure form, ToIntFunction<LoopBars> number) {
    return form.loop().isPresent()
        ? OptionalInt.of(number.applyAsInt(form.loop().get()))
        : OptionalInt.empty();
  }

  private static OptionalDouble loopTime(Structure form, ToDoubleFunction<LoopBars> seconds) {
    return form.loop().isPresent()
        ? OptionalDouble.of(seconds.applyAsDouble(form.loop().get()))
        : OptionalDouble.empty();
  }

  private static Usage usage(PieceKind kind) {
    return switch (kind) {
      case ONE_SHOT -> Usage.ONE_SHOT;
      case LOOP -> Usage.LOOP;
      case SONG -> Usage.SONG;
    };
  }

  private static ValueSource source(Source source) {
    return switch (source) {
      case META -> ValueSource.META;
      case ESTIMATE -> ValueSource.ESTIMATE;
      case DEFAULT -> ValueSource.DEFAULT;
    };
  }
}
