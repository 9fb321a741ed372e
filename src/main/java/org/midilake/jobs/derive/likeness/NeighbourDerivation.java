package org.midilake.jobs.derive.likeness;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.jobs.derive.Derivation;
import org.midilake.jobs.derive.Pieces;
import org.midilake.jobs.derive.Sources;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.DeriveSettings;
import org.midilake.tables.Catalog;

/** Finds the pieces whose vectors are closest to that of each content. */
public final class NeighbourDerivation implements Derivation {
  private static final int MOST = 10;

  @Override
  public DeriveSettings.Part part() {
    return DeriveSettings.Part.NEIGHBOURS;
  }

  @Override
  public String title() {
    return "Finding similar music";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<TableDeclaration> tables() {
    return List.of(Catalog.SIMILAR_CONTENT);
  }

  @Override
  public List<TableDeclaration> derivedFrom() {
    return List.of(Catalog.EMBEDDING);
  }

  @Override
  public Map<TableDeclaration, Dataset<Row>> rows(Sources sources) {
    Dataset<Row> copies = Pieces.copies(sources);
    Dataset<Row> vectors =
        sources.keep(
            Pieces.distinct(copies)
                .join(sources.read(Catalog.EMBEDDING), "file_id")
                .selectExpr("file_id", "cast(vector AS array<float>) AS vector"));
    Dataset<Row> pairs = new VectorPairs(MOST).of(SignatureBlocks.of(vectors, vectors.count()));
    Dataset<Row> similar =
        Pieces.forCopies(sources, BestPairs.of(pairs, MOST), copies)
            .withColumn("similarity", col(BlockPairs.SCORE));
    return Map.of(Catalog.SIMILAR_CONTENT, similar);
  }
}
