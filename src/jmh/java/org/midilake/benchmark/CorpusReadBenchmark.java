package org.midilake.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import org.midilake.music.SongBuilder;
import org.midilake.music.TrackWalk;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.FindingLog;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Decoding all sound files of a folder from memory, beside {@code javax.sound.midi}: milliseconds
 * for one pass over the files. How many bytes that are is printed at the start. Each method does
 * what the one before does, and more:
 *
 * <ul>
 *   <li>{@link #decode} makes events, with everything that is wrong with them;
 *   <li>{@link #decodeAndPair} also finds the end of every note, track by track, in ticks;
 *   <li>{@link #decodeIntoSong} also puts the notes of all tracks in order and into seconds, and
 *       collects tempos, signatures, texts, programs and controllers.
 * </ul>
 *
 * <p>{@link #javaSound} makes an object of each event and puts them in order, track by track; it
 * pairs no notes.
 *
 * <p>Command: {@code mvn -Pjmh test-compile exec:exec -Dbenchmark=CorpusReadBenchmark
 * -Djmh.options="-f 1 -p folder=FOLDER"}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CorpusReadBenchmark {
  /** Files below it are read; those that {@code javax.sound.midi} refuses are left out. */
  @Param("../shared/corpora")
  public String folder;

  /** Files of fewer bytes are left out. */
  @Param({"0", "20000"})
  public int leastBytes;

  private final SmfReader reader = new SmfReader(2_000_000);
  private final TrackWalk walk = new TrackWalk();
  private final SongBuilder songs = new SongBuilder();
  private final EventBuffer events = new EventBuffer();
  private List<byte[]> files;

  /** Reads the files into memory. */
  @Setup
  public void load() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of(folder))) {
      files =
          paths
              .filter(path -> path.toString().endsWith(".mid"))
              .sorted()
              .map(CorpusReadBenchmark::bytes)
              .filter(bytes -> bytes.length >= leastBytes && isRead(bytes))
              .toList();
    }

    long bytes = files.stream().mapToLong(file -> file.length).sum();
    System.out.printf("%,d files, %,d bytes%n", files.size(), bytes);
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRead(byte[] bytes) {
    try {
      MidiSystem.getSequence(new ByteArrayInputStream(bytes));
      return true;
    } catch (InvalidMidiDataException | IOException | RuntimeException e) {
      return false;
    }
  }

  @Benchmark
  public void decode(Blackhole results) {
    for (byte[] file : files) {
      results.consume(reader.read(file, file.length, events));
    }
  }

  @Benchmark
  public void decodeAndPair(Blackhole results) {
    for (byte[] file : files) {
      FindingLog log = new FindingLog();
      SmfFile read = reader.read(file, file.length, events);
      results.consume(walk.pairNotes(read, events, log));
      results.consume(walk.noteCount());
      results.consume(log.findings());
    }
  }

  @Benchmark
  public void decodeIntoSong(Blackhole results) {
    for (byte[] file : files) {
      results.consume(songs.build(reader.read(file, file.length, events), events));
    }
  }

  @Benchmark
  public void javaSound(Blackhole results) throws InvalidMidiDataException, IOException {
    for (byte[] file : files) {
      results.consume(MidiSystem.getSequence(new ByteArrayInputStream(file)));
    }
  }
}
