package org.midilake.tables;

import java.util.List;
import java.util.Optional;
import org.midilake.library.tags.TagCategory;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One tag of one content. */
@Table(
    name = "file_tag",
    key = {"file_id", "tag_id"},
    doc = "The tags of a content, from the names of all places where it is and from its music.")
public record FileTagRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column(value = "The tag.", filtered = true) String tagId,
    @Column(value = "The tag's category.", filtered = true) TagCategory category,
    @Column(value = "The tag's name.", filtered = true) String name,
    @Column("How sure it is that the tag is meant, 0..1: the analysis's, or a convention.")
        double confidence,
    @Column("What is surest of it: file_name, folder, text or music.") TagSource source,
    @Column("All that give the tag.") List<String> sources,
    @Column("The letters that name it, or the words of the analysis.") String evidence,
    @Column("The place whose name gives it; empty if no name does.") Optional<String> path) {
  public FileTagRow {
    sources = List.copyOf(sources);
  }
}
