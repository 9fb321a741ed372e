package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One file of a group of duplicates. */
@Table(
    name = "duplicate_member",
    key = {"group_id", "path"},
    doc = "The files of each group of duplicates, with the evidence.")
public record DuplicateMemberRow(
    @Column(value = "The group.", filtered = true) long groupId,
    @Column("The location for degree 1, else the canonical location of the content.") String path,
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Whether it is the one to keep.") boolean isKeeper,
    @Column("Size in bytes.") long sizeBytes,
    @Column("Likeness to the most similar other member, 0..1; 1 for degrees 1 and 2.")
        double similarity,
    @Column("What it has in common with the others, as a sentence.") String evidence) {}
