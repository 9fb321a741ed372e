package org.midilake.schema;

import java.util.List;
import java.util.Locale;

/** The tables as a page in Markdown, for people who write queries. */
public final class TablesPage {
  private TablesPage() {}

  /** The page, ending with a line feed. */
  public static String of(List<TableDeclaration> tables) {
    StringBuilder page = new StringBuilder("# Tables\n\n");
    page.append("Generated from the declarations by `midilake tables markdown`.\n");
    for (TableDeclaration table : tables) {
      page.append("\n## ").append(table.name()).append("\n\n");
      page.append(cell(table.doc())).append('\n');
      page.append("Key: ").append(String.join(", ", table.key())).append(".\n\n");
      page.append("| column | type | null | meaning |\n|---|---|---|---|\n");
      table.columns().forEach(column -> page.append(line(column)));
    }

    return page.toString();
  }

  private static String line(ColumnDeclaration column) {
    return "| %s | %s | %s | %s |\n"
        .formatted(
            column.name(),
            column.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            column.nullable() ? "yes" : "",
            cell(column.doc()));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
