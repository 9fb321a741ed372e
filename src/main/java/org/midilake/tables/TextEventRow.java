package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One text event. */
@Table(
    name = "text_event",
    key = {"file_id", "ordinal"},
    doc = "The text events of a content (names, lyrics, markers and others), in order of time.")
public record TextEventRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Position among the text events, from 0.") int ordinal,
    @Column("Number of the track chunk, from 0.") int trackNumber,
    @Column("Ticks since the start.") long tick,
    @Column("Seconds since the start.") double seconds,
    @Column(
            value =
                "text, copyright, track_name, instrument_name, lyric, marker, cue_point, and so on.",
            filtered = true)
        String kind,
    @Column("The text, without NUL and other control characters.") String text,
    @Column("Character set that its bytes were read in.") String encoding) {}
