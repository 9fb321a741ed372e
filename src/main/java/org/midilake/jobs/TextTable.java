package org.midilake.jobs;

import java.io.IOException;
import java.util.List;

/** Writes rows of text in aligned columns. */
public final class TextTable {
  private static final int MAX_WIDTH = 60;

  private TextTable() {}

  /** {@code rows}: the first one holds the headings; all are of the same size. */
  public static void write(List<List<String>> rows, Appendable out) throws IOException {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], clip(row.get(i)).length());
      }
    }

    for (int r = 0; r < rows.size(); r++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = clip(rows.get(r).get(i));
        line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
      }

      out.append(line.toString().stripTrailing()).append('\n');
      if (r == 0) {
        for (int width : widths) {
          out.append("-".repeat(width)).append("  ");
        }

        out.append('\n');
      }
    }
  }

  private static String clip(String cell) {
    String oneLine = cell.replaceAll("\\s+", " ");
    return oneLine.length() <= MAX_WIDTH ? oneLine : oneLine.substring(0, MAX_WIDTH - 1) + "…";
  }
}
