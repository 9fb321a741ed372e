package org.midilake.fuzz;

/** Every target on the same input, for short runs: most of their time is the start of a process. */
public final class AllTargets {
  private AllTargets() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    ReaderFuzz.fuzzerTestOneInput(bytes);
    TextFuzz.fuzzerTestOneInput(bytes);
    WriterFuzz.fuzzerTestOneInput(bytes);
    RepairFuzz.fuzzerTestOneInput(bytes);
    ArchiveFuzz.fuzzerTestOneInput(bytes);
  }
}
