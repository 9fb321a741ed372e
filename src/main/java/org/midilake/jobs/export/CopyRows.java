package org.midilake.jobs.export;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.midilake.postgres.PartitionCopy;

/** Copies the rows of a partition to PostgreSQL, and counts them. */
public final class CopyRows implements FlatMapFunction<Iterator<InternalRow>, Long> {
  private static final long serialVersionUID = 1L;

  private final PartitionCopy copy;

  private CopyRows(PartitionCopy copy) {
    this.copy = copy;
  }

  /**
   * Copies all rows.
   *
   * @param rows columns in the order of the table's
   * @param connections most partitions, so most connections at the same time
   * @return how many rows there were
   */
  public static long of(JavaRDD<InternalRow> rows, PartitionCopy copy, int connections) {
    return rows.coalesce(connections).mapPartitions(new CopyRows(copy)).collect().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @Override
  public Iterator<Long> call(Iterator<InternalRow> rows) {
    return List.of(copy.copy(TaskContext.getPartitionId(), InternalRowSource.of(rows))).iterator();
  }
}
