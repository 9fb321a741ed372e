package org.midilake.jobs.derive.likeness;

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

/** Finds the pieces that go well with each content. */
public final class PartnerDerivation implements Derivation {
  private static final int MOST = 20;

  @Override
  public DeriveSettings.Part part() {
    return DeriveSettings.Part.PARTNERS;
  }

  @Override
  public String title() {
    return "Finding partners";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<TableDeclaration> tables() {
    return List.of(Catalog.COMPATIBLE_CONTENT);
  }

  @Override
  public Map<TableDeclaration, Dataset<Row>> rows(Sources sources) {
    Dataset<Row> copies = Pieces.copies(sources);
    Dataset<Row> profiles = ProfileRows.of(sources, Pieces.distinct(copies));
    Dataset<Row> best = BestPairs.of(new PartnerPairs(MOST).of(HarmonyBlocks.of(profiles)), MOST);
    return Map.of(
        Catalog.COMPATIBLE_CONTENT, Pieces.forCopies(sources, Explanations.of(best), copies));
  }
}
