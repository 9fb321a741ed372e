package org.midilake.spark;

import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.midilake.hash.ContentHash;

/** Counts what tasks do, for the progress display; a task that runs twice counts twice. */
public final class ReadCounters implements Serializable {
  private static final long serialVersionUID = 1L;

  private final LongAccumulator done;
  private final LongAccumulator opened;
  private final LongAccumulator bytes;
  private final LongAccumulator findings;
  private final AnalysisTimes times = new AnalysisTimes();
  private final LongAccumulator membersAdded;
  private final LongAccumulator membersChanged;
  private final LongAccumulator membersUnchanged;
  private final LongAccumulator membersVanished;

  public ReadCounters(SparkContext spark) {
    done = spark.longAccumulator("files done");
    opened = spark.longAccumulator("files opened");
    bytes = spark.longAccumulator("bytes read");
    findings = spark.longAccumulator("findings");
    membersAdded = spark.longAccumulator("members added");
    membersChanged = spark.longAccumulator("members changed");
    membersUnchanged = spark.longAccumulator("members unchanged");
    membersVanished = spark.longAccumulator("members vanished");
    spark.register(times, "analysis times");
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

  void analysed(String path, long bytes, long nanos) {
    times.add(new FileTime(path, bytes, nanos / 1000));
  }

  /** A member was found in an archive, with what was known of it and what it holds now. */
  void member(Optional<WorkItem> before, Optional<ContentHash> now) {
    if (before.isEmpty()) {
      membersAdded.add(1);
    } else if (now.map(ContentHash::hex).equals(before.get().previousHash())) {
      membersUnchanged.add(1);
    } else {
      membersChanged.add(1);
    }
  }

  void memberVanished() {
    membersVanished.add(1);
  }

  /** Members of the archives that were read, by what is different from the last time. */
  public long membersAdded() {
    return membersAdded.sum();
  }

  public long membersChanged() {
    return membersChanged.sum();
  }

  public long membersUnchanged() {
    return membersUnchanged.sum();
  }

  public long membersVanished() {
    return membersVanished.sum();
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

  /** How long the analysis of the files took, on all executors. */
  public TimeFacts times() {
    return times.value();
  }

  public long findings() {
    return findings.sum();
  }
}
