package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One section of a piece. */
@Table(
    name = "section",
    key = {"file_id", "ordinal"},
    doc = "The sections of a content, by self-similarity of its bars, in order of time.")
public record SectionRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Position among the sections, from 0.") int ordinal,
    @Column("Letter of its material, A to Z in order of appearance.") String label,
    @Column("First bar, from 1.") int firstBar,
    @Column("Last bar.") int lastBar,
    @Column("Seconds to its start.") double startSeconds,
    @Column("Seconds to its end.") double endSeconds,
    @Column("Mean similarity of its bars to those of the label's first section, 0..1.")
        double similarity) {}
