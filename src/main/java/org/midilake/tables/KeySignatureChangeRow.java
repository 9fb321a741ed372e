package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One key signature event. */
@Table(
    name = "key_signature_change",
    key = {"file_id", "ordinal"},
    doc = "The key signature events of a content, in order of time.")
public record KeySignatureChangeRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Position among the events, from 0.") int ordinal,
    @Column("Number of the track chunk, from 0.") int trackNumber,
    @Column("Ticks since the start.") long tick,
    @Column("Seconds since the start.") double seconds,
    @Column("Number of sharps, 0..7; flats are negative, -7..-1.") int sharps,
    @Column("The key, e.g. Bb major.") String keyName) {}
