package org.midilake.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;
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
 * Decoding one file into events, and into notes with their times, beside {@code javax.sound.midi}.
 *
 * <p>Command: {@code mvn -Pjmh test-compile exec:exec -Dbenchmark=ReadBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadBenchmark {
  /** Bars of the song. */
  @Param({"8", "200"})
  public int bars;

  private final SmfReader reader = new SmfReader(2_000_000);
  private final SongBuilder songs = new SongBuilder();
  private final EventBuffer events = new EventBuffer();
  private byte[] bytes;

  /** Makes the song. */
  @Setup
  public void makeSong() {
    bytes = ExampleFile.ofBars(bars);
  }

  @Benchmark
  public SmfFile midilake() {
    return reader.read(bytes, bytes.length, events);
  }

  @Benchmark
  public Song midilakeWithNotes() {
    return songs.build(reader.read(bytes, bytes.length, events), events);
  }

  @Benchmark
  public Sequence javaSound() throws InvalidMidiDataException, IOException {
    return MidiSystem.getSequence(new ByteArrayInputStream(bytes));
  }
}
