package org.midilake.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.ingest.FileAnalyzer;
import org.midilake.ingest.FileReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Real files from bytes in memory to reports, one after the other on one core: files per second.
 * How many files there are, and their mean size, is printed at the start.
 *
 * <p>Command: {@code mvn -Pjmh test-compile exec:exec -Dbenchmark=AnalyzeCorpusBenchmark
 * -Djmh.options="-f 1 -p files=FOLDER:LEAST_BYTES-MOST_BYTES"}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 3)
public class AnalyzeCorpusBenchmark {
  /** Pop songs of about 15 KB, and drum performances of about 2 KB. */
  @Param({"../shared/corpora/duplicates:12000-18000", "../shared/corpora/drums:1500-2500"})
  public String files;

  private final FileAnalyzer analyzer =
      new FileAnalyzer(new AnalysisSettings(KeyProfile.ENSEMBLE, 2_000_000));
  private List<byte[]> contents;
  private int next;

  /** Reads the files into memory. */
  @Setup
  public void load() throws IOException {
    String[] parts = files.split("[:-]", 3);
    long least = Long.parseLong(parts[1]);
    long most = Long.parseLong(parts[2]);
    try (Stream<Path> paths = Files.walk(Path.of(parts[0]))) {
      contents =
          paths
              .filter(path -> path.toString().endsWith(".mid"))
              .sorted()
              .map(AnalyzeCorpusBenchmark::bytes)
              .filter(bytes -> bytes.length >= least && bytes.length <= most)
              .toList();
    }

    long bytes = contents.stream().mapToLong(file -> file.length).sum();
    System.out.printf(
        "%,d files, %,d bytes on average%n", contents.size(), bytes / contents.size());
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Benchmark
  public FileReport analyze() {
    byte[] file = contents.get(next);
    next = (next + 1) % contents.size();
    return analyzer.analyze(file, file.length);
  }
}
