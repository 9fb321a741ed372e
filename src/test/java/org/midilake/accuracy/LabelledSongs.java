package org.midilake.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;

/** The files of one task of the labelled corpora: a folder with {@code truth.csv}. */
final class LabelledSongs {
  private static final int MAX_EVENTS = 1_000_000;

  private LabelledSongs() {}

  /** Reads the songs of a task. Notes are not shared between them. */
  static List<LabelledSong> read(Path folder) {
    try {
      List<LabelledSong> songs = new ArrayList<>();
      for (String line :
          Files.readAllLines(folder.resolve("truth.csv")).stream().skip(1).toList()) {
        List<String> fields = List.of(line.split(",", -1));
        songs.add(new LabelledSong(fields, song(folder.resolve(fields.get(0)))));
      }

      return songs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one song. */
  static Song song(Path path) {
    byte[] bytes = bytes(path);
    EventBuffer events = new EventBuffer();
    SmfFile file = new SmfReader(MAX_EVENTS).read(bytes, bytes.length, events);
    return new SongBuilder().build(file, events);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A song with its line of the answers: path, answer, and what else the task has. */
  record LabelledSong(List<String> fields, Song song) {
    String path() {
      return fields.get(0);
    }

    String corpus() {
      return path().substring(0, path().indexOf('/'));
    }

    String answer() {
      return fields.get(1);
    }
  }
}
