package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** A piece that may be another version of a content's. */
@Table(
    name = "possible_version",
    key = {"file_id", "place"},
    doc = "For each content up to ten others that share most runs with it: a ranking, not a claim.")
public record PossibleVersionRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Place in the ranking, from 1.") int place,
    @Column("The other content; of several with the same notes, that with the smallest id.")
        long otherFileId,
    @Column("Shared runs among all runs of both, 0..1.") double similarity,
    @Column("Shared runs among those of the piece with fewer, 0..1.") double containment) {}
