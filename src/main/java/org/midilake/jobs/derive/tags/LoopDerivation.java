package org.midilake.jobs.derive.tags;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.jobs.derive.Derivation;
import org.midilake.jobs.derive.Sources;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.DeriveSettings;
import org.midilake.tables.Catalog;

/** Says what can be repeated, and whether a file that is repeated as a whole stays in time. */
public final class LoopDerivation implements Derivation {
  /** A 32nd note, as a share of a quarter note. */
  private static final String TOLERANCE = "ticks_per_quarter_note / 8";

  @Override
  public DeriveSettings.Part part() {
    return DeriveSettings.Part.TAGS;
  }

  @Override
  public String title() {
    return "Finding loops";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<TableDeclaration> tables() {
    return List.of(Catalog.LOOP);
  }

  @Override
  public Map<TableDeclaration, Dataset<Row>> rows(Sources sources) {
    return Map.of(Catalog.LOOP, loops(sources.read(Catalog.MUSICAL_METADATA)));
  }

  /** The rows for contents that are loops, one-shots, or have bars that are repeated. */
  static Dataset<Row> loops(Dataset<Row> metadata) {
    return metadata
        .where("usage IN ('loop', 'one_shot') OR loop_first_bar IS NOT NULL")
        .selectExpr(
            "*",
            "CAST(ticks_per_quarter_note * 4.0 * split(final_time_signature, '/')[0]"
                + " / split(final_time_signature, '/')[1] AS BIGINT) AS bar_ticks")
        .selectExpr("*", "duration_ticks % bar_ticks AS over")
        .selectExpr(
            "*",
            "least(over, bar_ticks - over) <= " + TOLERANCE + " AS ends_on_bar_line",
            "usage = 'one_shot' AS is_one_shot")
        .selectExpr(
            "file_id",
            "usage",
            "coalesce(IF(is_one_shot, NULL, loop_last_bar - loop_first_bar + 1), bar_count) AS bars",
            "IF(is_one_shot, NULL, loop_first_bar) AS first_bar",
            "IF(is_one_shot, NULL, loop_last_bar) AS last_bar",
            "IF(is_one_shot, NULL, loop_start_seconds) AS start_seconds",
            "IF(is_one_shot, NULL, loop_end_seconds) AS end_seconds",
            "IF(is_one_shot, NULL, loop_repeats) AS repeats",
            "ends_on_bar_line",
            "IF(ends_on_bar_line, 0L, bar_ticks - over) AS padding_ticks",
            "coalesce(usage = 'song' OR (usage = 'loop' AND ends_on_bar_line), false)"
                + " AS is_loopable");
  }
}
