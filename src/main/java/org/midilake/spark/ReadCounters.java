package org.midilake.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** Counts what tasks do, for the progress display; a task that runs twice counts twice. */
public final class ReadCounters implements Serializable {
  private static final long serialVersionUID = 1L;

  private final LongAccumulator done;
  private final LongAccumulator opened;
  private final LongAccumulator bytes;
  private final LongAccumulator findings;

  public ReadCounters(SparkContext spark) {
    done = spark.longAccumulator("files done");
    opened = spark.longAccumulator("files opened");
    bytes = spark.longAccumulator("bytes read");
    findings = spark.longAccumulator("findings");
  }

  void done() {
    done.add(1);
  }

  void opened() {
    opened.add(1);
  }

  void read(long length) {
    bytes.add(length);
  }

  void found(int count) {
    findings.add(count);
  }

  public long filesDone() {
    return done.sum();
  }

  public long filesOpened() {
    return opened.sum();
  }

  public long bytesRead() {
    return bytes.sum();
  }

  public long findings() {
    return findings.sum();
  }
}
