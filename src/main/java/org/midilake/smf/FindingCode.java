package org.midilake.smf;

/** Every anomaly that the reader knows, with its policy. Codes are never renamed or reused. */
public enum FindingCode {
  EMPTY_FILE(Severity.ERROR, "The file has no bytes.", "Rejected."),
  INTERNAL_ERROR(Severity.ERROR, "The reader or an analysis failed unexpectedly.", "Rejected; please report.");

  private final Severity severity;
  private final String meaning;
  private final String policy;

  FindingCode(Severity severity, String meaning, String policy) {
    this.severity = severity;
    this.meaning = meaning;
    this.policy = policy;
  }

  public Severity severity() {
    return severity;
  }

  /** What is wrong with the file. */
  public String meaning() {
    return meaning;
  }

  /** What the reader does about it. */
  public String policy() {
    return policy;
  }
}
