package org.midilake.analysis.structure;

/** What a file is for. */
public enum PieceKind {
  /** Fewer than four moments, or less than a bar: a hit, a chord, an effect. */
  ONE_SHOT,
  /** One to sixteen bars that are filled from the first to the last. */
  LOOP,
  /** Anything longer, or with bars of silence. */
  SONG
}
