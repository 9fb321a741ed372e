package org.midilake.jobs.derive.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.midilake.jobs.derive.Derivation;
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
    return 1;
  }

  @Override
  public List<TableDeclaration> tables() {
    return List.of(Catalog.DUPLICATE_GROUP, Catalog.DUPLICATE_MEMBER);
  }

  @Override
  public Map<TableDeclaration, Dataset<Row>> rows(Sources sources) {
    Dataset<Row> contents = sources.keep(contents(sources));
    Dataset<Row> members = sameBytes(sources, contents).union(sameNotes(sources, contents));
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
        made.where(col(MakeGroups.GROUP).isNotNull()).select(MakeGroups.GROUP + ".*"));
  }

  /** The contents that are somewhere and hold music. */
  private static Dataset<Row> contents(Sources sources) {
    return sources
        .read(Catalog.CONTENT)
        .where("location_count > 0 AND status <> 'rejected'")
        .join(sources.read(Catalog.MUSICAL_METADATA).select("file_id", "event_count"), "file_id")
        .selectExpr(
            "file_id",
            "canonical_path",
            "location_count",
            "size_bytes",
            "status = 'complete' AS is_complete",
            "error_count",
            "event_count");
  }

  private static Dataset<Row> sameBytes(Sources sources, Dataset<Row> contents) {
    return Members.select(
        sources
            .read(Catalog.FILE_LOCATION)
            .where("state = 'present'")
            .select("file_id", "path")
            .join(contents.where("location_count > 1"), "file_id")
            .withColumn(Members.GROUP_ID, Members.groupId(1, col("file_id")))
            .withColumn(Members.DEGREE, lit(1))
            .withColumn(Members.CONFIDENCE, lit(1.0))
            .withColumn(Members.SIMILARITY, lit(1.0))
            .withColumn(Members.EVIDENCE, lit("The bytes are the same (BLAKE3-256)."))
            .withColumn("is_canonical", col("path").equalTo(col("canonical_path"))));
  }

  private static Dataset<Row> sameNotes(Sources sources, Dataset<Row> contents) {
    Dataset<Row> codes =
        sources
            .read(Catalog.MUSICAL_FEATURE)
            .where("note_code IS NOT NULL")
            .select("file_id", "note_code")
            .join(contents, "file_id");
    Dataset<Row> shared =
        codes.groupBy("note_code").agg(count(lit(1)).alias("n")).where("n > 1").select("note_code");
    return Members.select(
        codes
            .join(shared, "note_code")
            .withColumn(Members.GROUP_ID, Members.groupId(2, col("note_code")))
            .withColumn(Members.DEGREE, lit(2))
            .withColumn(Members.CONFIDENCE, lit(1.0))
            .withColumn(Members.SIMILARITY, lit(1.0))
            .withColumn(
                Members.EVIDENCE,
                lit("The notes are the same: onsets, lengths, pitches, velocities, programs."))
            .withColumn("path", col("canonical_path"))
            .withColumn("is_canonical", lit(true)));
  }
}
