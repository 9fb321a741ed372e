package org.midilake.smf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.midilake.testing.SharedCorpora;

/** Every MIDI file of the labelled corpora. */
final class CorpusFiles {
  private static final List<String> TASKS =
      List.of("key", "tempo", "meter", "chords", "drums", "duplicates", "malformed");

  private CorpusFiles() {}

  static Stream<Path> all() {
    return TASKS.stream().flatMap(CorpusFiles::of);
  }

  private static Stream<Path> of(String task) {
    try {
      Stream<Path> files = Files.walk(SharedCorpora.task(task));
      return files.onClose(files::close).filter(file -> file.toString().endsWith(".mid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
