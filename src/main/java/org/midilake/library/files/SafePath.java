package org.midilake.library.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that every common file system takes: ext4, APFS, HFS+, NTFS, exFAT, and FAT with long
 * names.
 *
 * <p>Windows forbids nine characters, control characters, blanks and dots at the end, and the names
 * of devices whatever their extension (Microsoft, "Naming Files, Paths, and Namespaces"); Linux
 * allows 255 bytes in a name; Windows 260 characters in a path unless a program asks for more.
 * Names are in composed form (NFC): file systems differ in whether they compose them.
 */
public final class SafePath {
  private static final int LONGEST_NAME_BYTES = 180;
  private static final int LONGEST_PATH = 200;
  private static final int SHORTEST_CUT = 16;
  private static final String FORBIDDEN = "<>:\"/\\|?*";
  private static final Set<String> DEVICES =
      Set.of(
          "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$", "COM0", "COM1", "COM2", "COM3",
          "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³", "LPT0", "LPT1",
          "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³");

  private SafePath() {}

  /**
   * A relative path, with slashes.
   *
   * @param names of folders and, last, of the file
   * @param extension of the file with its dot, or empty
   */
  public static String of(List<String> names, String extension) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < names.size() - 1; i++) {
      path.append(name(names.get(i))).append('/');
    }

    String file = names.isEmpty() ? "" : names.get(names.size() - 1);
    String end = extension.isEmpty() ? "" : "." + plain(extension.substring(1));
    int room = Math.max(SHORTEST_CUT, LONGEST_PATH - path.length() - end.length());
    String stem = cut(name(file), LONGEST_NAME_BYTES - end.length(), room);
    return path.append(stem.isEmpty() ? "_" : stem).append(end).toString();
  }

  /** One name, without extension. */
  static String name(String text) {
    String plain = cut(plain(text), LONGEST_NAME_BYTES, LONGEST_PATH);
    int dot = plain.indexOf('.');
    String base = (dot < 0 ? plain : plain.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
    if (DEVICES.contains(base)) {
      return "_" + plain;
    }
    return plain.isEmpty() ? "_" : plain;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(SafePath::isVisible)
        .map(c -> FORBIDDEN.indexOf(c) >= 0 ? '_' : c)
        .forEach(plain::appendCodePoint);
    String stripped = stripEnd(plain.toString().strip());
    return stripped.startsWith(".") ? "_" + stripped.substring(1) : stripped;
  }

  /** Blanks and dots at the end are dropped by Windows, so that the file is not found again. */
  private static String stripEnd(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == '.' || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** No controls, no marks of direction or width, no halves of characters. */
  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String cut(String text, int bytes, int characters) {
    String cut = text;
    while (cut.length() > characters
        || cut.getBytes(StandardCharsets.UTF_8).length > Math.max(SHORTEST_CUT, bytes)) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut.length() < text.length() ? stripEnd(cut) : cut;
  }
}
