package org.midilake.planted.smf;

import org.midilake.planted.music.UsesDelta;

/** The inmost ring uses one further out, and with {@link UsesDelta} makes a circle. */
public record UsesMusic(UsesDelta music) {}
