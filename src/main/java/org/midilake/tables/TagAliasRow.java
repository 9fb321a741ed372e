package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One name of a tag. */
@Table(
    name = "tag_alias",
    key = {"tag_id", "alias"},
    doc = "What tags are called in the names of files, however the words are joined.")
public record TagAliasRow(
    @Column(value = "The tag.", filtered = true) String tagId,
    @Column("Words separated by blanks.") String alias,
    @Column("Whether only exactly these letters count, capitals included.") boolean sameCase,
    @Column("Whether it counts only in names of loops and parts, not in titles.")
        boolean needsContext) {}
