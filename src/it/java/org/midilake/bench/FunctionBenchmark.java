package org.midilake.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.midilake.hash.Blake3;
import org.midilake.spark.MidilakeExtensions;

/**
 * Compares {@code SELECT blake3(content)} with the same hash called in {@code mapPartitions}, over
 * the same contents in memory.
 *
 * <p>Command: {@code submit/bench/java.sh org.midilake.bench.FunctionBenchmark [CONTENTS
 * [ROUNDS]]}; prints the times of both in each round, which take turns, and the ratio of the
 * medians.
 */
public final class FunctionBenchmark {
  private static final int BYTES = 20_000;

  private FunctionBenchmark() {}

  /** Prints the times. */
  public static void main(String[] arguments) {
    int contents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.extensions", MidilakeExtensions.class.getName())
            .getOrCreate();
    Dataset<byte[]> rows =
        spark
            .range(0, contents, 1, 4)
            .map((MapFunction<Long, byte[]>) FunctionBenchmark::content, Encoders.BINARY())
            .toDF("content")
            .as(Encoders.BINARY())
            .persist();
    rows.createOrReplaceTempView("contents");
    System.out.println(contents + " contents of " + BYTES + " bytes: " + rows.count());
    List<Double> function = new ArrayList<>();
    List<Double> partitions = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      function.add(seconds(() -> spark.sql("SELECT max(blake3(content)) FROM contents").first()));
      partitions.add(
          seconds(
              () ->
                  rows.mapPartitions(new HashAll(), Encoders.STRING())
                      .selectExpr("max(value)")
                      .first()));
      System.out.printf(
          "round %d: blake3(content) %.3f s, mapPartitions %.3f s%n",
          round + 1, function.get(round), partitions.get(round));
    }

    System.out.printf(
        "speed of the function, as a share of that of mapPartitions: %.2f%n",
        median(partitions) / median(function));
    spark.stop();
  }

  private static byte[] content(long number) {
    byte[] bytes = new byte[BYTES];
    new Random(number).nextBytes(bytes);
    return bytes;
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** Hashes a partition, with one hasher. */
  private static final class HashAll implements MapPartitionsFunction<byte[], String> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<String> call(Iterator<byte[]> contents) {
      Blake3 blake3 = new Blake3();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return contents.hasNext();
        }

        @Override
        public String next() {
          byte[] content = contents.next();
          return blake3.contentHash(content, 0, content.length).hex();
        }
      };
    }
  }
}
