package org.midilake.library.files;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives each path once, as file systems tell paths apart that know no case and compose characters:
 * a path that is taken gets a number, {@code a (2).mid}.
 */
public final class UniquePaths {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  /** Takes a path without asking: it is there already. */
  public void take(String path) {
    taken.add(folded(path));
  }

  /** Whether a path is taken. */
  public boolean isTaken(String path) {
    return taken.contains(folded(path));
  }

  /** The path, or the next one like it that is free; it is taken from now on. */
  public String unique(String path) {
    if (taken.add(folded(path))) {
      return path;
    }

    int slash = path.lastIndexOf('/');
    int dot = path.lastIndexOf('.');
    int end = dot > slash ? dot : path.length();
    String key = folded(path);
    int number = next.getOrDefault(key, 2);
    String numbered = numbered(path, end, number);
    while (!taken.add(folded(numbered))) {
      number++;
      numbered = numbered(path, end, number);
    }

    next.put(key, number + 1);
    return numbered;
  }

  private static String numbered(String path, int end, int number) {
    return path.substring(0, end) + " (" + number + ")" + path.substring(end);
  }

  /** Equal for paths that some file system takes for the same. */
  public static String folded(String path) {
    return Normalizer.normalize(
        path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}
