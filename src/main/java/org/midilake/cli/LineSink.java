package org.midilake.cli;

import java.util.function.Consumer;

/** Takes text in pieces and hands it on in lines. */
final class LineSink implements Appendable {
  private final Consumer<String> lines;
  private final StringBuilder line = new StringBuilder();

  LineSink(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public Appendable append(CharSequence text) {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      append(text.charAt(i));
    }

    return this;
  }

  @Override
  public Appendable append(char c) {
    if (c == '\n') {
      lines.accept(line.toString());
      line.setLength(0);
    } else {
      line.append(c);
    }

    return this;
  }
}
