package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** Files with the same music, in one of four degrees. */
@Table(
    name = "duplicate_group",
    key = {"group_id"},
    doc = "Groups of files with the same music, in four degrees of sameness.")
public record DuplicateGroupRow(
    @Column("Number of the group; the same for the same members, and from run to run.")
        long groupId,
    @Column(
            value =
                "1 same bytes; 2 same notes at the same times; 3 same performance, changed; 4 other"
                    + " arrangement of the same piece.",
            filtered = true)
        int degree,
    @Column("The content to keep.") long fileId,
    @Column("Where it is.") String keeperPath,
    @Column("Why that one, as a sentence.") String keeperReason,
    @Column("Number of members, the keeper too: locations for degree 1, else contents.")
        int memberCount,
    @Column("Size in bytes of all members but the keeper.") long wastedBytes,
    @Column("Confidence that all members belong together, 0..1; 1 for degrees 1 and 2.")
        double confidence) {}
