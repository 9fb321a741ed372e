package org.midilake.jobs.derive.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.midilake.jobs.derive.Derivation;
import org.midilake.jobs.derive.Pieces;
import org.midilake.jobs.derive.Sources;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.DeriveSettings;
import org.midilake.tables.Catalog;

/** Finds the files with the same music, in all degrees. */
public final class DuplicateDerivation implements Derivation {
  @Override
  public DeriveSettings.Part part() {
    return DeriveSettings.Part.DUPLICATES;
  }

  @Override
  public String title() {
    return "Finding duplicates";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<TableDeclaration> tables() {
    return List.of(Catalog.DUPLICATE_GROUP, Catalog.DUPLICATE_MEMBER, Catalog.POSSIBLE_VERSION);
  }

  @Override
  public Map<TableDeclaration, Dataset<Row>> rows(Sources sources) {
    Pieces pieces = Pieces.of(sources);
    Dataset<Row> links = sources.keep(Links.of(sources, pieces.distinct()));
    List<Link> claims = claims(links);
    Dataset<Row> members =
        sameBytes(sources, pieces)
            .union(sameNotes(pieces))
            .union(linked(pieces, LinkedMembers.of(sources.spark(), LinkedGroups.of(claims))));
    Dataset<Row> made =
        sources.keep(
            members
                .groupByKey(
                    (MapFunction<Row, Long>) row -> row.getAs(Members.GROUP_ID), Encoders.LONG())
                .flatMapGroups(new MakeGroups(), Encoders.row(MakeGroups.RESULT)));
    return Map.of(
        Catalog.DUPLICATE_MEMBER,
        made.select(MakeGroups.MEMBER + ".*"),
        Catalog.DUPLICATE_GROUP,
        made.where(col(MakeGroups.GROUP).isNotNull()).select(MakeGroups.GROUP + ".*"),
        Catalog.POSSIBLE_VERSION,
        PossibleVersions.of(sources, links, pieces));
  }

  /** What links claim; made in the tasks, as rows of all of them would be many times as large. */
  private static List<Link> claims(Dataset<Row> links) {
    return links.where(col(Link.DEGREE).gt(0)).javaRDD().map(Link::of).collect();
  }

  private static Dataset<Row> sameBytes(Sources sources, Pieces pieces) {
    return Members.select(
        sources
            .read(Catalog.FILE_LOCATION)
            .where("state = 'present'")
            .select("file_id", "path")
            .join(pieces.contents().where("location_count > 1"), "file_id")
            .withColumn(Members.GROUP_ID, Members.groupId(1, col("file_id")))
            .withColumn(Members.DEGREE, lit(1))
            .withColumn(Members.CONFIDENCE, lit(1.0))
            .withColumn(Members.SIMILARITY, lit(1.0))
            .withColumn(Members.EVIDENCE, lit("The bytes are the same (BLAKE3-256)."))
            .withColumn("is_canonical", col("path").equalTo(col("canonical_path"))));
  }

  private static Dataset<Row> sameNotes(Pieces pieces) {
    return Members.select(
        pieces
            .withCopies()
            .where("copies > 1")
            .withColumn(Members.GROUP_ID, Members.groupId(2, col("performance_code")))
            .withColumn(Members.DEGREE, lit(2))
            .withColumn(Members.CONFIDENCE, lit(1.0))
            .withColumn(Members.SIMILARITY, lit(1.0))
            .withColumn(
                Members.EVIDENCE,
                lit("The notes are the same: onsets, ends, pitches, velocities, programs."))
            .withColumn("path", col("canonical_path"))
            .withColumn("is_canonical", lit(true)));
  }

  /** Copies of a piece are members where it is one. */
  private static Dataset<Row> linked(Pieces pieces, Dataset<Row> memberships) {
    return Members.select(
        pieces
            .withCopies()
            .join(memberships, Pieces.PIECE)
            .withColumn("path", col("canonical_path"))
            .withColumn("is_canonical", lit(true)));
  }
}
