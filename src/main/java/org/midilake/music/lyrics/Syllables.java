package org.midilake.music.lyrics;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.midilake.music.TextEvent;
import org.midilake.smf.MetaType;

/**
 * Which text events are sung. Lyric events (SMF 1.0, type 5) are; in Soft Karaoke files ({@code
 * .kar}), which have none or both, plain text events of the track "Words", or of a track in which
 * texts begin with the signs of lines and paragraphs. Those that begin with {@code @} say something
 * about the file.
 */
final class Syllables {
  private static final String FILE_TYPE = "@KMIDI KARAOKE";

  private Syllables() {}

  /** The syllables of all tracks, in order of time. */
  static List<TextEvent> of(List<TextEvent> texts) {
    if (!mayBeSung(texts)) {
      return List.of();
    }

    List<TextEvent> lyrics = texts.stream().filter(text -> text.type() == MetaType.LYRIC).toList();
    List<TextEvent> karaoke = karaoke(texts);
    return karaoke.size() > lyrics.size() ? karaoke : lyrics;
  }

  /** Whether there is any event of a type that is sung: most files have none. */
  private static boolean mayBeSung(List<TextEvent> texts) {
    for (TextEvent text : texts) {
      if (text.type() == MetaType.LYRIC || text.type() == MetaType.TEXT) {
        return true;
      }
    }

    return false;
  }

  private static List<TextEvent> karaoke(List<TextEvent> texts) {
    boolean known = texts.stream().anyMatch(Syllables::namesTheFileType);
    Set<Integer> tracks =
        texts.stream()
            .filter(text -> isWordsTrack(text) || (known && startsLine(text)))
            .map(TextEvent::track)
            .collect(Collectors.toUnmodifiableSet());
    return texts.stream()
        .filter(text -> text.type() == MetaType.TEXT && tracks.contains(text.track()))
        .filter(text -> !text.text().startsWith("@"))
        .toList();
  }

  private static boolean namesTheFileType(TextEvent text) {
    return text.type() == MetaType.TEXT
        && text.text().toUpperCase(Locale.ROOT).startsWith(FILE_TYPE);
  }

  private static boolean isWordsTrack(TextEvent text) {
    return text.type() == MetaType.TRACK_NAME && text.text().strip().equalsIgnoreCase("words");
  }

  private static boolean startsLine(TextEvent text) {
    return text.type() == MetaType.TEXT
        && (text.text().startsWith("/") || text.text().startsWith("\\"));
  }
}
