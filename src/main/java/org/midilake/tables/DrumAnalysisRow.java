package org.midilake.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** The drum part of one content. */
@Table(
    name = "drum_analysis",
    key = {"file_id"},
    doc = "One row per content with percussion: what its drum part plays, from the notes.")
public record DrumAnalysisRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Number of percussion notes.") int strokeCount,
    @Column("Number of bars with strokes.") int barCount,
    @Column("Strokes per quarter note from the first to the last onset.")
        OptionalDouble strokesPerQuarter,
    @Column("Pieces that are struck: kick, snare, closed_hat and so on.") List<String> pieces,
    @Column("Rides, crashes, splashes and chinas among them.") List<String> cymbals,
    @Column("ghost_notes, flam, roll, double_bass, blast_beat, linear, cross_stick, rimshot.")
        List<String> techniques,
    @Column("Share of the snare's strokes that are ghost notes (velocity below 40), 0..1.")
        OptionalDouble ghostNoteShare,
    @Column(value = "groove, fill, intro (count-in), ending or solo.", filtered = true)
        String patternKind,
    @Column("Probability that it is a fill and not a groove, 0..1.") double fillProbability,
    @Column(
            value = "straight, swing, shuffle, half_time or double_time; empty below four moments.",
            filtered = true)
        Optional<String> feel,
    @Column("Ratio of its long to its short eighth notes; empty below four pairs.")
        OptionalDouble swingRatio,
    @Column(
            value = "Most probable style, e.g. rock; empty with fewer than eight strokes.",
            filtered = true)
        Optional<String> style,
    @Column("Probability of the style, 0..1.") OptionalDouble styleConfidence,
    @Column("The next two styles, best first.") List<String> styleRunnersUp) {
  public DrumAnalysisRow {
    pieces = List.copyOf(pieces);
    cymbals = List.copyOf(cymbals);
    techniques = List.copyOf(techniques);
    styleRunnersUp = List.copyOf(styleRunnersUp);
  }
}
