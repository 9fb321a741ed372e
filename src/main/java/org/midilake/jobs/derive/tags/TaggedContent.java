package org.midilake.jobs.derive.tags;

import java.util.List;
import org.midilake.schema.Column;
import org.midilake.schema.Table;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.FileTagRow;
import org.midilake.tables.NameFactRow;

/** What is found about one content, before it is told apart by table. */
@Table(
    name = "tagged_content",
    key = {"file_id"},
    doc = "Tags and names of a content.")
public record TaggedContent(
    @Column("The content.") long fileId,
    @Column("Its tags.") List<FileTagRow> tags,
    @Column("What its paths say.") List<NameFactRow> names) {
  static final TableDeclaration TABLE = TableDeclaration.of(TaggedContent.class);

  public TaggedContent {
    tags = List.copyOf(tags);
    names = List.copyOf(names);
  }
}
