package org.midilake.tables;

import java.util.OptionalInt;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One program on one channel. */
@Table(
    name = "instrument",
    key = {"file_id", "channel", "program"},
    doc = "One row per program that plays notes on a channel of a content.")
public record InstrumentRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Channel, 1..16.") int channel,
    @Column("Program, 0..127, in force at the onset; 0 if none was selected.") int program,
    @Column(
            value = "Whether it is percussion: channel 10, or a channel with the shape of drums.",
            filtered = true)
        boolean isPercussion,
    @Column(value = "General MIDI name of the program, or of the drum kit.", filtered = true)
        String name,
    @Column(
            value = "General MIDI family of the program; Percussion for drum kits.",
            filtered = true)
        String family,
    @Column("Number of notes.") int noteCount,
    @Column("Lowest pitch, 0..127; empty for drum kits.") OptionalInt lowestPitch,
    @Column("Highest pitch, 0..127; empty for drum kits.") OptionalInt highestPitch,
    @Column("Seconds to the first onset.") double firstOnsetSeconds,
    @Column("Sum of the lengths of its notes, in seconds.") double soundingSeconds) {}
