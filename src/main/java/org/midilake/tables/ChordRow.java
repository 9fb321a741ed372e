package org.midilake.tables;

import java.util.Optional;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One chord. */
@Table(
    name = "chord",
    key = {"file_id", "ordinal"},
    doc = "The chords that the notes of a content show, in order of time.")
public record ChordRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Position in order of time, from 0.") int ordinal,
    @Column("Ticks from the start to the chord's first beat.") long startTick,
    @Column("Ticks from the start to its end.") long endTick,
    @Column("Seconds from the start to the chord's first beat.") double startSeconds,
    @Column("Seconds from the start to its end.") double endSeconds,
    @Column("The chord as lead sheets write it, e.g. F#m7/A.") String symbol,
    @Column("Pitch class of the root, 0 (C) to 11 (B).") int rootPitchClass,
    @Column(
            "maj, min, dim, aug, sus2, sus4, maj6, min6, 7, maj7, min7, hdim7, dim7, add9, 9, maj9"
                + " or min9 (Harte et al., ISMIR 2005).")
        String quality,
    @Column("Pitch class of the lowest tone, 0 (C) to 11 (B).") int bassPitchClass,
    @Column("Degree of the key, e.g. ii65; empty without a key.") Optional<String> romanNumeral,
    @Column("Probability of root and quality, given that one chord lasts so long, 0..1.")
        double confidence) {}
