package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One word that is sung. */
@Table(
    name = "lyric_word",
    key = {"file_id", "ordinal"},
    doc = "The lyrics of a content as words, from its lyric or karaoke events, in order of time.")
public record LyricWordRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Position among the words, from 0.") int ordinal,
    @Column("Number of the track chunk, from 0.") int trackNumber,
    @Column("Ticks since the start, of the first syllable.") long tick,
    @Column("Seconds since the start, of the first syllable.") double seconds,
    @Column("Number of the paragraph in its track, from 0.") int paragraphNumber,
    @Column("Number of the line in its track, from 0.") int lineNumber,
    @Column("The word, its syllables joined.") String word) {}
