package org.midilake.archive;

import java.util.regex.Pattern;

/**
 * The share of one task in a ZIP archive that several tasks read: those outermost members whose
 * names have a hash that falls to it. Formats that can only be read from their start are left to
 * the first part.
 *
 * @param number from 0
 * @param count 1 or more
 */
public record ArchivePart(int number, int count) {
  /** The whole of an archive. */
  public static final ArchivePart WHOLE = new ArchivePart(0, 1);

  /** Members of one name are told apart by their order, so one part must see them all. */
  private static final Pattern REPEATED = Pattern.compile("!\\d+$");

  /** Characters of a path that are the name's own, however long that is. */
  private static final int NEVER_CUT = 200;

  public ArchivePart {
    if (number < 0 || number >= count) {
      throw new IllegalArgumentException("no part " + number + " of " + count);
    }
  }

  public boolean isFirst() {
    return number == 0;
  }

  /** Whether a member falls to this part, by its path below the archive. */
  public boolean holds(String memberPath) {
    int inner = memberPath.indexOf(MemberNames.SEPARATOR);
    String outermost = inner < 0 ? memberPath : memberPath.substring(0, inner);
    String name = REPEATED.matcher(outermost).replaceFirst("");
    String start = name.substring(0, Math.min(name.length(), NEVER_CUT));
    return Math.floorMod(start.hashCode(), count) == number;
  }
}
