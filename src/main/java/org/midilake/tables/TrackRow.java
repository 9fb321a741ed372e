package org.midilake.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One track chunk. */
@Table(
    name = "track",
    key = {"file_id", "track_number"},
    doc = "One row per track chunk of a content.")
public record TrackRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Number of the track chunk, from 0.") int trackNumber,
    @Column("First track name event.") Optional<String> name,
    @Column("First instrument name event.") Optional<String> instrumentName,
    @Column("Number of events.") int eventCount,
    @Column("Number of notes.") int noteCount,
    @Column("Channels of its notes, 1..16, ascending.") List<Integer> channels,
    @Column("Lowest pitch, 0..127, percussion left out.") OptionalInt lowestPitch,
    @Column("Highest pitch, 0..127, percussion left out.") OptionalInt highestPitch,
    @Column("Tick of its last event.") long lengthTicks,
    @Column("Seconds to its last event.") double lengthSeconds,
    @Column("Offset of the chunk in the file, in bytes.") long byteOffset,
    @Column("Bytes of content that belong to the chunk.") long byteLength) {}
