package org.midilake.jobs.derive.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.midilake.jobs.derive.Pieces;

/** The memberships of linked groups as rows. */
final class LinkedMembers {
  private static final String GROUP_OF = "group_of";

  private static final StructType TYPE =
      new StructType()
          .add(Pieces.PIECE, DataTypes.LongType, false)
          .add(GROUP_OF, DataTypes.LongType, false)
          .add(Members.DEGREE, DataTypes.IntegerType, false)
          .add(Members.SIMILARITY, DataTypes.DoubleType, false)
          .add(Members.CONFIDENCE, DataTypes.DoubleType, false)
          .add(Members.EVIDENCE, DataTypes.StringType, false);

  private LinkedMembers() {}

  /** One row per membership, with the number of the group. */
  static Dataset<Row> of(SparkSession spark, List<LinkedGroups.Membership> memberships) {
    List<Row> rows =
        memberships.stream()
            .map(
                it ->
                    RowFactory.create(
                        it.id(),
                        it.groupOf(),
                        it.degree(),
                        it.similarity(),
                        it.confidence(),
                        it.evidence()))
            .toList();
    return spark
        .createDataset(rows, Encoders.row(TYPE))
        .withColumn(
            Members.GROUP_ID,
            xxhash64(col(Members.DEGREE), col(GROUP_OF)).bitwiseAND(Long.MAX_VALUE));
  }
}
