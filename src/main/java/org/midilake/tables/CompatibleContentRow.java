package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** A content that goes well with another. */
@Table(
    name = "compatible_content",
    key = {"file_id", "place"},
    doc = "For each content up to twenty others that it can be combined with, and why.")
public record CompatibleContentRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Place in the ranking, from 1.") int place,
    @Column("The other content; of several with the same notes, that with the smallest id.")
        long otherFileId,
    @Column("How well they go together, 0..1: the weighted geometric mean of the parts.")
        double score,
    @Column("Keys: 1 the same, 0.9 relative, 0.75 a fifth apart, 0.55 parallel, 0.8 none, 0..1.")
        double keyScore,
    @Column("Tempos, half and double time allowed, 0..1.") double tempoScore,
    @Column("Meters: 1 the same, 0.7 the same pulse, 0..1.") double meterScore,
    @Column("Density: 1 unless one is more than four times as busy, 0..1.") double densityScore,
    @Column("Instruments: 1 if no family plays in both, 0..1.") double instrumentScore,
    @Column("By which the other has to be made faster to fit; 1 if not at all.") double stretch,
    @Column("Why, as a sentence.") String explanation) {}
