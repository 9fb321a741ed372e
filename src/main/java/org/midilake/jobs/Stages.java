package org.midilake.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;

/** Runs the stages of a job one after the other, tells the listener and keeps their times. */
public final class Stages {
  private final SparkContext spark;
  private final RunListener listener;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  public Stages(SparkContext spark, RunListener listener) {
    this.spark = spark;
    this.listener = listener;
  }

  /** Runs one stage, which counts {@code total} things of a unit; 0 if their number is unknown. */
  public <T> T run(String stage, long total, String unit, Supplier<T> work) {
    listener.stageStarted(stage, total, unit);
    spark.setJobDescription(stage);
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      double elapsed = (System.nanoTime() - start) / 1e9;
      seconds.merge(stage, elapsed, Double::sum);
      spark.setJobDescription(null);
      listener.stageEnded(stage, elapsed);
    }
  }

  public RunListener listener() {
    return listener;
  }

  /** Seconds of each stage so far, in their order. */
  public Map<String, Double> seconds() {
    return new LinkedHashMap<>(seconds);
  }
}
