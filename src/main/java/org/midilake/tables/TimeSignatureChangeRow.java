package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One time signature event. */
@Table(
    name = "time_signature_change",
    key = {"file_id", "ordinal"},
    doc = "The time signature events of a content, in order of time.")
public record TimeSignatureChangeRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Position among the events, from 0.") int ordinal,
    @Column("Number of the track chunk, from 0.") int trackNumber,
    @Column("Ticks since the start.") long tick,
    @Column("Seconds since the start.") double seconds,
    @Column("Beats per bar.") int numerator,
    @Column("Note value of a beat: 1, 2, 4, 8 and so on.") int denominator,
    @Column("MIDI clocks per metronome click.") int clocksPerClick,
    @Column("Notated 32nd notes per MIDI quarter note, usually 8.") int thirtySecondsPerQuarter) {}
