package org.midilake.library.names;

/** What a file is named by. */
enum NameKind {
  /** By what it is: a loop, a part, a pattern, from a pack. Its words are tags. */
  PARTS,
  /** By what people call the piece. Its words may mean anything. */
  TITLE
}
