package org.midilake.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** What one content says and what its notes show, in single values. */
@Table(
    name = "musical_metadata",
    key = {"file_id"},
    doc = "One row per content that holds MIDI: what it says and what its notes show.")
public record MusicalMetadataRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Standard MIDI File format: 0, 1 or 2.") int format,
    @Column("ppq (ticks per quarter note) or smpte (ticks per frame).") DivisionKind divisionKind,
    @Column("Ticks per quarter note, 1..32767; empty for SMPTE division.")
        OptionalInt ticksPerQuarterNote,
    @Column("Frames per second, 24, 25, 29 (29.97) or 30; empty for metrical division.")
        OptionalInt smpteFramesPerSecond,
    @Column("Ticks per SMPTE frame; empty for metrical division.") OptionalInt ticksPerFrame,
    @Column("Number of track chunks that were read.") int trackCount,
    @Column("Number of channel, SysEx and meta events.") int eventCount,
    @Column("Tick of the last event.") long durationTicks,
    @Column(value = "Seconds to the last event, through the tempo map.", filtered = true)
        double durationSeconds,
    @Column(value = "Number of notes.", filtered = true) int noteCount,
    @Column("Number of notes that are not percussion.") int pitchedNoteCount,
    @Column("Number of percussion notes: on channel 10, or on a channel with the shape of drums.")
        int percussionNoteCount,
    @Column("Number of different pitches, percussion left out.") int distinctPitchCount,
    @Column("Lowest pitch, 0..127, percussion left out.") OptionalInt lowestPitch,
    @Column("Highest pitch, 0..127, percussion left out.") OptionalInt highestPitch,
    @Column("Mean pitch, percussion left out.") OptionalDouble meanPitch,
    @Column("Lowest note-on velocity, 1..127.") OptionalInt lowestVelocity,
    @Column("Highest note-on velocity, 1..127.") OptionalInt highestVelocity,
    @Column("Mean note-on velocity.") OptionalDouble meanVelocity,
    @Column("Standard deviation of the note-on velocity (population).")
        OptionalDouble velocityDeviation,
    @Column("Notes per second between the first onset and the last end.")
        OptionalDouble notesPerSecond,
    @Column("Largest number of notes that sound at once, over all tracks.") int maxPolyphony,
    @Column("Mean number of sounding notes, weighted by time, while at least one sounds.")
        OptionalDouble meanPolyphony,
    @Column("Number of channels with notes.") int channelCount,
    @Column("Number of instruments: pairs of channel and program with notes.") int instrumentCount,
    @Column(value = "Whether there are percussion notes.", filtered = true) boolean hasPercussion,
    @Column("Share of the notes that are percussion, 0..1.") OptionalDouble percussionShare,
    @Column("General MIDI names of the percussion keys that are played, by key number.")
        List<String> percussionInstruments,
    @Column("Number of control change events.") int controlChangeCount,
    @Column("Number of program change events.") int programChangeCount,
    @Column("Number of pitch bend events.") int pitchBendCount,
    @Column("Number of channel and polyphonic pressure events.") int pressureCount,
    @Column("Number of system exclusive events.") int sysexCount,
    @Column("Number of lyric events.") int lyricCount,
    @Column("Number of tempo events.") int tempoChangeCount,
    @Column("Quarter notes per minute that the tempo events hold for the longest time.")
        OptionalDouble tempoMetaBpm,
    @Column("Beats per minute that the onsets show.") OptionalDouble tempoEstimateBpm,
    @Column("Confidence of the tempo estimate, 0..1.") OptionalDouble tempoEstimateConfidence,
    @Column(value = "Beats per minute to use.", filtered = true) double finalTempoBpm,
    @Column("Where the final tempo is from: meta, estimate or default.")
        ValueSource finalTempoSource,
    @Column("Number of key signature events.") int keySignatureCount,
    @Column("Key that the key signature events hold for the longest time, e.g. F# minor.")
        Optional<String> keyMeta,
    @Column("Key that the notes show, e.g. F# minor.") Optional<String> keyEstimate,
    @Column("Confidence of the key estimate, 0..1.") OptionalDouble keyEstimateConfidence,
    @Column("The next three keys, best first.") List<String> keyRunnersUp,
    @Column("Probabilities of the key estimate and of the runners-up, 0..1, best first.")
        List<Double> keyScores,
    @Column(value = "Key to use.", filtered = true) Optional<String> finalKey,
    @Column("Where the final key is from: meta, estimate or default (no key).")
        ValueSource finalKeySource,
    @Column("How often the key changes, by the chords.") int modulationCount,
    @Column("Number of time signature events.") int timeSignatureCount,
    @Column("Time signature that the events hold for the longest time, e.g. 6/8.")
        Optional<String> timeSignatureMeta,
    @Column("Time signature that the notes show.") Optional<String> timeSignatureEstimate,
    @Column("Confidence of the time signature estimate, 0..1.")
        OptionalDouble timeSignatureEstimateConfidence,
    @Column(value = "Time signature to use.", filtered = true) String finalTimeSignature,
    @Column("Where the final time signature is from: meta, estimate or default (4/4).")
        ValueSource finalTimeSignatureSource,
    @Column("Number of chords, one after the other.") int chordCount,
    @Column("Number of different chords by root and quality.") int distinctChordCount,
    @Column("Harmonic rhythm: changes of chord per second of chords.")
        OptionalDouble chordChangesPerSecond,
    @Column("Share of the time of all chords that have a seventh, 0..1.")
        OptionalDouble seventhChordShare,
    @Column("Share of the time of all chords that have a sixth, seventh or ninth, 0..1.")
        OptionalDouble extendedChordShare,
    @Column("Degrees of the most frequent four chords in a row, e.g. I - V - vi - IV.")
        Optional<String> chordProgression,
    @Column("Numbers of the controllers that are set, 0..127, ascending.")
        List<Integer> controllerNumbers,
    @Column("General MIDI families of the instruments; Percussion for drum kits.")
        List<String> instrumentFamilies,
    @Column(
            value = "Whether pitched notes sound one at a time (of 20 seconds one may overlap).",
            filtered = true)
        boolean isMonophonic,
    @Column("Whether there are pitched notes and they are not monophonic.") boolean isPolyphonic,
    @Column(value = "Whether more than half of the notes are percussion.", filtered = true)
        boolean isPercussive,
    @Column("Whether a part of its own plays a melody: 8 notes or more, 3 pitches or more.")
        boolean isMelodic,
    @Column("Whether a quarter or more of the pitched moments start 3 different pitches or more.")
        boolean isChordal,
    @Column(
            value = "Scale of 95 % of the notes on the tonic of the key estimate, e.g. dorian.",
            filtered = true)
        Optional<String> scaleType,
    @Column(
            value =
                "Whether half of the onsets lie on a grid of 32nds or their triplets; empty for"
                    + " SMPTE division.",
            filtered = true)
        Optional<Boolean> isQuantised,
    @Column("Whether the notes follow the grid without lying on it; empty for SMPTE division.")
        Optional<Boolean> isHumanised,
    @Column("Mean distance from the sixteenths and their triplets, in ms at the final tempo.")
        OptionalDouble timingDeviationMs,
    @Column(
            value =
                "Ratio of long to short eighth notes: 1 straight, 2 triplets; empty if there are"
                    + " fewer than four pairs.",
            filtered = true)
        OptionalDouble swingRatio,
    @Column(
            value = "one_shot, loop (one to sixteen filled bars) or song; empty without notes.",
            filtered = true)
        Optional<Usage> usage,
    @Column("Number of bars to the last end; 0 without notes.") int barCount,
    @Column("Labels of the sections, e.g. AABA; empty without notes.") Optional<String> form,
    @Column("Share of the bars with notes that occurred before, exactly, 0..1.")
        OptionalDouble repeatedBarShare,
    @Column("First bar, from 1, of the bars that are repeated on end for the longest time.")
        OptionalInt loopFirstBar,
    @Column("Last bar of them.") OptionalInt loopLastBar,
    @Column("How often they are played on end; 1 for a file that is a loop as a whole.")
        OptionalInt loopRepeats,
    @Column("Seconds to the start of the loop.") OptionalDouble loopStartSeconds,
    @Column("Seconds to the end of its first time.") OptionalDouble loopEndSeconds,
    @Column(
            value = "How much there is to take in, 0..1; see the page on features.",
            filtered = true)
        OptionalDouble complexity,
    @Column("One sentence: kind, length, key, meter, tempo, instruments, feel.") String summary,
    @Column("First track name of the first track; a sequence's title by convention.")
        Optional<String> title,
    @Column("First copyright notice.") Optional<String> copyright) {}
