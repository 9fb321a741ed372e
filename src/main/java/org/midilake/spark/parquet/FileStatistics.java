package org.midilake.spark.parquet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.api.Binary;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.ColumnType;
import org.midilake.schema.TableDeclaration;

/**
 * The statistics of one file, from its footer: number of rows, and least value, greatest value and
 * number of nulls of the columns people filter by. The form is that of the Delta transaction log
 * protocol, section "Per-file Statistics".
 */
final class FileStatistics {
  /** Characters of a text that are kept; what Delta itself keeps. */
  private static final int TEXT_LENGTH = 32;

  /** Greater than any character that can follow. */
  private static final String GREATEST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final ObjectNode least = JsonNodeFactory.instance.objectNode();
  private final ObjectNode greatest = JsonNodeFactory.instance.objectNode();
  private final ObjectNode nulls = JsonNodeFactory.instance.objectNode();

  private FileStatistics() {}

  /** Statistics in JSON. */
  static String of(TableDeclaration table, ParquetMetadata footer) {
    FileStatistics statistics = new FileStatistics();
    for (ColumnDeclaration column : table.columns()) {
      if (column.filtered() && column.type() != ColumnType.BOOLEAN) {
        statistics.add(column, footer);
      }
    }

    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("numRecords", footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum());
    all.set("minValues", statistics.least);
    all.set("maxValues", statistics.greatest);
    all.set("nullCount", statistics.nulls);
    all.put("tightBounds", true);
    return all.toString();
  }

  private void add(ColumnDeclaration column, ParquetMetadata footer) {
    ColumnPath path = ColumnPath.get(column.name());
    Statistics<?> all = null;
    for (BlockMetaData block : footer.getBlocks()) {
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        if (chunk.getPath().equals(path)) {
          Statistics<?> part = chunk.getStatistics();
          if (all == null) {
            all = part.copy();
          } else {
            all.mergeStatistics(part);
          }
        }
      }
    }

    if (all == null) {
      return;
    }

    nulls.put(column.name(), all.getNumNulls());
    if (all.hasNonNullValue()) {
      put(least, column, all.genericGetMin(), false);
      put(greatest, column, all.genericGetMax(), true);
    }
  }

  private static void put(
      ObjectNode values, ColumnDeclaration column, Object value, boolean isGreatest) {
    String name = column.name();
    if (column.type() == ColumnType.TIMESTAMP) {
      values.put(name, MILLISECONDS.format(Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS)));
    } else if (value instanceof Long number) {
      values.put(name, number);
    } else if (value instanceof Integer number) {
      values.put(name, number);
    } else if (value instanceof Double number) {
      values.put(name, number);
    } else if (value instanceof Binary text) {
      values.put(name, bound(text.toStringUsingUTF8(), isGreatest));
    }
  }

  /** A text of limited length that is not greater, or not less, than another. */
  private static String bound(String text, boolean isGreatest) {
    if (text.codePointCount(0, text.length()) <= TEXT_LENGTH) {
      return text;
    }

    String begin = text.substring(0, text.offsetByCodePoints(0, TEXT_LENGTH));
    return isGreatest ? begin + GREATEST_CHARACTER : begin;
  }
}
