package org.midilake.jobs.derive.likeness;

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
import org.midilake.spark.SparkSchemas;
import org.midilake.tables.Catalog;

/** Makes a vector for each content with notes. */
public final class EmbeddingDerivation implements Derivation {
  @Override
  public DeriveSettings.Part part() {
    return DeriveSettings.Part.EMBEDDINGS;
  }

  @Override
  public String title() {
    return "Making embeddings";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<TableDeclaration> tables() {
    return List.of(Catalog.EMBEDDING);
  }

  @Override
  public boolean isOfEachContent() {
    return true;
  }

  @Override
  public Map<TableDeclaration, Dataset<Row>> rows(Sources sources) {
    Dataset<Row> vectors =
        sources
            .read(Catalog.MUSICAL_FEATURE)
            .join(
                sources
                    .read(Catalog.MUSICAL_METADATA)
                    .where("note_count > 0")
                    .select("file_id", "final_key", "final_key_source"),
                "file_id")
            .map(
                (MapFunction<Row, Row>) EmbeddingRows::of,
                Encoders.row(SparkSchemas.of(Catalog.EMBEDDING)));
    return Map.of(Catalog.EMBEDDING, vectors);
  }
}
