package org.midilake.archive;

import java.io.IOException;
import org.midilake.smf.FindingCode;

/** An archive would cost more than it may. */
final class LimitReached extends IOException {
  private static final long serialVersionUID = 1L;

  private final FindingCode code;

  LimitReached(FindingCode code, String detail) {
    super(detail);
    this.code = code;
  }

  FindingCode code() {
    return code;
  }
}
