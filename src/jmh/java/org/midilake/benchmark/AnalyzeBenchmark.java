package org.midilake.benchmark;

import java.util.concurrent.TimeUnit;
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
 * All that is done with the bytes of one file: hash, decode, analyse, make the report.
 *
 * <p>Command: {@code mvn -Pjmh test-compile exec:exec -Dbenchmark=AnalyzeBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AnalyzeBenchmark {
  /** Bars of the song. */
  @Param({"8", "200"})
  public int bars;

  private final FileAnalyzer analyzer =
      new FileAnalyzer(new AnalysisSettings(KeyProfile.ENSEMBLE, 2_000_000));
  private byte[] bytes;

  /** Makes the song. */
  @Setup
  public void makeSong() {
    bytes = ExampleFile.ofBars(bars);
  }

  @Benchmark
  public FileReport analyze() {
    return analyzer.analyze(bytes, bytes.length);
  }
}
