package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.delta.DeltaStore;
import org.midilake.ingest.ReadEventRow;
import org.midilake.schema.TableDeclaration;

/**
 * Some batches of the table {@code read_event}: the log of everything that was read, which the
 * other tables follow.
 *
 * @param afterBatch the batch before the first one
 * @param lastBatch the last one
 * @param events a row for each location that something happened to
 * @param tokens what the names of the files of each batch have in common, in the order of batches
 */
public record ReadLog(long afterBatch, long lastBatch, Dataset<Row> events, List<String> tokens) {
  public static final TableDeclaration TABLE = TableDeclaration.of(ReadEventRow.class);

  private static final Pattern TOKEN = Pattern.compile("-(\\p{XDigit}{32})-");

  /** The batches after one and up to another. */
  public static ReadLog of(DeltaStore store, long afterBatch, long lastBatch) {
    Column wanted = col("batch").gt(afterBatch).and(col("batch").leq(lastBatch));
    List<String> files = store.files(TABLE, wanted);
    return new ReadLog(
        afterBatch,
        lastBatch,
        store.readFiles(TABLE, files),
        files.stream().map(ReadLog::token).distinct().toList());
  }

  private static String token(String file) {
    Matcher matcher = TOKEN.matcher(file);
    if (!matcher.find()) {
      throw new IllegalStateException(file + " was not written by a run");
    }

    return matcher.group(1);
  }

  /** The contents that were analysed, with their facts. */
  public Dataset<Row> contents() {
    return events.where(col("content").isNotNull()).select("content.*");
  }

  /** Contents that gained or lost a location, or were analysed, in the column file_id. */
  public Dataset<Row> affectedContents() {
    return events
        .select(col("location.file_id").alias("file_id"))
        .union(events.select(col("previous_file_id").alias("file_id")))
        .where(col("file_id").isNotNull())
        .distinct();
  }

  /** The contents that were analysed, in the column file_id. */
  public Dataset<Row> analysedContents() {
    return contents().select("file_id");
  }
}
