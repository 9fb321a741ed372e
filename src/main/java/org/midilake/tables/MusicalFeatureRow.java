package org.midilake.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** The features of one content, most of them after jSymbolic, and its fingerprints. */
@Table(
    name = "musical_feature",
    key = {"file_id"},
    doc = "One row per content that holds MIDI: features to filter by, and fingerprints.")
public record MusicalFeatureRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Pitch: share of the pitched notes by pitch class, from C; empty without any.")
        List<Double> pitchClassHistogram,
    @Column("Pitch: number of different pitch classes, 0..12.") int pitchClassCount,
    @Column("Pitch: entropy of the pitch classes in bits, 0..3.59.")
        OptionalDouble pitchClassEntropy,
    @Column("Pitch: share of the commonest pitch class, 0..1.")
        OptionalDouble strongestPitchClassShare,
    @Column("Pitch: highest less lowest pitch in semitones, percussion left out.")
        OptionalInt pitchRange,
    @Column("Pitch: standard deviation of the pitches in semitones (population).")
        OptionalDouble pitchDeviation,
    @Column("Pitch: share of the pitched notes below pitch 55, 0..1 (bass register).")
        OptionalDouble bassRegisterShare,
    @Column("Pitch: share of the pitched notes above pitch 72, 0..1 (high register).")
        OptionalDouble highRegisterShare,
    @Column("Melody: part (a track's channel) or skyline (the highest notes); empty without notes.")
        Optional<MelodyOrigin> melodySource,
    @Column("Melody: number of its track chunk, from 0; empty for the skyline.")
        OptionalInt melodyTrack,
    @Column("Melody: its channel, 1..16; empty for the skyline.") OptionalInt melodyChannel,
    @Column("Melody: number of notes.") int melodyNoteCount,
    @Column("Melody: lowest pitch, 0..127.") OptionalInt melodyLowestPitch,
    @Column("Melody: highest pitch, 0..127.") OptionalInt melodyHighestPitch,
    @Column("Melody: number of different pitches.") int melodyDistinctPitchCount,
    @Column("Melody: share of its intervals by semitones, from -12 or less to 12 or more.")
        List<Double> melodyIntervalHistogram,
    @Column("Melody: mean size of its intervals in semitones.") OptionalDouble melodyMeanInterval,
    @Column("Melody: share of the intervals that repeat the pitch, 0..1.")
        OptionalDouble melodyRepeatedNoteShare,
    @Column("Melody: share of the intervals of one or two semitones, 0..1.")
        OptionalDouble melodyStepShare,
    @Column("Melody: share of the intervals of three semitones or more, 0..1.")
        OptionalDouble melodyLeapShare,
    @Column("Melody: share of the intervals that rise among those that rise or fall, 0..1.")
        OptionalDouble melodyRisingShare,
    @Column("Melody: convex, concave, ascending, descending, horizontal and so on (Huron 1996).")
        Optional<String> melodyContour,
    @Column("Melody: share of its runs of four intervals that occurred before, 0..1.")
        OptionalDouble melodyRepetition,
    @Column("Melody: nPVI, the pairwise variability of its inter-onset intervals, 0..200.")
        OptionalDouble melodyRhythmVariability,
    @Column("Rhythm: share of the moments by their place in the quarter note, in twelfths.")
        List<Double> onsetHistogram,
    @Column("Rhythm: share of the moments by their place in the bar, in sixteenths of it.")
        List<Double> barOnsetHistogram,
    @Column("Rhythm: autocorrelation of the onsets at 1 to 16 sixteenths, by that at 0.")
        List<Double> beatHistogram,
    @Column("Rhythm: share of the pitched notes up to a 32nd, about a 16th, 8th, quarter, half, 1.")
        List<Double> noteValueHistogram,
    @Column("Rhythm: mean length of the pitched notes, in quarter notes.")
        OptionalDouble meanNoteQuarters,
    @Column("Rhythm: mean interval between moments (notes that start together), in quarter notes.")
        OptionalDouble meanInterOnsetQuarters,
    @Column("Rhythm: standard deviation of these intervals by their mean, 0 or more.")
        OptionalDouble interOnsetVariation,
    @Column("Rhythm: moments per quarter note from the first to the last end.")
        OptionalDouble momentsPerQuarter,
    @Column("Rhythm: share of the moments that are not on a quarter note, 0..1.")
        OptionalDouble offbeatShare,
    @Column("Rhythm: share of the beats that are silent after an onset between beats, 0..1.")
        OptionalDouble syncopation,
    @Column("Timing: median metric level, 0 (quarters) to 7, 12 off the grid (GigaMIDI's NOMML).")
        OptionalInt metricLevel,
    @Column("Timing: mean distance from the sixteenths and their triplets, in quarter notes.")
        OptionalDouble timingDeviationQuarters,
    @Column("Timing: different places within the quarter note by its ticks, 0..1 (DNODR).")
        OptionalDouble distinctOnsetShare,
    @Column("Timing: ratio of long to short sixteenth notes; 1 is straight.")
        OptionalDouble sixteenthSwingRatio,
    @Column("Articulation: mean length of notes by the interval to the next of the part.")
        OptionalDouble articulation,
    @Column("Articulation: share of the notes of at most half of that interval, 0..1.")
        OptionalDouble staccatoShare,
    @Column("Articulation: share of the notes of 95 % of that interval or more, 0..1.")
        OptionalDouble legatoShare,
    @Column("Texture: share of the moments that start three different pitches or more, 0..1.")
        OptionalDouble chordalShare,
    @Column("Texture: mean number of different pitches that start at a moment.")
        OptionalDouble meanPitchesPerMoment,
    @Column("Texture: mean number of sounding pitched notes while one sounds.")
        OptionalDouble meanPitchedPolyphony,
    @Column("Texture: share of the quarter notes up to the last end without a note, 0..1.")
        OptionalDouble silenceShare,
    @Column("Texture: share of the outer voices' steps by the same interval, 0..1.")
        OptionalDouble parallelMotionShare,
    @Column("Texture: share of the outer voices' steps in contrary directions, 0..1.")
        OptionalDouble contraryMotionShare,
    @Column("Texture: share of the outer voices' steps where only one moves, 0..1.")
        OptionalDouble obliqueMotionShare,
    @Column("Instrumentation: General MIDI families with notes, Percussion last.")
        List<String> instrumentFamilies,
    @Column("Instrumentation: share of the notes of each of these families, 0..1.")
        List<Double> instrumentFamilyShares,
    @Column("Dynamics: share of the notes by velocity, in steps of 16.")
        List<Double> velocityHistogram,
    @Column("Dynamics: highest less lowest velocity.") OptionalInt velocityRange,
    @Column("Dynamics: number of different velocities.") int distinctVelocityCount,
    @Column("Dynamics: mean absolute change of the loudest velocity between moments.")
        OptionalDouble meanVelocityChange,
    @Column("Dynamics: share of the notes a quarter or more above the mean velocity, 0..1.")
        OptionalDouble accentShare,
    @Column("Dynamics: correlation of velocity and time, -1 (fading) to 1 (growing).")
        OptionalDouble velocityTrend,
    @Column(
            value = "Code of the notes with velocities and programs; equal for the same notes.",
            filtered = true)
        OptionalLong noteCode,
    @Column(
            value = "Code of onsets (in 24ths of a quarter, from the first) and pitches.",
            filtered = true)
        OptionalLong scoreCode,
    @Column("Sketch of the melody's intervals: equal places estimate the Jaccard index.")
        List<Integer> melodySketch,
    @Column("Sketch of the rhythms of the bars.") List<Integer> rhythmSketch,
    @Column("Sketch of the changes of harmony from bar to bar.") List<Integer> harmonySketch) {
  public MusicalFeatureRow {
    pitchClassHistogram = List.copyOf(pitchClassHistogram);
    melodyIntervalHistogram = List.copyOf(melodyIntervalHistogram);
    onsetHistogram = List.copyOf(onsetHistogram);
    barOnsetHistogram = List.copyOf(barOnsetHistogram);
    beatHistogram = List.copyOf(beatHistogram);
    noteValueHistogram = List.copyOf(noteValueHistogram);
    instrumentFamilies = List.copyOf(instrumentFamilies);
    instrumentFamilyShares = List.copyOf(instrumentFamilyShares);
    velocityHistogram = List.copyOf(velocityHistogram);
    melodySketch = List.copyOf(melodySketch);
    rhythmSketch = List.copyOf(rhythmSketch);
    harmonySketch = List.copyOf(harmonySketch);
  }
}
