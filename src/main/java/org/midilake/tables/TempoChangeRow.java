package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One tempo event. */
@Table(
    name = "tempo_change",
    key = {"file_id", "ordinal"},
    doc = "The tempo map of a content, from all tracks, in order of time.")
public record TempoChangeRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Position in the tempo map, from 0.") int ordinal,
    @Column("Number of the track chunk, from 0.") int trackNumber,
    @Column("Ticks since the start.") long tick,
    @Column("Seconds since the start.") double seconds,
    @Column("Microseconds per quarter note.") int microsPerQuarter,
    @Column("Quarter notes per minute.") double bpm) {}
