package org.midilake.smf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.testing.SharedCorpora;

/**
 * What the reader makes of each malformed file, as {@code score.py malformed} wants it: path,
 * outcome, number of note-ons; and, for people, the codes of the findings.
 */
public final class MalformedEstimates {
  private MalformedEstimates() {}

  /** Prints the table. */
  public static void main(String[] arguments) {
    table().forEach(System.out::println);
  }

  static Stream<String> table() {
    SmfReader reader = new SmfReader(1_000_000);
    SongBuilder builder = new SongBuilder();
    EventBuffer events = new EventBuffer();
    List<Map<String, String>> truth =
        SharedCorpora.rows(SharedCorpora.task("malformed").resolve("truth.csv"));
    return Stream.concat(
        Stream.of("path,outcome,notes,codes"),
        truth.stream().map(row -> estimate(row.get("path"), reader, builder, events)));
  }

  private static String estimate(
      String path, SmfReader reader, SongBuilder builder, EventBuffer events) {
    byte[] bytes = SharedCorpora.bytes(SharedCorpora.task("malformed").resolve(path));
    SmfFile file = reader.read(bytes, bytes.length, events);
    List<String> codes =
        file.findings().stream().map(finding -> finding.code().name()).distinct().toList();
    String suffix = "," + String.join(" ", codes);
    if (file.status() == ReadStatus.REJECTED) {
      return path + ",not_midi,0" + suffix;
    }

    Song song = builder.build(file, events);
    int notes = song.counts().noteOns();
    return path + (notes > 0 ? ",notes," : ",no_notes,") + notes + suffix;
  }
}
