package org.midilake.jobs.derive.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.midilake.schema.TableDeclaration;
import org.midilake.spark.RowCodec;
import org.midilake.spark.SparkSchemas;
import org.midilake.tables.Catalog;
import org.midilake.tables.DuplicateGroupRow;
import org.midilake.tables.DuplicateMemberRow;

/**
 * Turns the members of each group, rows of {@link Members#COLUMNS}, into the rows of both tables: a
 * row for each member, and beside the keeper's the row of the group.
 */
final class MakeGroups implements FlatMapGroupsFunction<Long, Row, Row> {
  private static final long serialVersionUID = 1L;

  static final String MEMBER = "member";
  static final String GROUP = "group";

  static final StructType RESULT =
      new StructType()
          .add(MEMBER, type(Catalog.DUPLICATE_MEMBER), false)
          .add(GROUP, type(Catalog.DUPLICATE_GROUP), true);

  private static StructType type(TableDeclaration table) {
    return SparkSchemas.ofRecord(table.row());
  }

  @Override
  public Iterator<Row> call(Long groupId, Iterator<Row> rows) {
    List<Candidate> members = new ArrayList<>();
    int degree = 0;
    double confidence = 1;
    while (rows.hasNext()) {
      Row row = rows.next();
      degree = row.getAs(Members.DEGREE);
      confidence = row.getAs(Members.CONFIDENCE);
      members.add(Members.candidate(row));
    }

    members.sort(Comparator.comparing(Candidate::path));
    Keeper keeper = Keeper.of(members);
    RowCodec memberRows = new RowCodec(Catalog.DUPLICATE_MEMBER);
    RowCodec groupRows = new RowCodec(Catalog.DUPLICATE_GROUP);
    List<Row> made = new ArrayList<>();
    for (Candidate member : members) {
      boolean isKeeper = member.equals(keeper.candidate());
      Row group =
          isKeeper ? groupRows.toRow(group(groupId, degree, keeper, members, confidence)) : null;
      made.add(RowFactory.create(memberRows.toRow(row(groupId, member, isKeeper)), group));
    }

    return made.iterator();
  }

  private static DuplicateMemberRow row(long groupId, Candidate member, boolean isKeeper) {
    return new DuplicateMemberRow(
        groupId,
        member.path(),
        member.fileId(),
        isKeeper,
        member.sizeBytes(),
        member.similarity(),
        member.evidence());
  }

  private static DuplicateGroupRow group(
      long groupId, int degree, Keeper keeper, List<Candidate> members, double confidence) {
    long bytes = members.stream().mapToLong(Candidate::sizeBytes).sum();
    return new DuplicateGroupRow(
        groupId,
        degree,
        keeper.candidate().fileId(),
        keeper.candidate().path(),
        keeper.reason(),
        members.size(),
        bytes - keeper.candidate().sizeBytes(),
        confidence);
  }
}
