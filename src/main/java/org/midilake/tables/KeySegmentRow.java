package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One key for as long as it holds. */
@Table(
    name = "key_segment",
    key = {"file_id", "ordinal"},
    doc = "The keys that the chords of a content show from part to part, in order of time.")
public record KeySegmentRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Position in order of time, from 0.") int ordinal,
    @Column("Ticks from the start to the key's first chord.") long startTick,
    @Column("Ticks from the start to the end of its last chord.") long endTick,
    @Column("Seconds from the start to the key's first chord.") double startSeconds,
    @Column("Seconds from the start to the end of its last chord.") double endSeconds,
    @Column("The key, e.g. F# minor.") String keyName,
    @Column("Pitch class of the tonic, 0 (C) to 11 (B).") int tonicPitchClass,
    @Column("Probability of the key, given that one key holds so long, 0..1.") double confidence) {}
