package org.midilake.repair;

import java.util.Locale;
import java.util.Optional;
import org.midilake.smf.FindingCode;

/** All finding codes with their policies, and all repairs, as a page in Markdown. */
public final class FindingsPage {
  private FindingsPage() {}

  /** The page, ending with a line feed. */
  public static String text() {
    StringBuilder page = new StringBuilder("# Findings\n\n");
    page.append("Generated from the code by `midilake doctor --list-codes`.\n\n");
    page.append("Whatever is wrong with a file is a finding: a code, a severity, the track, the ");
    page.append("byte offset of the fault\nand the numbers involved. Codes are never renamed or ");
    page.append("reused.\n\n");
    page.append("- info: unusual, but nothing is lost\n");
    page.append("- warning: against the specification; everything could be read all the same\n");
    page.append("- error: something could not be read, and is lost; the file is `partial`, or ");
    page.append("`rejected` if nothing was found\n\n");
    page.append("Of each code the first five findings of a file are kept; the last of them says ");
    page.append("how many more there are.\n\n");
    page.append(
        "| code | severity | what is wrong | what the reader does | what a repair does |\n");
    page.append("|---|---|---|---|---|\n");
    for (FindingCode code : FindingCode.values()) {
      page.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  code,
                  code.severity().name().toLowerCase(Locale.ROOT),
                  code.meaning(),
                  code.policy(),
                  remedy(Remedies.of(code))));
    }

    page.append("\n## Repairs\n\n");
    page.append("What `midilake doctor` does, and the column `repairs` of `content` names.\n\n");
    page.append("| repair | meaning |\n|---|---|\n");
    for (Repair repair : Repair.values()) {
      page.append("| %s | %s |\n".formatted(repair.word(), repair.description()));
    }

    return page.toString();
  }

  private static String remedy(Optional<Remedy> remedy) {
    if (remedy.isEmpty()) {
      return "";
    }

    return remedy.get() instanceof Repair repair
        ? repair.word()
        : "none: " + remedy.get().description();
  }
}
