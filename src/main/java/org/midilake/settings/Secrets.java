package org.midilake.settings;

import java.util.regex.Pattern;

/** Keeps secrets out of everything that is printed. */
public final class Secrets {
  /** Shown in the place of a secret. */
  public static final String HIDDEN = "(hidden)";

  // The same words as Spark's spark.redaction.regex, and Hadoop's account keys.
  private static final Pattern SECRET_KEY =
      Pattern.compile(
          "secret|password|passwd|token|access[.]?key|account[.]?key|credential",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern URL_PASSWORD =
      Pattern.compile("(password=)[^&;\\s]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern URL_USER_INFO = Pattern.compile("(//[^/?#@:\\s]*:)[^/@\\s]*(@)");

  private Secrets() {}

  /** The value of the key as it may be shown. */
  public static String masked(String key, String value) {
    return SECRET_KEY.matcher(key).find() ? HIDDEN : masked(value);
  }

  /** The text without the passwords of any URLs in it. */
  public static String masked(String text) {
    String withoutParameters = URL_PASSWORD.matcher(text).replaceAll("$1" + HIDDEN);
    return URL_USER_INFO.matcher(withoutParameters).replaceAll("$1" + HIDDEN + "$2");
  }

  /** Whether the URL holds a password. */
  static boolean holdsPassword(String url) {
    return URL_PASSWORD.matcher(url).find() || URL_USER_INFO.matcher(url).find();
  }
}
