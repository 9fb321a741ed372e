package org.midilake.library.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for names of files: {@code {instrument|Other}/{key}/{bpm:3} {title}}. A placeholder may
 * have a text for when there is no value, after {@code |}, and a number of digits to fill up to
 * with zeros, after {@code :}. A slash separates folders. Where a value is missing, the separators
 * around it go with it.
 */
public final class Template {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([a-z_][a-z0-9_]*)(?::(\\d{1,2}))?(?:\\|([^{}]*))?\\}");

  /** The one placeholder whose value may hold folders. */
  private static final String FOLDER = "folder";

  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)|\\[\\s*\\]");
  private static final Pattern DOUBLE_SEPARATORS =
      Pattern.compile("(\\s*[-_,+]\\s*)(?:\\s*[-_,+]\\s*)+");
  private static final Pattern ENDS = Pattern.compile("^[\\s_,+-]+|[\\s_,+-]+$");

  /** A placeholder, or a text where {@code name} is empty. */
  private record Piece(String name, int digits, String text) {}

  private final String written;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if it has a brace that belongs to no placeholder
   */
  public Template(String written) {
    this.written = written;
    Matcher matcher = PLACEHOLDER.matcher(written);
    int start = 0;
    while (matcher.find()) {
      text(written.substring(start, matcher.start()));
      pieces.add(
          new Piece(
              matcher.group(1),
              matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)),
              matcher.group(3) == null ? "" : matcher.group(3)));
      start = matcher.end();
    }

    text(written.substring(start));
  }

  private void text(String text) {
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          "The template \"" + written + "\" has a brace that belongs to no {placeholder}.");
    }

    if (!text.isEmpty()) {
      pieces.add(new Piece("", 0, text));
    }
  }

  /** The names of its placeholders. */
  public Set<String> placeholders() {
    Set<String> names = new TreeSet<>();
    pieces.stream().map(Piece::name).filter(name -> !name.isEmpty()).forEach(names::add);
    return names;
  }

  /**
   * The path for some values, made of names that every common file system takes.
   *
   * @param values by placeholder; slashes separate only in that of {@code folder}
   * @param extension with its dot, or empty
   */
  public String path(Map<String, String> values, String extension) {
    StringBuilder filled = new StringBuilder();
    for (Piece piece : pieces) {
      filled.append(piece.name.isEmpty() ? piece.text : value(piece, values));
    }

    List<String> names = new ArrayList<>();
    for (String name : filled.toString().split("/", -1)) {
      String tidy = tidy(name);
      if (!tidy.isEmpty()) {
        names.add(tidy);
      }
    }
    return SafePath.of(names, extension);
  }

  private static String value(Piece piece, Map<String, String> values) {
    String value = values.getOrDefault(piece.name, "").strip();
    if (value.isEmpty()) {
      return piece.text;
    }

    boolean isNumber = value.chars().allMatch(c -> c >= '0' && c <= '9');
    String filled =
        isNumber ? "0".repeat(Math.max(0, piece.digits - value.length())) + value : value;
    return piece.name.equals(FOLDER) ? filled : filled.replace("/", "-");
  }

  private static String tidy(String name) {
    String tidy = EMPTY_BRACKETS.matcher(name).replaceAll("");
    tidy = DOUBLE_SEPARATORS.matcher(tidy).replaceAll("$1");
    return ENDS.matcher(tidy.replaceAll("\\s+", " ")).replaceAll("").strip();
  }
}
