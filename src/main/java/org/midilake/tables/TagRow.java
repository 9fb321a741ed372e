package org.midilake.tables;

import java.util.Optional;
import org.midilake.library.tags.TagCategory;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One tag. */
@Table(
    name = "tag",
    key = {"tag_id"},
    doc = "The tags that contents can have.")
public record TagRow(
    @Column(value = "Category and name, e.g. genre/deep-house.", filtered = true) String tagId,
    @Column(
            value =
                "file_category, genre, instrument, element, structure, key, tempo_band, meter,"
                    + " style, feel, technique, articulation, timbre, mood, usage, vendor, program"
                    + " or percussion_key.",
            filtered = true)
        TagCategory category,
    @Column("The name as people read it.") String name,
    @Column("The wider tag of the same category, e.g. genre/house; empty at the top.")
        Optional<String> parentId,
    @Column("Place of the category among the categories, the smallest first.") int priority) {}
