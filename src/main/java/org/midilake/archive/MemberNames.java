package org.midilake.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns the names of the members of one archive into paths that are safe to show and to keep, and
 * different for each member.
 *
 * <p>Written as {@code %} and two hexadecimal digits for each byte of UTF-8, as in URIs (RFC 3986,
 * 2.1): control characters, those that change the direction of writing, bytes that are no UTF-8, a
 * slash at the start, the dots of {@code .} and {@code ..}, a {@code %} before two hexadecimal
 * digits, and a {@code !} before a slash or a digit or at the end. All else stays as it is. The
 * second member of a name gets {@code !2} after it, the third {@code !3}.
 */
final class MemberNames {
  /** Between an archive and the name of its member. */
  static final String SEPARATOR = "!/";

  /**
   * Bytes of a path below its archive file. Databases index paths, PostgreSQL up to 2,700 bytes.
   */
  private static final int LONGEST_PATH = 1500;

  /** Characters of a name that is shown. */
  private static final int LONGEST_NAME = 8000;

  /** Half of a surrogate pair stands for a byte that is no UTF-8, until it is escaped. */
  private static final int LONE_BYTES = 0xDC00;

  private static final int LONGEST_USUAL = 1000;
  private static final int LONGEST_BRIEF = 120;
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Map<String, Integer> seen = new HashMap<>();

  /** The name that bytes spell in UTF-8; bytes that spell nothing are escaped. */
  static String ofBytes(byte[] bytes) {
    try {
      return ofText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      StringBuilder name = new StringBuilder();
      for (byte value : bytes) {
        name.append((char) (value < 0 ? LONE_BYTES | (value & 0xFF) : value));
      }

      return ofText(name.toString());
    }
  }

  /** Characters that stand for one byte each are read as UTF-8 if they can be. */
  static String ofLatin1(String text) {
    if (text.chars().anyMatch(it -> it > 0xFF)) {
      return ofText(text);
    }

    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
      return ofText(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return ofText(text);
    }
  }

  static String ofText(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (mustEscape(text, at, character)) {
        escape(character, out);
      } else {
        out.appendCodePoint(character);
      }

      at += Character.charCount(character);
    }

    return out.toString();
  }

  /** The path of a member: the one of its archive, the separator, and its name. */
  String path(String prefix, String name) {
    int times = seen.merge(name, 1, Integer::sum);
    String path = prefix + (times == 1 ? name : name + "!" + times);
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST_PATH) {
      return path;
    }

    String kept = new String(bytes, 0, LONGEST_PATH - 64, StandardCharsets.UTF_8);
    return kept.substring(0, kept.length() - 2) + "~" + digest(bytes);
  }

  /** A name as it is shown: only absurdly long ones are cut. */
  static String shown(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, LONGEST_NAME - 64)
            + "~"
            + digest(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a name had to be escaped, or is longer than any file system allows. */
  static boolean isUnusual(String name) {
    return name.length() > LONGEST_USUAL || ESCAPE.matcher(name).find();
  }

  /** The start of a name, for messages. */
  static String brief(String name) {
    return name.length() <= LONGEST_BRIEF ? name : name.substring(0, LONGEST_BRIEF) + "...";
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean mustEscape(String text, int at, int character) {
    return switch (character) {
      case '%' -> isHexEscape(text, at);
      case '!' -> at + 1 == text.length() || "/0123456789".indexOf(text.charAt(at + 1)) >= 0;
      case '/' -> at == 0;
      case '.' -> isDotSegment(text, at);
      default ->
          Character.isISOControl(character)
              || Character.getType(character) == Character.SURROGATE
              || (character >= 0x2028 && character <= 0x202E)
              || (character >= 0x2066 && character <= 0x2069)
              || character == 0xFFFE
              || character == 0xFFFF;
    };
  }

  private static boolean isDotSegment(String text, int at) {
    int start = text.lastIndexOf('/', at) + 1;
    int slash = text.indexOf('/', at);
    String segment = text.substring(start, slash < 0 ? text.length() : slash);
    return segment.equals(".") || segment.equals("..");
  }

  private static boolean isHexEscape(String text, int at) {
    return at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }

  private static void escape(int character, StringBuilder out) {
    if (character >> 8 == LONE_BYTES >> 8) {
      escapeByte((byte) character, out);
    } else if (Character.getType(character) == Character.SURROGATE) {
      escapeByte((byte) (0xE0 | character >> 12), out);
      escapeByte((byte) (0x80 | (character >> 6 & 0x3F)), out);
      escapeByte((byte) (0x80 | (character & 0x3F)), out);
    } else {
      for (byte value : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
        escapeByte(value, out);
      }
    }
  }

  private static void escapeByte(byte value, StringBuilder out) {
    out.append('%').append(HEX.toHexDigits(value));
  }
}
