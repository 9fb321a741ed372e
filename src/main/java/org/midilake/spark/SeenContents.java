package org.midilake.spark;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The contents that tasks of this executor have taken on in one batch, so that copies of a file are
 * hashed but not analysed again. It only saves work: a content that two executors analyse, or that
 * a failed task had taken on, is sorted out when the batch is committed.
 */
final class SeenContents {
  private static final ConcurrentMap<String, SeenContents> BATCHES = new ConcurrentHashMap<>();

  private final ConcurrentMap<Long, Attempt> owners = new ConcurrentHashMap<>();

  private SeenContents() {}

  /** An attempt at a partition. */
  record Attempt(int partition, long task) {}

  /** What this executor has seen in a batch; what it saw in other batches is forgotten. */
  static SeenContents ofBatch(String batch) {
    BATCHES.keySet().removeIf(other -> !other.equals(batch));
    return BATCHES.computeIfAbsent(batch, key -> new SeenContents());
  }

  /**
   * Whether an attempt is to analyse a content: nobody has taken it on, or only another attempt at
   * the same partition has.
   */
  boolean takeOn(long fileId, Attempt self) {
    Attempt owner = owners.putIfAbsent(fileId, self);
    if (owner == null) {
      return true;
    }

    if (owner.equals(self) || owner.partition() != self.partition()) {
      return false;
    }

    owners.put(fileId, self);
    return true;
  }
}
